// The lineage of units and bodies, by which registers follow merges and splits.
import { type LineageRow, type Successors, successorsAt } from '#shared/domain/register/successors'
import type { ReadDb } from '../../db.ts'

/** Who holds on the date what someone held before. */
export function successorsOn(db: ReadDb, asOf: string): Successors {
  return successorsAt(lineageUpTo(db, asOf), asOf)
}

/** The lineage up to the date, in the order of days and then of booking. */
export function lineageUpTo(db: ReadDb, asOf: string): LineageRow[] {
  const rows = db
    .prepare(
      `SELECT l.date, l.movement, l.fromUnit, l.fromBody, l.toUnit, l.toBody,
              l.kind = 'split' AND (b.abolished = '' OR b.abolished > l.date OR EXISTS (
                SELECT 1 FROM lineage n WHERE n.fromBody = l.fromBody AND n.movement > l.movement)) AS stays
       FROM lineage l LEFT JOIN body b ON b.id = l.fromBody WHERE l.date <= ? ORDER BY l.date, l.id`,
    )
    .all(asOf) as (Omit<LineageRow, 'stays'> & { stays: number | null })[]
  return rows.map((row) => ({ ...row, stays: row.stays === 1 }))
}
