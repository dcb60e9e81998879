// Places in a group (best first, equals take the better place) and the order in which equal claims fall.
import { compareQ, type Rational } from '../apportion/rational.ts'
import { compareUnits } from '../region/region.ts'
import type { TieRule } from './document.ts'
import type { ScenarioInputs } from './inputs.ts'
import { askedOf, assertIndicator, isLowBest, requiredValue } from './values.ts'

/** Places of `values`: 1 is best, equals share the better place (1, 2, 2, 4). */
export function placesOf(values: readonly Rational[], lowIsBest: boolean): number[] {
  const order = values
    .map((_, index) => index)
    .toSorted((a, b) => compareBest(values[a], values[b], lowIsBest))
  const places = new Array<number>(values.length).fill(0)
  order.forEach((index, position) => {
    const before = order[position - 1]
    const isEqual = before !== undefined && compareBest(values[before], values[index], lowIsBest) === 0
    places[index] = isEqual ? (places[before] as number) : position + 1
  })
  return places
}

function compareBest(a: Rational | undefined, b: Rational | undefined, lowIsBest: boolean): number {
  if (a === undefined || b === undefined) throw new RangeError('value outside the group')
  return lowIsBest ? compareQ(a, b) : compareQ(b, a)
}

/** An order of equal claims: compares two units of the project, and names what told them apart. */
export interface TieOrder {
  /** Negative if unit `a` goes first; 0 if the rule does not tell them apart. */
  readonly compare: (a: number, b: number) => number
  /** The indicator, or `code`, that tells two units apart; null if none does. */
  readonly settledBy: (a: number, b: number) => string | null
}

/** The order that a step's tie rule gives; without a rule every pair is equal. Throws INDICATOR_UNKNOWN, INDICATOR_MISSING. */
export function tieOrderOf(inputs: ScenarioInputs, rule: TieRule | undefined, field: string): TieOrder {
  const keys = (rule?.by ?? []).map((key) => ({ key, compare: comparator(inputs, key, field) }))
  return {
    compare: (a, b) => {
      for (const { compare } of keys) {
        const answer = compare(a, b)
        if (answer !== 0) return answer
      }
      return 0
    },
    settledBy: (a, b) => keys.find(({ compare }) => compare(a, b) !== 0)?.key ?? null,
  }
}

function comparator(inputs: ScenarioInputs, key: string, field: string): (a: number, b: number) => number {
  const unit = (index: number) => {
    const found = inputs.units[index]
    if (found === undefined) throw new RangeError(`no unit ${index}`)
    return found
  }
  if (key === 'code') return (a, b) => compareUnits(unit(a), unit(b))
  const asked = askedOf(inputs, key, field)
  assertIndicator(inputs, asked)
  const lowIsBest = isLowBest(inputs, key)
  return (a, b) => compareBest(requiredValue(unit(a), asked), requiredValue(unit(b), asked), lowIsBest)
}
