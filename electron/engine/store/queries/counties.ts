// Counties of the project, in code order, with the number of their units.
import type { ReadDb } from '../db.ts'
import { LATEST } from './as-of/holders.ts'

export interface CountyUnits {
  readonly code: string
  readonly name: string
  readonly units: number
}

/** A unit that was moved counts where it stands on the date. */
const UNITS_BY_COUNTY = `
  WITH moved AS (
    SELECT unit, value, row_number() OVER (PARTITION BY unit ORDER BY date DESC, id DESC) AS latest
    FROM trait WHERE body IS NULL AND field = 'county' AND date <= :asOf)
  SELECT coalesce(moved.value, unit.county) AS county, count(*)
  FROM unit LEFT JOIN moved ON moved.unit = unit.id AND moved.latest = 1
  WHERE founded <= :asOf AND (abolished = '' OR abolished > :asOf)
  GROUP BY 1`

/** Every county, those without a unit on the date too; without a date, after everything booked. */
export function countiesWithUnits(db: ReadDb, asOf: string = LATEST): CountyUnits[] {
  const counts = new Map(db.prepare(UNITS_BY_COUNTY).raw().all({ asOf }) as [string, number][])
  const rows = db.prepare("SELECT code, name FROM region WHERE kind = 'county' ORDER BY code").all() as {
    code: string
    name: string
  }[]
  return rows.map((county) => ({ ...county, units: counts.get(county.code) ?? 0 }))
}

/** Names of all regions by code: a unit may stand directly under the city. */
export function regionNames(db: ReadDb): Map<string, string> {
  return new Map(db.prepare('SELECT code, name FROM region').raw().all() as [string, string][])
}
