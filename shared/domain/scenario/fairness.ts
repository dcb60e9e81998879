// How evenly posts lie over people: Gini of posts over population, and the widest gap in posts per 10,000 people.
import { gini, type Holder, widestGap } from '../apportion/around/evenness.ts'
import { type Rational, rational, toDecimalString } from '../apportion/rational.ts'
import type { Fairness } from './outcome.ts'
import { readColumn } from './value-table.ts'

/**
 * Gini: Lorenz curve of posts over people. maxToMinPer10k: highest ÷ lowest posts per head. Four places half up; null
 * if a population is missing or 0, or (ratio) the lowest is 0.
 */
export function fairnessOf(
  units: readonly { readonly total: number; readonly population: string | undefined }[],
): Fairness {
  const people = readColumn(
    units.map(({ population }) => population),
    'high',
  )
  const holders: Holder[] = []
  const perHead: number[] = []
  for (const [unit, { total }] of units.entries()) {
    const count = people.isUsable(unit) ? people.at(unit) : 0n
    if (count === 0n) return { gini: null, maxToMinPer10k: null }
    holders.push({ posts: BigInt(total), people: rational(count) })
    perHead.push(total / Number(count))
  }
  // Nearly in order, the exact comparison has little left to do.
  const order = holders.map((_, at) => at).sort((a, b) => (perHead[a] as number) - (perHead[b] as number))
  const sorted = order.map((at) => holders[at] as Holder)
  return { gini: shown(gini(sorted)), maxToMinPer10k: shown(widestGap(sorted)) }
}

function shown(measure: Rational | null): string | null {
  return measure && toDecimalString(measure, 4)
}
