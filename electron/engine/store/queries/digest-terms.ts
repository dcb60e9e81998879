// Terms by which units that were merged must have digested what they are over-staffed by (消化期限).
import type { ReadDb } from '../db.ts'

export interface DigestTermRow {
  readonly unit: number
  readonly document: string
  readonly until: string
}

/** Of each merged unit the term of its latest merge up to the date, where that set one. */
export function digestTerms(db: ReadDb, asOf: string): DigestTermRow[] {
  const rows = db
    .prepare(
      `SELECT l.toUnit AS unit, d.number AS document, coalesce(json_extract(m.detail, '$.digestBy'), '') AS until
       FROM lineage l JOIN movement m ON m.id = l.movement JOIN document d ON d.id = m.document
       WHERE m.kind = 'mergeUnits' AND l.toBody IS NULL AND l.date <= ? ORDER BY l.date, l.id`,
    )
    .all(asOf) as DigestTermRow[]
  return [...new Map(rows.map((row) => [row.unit, row])).values()].filter(({ until }) => until !== '')
}
