// Scores of the units that share a pool: each weight normalised exactly, then summed over one common denominator.
import { lcm } from '../apportion/divide.ts'
import {
  addQ,
  compareQ,
  equalQ,
  formatQ,
  oneQ,
  parseRational,
  type Rational,
  rational,
  signQ,
  subQ,
  sumQ,
  zeroQ,
} from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { Weight, WeightedStep } from './document.ts'
import type { ScenarioInputs, ScenarioUnit } from './inputs.ts'
import { placesOf } from './ranking.ts'
import { askedOf, assertIndicator, givenValue, isLowBest, requiredValue } from './values.ts'

/** One weight over the units of a group; `shares[i]` = claims[i] / sum. */
export interface WeightTrace {
  readonly weight: Weight
  readonly factor: Rational
  /** Values by member; null where missing counts as nothing. */
  readonly values: readonly (Rational | null)[]
  /** What is shared: the value, its distance from the worst, n + 1 − place, or points. */
  readonly claims: readonly Rational[]
  readonly sum: Rational
  /** Places by member for rank and points. */
  readonly places: readonly number[] | null
  /** Worst value of the group for range. */
  readonly edge: Rational | null
}

/** Scores of a group: numerators over one denominator, so that nothing is reduced 41,352 times. */
export interface Scores {
  readonly weights: readonly WeightTrace[]
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** Throws WEIGHTS_NOT_ONE unless the factors add up to exactly 1; a step with points uses nothing else. */
export function assertWeights(step: WeightedStep, field: string): void {
  const withPoints = step.weights.some((weight) => weight.points !== undefined)
  if (withPoints) {
    const plain = step.weights.length === 1 && step.weights[0]?.weight === undefined
    if (!plain) throw new Refusal('POINTS_ALONE', { step: step.id }, `${field}.weights`)
    return
  }
  const sum = sumQ(step.weights.map((weight) => parseRational(weight.weight ?? '1')))
  if (!equalQ(sum, oneQ)) {
    throw new Refusal('WEIGHTS_NOT_ONE', { step: step.id, sum: formatQ(sum) }, `${field}.weights`)
  }
}

/** The scores of `members` (indices into the units in scope) by the step's weights. */
export function scoresOf(
  inputs: ScenarioInputs,
  step: WeightedStep,
  members: readonly number[],
  field: string,
): Scores {
  const units = members.map((index) => inputs.units[index] as ScenarioUnit)
  const weights = step.weights.map((weight, at) => trace(inputs, weight, units, `${field}.weights[${at}]`))
  const denominator = weights.reduce((all, weight) => lcm(all, weight.factor.d * commonOf(weight)), 1n)
  const numerators = units.map((_, member) =>
    weights.reduce((sum, weight) => sum + scaledShare(weight, member, denominator), 0n),
  )
  return { weights, numerators, denominator }
}

/** A denominator over which every share of the weight is whole. */
function commonOf(weight: WeightTrace): bigint {
  const scale = weight.claims.reduce((all, claim) => lcm(all, claim.d), weight.sum.d)
  return scale * (weight.sum.n === 0n ? 1n : weight.sum.n * (scale / weight.sum.d))
}

/** factor × claim ÷ sum as a whole number of 1/denominator. */
function scaledShare(weight: WeightTrace, member: number, denominator: bigint): bigint {
  const claim = weight.claims[member] as Rational
  if (claim.n === 0n) return 0n
  const { factor, sum } = weight
  return (denominator * factor.n * claim.n * sum.d) / (factor.d * claim.d * sum.n)
}

function trace(
  inputs: ScenarioInputs,
  weight: Weight,
  units: readonly ScenarioUnit[],
  field: string,
): WeightTrace {
  const asked = askedOf(inputs, weight.indicator, field)
  assertIndicator(inputs, asked)
  const values = units.map((unit) =>
    weight.missing === 0 ? givenValue(unit, asked) : requiredValue(unit, asked),
  )
  const lowIsBest = isLowBest(inputs, weight.indicator)
  const shape = claimsOf(weight, values, lowIsBest, field)
  const sum = weight.points === undefined ? sumQ(shape.claims) : oneQ
  if (signQ(sum) === 0 && weight.missing === undefined) {
    throw new Refusal('INDICATOR_ZERO_SUM', { indicator: weight.indicator }, field)
  }
  const factor = weight.points === undefined ? parseRational(weight.weight ?? '1') : oneQ
  return { weight, factor, values, sum, ...shape }
}

type Shape = Pick<WeightTrace, 'claims' | 'places' | 'edge'>

function claimsOf(
  weight: Weight,
  values: readonly (Rational | null)[],
  lowIsBest: boolean,
  field: string,
): Shape {
  if (weight.points !== undefined) return pointClaims(weight.points, values, lowIsBest, field)
  switch (weight.normalise ?? 'share') {
    case 'share':
      if (lowIsBest) throw new Refusal('SHARE_NEEDS_HIGH', { indicator: weight.indicator }, field)
      return { claims: values.map((value) => value ?? zeroQ), places: null, edge: null }
    case 'range':
      return rangeClaims(values, lowIsBest)
    case 'rank':
      return rankClaims(values, lowIsBest)
  }
}

function rangeClaims(values: readonly (Rational | null)[], lowIsBest: boolean): Shape {
  const known = values.filter((value) => value !== null)
  const edge = known.reduce<Rational | null>((worst, value) => {
    if (worst === null) return value
    return compareQ(value, worst) < 0 === !lowIsBest ? value : worst
  }, null)
  if (edge === null) return { claims: values.map(() => zeroQ), places: null, edge }
  const distances = values.map((value) => {
    if (value === null) return zeroQ
    return lowIsBest ? subQ(edge, value) : subQ(value, edge)
  })
  const allEqual = distances.every((distance) => signQ(distance) === 0)
  const claims = allEqual ? values.map((value) => (value === null ? zeroQ : oneQ)) : distances
  return { claims, places: null, edge }
}

/** Places among the units that have a value; the others get place 0 and no claim. */
function knownPlaces(values: readonly (Rational | null)[], lowIsBest: boolean): number[] {
  const known = values.filter((value) => value !== null)
  const places = placesOf(known, lowIsBest)
  let next = 0
  return values.map((value) => {
    if (value === null) return 0
    next += 1
    return places[next - 1] as number
  })
}

function rankClaims(values: readonly (Rational | null)[], lowIsBest: boolean): Shape {
  const places = knownPlaces(values, lowIsBest)
  const count = values.filter((value) => value !== null).length
  const claims = places.map((place) => (place === 0 ? zeroQ : rational(count + 1 - place)))
  return { claims, places, edge: null }
}

function pointClaims(
  points: readonly number[],
  values: readonly (Rational | null)[],
  lowIsBest: boolean,
  field: string,
): Shape {
  const places = knownPlaces(values, lowIsBest)
  const worst = places.reduce((most, place) => (place > most ? place : most), 0)
  if (worst > points.length)
    throw new Refusal('POINTS_TOO_FEW', { points: points.length, places: worst }, field)
  const claims = places.map((place) => (place === 0 ? zeroQ : rational(points[place - 1] as number)))
  return { claims, places, edge: null }
}

/** The score of a member as a fraction, for explaining. */
export function scoreOf(scores: Scores, member: number): Rational {
  return rational(scores.numerators[member] as bigint, scores.denominator)
}

/** What a weight adds to a member's score: factor × claim ÷ sum. */
export function partOfScore(weight: WeightTrace, member: number): { share: Rational; part: Rational } {
  const claim = weight.claims[member] as Rational
  const share = signQ(weight.sum) === 0 ? zeroQ : rational(claim.n * weight.sum.d, claim.d * weight.sum.n)
  const part = rational(share.n * weight.factor.n, share.d * weight.factor.d)
  return { share, part: addQ(zeroQ, part) }
}
