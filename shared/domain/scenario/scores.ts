// Scores of those who share a pool: each weight normalised exactly, then summed over one common denominator.
import { gcd, lcm } from '../apportion/divide.ts'
import type { WholeWeights } from '../apportion/problem.ts'
import { equalQ, formatQ, oneQ, parseRational, type Rational, rational, sumQ } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { Weight } from './document.ts'
import { placesOf } from './ranking.ts'
import type { Column, ValueTable } from './value-table.ts'
import { inBigInts, inDoubles, sumOf, type WholeList } from './whole-list.ts'

/** One weight over the members of a group; share of member i = claims.at(i) / sum, both times `scale`. */
export interface WeightTrace {
  readonly weight: Weight
  readonly factor: Rational
  readonly column: Column
  readonly members: readonly number[]
  /** How many members have a value. */
  readonly known: number
  /** What is shared: the value, its distance from the worst, n + 1 − place, or points. */
  readonly claims: WholeList
  /** What the claims are divided by: their sum; 1 for points, which count as they stand. */
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
  /** How many members there are. */
  readonly count: number
  readonly numerators: WholeWeights
  readonly denominator: bigint
}

/** A weight of the document with its factor read; 1 for points. */
export interface ReadWeight {
  readonly weight: Weight
  readonly factor: Rational
}

/**
 * Reads the weights of a step, once for all its groups. Throws WEIGHTS_NOT_ONE unless the factors add up to exactly 1,
 * and POINTS_ALONE where a step with points uses anything else.
 */
export function readWeights(step: string, weights: readonly Weight[], field: string): ReadWeight[] {
  const withPoints = weights.some((weight) => weight.points !== undefined)
  if (withPoints) {
    const plain = weights.every(({ points, weight }) => points !== undefined && weight === undefined)
    if (!plain) throw new Refusal('POINTS_ALONE', { step }, field)
    return weights.map((weight) => ({ weight, factor: oneQ }))
  }
  const read = weights.map((weight) => ({ weight, factor: parseRational(weight.weight ?? '1') }))
  const sum = sumQ(read.map(({ factor }) => factor))
  if (!equalQ(sum, oneQ)) throw new Refusal('WEIGHTS_NOT_ONE', { step, sum: formatQ(sum) }, field)
  return read
}

/** The scores of `members` (indices into the table's holders); `field` is the path of the weights. */
export function scoresOf(
  table: ValueTable,
  weights: readonly ReadWeight[],
  members: readonly number[],
  field: string,
): Scores {
  const traces = weights.map((weight, at) => trace(table, weight, members, `${field}[${at}]`))
  const live = traces.filter(({ sum }) => sum !== 0n)
  const common = live.reduce((all, { factor, sum }) => lcm(all, factor.d * sum), 1n)
  const factors = live.map(({ factor, sum }) => (common / (factor.d * sum)) * factor.n)
  const shared = factors.reduce((all, factor) => gcd(all, factor), common)
  const terms = live.map(({ claims }, at) => ({ claims, factor: (factors[at] as bigint) / shared }))
  const numerators = addUp(terms, members.length)
  return { weights: traces, count: members.length, numerators, denominator: common / shared }
}

/** Claims of one weight and what each counts for, on the common denominator. */
interface Term {
  readonly claims: WholeList
  readonly factor: bigint
}

/** With more terms than this, doubles could be off by more than WholeWeights may be. */
const MOST_TERMS = 6

/**
 * Σ factor × claim by member. In doubles, each exact where the sum over all members is a safe integer (nothing is
 * below 0, so no part is larger), else off by one rounding of the factor, one of the product and one an addition.
 */
function addUp(terms: readonly Term[], count: number): WholeWeights {
  const sumAt = (members?: readonly number[]) =>
    terms.reduce((sum, { claims, factor }) => sum + sumOf(claims, members) * factor, 0n)
  const all = sumAt()
  const at = (member: number) =>
    terms.reduce((sum, { claims, factor }) => sum + claims.at(member) * factor, 0n)
  const doubles = new Float64Array(count)
  if (terms.length > MOST_TERMS) {
    for (let member = 0; member < count; member++) doubles[member] = Number(at(member))
  } else {
    for (const { claims, factor } of terms) {
      const plainFactor = Number(factor)
      for (let member = 0; member < count; member++) {
        const claim = claims.plain === null ? Number(claims.at(member)) : (claims.plain[member] as number)
        doubles[member] = (doubles[member] as number) + claim * plainFactor
      }
    }
  }
  return {
    doubles,
    isExact: all <= BigInt(Number.MAX_SAFE_INTEGER),
    at,
    sum: (members) => (members === undefined ? all : sumAt(members)),
  }
}

/** The numerators of some members, in their order. */
export function numeratorsOf({ count, numerators }: Scores, members: readonly number[]): WholeWeights {
  if (members.length === count) return numerators
  const { isExact, at, sum } = numerators
  const memberAt = (place: number) => members[place] as number
  const doubles = new Float64Array(members.length)
  for (let place = 0; place < members.length; place++)
    doubles[place] = numerators.doubles[memberAt(place)] as number
  return {
    doubles,
    isExact,
    at: (place) => at(memberAt(place)),
    sum: (places) => sum(places === undefined ? members : places.map(memberAt)),
  }
}

