// The kinds of pool, and what becomes of a pool when another kind is chosen: its total is kept where it has one.
import type { EditedPool } from '../form/edit-document.ts'
import { poolTotal } from '../form/edit-document.ts'

export const POOL_KINDS = ['total', 'staged', 'byCounty', 'perUnit', 'margins'] as const
export type PoolKind = (typeof POOL_KINDS)[number]

export type PoolOf<K extends PoolKind> = Extract<
  EditedPool,
  {
    staged: { stage: unknown }
    byCounty: { byCounty: unknown }
    perUnit: { perUnit: unknown }
    margins: { units: unknown }
    total: { total: unknown }
  }[K]
>

export function kindOfPool(pool: EditedPool): PoolKind {
  if ('stage' in pool) return 'staged'
  if ('byCounty' in pool) return 'byCounty'
  if ('perUnit' in pool) return 'perUnit'
  return 'units' in pool ? 'margins' : 'total'
}

export function isPool<K extends PoolKind>(pool: EditedPool, kind: K): pool is PoolOf<K> {
  return kindOfPool(pool) === kind
}

export function poolOfKind(kind: PoolKind, before: EditedPool): EditedPool {
  const total = poolTotal(before) ?? 0
  switch (kind) {
    case 'total':
      return { total }
    case 'staged':
      return { total, stage: { weights: [{ indicator: 'population', normalise: 'share', weight: '1' }] } }
    case 'byCounty':
      return { byCounty: {} }
    case 'perUnit':
      return { perUnit: 1, by: 'all' }
    case 'margins':
      return { units: {}, types: {} }
  }
}
