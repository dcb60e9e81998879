// A document as the books hold it: what it became, and its movements as they were written.
import type { DocumentStatus } from '#shared/domain/ledger/document'
import type { Movement } from '#shared/domain/ledger/movement'
import type { ReadDb } from '../db.ts'

export interface BookedDocument {
  readonly id: number
  readonly number: string
  readonly date: string
  readonly effective: string
  readonly intended: string
  readonly filingDue: string
  readonly content: string
  /** That of its last step. */
  readonly status: DocumentStatus
  readonly movements: readonly { readonly id: number; readonly movement: Movement }[]
}

/** The document of a normalised number, or null. */
export function bookedDocument(db: ReadDb, number: string): BookedDocument | null {
  const row = db
    .prepare(
      `SELECT d.id, d.number, d.date, d.effective, d.intended, d.filingDue, d.content,
              (SELECT s.status FROM documentStep s WHERE s.document = d.id ORDER BY s.id DESC LIMIT 1) AS status
       FROM document d WHERE d.number = ?`,
    )
    .get(number) as Omit<BookedDocument, 'movements'> | undefined
  if (row === undefined) return null
  const movements = db
    .prepare('SELECT id, detail FROM movement WHERE document = ? ORDER BY position')
    .all(row.id) as { id: number; detail: string }[]
  return {
    ...row,
    movements: movements.map(({ id, detail }) => ({ id, movement: JSON.parse(detail) as Movement })),
  }
}
