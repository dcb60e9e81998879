// One document with its steps and its movements as they were written.
import type { DocumentDetail } from '#shared/contract/ledger'
import type { ReadDb } from '../db.ts'
import { codeNames } from './as-of/code-names.ts'

/** The document of a normalised number, or null. */
export function documentDetail(db: ReadDb, number: string): DocumentDetail | null {
  const row = db
    .prepare(
      `SELECT id, number, title, date, effective, intended, issuer, meeting, documentSet, secrecy, attachment, attachmentHash,
         attachmentBytes, filingDue
       FROM document WHERE number = ?`,
    )
    .get(number) as (Omit<DocumentDetail, 'steps' | 'movements'> & { readonly id: number }) | undefined
  if (row === undefined) return null
  const { id, ...document } = row
  const steps = db
    .prepare('SELECT date, status, organ, opinion FROM documentStep WHERE document = ? ORDER BY id')
    .all(id) as DocumentDetail['steps']
  const movements = db
    .prepare('SELECT id, detail FROM movement WHERE document = ? ORDER BY position')
    .all(id) as { id: number; detail: string }[]
  const { effective, intended, date } = document
  const day = [effective, intended, date].find((one) => one !== '') as string
  const names = codeNames(db)
  return {
    ...document,
    steps,
    movements: movements.map(({ id: movement, detail }) => {
      const written = JSON.parse(detail) as DocumentDetail['movements'][number]['movement']
      return { id: movement, movement: written, names: names(written, { date: day, movement }) }
    }),
  }
}
