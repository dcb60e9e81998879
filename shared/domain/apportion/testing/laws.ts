// The laws that theory promises, each a predicate over any way of sharing posts, right or wrong (Balinski & Young,
// Fair Representation, App. A): the same function judges the methods and the bugs planted to prove it.
import type { ApportionProblem, Tie } from '../problem.ts'
import { ceilQ, floorQ, mulQ, parseRational, type Rational, rational } from '../rational.ts'

/** A way of sharing posts. */
export type Share = (problem: Omit<ApportionProblem, 'method'>) => Answer

export interface Answer {
  readonly seats: readonly number[]
  readonly tie: Tie | null
}

/** Whether the way of sharing keeps the promise on the problem drawn. */
export type Law<Drawn> = (share: Share, drawn: Drawn) => boolean

export type Plain = readonly [weights: number[], seats: number]
export type Scaled = readonly [weights: number[], seats: number, factor: string]
/** Each unit's growth in percent. */
export type Grown = readonly [weights: number[], seats: number, percent: number[]]
export type Shuffled = readonly [weights: number[], order: number[], seats: number]
/** Quotas that are whole, in weights of this size a post. */
export type Whole = readonly [quotas: number[], size: number]

export function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}

const wholes = (weights: readonly number[]) => weights.map((w) => rational(w))

export function shareOut(share: Share, weights: readonly number[], seats: number): readonly number[] {
  return share({ seats, weights: wholes(weights) }).seats
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => value === b[i])

function quotas(weights: readonly number[], seats: number): Rational[] {
  const total = sumOf(weights)
  return weights.map((w) => rational(w * seats, total))
}

/** Every post is given out, none to a weight of 0. */
export const sumAndZeroWeights: Law<Plain> = (share, [weights, seats]) => {
  const given = shareOut(share, weights, seats)
  return sumOf(given) === seats && given.every((k, i) => k >= 0 && (k === 0 || (weights[i] as number) > 0))
}

/** Nobody gets less than the quota rounded down. */
export const lowerQuota: Law<Plain> = (share, [weights, seats]) => {
  const given = shareOut(share, weights, seats)
  return quotas(weights, seats).every((quota, i) => BigInt(given[i] as number) >= floorQ(quota))
}

/** Nobody gets more than the quota rounded up, where there is a first post for everyone. */
export const upperQuota: Law<Plain> = (share, [weights, seats]) => {
  if (seats < weights.filter((w) => w > 0).length) return true
  const given = shareOut(share, weights, seats)
  return quotas(weights, seats).every((quota, i) => BigInt(given[i] as number) <= ceilQ(quota))
}

/** Nobody loses a post because there is one more. */
export const houseMonotonicity: Law<Plain> = (share, [weights, seats]) => {
  const houses = Array.from({ length: 12 }, (_, more) => shareOut(share, weights, seats + more))
  return houses.every((after, more) => {
    const before = houses[more - 1] ?? after
    return after.every((k, i) => k >= (before[i] as number))
  })
}

/** No post goes from a unit that grew more to one that grew less. */
export const populationMonotonicity: Law<Grown> = (share, [weights, seats, percent]) => {
  const grown = weights.map((w, i) => w * (100 + (percent[i] as number)))
  const before = shareOut(
    share,
    weights.map((w) => 100 * w),
    seats,
  )
  const after = shareOut(share, grown, seats)
  const units = [...weights.keys()]
  const gained = units.filter((i) => (after[i] as number) > (before[i] as number))
  const lost = units.filter((i) => (after[i] as number) < (before[i] as number))
  return !lost.some((i) => gained.some((j) => (percent[i] as number) > (percent[j] as number)))
}

/** The numbers go with the units, in whatever order these stand. */
export const anonymity: Law<Shuffled> = (share, [weights, order, seats]) => {
  const moved = share({
    seats,
    weights: order.map((i) => rational(weights[i] as number)),
    tieOrder: [...weights.keys()].map((i) => order.indexOf(i)),
  })
  const straight = shareOut(share, weights, seats)
  return isSame(
    moved.seats,
    order.map((i) => straight[i] as number),
  )
}

