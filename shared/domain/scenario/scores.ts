// Scores of those who share a pool: each weight normalised exactly, then summed over one common denominator.
import { gcd, lcm } from '../apportion/divide.ts'
import { equalQ, formatQ, oneQ, parseRational, type Rational, rational, sumQ } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { Weight } from './document.ts'
import { placesOf } from './ranking.ts'
import type { Column, ValueTable } from './value-table.ts'

/** One weight over the members of a group; share of member i = claims[i] / sum, both times `scale`. */
export interface WeightTrace {
  readonly weight: Weight
  readonly factor: Rational
  readonly column: Column
  readonly members: readonly number[]
  /** How many members have a value. */
  readonly known: number
  /** What is shared: the value, its distance from the worst, n + 1 − place, or points. */
  readonly claims: readonly bigint[]
  readonly sum: bigint
  readonly scale: bigint
  /** Places by member for rank and points. */
  readonly places: readonly number[] | null
  /** Worst value of the group for range. */
  readonly edge: bigint | null
  /** Whether a range is nought: all values are equal, and so are all claims. */
  readonly isLevel: boolean
}

/** Scores of a group: numerators over one denominator, so that nothing is reduced 41,352 times. */
export interface Scores {
  readonly weights: readonly WeightTrace[]
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** Throws WEIGHTS_NOT_ONE unless the factors add up to exactly 1; a step with points uses nothing else. */
export function assertWeights(step: string, weights: readonly Weight[], field: string): void {
  const withPoints = weights.some((weight) => weight.points !== undefined)
  if (withPoints) {
    const plain = weights.every(({ points, weight }) => points !== undefined && weight === undefined)
    if (!plain) throw new Refusal('POINTS_ALONE', { step }, field)
    return
  }
  const sum = sumQ(weights.map((weight) => parseRational(weight.weight ?? '1')))
  if (!equalQ(sum, oneQ)) throw new Refusal('WEIGHTS_NOT_ONE', { step, sum: formatQ(sum) }, field)
}

/** The scores of `members` (indices into the table's holders); `field` is the path of the weights. */
export function scoresOf(
  table: ValueTable,
  weights: readonly Weight[],
  members: readonly number[],
  field: string,
): Scores {
  const traces = weights.map((weight, at) => trace(table, weight, members, `${field}[${at}]`))
  const live = traces.filter(({ sum }) => sum !== 0n)
  const common = live.reduce((all, { factor, sum }) => lcm(all, factor.d * sum), 1n)
  const factors = live.map(({ factor, sum }) => (common / (factor.d * sum)) * factor.n)
  const shared = factors.reduce((all, factor) => gcd(all, factor), common)
  const numerators = members.map(() => 0n)
  for (const [at, { claims }] of live.entries()) {
    const factor = (factors[at] as bigint) / shared
    for (let member = 0; member < claims.length; member++) {
      numerators[member] = (numerators[member] as bigint) + (claims[member] as bigint) * factor
    }
  }
  return { weights: traces, numerators, denominator: common / shared }
}

function trace(table: ValueTable, weight: Weight, members: readonly number[], field: string): WeightTrace {
  const asked = { indicator: weight.indicator, field }
  const column = table.checked(asked, members, weight.missing === 0 ? 'allowed' : 'refused')
  const shape = claimsOf(weight, column, members, field)
  const isPoints = weight.points !== undefined
  let sum = 0n
  for (const claim of shape.claims) sum += claim
  if (sum === 0n && weight.missing === undefined && !isPoints) {
    throw new Refusal('INDICATOR_ZERO_SUM', { indicator: weight.indicator }, field)
  }
  const factor = isPoints ? oneQ : parseRational(weight.weight ?? '1')
  const known = weight.missing === 0 ? members.filter(column.has).length : members.length
  return { weight, factor, column, members, known, ...shape, sum: isPoints ? 1n : sum }
}

type Shape = Pick<WeightTrace, 'claims' | 'places' | 'edge' | 'scale' | 'isLevel'>

function claimsOf(weight: Weight, column: Column, members: readonly number[], field: string): Shape {
  if (weight.points !== undefined) return pointClaims(weight.points, column, members, field)
  switch (weight.normalise ?? 'share') {
    case 'share':
      if (column.lowIsBest) throw new Refusal('SHARE_NEEDS_HIGH', { indicator: weight.indicator }, field)
      return {
        claims: members.map((member) => (column.has(member) ? column.at(member) : 0n)),
        scale: column.scale,
        places: null,
        edge: null,
        isLevel: false,
      }
    case 'range':
      return rangeClaims(column, members)
    case 'rank':
      return rankClaims(column, members)
  }
}

function rangeClaims(column: Column, members: readonly number[]): Shape {
  const known = members.filter(column.has)
  const sign = column.lowIsBest ? -1 : 1
  const worst = known.reduce<number | undefined>(
    (least, member) => (least === undefined || sign * column.compare(member, least) < 0 ? member : least),
    undefined,
  )
  const none = {
    claims: members.map(() => 0n),
    scale: column.scale,
    places: null,
    edge: null,
    isLevel: false,
  }
  if (worst === undefined) return none
  const edge = column.at(worst)
  const distance = (member: number) => BigInt(sign) * (column.at(member) - edge)
  const allEqual = known.every((member) => column.compare(member, worst) === 0)
  const claims = members.map((member) => {
    if (!column.has(member)) return 0n
    return allEqual ? column.scale : distance(member)
  })
  return { ...none, claims, edge, isLevel: allEqual }
}

/** Places among the members that have a value; the others get place 0 and no claim. */
function knownPlaces(column: Column, members: readonly number[]): number[] {
  const known = members.filter(column.has)
  const sign = column.lowIsBest ? 1 : -1
  const compare = (a: number, b: number) => sign * column.compare(known[a] as number, known[b] as number)
  const places = placesOf(known.length, compare)
  let next = 0
  return members.map((member) => {
    if (!column.has(member)) return 0
    next += 1
    return places[next - 1] as number
  })
}

function rankClaims(column: Column, members: readonly number[]): Shape {
  const places = knownPlaces(column, members)
  const count = places.reduce((all, place) => all + (place === 0 ? 0 : 1), 0)
  const claims = places.map((place) => (place === 0 ? 0n : BigInt(count + 1 - place)))
  return { claims, scale: 1n, places, edge: null, isLevel: false }
}

function pointClaims(
  points: readonly number[],
  column: Column,
  members: readonly number[],
  field: string,
): Shape {
  const places = knownPlaces(column, members)
  const worst = places.reduce((most, place) => (place > most ? place : most), 0)
  if (worst > points.length)
    throw new Refusal('POINTS_TOO_FEW', { points: points.length, places: worst }, field)
  const claims = places.map((place) => (place === 0 ? 0n : BigInt(points[place - 1] as number)))
  return { claims, scale: 1n, places, edge: null, isLevel: false }
}

/** Equal scores for all: what a step without weights goes by. */
export function equalScores(count: number): Scores {
  return { weights: [], numerators: new Array<bigint>(count).fill(1n), denominator: BigInt(count) }
}

/** The score of a member as a fraction, for explaining. */
export function scoreOf(scores: Scores, member: number): Rational {
  return rational(scores.numerators[member] as bigint, scores.denominator)
}

/** What a weight adds to a member's score: factor × claim ÷ sum. */
export function partOfScore(weight: WeightTrace, member: number): { share: Rational; part: Rational } {
  const claim = weight.claims[member] as bigint
  const share = weight.sum === 0n ? rational(0n) : rational(claim, weight.sum)
  return { share, part: rational(share.n * weight.factor.n, share.d * weight.factor.d) }
}
