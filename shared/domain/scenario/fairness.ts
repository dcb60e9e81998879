// How evenly posts lie over people: Gini of posts over population, and the widest gap in posts per 10,000 people.
import { lcm } from '../apportion/divide.ts'
import {
  divQ,
  oneQ,
  parseRational,
  type Rational,
  rational,
  signQ,
  subQ,
  toDecimalString,
  zeroQ,
} from '../apportion/rational.ts'
import type { Fairness } from './outcome.ts'

interface Holder {
  readonly posts: bigint
  readonly people: Rational
}

/**
 * Gini: Lorenz curve of posts over people, units by posts per head. maxToMinPer10k: highest ÷ lowest posts per head.
 * Four places half up; null if a population is missing or 0, or (ratio) the lowest is 0.
 */
export function fairnessOf(
  units: readonly { readonly total: number; readonly population: string | undefined }[],
): Fairness {
  const holders: Holder[] = []
  for (const unit of units) {
    const people = unit.population === undefined ? zeroQ : parseRational(unit.population)
    if (signQ(people) <= 0) return { gini: null, maxToMinPer10k: null }
    holders.push({ posts: BigInt(unit.total), people })
  }
  const sorted = holders.toSorted(comparePerHead)
  return { gini: giniOf(sorted), maxToMinPer10k: ratioOf(sorted) }
}

function comparePerHead(a: Holder, b: Holder): number {
  const left = a.posts * b.people.n * a.people.d
  const right = b.posts * a.people.n * b.people.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** 1 − Σ people share × (posts share up to and with + up to and without the unit), over units by posts per head. */
function giniOf(sorted: readonly Holder[]): string | null {
  const posts = sorted.reduce((sum, holder) => sum + holder.posts, 0n)
  if (posts === 0n) return null
  const scale = sorted.reduce((all, holder) => lcm(all, holder.people.d), 1n)
  const people = sorted.map((holder) => holder.people.n * (scale / holder.people.d))
  const everyone = people.reduce((sum, count) => sum + count, 0n)
  let before = 0n
  let area = 0n
  sorted.forEach((holder, index) => {
    area += (people[index] ?? 0n) * (2n * before + holder.posts)
    before += holder.posts
  })
  return toDecimalString(subQ(oneQ, rational(area, everyone * posts)), 4)
}

function ratioOf(sorted: readonly Holder[]): string | null {
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined || lowest.posts === 0n) return null
  const high = divQ(rational(highest.posts), highest.people)
  const low = divQ(rational(lowest.posts), lowest.people)
  return toDecimalString(divQ(high, low), 4)
}
