// What the ledger says at a scenario's date: posts of each unit as a whole, and what waits in the pools.
import type { PostType } from '#shared/domain/quota/post-type'
import { type UnitBalance, type UnitBalances, unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, type Holders } from '../store/queries/as-of/holders.ts'
import { overviewAt } from '../store/queries/overview.ts'
import { poolsAt } from '../store/queries/pools.ts'

/** By unit key: own account and bodies, but for bodies that are stationed there (派驻); of everything that stands on the date. */
export function unitBalances(db: ReadDb, asOf: string, everything: Holders): Map<string, UnitBalances> {
  const balances = new Map<string, Partial<Record<PostType, UnitBalance>>>()
  for (const row of overviewAt(db, asOf, EVERYWHERE, everything).rows) {
    if (row.stationed) continue
    const key = unitKey({ code: row.code, name: row.unit })
    const byType = balances.get(key) ?? {}
    const known = byType[row.postType] ?? { quota: 0, filled: 0, usableVacancy: 0 }
    byType[row.postType] = {
      quota: known.quota + row.quota,
      filled: known.filled + row.filled,
      usableVacancy: known.usableVacancy + row.usableVacancy,
    }
    balances.set(key, byType)
  }
  return balances
}

/** Posts in `city` and `county:CODE` by type; null where no such pool was ever booked. */
export function poolBalances(
  db: ReadDb,
  asOf: string,
): Map<string, Partial<Record<PostType, number>>> | null {
  const pools = new Map<string, Partial<Record<PostType, number>>>()
  for (const { account, postType, posts } of poolsAt(db, asOf)) {
    const [, name] = /^pool:(city|county:\d+)$/.exec(account) ?? []
    if (name !== undefined) pools.set(name, { ...pools.get(name), [postType]: posts })
  }
  return pools.size === 0 ? null : pools
}
