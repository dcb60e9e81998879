// Rows of a sheet as documents: rows of one number go together, and what is booked already is known again.
import type { Movement } from '../../ledger/movement.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
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
 * once. Answers what is to be said of documents whose rows are of several days.
 */
export function byDocument(rows: readonly DifferenceRow[], { present, issues }: EntryReader): ImportIssue[] {
  const numbers = new DatedNumbers()
  for (const row of rows) {
    const { entry } = row
    if (entry?.is !== 'movements' || entry.document === null) continue
    const document = numbers.of(entry.document, row.cell)
    row.entry = { ...entry, document }
    const booked = present.records.get(documentKey(document.number))?.movements
    if (booked === undefined) continue
    const lines = new Set(booked.split('\n'))
    if (entry.movements.every((movement) => lines.has(canonicalMovement({ ...(movement as Movement) })))) {
      for (const pair of Object.values(row.values)) pair[0] = pair[1]
    } else row.issues.push(issues.error('DOCUMENT_USED', row.cell, { document: document.number }))
  }
  return numbers.said(issues)
}

/**
 * Rows that name no document go under the one that the user names, each with its own date. `date` is that of the document,
 * '' where only the rows have dates. Answers what is to be said of several days.
 */
export function underNamed(
  rows: readonly DifferenceRow[],
  named: { number: string; date: string },
  issues: IssueMaker,
): ImportIssue[] {
  const numbers = new DatedNumbers(named)
  for (const row of rows) {
    const { entry, values } = row
    const effective = values.effectiveDate?.[1] ?? ''
    if (entry?.is !== 'movements' || entry.document !== null || effective === '') continue
    const document = { number: named.number, date: named.date || effective, effective, title: '', issuer: '' }
    row.entry = { ...entry, document: numbers.of(document, row.cell) }
    values.document = [null, row.entry.document?.number ?? '']
  }
  return numbers.said(issues)
}

/** A document has one effective date, that of its first row: rows of another day go under its number with that day. */
class DatedNumbers {
  private readonly first = new Map<string, string>()
  private readonly others = new Map<string, { readonly cell: string; readonly days: Set<string> }>()

  constructor(named?: { readonly number: string; readonly date: string }) {
    if (named !== undefined && named.date !== '') this.first.set(named.number, named.date)
  }

  of(document: EntryDocument, cell: string): EntryDocument {
    const { number, effective } = document
    const first = this.first.get(number)
    if (first === undefined || first === effective) {
      this.first.set(number, effective)
      return document
    }
    const known = this.others.get(number) ?? { cell, days: new Set() }
    this.others.set(number, known)
    known.days.add(effective)
    return { ...document, number: withDay(number, effective) }
  }

  said({ warning }: IssueMaker): ImportIssue[] {
    return [...this.others].map(([document, { cell, days }]) => {
      const [other = ''] = days
      const date = this.first.get(document) ?? ''
      return warning('DOCUMENT_DAYS', cell, {
        document,
        date,
        days: days.size,
        example: withDay(document, other),
      })
    })
  }
}

function withDay(number: string, day: string): string {
  return `${number}/${day}`
}
