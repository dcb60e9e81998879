// Where the posts of a step come from (编制来源): dealt post by post to the pools in their ratio.
import { divFloor, gcd } from '../apportion/divide.ts'
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
  const pattern = roundOf(shares, order)
  let at = 0
  return posts.map((count) => {
    const rounds = divFloor(BigInt(count), BigInt(pattern.length))
    const mine = reduced(shares).map((ratio) => Number(BigInt(ratio) * rounds))
    for (let rest = count - Number(rounds) * pattern.length; rest > 0; rest -= 1) {
      const taker = pattern[at] as number
      mine[taker] = (mine[taker] as number) + 1
      at = (at + 1) % pattern.length
    }
    return mine
  })
}

/** One round of the deal: after as many posts as the ratios add up to, every claim is met and the round begins anew. */
function roundOf(shares: readonly FundingShare[], order: readonly number[]): number[] {
  const ratios = reduced(shares)
  const all = ratios.reduce((sum, ratio) => sum + ratio, 0)
  const given = shares.map(() => 0)
  return Array.from({ length: all }, (_, index) => {
    const claim = (pool: number) => (ratios[pool] as number) * (index + 1) - (given[pool] as number) * all
    const taker = order.reduce((best, pool) => (claim(pool) > claim(best) ? pool : best))
    given[taker] = (given[taker] as number) + 1
    return taker
  })
}

/** The ratios in lowest terms. */
function reduced(shares: readonly FundingShare[]): number[] {
  const common = shares.reduce((all, share) => gcd(all, BigInt(share.ratio)), 0n)
  return shares.map((share) => Number(BigInt(share.ratio) / common))
}

function preference(share: FundingShare | undefined, first: string | null): number {
  return share?.pool === first ? 0 : 1
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
