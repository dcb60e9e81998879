// What the pools lack for the movements that are to be booked.
import type { PostType } from '../quota/post-type.ts'
import { compareText } from '../region/region.ts'
import type { AdoptedMovement } from './adopted-movement.ts'

export interface ShortPool {
  /** `city`, or `county:` and a code. */
  readonly pool: string
  readonly postType: PostType
  readonly have: number
  readonly need: number
}

/** Posts by pool and type. */
export type PoolPosts = ReadonlyMap<string, Readonly<Partial<Record<PostType, number>>>>

/** Each pool and type that holds less than is taken out of it on balance, in the order of pools. */
export function shortForBooking(movements: readonly AdoptedMovement[], pools: PoolPosts): ShortPool[] {
  const needs = new Map<string, { pool: string; postType: PostType; need: number }>()
  const add = (account: string, postType: PostType, posts: number) => {
    const [, pool] = /^pool:(city|county:\d+)$/.exec(account) ?? []
    if (pool === undefined) return
    const key = `${pool} ${postType}`
    const known = needs.get(key) ?? { pool, postType, need: 0 }
    needs.set(key, { ...known, need: known.need + posts })
  }
  for (const { movement } of movements) {
    if (movement.kind === 'transfer') add(movement.from, movement.postType, movement.posts)
    add(movement.to, movement.postType, -movement.posts)
  }
  return [...needs.values()]
    .map(({ pool, postType, need }) => ({ pool, postType, have: pools.get(pool)?.[postType] ?? 0, need }))
    .filter(({ have, need }) => need > have)
    .sort((a, b) => compareText(a.pool, b.pool) || compareText(a.postType, b.postType))
}
