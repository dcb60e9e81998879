// How evenly posts lie over people: Gini of posts over population, and the widest gap in posts per 10,000 people.
import { gini, type Holder, widestGap } from '../apportion/around/evenness.ts'
import { parseRational, type Rational, signQ, toDecimalString, zeroQ } from '../apportion/rational.ts'
import type { Fairness } from './outcome.ts'

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
  return { gini: shown(gini(holders)), maxToMinPer10k: shown(widestGap(holders)) }
}

function shown(measure: Rational | null): string | null {
  return measure && toDecimalString(measure, 4)
}
