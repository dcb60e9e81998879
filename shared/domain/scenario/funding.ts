// Where the posts of a step come from (编制来源): dealt post by post to the pools in their ratio.
import { gcd } from '../apportion/divide.ts'
import { compareText } from '../region/region.ts'
import type { FundingShare } from './document.ts'
import type { ScenarioUnit } from './inputs.ts'

/**
 * Splits each unit's posts over the pools: units in the order given, post by post to the pool with the largest
 * (ratio × posts so far, this one included) − (given so far); equal claims go to `first`, then in the order written.
 * With two pools every unit, every run of units and the whole is the floor or the ceiling of the ratio.
 * Returns, by pool in the order of `shares`, posts by unit.
 */
export function dealPosts(
  posts: readonly number[],
  shares: readonly FundingShare[],
  first: string | null,
): number[][] {
  if (shares.length === 0) return []
  const order = shares
    .map((_, index) => index)
    .toSorted((a, b) => preference(shares[a], first) - preference(shares[b], first))
  const ratios = reducedRatios(shares)
  const size = ratios.reduce((sum, ratio) => sum + ratio, 0)
  // After as many posts as the ratios add up to, every claim is met and the round begins anew.
  let at = 0
  let given = shares.map(() => 0)
  const claim = (pool: number) => (ratios[pool] as number) * (at + 1) - (given[pool] as number) * size
  const dealt = ratios.map(() => new Array<number>(posts.length).fill(0))
  for (let unit = 0; unit < posts.length; unit++) {
    const count = posts[unit] as number
    const odd = count % size
    const rounds = (count - odd) / size
    for (let pool = 0; pool < ratios.length; pool++) {
      const own = dealt[pool] as number[]
      own[unit] = (ratios[pool] as number) * rounds
    }
    for (let rest = odd; rest > 0; rest -= 1) {
      const taker = order.reduce((best, pool) => (claim(pool) > claim(best) ? pool : best))
      const own = dealt[taker] as number[]
      own[unit] = (own[unit] as number) + 1
      given[taker] = (given[taker] as number) + 1
      at += 1
      if (at === size) {
        at = 0
        given = shares.map(() => 0)
      }
    }
  }
  return dealt
}

/** The ratios in lowest terms. */
export function reducedRatios(shares: readonly FundingShare[]): number[] {
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

/** Deals county by county, so that units without a code (last in order) do not break their county's share. */
export function dealByCounty(
  units: readonly ScenarioUnit[],
  posts: readonly number[],
  shares: readonly FundingShare[],
  first: string | null,
): number[][] {
  if (isByCounty(units)) return dealPosts(posts, shares, first)
  const order = dealOrder(units)
  const inOrder = order.map((index) => posts[index] ?? 0)
  const dealt = dealPosts(inOrder, shares, first)
  return dealt.map((inPlace) => {
    const byUnit: number[] = []
    order.forEach((index, place) => {
      byUnit[index] = inPlace[place] as number
    })
    return byUnit
  })
}

/** Units in the order in which posts are dealt to them: by county, inside each as given. */
export function dealOrder(units: readonly ScenarioUnit[]): number[] {
  const order = units.map((_, index) => index)
  if (isByCounty(units)) return order
  return order.sort((a, b) => compareText(units[a]?.county ?? '', units[b]?.county ?? '') || a - b)
}

function isByCounty(units: readonly ScenarioUnit[]): boolean {
  for (let at = 1; at < units.length; at++) {
    if (compareText(units[at - 1]?.county ?? '', units[at]?.county ?? '') > 0) return false
  }
  return true
}
