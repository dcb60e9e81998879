// Where the posts of a step come from (编制来源): dealt post by post to the pools in their ratio.
import type { FundingShare } from './document.ts'

/**
 * Splits each unit's posts over the pools: units in the order given, post by post to the pool with the largest
 * (ratio × posts so far, this one included) − (given so far); equal claims go to `first`, then in the order written.
 * With two pools every unit, every run of units and the whole is the floor or the ceiling of the ratio.
 * Returns, by unit, posts by pool in the order of `shares`; nothing where no pool is named.
 */
export function dealPosts(
  posts: readonly number[],
  shares: readonly FundingShare[],
  first: string | null,
): number[][] {
  if (shares.length === 0) return posts.map(() => [])
  const order = shares
    .map((_, index) => index)
    .toSorted((a, b) => preference(shares[a], first) - preference(shares[b], first))
  const ratios = shares.map((share) => BigInt(share.ratio))
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0n)
  const given = shares.map(() => 0n)
  let dealt = 0n
  return posts.map((count) => {
    const mine = shares.map(() => 0)
    for (let post = 0; post < count; post += 1) {
      dealt += 1n
      const taker = mostOwed(
        order,
        (pool) => (ratios[pool] as bigint) * dealt - (given[pool] as bigint) * all,
      )
      given[taker] = (given[taker] as bigint) + 1n
      mine[taker] = (mine[taker] as number) + 1
    }
    return mine
  })
}

function preference(share: FundingShare | undefined, first: string | null): number {
  return share?.pool === first ? 0 : 1
}

function mostOwed(order: readonly number[], claim: (pool: number) => bigint): number {
  let best = order[0] as number
  for (const pool of order) {
    if (claim(pool) > claim(best)) best = pool
  }
  return best
}

/**
 * The pool that takes the odd post of the step at `position`: the one named, or with `alternate` the pools in turn from
 * step to step, so that the floor-or-ceiling law holds inside each.
 */
export function oddPostPool(
  oddPost: string | undefined,
  shares: readonly FundingShare[],
  position: number,
): string | null {
  if (oddPost === undefined) return null
  if (oddPost !== 'alternate') return oddPost
  return shares[position % shares.length]?.pool ?? null
}
