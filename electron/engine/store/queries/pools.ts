// Where posts wait: every pool with its balance by type.
import type { PoolRow } from '#shared/contract/table-ledger'
import { type PoolKind, poolName } from '#shared/domain/ledger/account-ref'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import type { ReadDb } from '../db.ts'
import type { AccountRow } from './as-of/accounts.ts'
import { figuresAt } from './as-of/figures.ts'

/** Pools in the order city, counties by code, turnover and reserve; only types ever booked there. */
export function poolsAt(db: ReadDb, asOf: string): PoolRow[] {
  const pools = db
    .prepare(
      `SELECT a.id, a.kind, a.region, coalesce(r.name, '') AS name FROM account a LEFT JOIN region r ON r.code = a.region
       WHERE a.kind IN ('pool', 'turnover', 'reserve') ORDER BY a.kind, a.region`,
    )
    .all() as (AccountRow & { readonly kind: PoolKind; readonly name: string })[]
  const figures = figuresAt(
    db,
    asOf,
    pools.map(({ id }) => id),
  )
  return pools.flatMap(({ id, kind, region, name }) =>
    POST_TYPES.flatMap((postType): PoolRow[] => {
      const found = figures.get(id)?.get(postType)
      if (found === undefined) return []
      return [{ account: poolName(kind, region), name, postType, posts: found.quota }]
    }),
  )
}
