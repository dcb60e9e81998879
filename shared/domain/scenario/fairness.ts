// How evenly posts lie over people: Gini of posts over population, and the widest gap in posts per 10,000 people.
import { gini, type Holder, widestGap } from '../apportion/around/evenness.ts'
import { divQ, oneQ, type Rational, rational, subQ, toDecimalString, zeroQ } from '../apportion/rational.ts'
import { ascending } from '../ascending.ts'
import type { Fairness } from './outcome.ts'
import type { Column } from './value-table.ts'

/**
 * Gini: Lorenz curve of posts over people. maxToMinPer10k: highest ÷ lowest posts per head. Four places half up; null
 * if a population is missing or 0, or (ratio) the lowest is 0.
 */
export function fairnessOf(posts: readonly number[], people: Column): Fairness {
  const above = people.against(zeroQ)
  const known = people.isWhole && posts.every((_, unit) => above(unit) > 0)
  if (!known) return { gini: null, maxToMinPer10k: null }
  return (
    inDoubles(posts, people.plain) ?? exactly(posts.map((total, unit) => holderOf(total, people.at(unit))))
  )
}

/** Counts small enough for whole doubles all through, as those of a country are; null where they are not. */
function inDoubles(posts: readonly number[], people: Float64Array | null): Fairness | null {
  if (people === null) return null
  const [everyone, all] = [people.reduce(add, 0), posts.reduce(add, 0)]
  // The widest product is twice everyone × all posts: the area under the Lorenz curve.
  if (2 * everyone * all > Number.MAX_SAFE_INTEGER) return null
  // Two unequal ratios differ by 1 in at most everyone × all < 2^52: more than the doubles next to them do.
  const ratios = new Float64Array(posts.length)
  for (let at = 0; at < ratios.length; at++) ratios[at] = (posts[at] as number) / (people[at] as number)
  const order = ascending(ratios)
  let [before, area] = [0, 0]
  for (let place = 0; place < order.length; place++) {
    const at = order[place] as number
    area += (people[at] as number) * (2 * before + (posts[at] as number))
    before += posts[at] as number
  }
  const [lowest, highest] = [order[0], order.at(-1)]
  if (all === 0 || lowest === undefined || highest === undefined) return { gini: null, maxToMinPer10k: null }
  const per = (at: number) => rational(BigInt(posts[at] as number), BigInt(people[at] as number))
  return {
    gini: shown(subQ(oneQ, rational(BigInt(area), BigInt(everyone) * BigInt(all)))),
    maxToMinPer10k: posts[lowest] === 0 ? null : shown(divQ(per(highest), per(lowest))),
  }
}

function add(sum: number, count: number): number {
  return sum + count
}

function holderOf(total: number, people: bigint): Holder {
  return { posts: BigInt(total), people: rational(people) }
}

function exactly(holders: readonly Holder[]): Fairness {
  return { gini: shown(gini(holders)), maxToMinPer10k: shown(widestGap(holders)) }
}

function shown(measure: Rational | null): string | null {
  return measure && toDecimalString(measure, 4)
}
