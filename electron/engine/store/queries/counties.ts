// Counties of the project, in code order, with the number of their units.
import type { ReadDb } from '../db.ts'

export interface CountyUnits {
  readonly code: string
  readonly name: string
  readonly units: number
}

/** Every county, those without a unit too. */
export function countiesWithUnits(db: ReadDb): CountyUnits[] {
  return db
    .prepare(
      `SELECT r.code, r.name, count(u.id) AS units FROM region r LEFT JOIN unit u ON u.county = r.code
       WHERE r.kind = 'county' GROUP BY r.id ORDER BY r.code`,
    )
    .all() as CountyUnits[]
}
