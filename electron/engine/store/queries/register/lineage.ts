// The lineage of units and bodies, by which registers follow merges and splits.
import { type LineageRow, type Successors, successorsAt } from '#shared/domain/register/successors'
import type { ReadDb } from '../../db.ts'

/** Who holds on the date what someone held before. */
export function successorsOn(db: ReadDb, asOf: string): Successors {
  const rows = db
    .prepare('SELECT date, fromUnit, fromBody, toUnit, toBody FROM lineage WHERE date <= ? ORDER BY date, id')
    .all(asOf) as LineageRow[]
  return successorsAt(rows, asOf)
}