function trace(
  table: ValueTable,
  { weight, factor }: ReadWeight,
  members: readonly number[],
  field: string,
): WeightTrace {
  const asked = { indicator: weight.indicator, field }
  const column = table.checked(asked, members, weight.missing === 0 ? 'allowed' : 'refused')
  const shape = claimsOf(weight, column, members, field)
  const isPoints = weight.points !== undefined
  const sum = sumOf(shape.claims)
  if (sum === 0n && weight.missing === undefined && !isPoints) {
    throw new Refusal('INDICATOR_ZERO_SUM', { indicator: weight.indicator }, field)
  }
  const known = weight.missing === 0 ? countKnown(column, members) : members.length
  return { weight, factor, column, members, known, ...shape, sum: isPoints ? 1n : sum }
}

function countKnown(column: Column, members: readonly number[]): number {
  return members.reduce((count, member) => count + (column.has(member) ? 1 : 0), 0)
}

type Shape = Pick<WeightTrace, 'claims' | 'places' | 'edge' | 'scale' | 'isLevel'>

function claimsOf(weight: Weight, column: Column, members: readonly number[], field: string): Shape {
  if (weight.points !== undefined) return pointClaims(weight.points, column, members, field)
  switch (weight.normalise ?? 'share') {
    case 'share':
      if (column.lowIsBest) throw new Refusal('SHARE_NEEDS_HIGH', { indicator: weight.indicator }, field)
      return {
        claims: valuesOf(column, members),
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

/** The values themselves, 0 for a blank. */
function valuesOf({ plain, has, at }: Column, members: readonly number[]): WholeList {
  if (plain === null) return inBigInts(members.map((member) => (has(member) ? at(member) : 0n)))
  const values = new Float64Array(members.length)
  for (let place = 0; place < values.length; place++) {
    const value = plain[members[place] as number] as number
    values[place] = Number.isNaN(value) ? 0 : value
  }
  return inDoubles(values)
}

function rangeClaims(column: Column, members: readonly number[]): Shape {
  const known = members.filter(column.has)
  const sign = column.lowIsBest ? -1 : 1
  const worst = known.reduce<number | undefined>(
    (least, member) => (least === undefined || sign * column.compare(member, least) < 0 ? member : least),
    undefined,
  )
  const none = {
    claims: inDoubles(new Float64Array(members.length)),
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
  return { ...none, claims: inBigInts(claims), edge, isLevel: allEqual }
}

/** Places among the members that have a value; the others get place 0 and no claim. */
function knownPlaces(column: Column, members: readonly number[]): number[] {
  const plain = column.plain && plainPlaces(column.plain, column.lowIsBest, members)
  if (plain !== null) return plain
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

/** The same from doubles: each value has the place that it first comes at in order. */
function plainPlaces(values: Float64Array, lowIsBest: boolean, members: readonly number[]): number[] {
  const sorted = new Float64Array(members.length)
  for (let at = 0; at < sorted.length; at++) sorted[at] = values[members[at] as number] as number
  sorted.sort()
  let known = sorted.length
  // Blanks are sorted to the end.
  while (known > 0 && Number.isNaN(sorted[known - 1])) known--
  const places = new Map<number, number>()
  for (let at = 0; at < known; at++) {
    const value = sorted[lowIsBest ? at : known - 1 - at] as number
    if (!places.has(value)) places.set(value, at + 1)
  }
  return members.map((member) => places.get(values[member] as number) ?? 0)
}

function rankClaims(column: Column, members: readonly number[]): Shape {
  const places = knownPlaces(column, members)
  const count = places.reduce((all, place) => all + (place === 0 ? 0 : 1), 0)
  return byPlace(places, (place) => count + 1 - place)
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
  return byPlace(places, (place) => points[place - 1] as number)
}

/** Claims that a place gives; a member without one has none. */
function byPlace(places: readonly number[], claimAt: (place: number) => number): Shape {
  const claims = new Float64Array(places.length)
  for (let member = 0; member < claims.length; member++) {
    const place = places[member] as number
    if (place !== 0) claims[member] = claimAt(place)
  }
  return { claims: inDoubles(claims), scale: 1n, places, edge: null, isLevel: false }
}

/** Equal scores for all: what a step without weights goes by. */
export function equalScores(count: number): Scores {
  const numerators: WholeWeights = {
    doubles: new Float64Array(count).fill(1),
    isExact: true,
    at: () => 1n,
    sum: (members) => BigInt(members?.length ?? count),
  }
  return { weights: [], count, numerators, denominator: BigInt(count) }
}

/** The score of a member as a fraction, for explaining. */
export function scoreOf(scores: Scores, member: number): Rational {
  return rational(scores.numerators.at(member), scores.denominator)
}

/** What a weight adds to a member's score: factor × claim ÷ sum. */
export function partOfScore(weight: WeightTrace, member: number): { share: Rational; part: Rational } {
  const claim = weight.claims.at(member)
  const share = weight.sum === 0n ? rational(0n) : rational(claim, weight.sum)
  return { share, part: rational(share.n * weight.factor.n, share.d * weight.factor.d) }
}
