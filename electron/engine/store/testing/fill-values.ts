// Gives every unit of a project its population, area, output and place, for the benchmark of the allocation of a country.
import type { WriteDb } from '../db.ts'

/** Units must be there. Values are up to five digits. */
export function fillValues(db: WriteDb): void {
  db.prepare(
    `INSERT INTO indicatorValue (unit, indicator, date, value)
     SELECT unit.id, indicator.key, '2025-12-31', 1 + (unit.id * 7919 + indicator.id * 104729) % 99991
     FROM unit, indicator WHERE indicator.key IN ('population', 'area', 'gdp', 'assessment_rank')`,
  ).run()
}
