// Rows of a sheet as documents: rows of one number go together, and what is booked already is known again.
import type { Movement } from '../../ledger/movement.ts'
import type { DifferenceRow } from '../match/difference.ts'
import type { EntryDocument } from './entry.ts'
import type { EntryReader } from './entry-reader.ts'

/** Key of a document in what is present: its movements as lines of canonical text. */
export function documentKey(number: string): string {
  return `document ${number}`
}

/** The same text for the same movement, whatever the order of its keys. */
export function canonicalMovement(movement: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(movement).filter(([, value]) => value !== undefined)
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/**
 * Marks rows that their document booked already as unchanged, and rejects others of such a document: a number is used
 * once. A document has one effective date; rows of another date go under its number with that date.
 */
export function byDocument(rows: readonly DifferenceRow[], { present, issues }: EntryReader): void {
  const dates = new Map<string, string>()
  for (const row of rows) {
    const { entry } = row
    if (entry?.is !== 'movements' || entry.document === null) continue
    const document = dated(entry.document, dates)
    row.entry = { ...entry, document }
    const booked = present.records.get(documentKey(document.number))?.movements
    if (booked === undefined) continue
    const lines = new Set(booked.split('\n'))
    if (entry.movements.every((movement) => lines.has(canonicalMovement({ ...(movement as Movement) })))) {
      for (const pair of Object.values(row.values)) pair[0] = pair[1]
    } else row.issues.push(issues.error('DOCUMENT_USED', row.cell, { document: document.number }))
  }
}

function dated(document: EntryDocument, dates: Map<string, string>): EntryDocument {
  const first = dates.get(document.number)
  if (first === undefined || first === document.effective) {
    dates.set(document.number, document.effective)
    return document
  }
  return { ...document, number: `${document.number}/${document.effective}` }
}
