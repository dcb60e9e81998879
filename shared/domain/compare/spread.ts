// How evenly the posts of a column lie over people and area.
import { type Holder, widestGap } from '../apportion/around/evenness.ts'
import { divFloor } from '../apportion/divide.ts'
import {
  addQ,
  divQ,
  parseRational,
  type Rational,
  rational,
  signQ,
  toDecimalString,
  zeroQ,
} from '../apportion/rational.ts'
import { type Column, type ColumnUnit, countedPosts } from './compare-columns.ts'

export interface Spread {
  /** Highest ÷ lowest posts per km², four places; null where an area is missing or 0, or the lowest is 0. */
  readonly maxToMinPerKm2: string | null
  /** Shares of people and posts, the units with the fewest posts per head first; null where a population is missing or 0. */
  readonly lorenz: readonly (readonly [people: string, posts: string])[] | null
}

/** Points of a Lorenz curve; of more units only so many are kept, evenly. */
const MOST_POINTS = 200
const PLACES = 4

export function spreadOf({ units }: Column): Spread {
  const streets = units.filter(({ isStreetLevel }) => isStreetLevel)
  const byArea = holdersOf(streets, ({ area }) => area)
  const gap = byArea === null ? null : widestGap(byArea)
  const byPeople = holdersOf(streets, ({ population }) => population)
  return {
    maxToMinPerKm2: gap && toDecimalString(gap, PLACES),
    lorenz: byPeople === null ? null : lorenzOf(byPeople),
  }
}

function holdersOf(
  units: readonly ColumnUnit[],
  textOf: (unit: ColumnUnit) => string | undefined,
): Holder[] | null {
  const holders: Holder[] = []
  for (const unit of units) {
    const text = textOf(unit)
    const people = text === undefined ? null : parseRational(text)
    if (people === null || signQ(people) <= 0) return null
    holders.push({ posts: BigInt(countedPosts(unit)), people })
  }
  return holders
}

function lorenzOf(holders: readonly Holder[]): [string, string][] | null {
  const posts = holders.reduce((sum, holder) => sum + holder.posts, 0n)
  const people = holders.reduce((sum, holder) => addQ(sum, holder.people), zeroQ)
  if (posts === 0n) return null
  const sorted = holders.toSorted((a, b) => {
    const [left, right] = [a.posts * b.people.n * a.people.d, b.posts * a.people.n * b.people.d]
    return left < right ? -1 : left > right ? 1 : 0
  })
  let [before, had]: [Rational, bigint] = [zeroQ, 0n]
  const points: [string, string][] = [[shown(zeroQ), shown(zeroQ)]]
  for (const [at, holder] of sorted.entries()) {
    before = addQ(before, holder.people)
    had += holder.posts
    if (isKept(at + 1, sorted.length)) points.push([shown(divQ(before, people)), shown(rational(had, posts))])
  }
  return points
}

/** Whether the n-th of so many units is a point of its own. */
function isKept(n: number, count: number): boolean {
  const point = (of: number) => divFloor(BigInt(of) * BigInt(MOST_POINTS), BigInt(count))
  return count <= MOST_POINTS || point(n) > point(n - 1)
}

function shown(share: Rational): string {
  return toDecimalString(share, PLACES)
}
