// Where each unit's posts stand on a date, account by account.
import type { Standing, Standings } from '#shared/domain/adoption/standing'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE } from '../store/queries/as-of/holders.ts'
import { overviewAt } from '../store/queries/overview.ts'

/** By unit key; what is stationed with a unit (派驻) is left out. */
export function standingsAt(db: ReadDb, asOf: string): Standings {
  const standings = new Map<string, Standing[]>()
  for (const row of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (row.stationed) continue
    const key = unitKey({ code: row.code, name: row.unit })
    const { body, postType, quota, usableVacancy } = row
    const list = standings.get(key)
    if (list === undefined) standings.set(key, [{ body, postType, quota, usableVacancy }])
    else list.push({ body, postType, quota, usableVacancy })
  }
  return standings
}
