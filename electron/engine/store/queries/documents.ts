// The documents that the office has booked or planned, with the status that held on a date.
import type { DocumentRow } from '#shared/contract/table-ledger'
import type { ReadDb } from '../db.ts'

/** All of them in the order in which they take effect; plans, which do not yet, by their own date. */
export function documentsAt(db: ReadDb, asOf: string): DocumentRow[] {
  const rows = db
    .prepare(
      `SELECT d.id, d.number AS document, d.title, d.date, d.effective, d.issuer,
         (SELECT s.status FROM documentStep s WHERE s.document = d.id AND s.date <= :asOf
          ORDER BY s.date DESC, s.id DESC LIMIT 1) AS status,
         (SELECT count(*) FROM movement m WHERE m.document = d.id) AS movements,
         d.date > :asOf OR d.effective > :asOf AS future
       FROM document d ORDER BY coalesce(nullif(d.effective, ''), d.date), d.id`,
    )
    .all({ asOf }) as (Omit<DocumentRow, 'future'> & { future: 0 | 1 })[]
  return rows.map((row) => ({ ...row, future: row.future === 1 }))
}
