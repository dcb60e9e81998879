// How evenly posts lie over people: exact measures of a finished allocation.
import { divFloor, lcm, sqrtFloor } from '../divide.ts'
import { divQ, oneQ, type Rational, rational, subQ, sumQ, toDecimalString } from '../rational.ts'

/** A unit's posts and its people (or other weight). */
export interface Holder {
  readonly posts: bigint
  readonly people: Rational
}

/**
 * 1 − Σ people share × (posts share up to and with + up to and without the unit), over units by posts per head: the
 * Gini coefficient of the Lorenz curve of posts over people. Null without posts. Every people > 0.
 */
export function gini(holders: readonly Holder[]): Rational | null {
  const sorted = holders.toSorted(comparePerHead)
  const { people, everyone, posts } = onOneScale(sorted)
  if (posts === 0n) return null
  let before = 0n
  let area = 0n
  for (const [at, holder] of sorted.entries()) {
    area += (people[at] as bigint) * (2n * before + holder.posts)
    before += holder.posts
  }
  return subQ(oneQ, rational(area, everyone * posts))
}

/** Highest ÷ lowest posts per head; null where the lowest is 0. Every people > 0. */
export function widestGap(holders: readonly Holder[]): Rational | null {
  const sorted = holders.toSorted(comparePerHead)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined || lowest.posts === 0n) return null
  return divQ(divQ(rational(highest.posts), highest.people), divQ(rational(lowest.posts), lowest.people))
}

function comparePerHead(a: Holder, b: Holder): number {
  const left = a.posts * b.people.n * a.people.d
  const right = b.posts * a.people.n * b.people.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whole numbers in the ratio of the people. */
function onOneScale(holders: readonly Holder[]) {
  const scale = holders.reduce((all, { people }) => (all % people.d === 0n ? all : lcm(all, people.d)), 1n)
  const people = holders.map((holder) => holder.people.n * (scale / holder.people.d))
  return {
    people,
    everyone: people.reduce((sum, count) => sum + count, 0n),
    posts: holders.reduce((sum, holder) => sum + holder.posts, 0n),
  }
}

/** Distances between shares of posts and shares of people, in per cent with four places, half up. */
export interface ShareDistances {
  /** √(½ Σ difference²). Gallagher, Electoral Studies 10, 1991. */
  readonly gallagher: string
  /** ½ Σ |difference|. Loosemore & Hanby, British Journal of Political Science 1, 1971. */
  readonly loosemoreHanby: string
  /** Σ difference² ÷ share of people (the measure that Sainte-Laguë's method minimises); null where one has none. */
  readonly sainteLague: string | null
  /** Units with less than their quota rounded down or more than it rounded up. */
  readonly outsideQuota: number
}

/** Null where there are no posts or no people. */
export function shareDistances(holders: readonly Holder[]): ShareDistances | null {
  const { people, everyone, posts } = onOneScale(holders)
  if (posts === 0n || everyone === 0n) return null
  let [absolute, squares, outsideQuota] = [0n, 0n, 0]
  for (const [at, holder] of holders.entries()) {
    const difference = holder.posts * everyone - (people[at] as bigint) * posts
    absolute += difference < 0n ? -difference : difference
    squares += difference * difference
    // Off its quota by a whole post: no division, for on one scale the numbers may have thousands of digits.
    if (difference >= everyone || -difference >= everyone) outsideQuota++
  }
  const whole = posts * everyone
  return {
    gallagher: rootDecimal(10_000n * squares, 2n * whole * whole),
    loosemoreHanby: toDecimalString({ n: 100n * absolute, d: 2n * whole }, 4),
    sainteLague: chiSquare(holders, people, everyone * posts * posts),
    outsideQuota,
  }
}

/** √(n / d) with four places, half up: ⌊√(4 · 10⁸ n / d)⌋ is twice the answer's digits. */
function rootDecimal(n: bigint, d: bigint): string {
  const twice = sqrtFloor(divFloor(400_000_000n * n, d))
  return toDecimalString(rational((twice + 1n) >> 1n, 10_000n), 4)
}

/** Places that the terms of a long sum are cut to. */
const CUT = 10n ** 30n

/**
 * 100 · Σ (posts · everyone − people · all)² ÷ (people · whole). The terms have unlike denominators: they are cut to
 * 30 places, and added exactly where the cuts could matter.
 */
function chiSquare(holders: readonly Holder[], people: readonly bigint[], whole: bigint): string | null {
  const everyone = people.reduce((sum, count) => sum + count, 0n)
  const posts = holders.reduce((sum, holder) => sum + holder.posts, 0n)
  const terms: Rational[] = []
  for (const [at, holder] of holders.entries()) {
    const count = people[at] as bigint
    if (count === 0n && holder.posts > 0n) return null
    const difference = holder.posts * everyone - count * posts
    if (count > 0n) terms.push({ n: 100n * difference * difference, d: count * whole })
  }
  const low = terms.reduce((sum, { n, d }) => sum + (n * CUT) / d, 0n)
  const text = toDecimalString(rational(low, CUT), 4)
  const high = toDecimalString(rational(low + BigInt(terms.length), CUT), 4)
  return text === high ? text : toDecimalString(sumQ(terms.map(({ n, d }) => rational(n, d))), 4)
}
