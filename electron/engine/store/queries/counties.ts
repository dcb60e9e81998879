// Counties of the project, in code order, with the number of their units.
import type { ReadDb } from '../db.ts'
import { EVERYWHERE, LATEST, unitsAt } from './as-of/holders.ts'

export interface CountyUnits {
  readonly code: string
  readonly name: string
  readonly units: number
}

/** Every county, those without a unit on the date too; without a date, after everything booked. */
export function countiesWithUnits(db: ReadDb, asOf: string = LATEST): CountyUnits[] {
  const counts = new Map<string, number>()
  for (const { county } of unitsAt(db, asOf, EVERYWHERE)) counts.set(county, (counts.get(county) ?? 0) + 1)
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