/** Weights in another unit of measure, however large or small, change neither numbers nor ties. */
export const homogeneity: Law<Scaled> = (share, [weights, seats, factor]) => {
  const straight = share({ seats, weights: wholes(weights) })
  const scaled = share({ seats, weights: wholes(weights).map((w) => mulQ(w, parseRational(factor))) })
  const [parties, others] = [straight.tie?.parties ?? [], scaled.tie?.parties ?? []]
  return (
    isSame(straight.seats, scaled.seats) &&
    straight.tie?.seats === scaled.tie?.seats &&
    isSame(parties, others)
  )
}

/** Who weighs more gets no less; equals differ by one post at most. */
export const balanceAndOrder: Law<Plain> = (share, [weights, seats]) => {
  const given = shareOut(share, weights, seats)
  const pairs = weights.map((w, i) => [w, given[i] as number] as const).sort(([w], [v]) => w - v)
  return pairs.every(([w, k], at) => {
    const [v, l] = pairs[at + 1] ?? [w, k]
    return v > w ? l >= k : Math.abs(l - k) <= 1
  })
}

/** Whole quotas stay as they are. */
export const exactness: Law<Whole> = (share, [whole, unit]) => {
  const weights = whole.map((k) => k * (unit + 1))
  return isSame(shareOut(share, weights, sumOf(whole)), whole)
}

/** Any part of the units would share its posts alike. */
export const uniformity: Law<Plain> = (share, [weights, seats]) => {
  const given = shareOut(share, weights, seats)
  const part = [...weights.keys()].filter((i) => i % 2 === 0)
  if (part.every((i) => weights[i] === 0)) return true
  const own = part.map((i) => given[i] as number)
  const alone = part.map((i) => weights[i] as number)
  return isSame(shareOut(share, alone, sumOf(own)), own)
}

/** Posts of the first two units apart, and as one. */
function unionOf(share: Share, [weights, seats]: Plain): { readonly apart: number; readonly merged: number } {
  const [first = 0, second = 0, ...rest] = weights
  return {
    apart: sumOf(shareOut(share, weights, seats).slice(0, 2)),
    merged: shareOut(share, [first + second, ...rest], seats)[0] as number,
  }
}

export const unionsGain: Law<Plain> = (share, drawn) => {
  const { apart, merged } = unionOf(share, drawn)
  return merged >= apart
}

/** Where there is a first post for everyone. */
export const unionsLose: Law<Plain> = (share, drawn) => {
  const { apart, merged } = unionOf(share, drawn)
  return merged <= apart
}

/** Floors, caps and base hold on the sum. The floors are the free answer turned round, so that they bite. */
export const boundsKept: Law<Plain> = (share, [weights, seats]) => {
  const count = weights.length
  const mins = shareOut(share, weights, seats).toReversed()
  const maxs = mins.map((k) => (weights.includes(0) ? null : k + 2))
  const base = mins.map(() => 1)
  const { seats: held } = share({ seats: seats + count, weights: wholes(weights), mins, maxs, base })
  const isHeld = held.every((k, i) => k >= Math.max(1, mins[i] as number) && k <= (maxs[i] ?? k))
  return isHeld && sumOf(held) === seats + count
}

/** Bounds that the answer keeps anyway change nothing. */
export const idleBounds: Law<Plain> = (share, [weights, seats]) => {
  const free = shareOut(share, weights, seats)
  const { seats: idle } = share({
    seats,
    weights: wholes(weights),
    mins: free.map((k) => Math.max(0, k - 1)),
    maxs: free.map((k) => k + 1),
    base: free.map(() => 0),
    boundsMode: 'clamp',
  })
  return isSame(idle, free)
}

/** What one unit is held to is taken from the others in proportion: each stays within a post of λ × weight. */
export const heldInProportion: Law<Plain> = (share, [weights, seats]) => {
  const total = sumOf(weights)
  const own = weights[0] as number
  if (2 * own > total) return true
  const mins = weights.map((_, i) => (i === 0 ? seats : 0))
  const { seats: given } = share({ seats: 2 * seats, weights: wholes(weights), mins })
  const rest = quotas(weights.slice(1), seats)
  return (
    given[0] === seats &&
    rest.every((quota, i) => {
      const k = BigInt(given[i + 1] as number)
      return k >= floorQ(quota) && k <= ceilQ(quota)
    })
  )
}
