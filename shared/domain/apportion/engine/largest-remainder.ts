// Largest remainders within floors and caps: the step that hamilton and droop share.
import { compareBig, divFloor, floorDouble } from '../divide.ts'
import { approximateQ, subQ } from '../rational.ts'
import type { Allotment, Prepared } from './prepare.ts'
import { nthLargest, settle } from './select.ts'
import type { Weights } from './weights.ts'

/** Quotas: weight · factor / price. `factor` and `price` are whole numbers on the scale of the weights. */
export interface Quotas {
  readonly factor: bigint
  readonly price: bigint
}

/** The state after the whole posts: who may still get one by remainder. */
export interface WholePosts {
  readonly seats: Float64Array
  /** Posts left for the remainders. */
  readonly rest: number
  /** Units whose remainder is in the running. */
  readonly open: number[]
  readonly remainders: Remainders
}

interface Remainders {
  /** In proportion to weight · factor mod price, in doubles; two are compared wrongly by less than `tolerance`. */
  readonly approx: Float64Array
  readonly tolerance: number
  /** Positive when unit a has the larger remainder, 0 when they are equal. Exact. */
  readonly compare: (a: number, b: number) => number
}

/**
 * Each unit gets its whole posts within its floor and cap, then the largest remainders get the rest. Where the bounds
 * leave more or fewer posts than there are remainders, every unit off its bounds moves by the same number of whole
 * posts first: the answer minimises Σ (seats − quota)² within the bounds.
 */
export function largestRemainders(prepared: Prepared, quotas: Quotas): Allotment {
  const { seats, rest, open, remainders } = giveWholePosts(prepared, quotas)
  if (rest === 0) return { seats, tie: null }
  const { approx, tolerance } = remainders
  const cut = nthLargest(valuesOf(approx, open), rest)
  const close: number[] = []
  let left = rest
  for (const i of open) {
    const distance = (approx[i] as number) - cut
    if (distance > tolerance) {
      seats[i] = (seats[i] as number) + 1
      left--
    } else if (distance >= -tolerance) close.push(i)
  }
  const unit = (claim: number) => close[claim] as number
  const compare = (a: number, b: number) => remainders.compare(unit(a), unit(b))
  const { taken, tie } = settle(close.length, left, compare, (claim) => prepared.rank(unit(claim)))
  for (const claim of taken) seats[unit(claim)] = (seats[unit(claim)] as number) + 1
  return { seats, tie: tie && { winners: tie.winners.map(unit), losers: tie.losers.map(unit) } }
}

function valuesOf(list: Float64Array, indices: number[]): Float64Array {
  const values = new Float64Array(indices.length)
  for (let at = 0; at < indices.length; at++) values[at] = list[indices[at] as number] as number
  return values
}

/** The whole posts alone, with the remainders that are in the running for the rest. */
export function giveWholePosts(prepared: Prepared, quotas: Quotas): WholePosts {
  const { whole, remainders } = divide(prepared.weights, quotas)
  const shift = commonShift(prepared, whole)
  const seats = new Float64Array(whole.length)
  const rest = prepared.posts - fill(prepared, whole, shift, seats)
  return { seats, rest, open: openUnits(prepared, whole, shift, seats), remainders }
}

interface Division {
  readonly whole: Float64Array
  readonly remainders: Remainders
}

function divide(weights: Weights, { factor, price }: Quotas): Division {
  const most = Math.max(Number(factor) * weights.heaviest, Number(price))
  const fits = weights.exactDoubles && most <= Number.MAX_SAFE_INTEGER
  return fits
    ? divideDoubles(weights, Number(factor), Number(price))
    : divideByBands(weights, { factor, price })
}

/** Exact: weight · factor is a safe integer, so the quotient in doubles is off by one at most, which is put right. */
function divideDoubles({ approx: weights, count }: Weights, factor: number, price: number): Division {
  const whole = new Float64Array(count)
  const approx = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const product = (weights[i] as number) * factor
    let quotient = floorDouble(product / price)
    if (quotient * price > product) quotient--
    whole[i] = quotient
    approx[i] = product - quotient * price
  }
  const compare = (a: number, b: number) => (approx[a] as number) - (approx[b] as number)
  return { whole, remainders: { approx, tolerance: 0, compare } }
}

/** A quotient in doubles that is uncertain by more than this is worked out exactly. */
const UNCERTAIN = 1e-6

/** Doubles where they can tell the whole part from the remainder, else whole numbers of any size. */
function divideByBands(weights: Weights, { factor, price }: Quotas): Division {
  const { approx: values, exactAt, count, comparable } = weights
  const whole = new Float64Array(count)
  const approx = new Float64Array(count)
  const top = factor * weights.scale
  const level = Number(factor) / weights.approxOf(price)
  let tolerance = 2 ** -50
  for (let i = 0; i < count; i++) {
    if (values[i] === 0) continue
    const quotient = (values[i] as number) * level
    // Fifty times the error of the product.
    const margin = quotient * 1e-14
    const floor = floorDouble(quotient)
    const rest = quotient - floor
    if (comparable && margin < UNCERTAIN && rest > margin && rest < 1 - margin) {
      whole[i] = floor
      approx[i] = rest
      tolerance = Math.max(tolerance, 2 * margin)
    } else {
      const { n, d } = exactAt(i)
      const floored = divFloor(n * top, d * price)
      whole[i] = Number(floored)
      approx[i] = approximateQ({ n: n * top - floored * d * price, d: d * price })
    }
  }
  const compare = (a: number, b: number) => {
    const difference = (approx[a] as number) - (approx[b] as number)
    if (Math.abs(difference) > tolerance) return difference
    const ahead = BigInt((whole[a] as number) - (whole[b] as number))
    const { n, d } = subQ(exactAt(a), exactAt(b))
    return compareBig(n * top, ahead * d * price)
  }
  return { whole, remainders: { approx, tolerance, compare } }
}

function fill({ floors, caps }: Prepared, whole: Float64Array, shift: number, seats: Float64Array): number {
  let total = 0
  for (let i = 0; i < whole.length; i++) {
    const seat = Math.max(floors[i] as number, Math.min((whole[i] as number) + shift, caps[i] as number))
    seats[i] = seat
    total += seat
  }
  return total
}

/** The largest whole number that can be added to every quota without handing out more than there is. */
function commonShift(prepared: Prepared, whole: Float64Array): number {
  const seats = new Float64Array(whole.length)
  const given = (shift: number) => fill(prepared, whole, shift, seats)
  const { posts } = prepared
  let [low, high] = [0, 1]
  if (given(0) === posts) return 0
  for (let step = 1; given(low) > posts; step *= 2) [low, high] = [low - step, low]
  for (let step = 1; step <= posts && given(high) <= posts; step *= 2) [low, high] = [high, high + step]
  while (high - low > 1) {
    const middle = low + floorDouble((high - low) / 2)
    if (given(middle) <= posts) low = middle
    else high = middle
  }
  return low
}

/** Units that would hold one post more under the next shift. */
function openUnits(
  { floors, caps }: Prepared,
  whole: Float64Array,
  shift: number,
  seats: Float64Array,
): number[] {
  const open: number[] = []
  for (let i = 0; i < whole.length; i++) {
    const next = (whole[i] as number) + shift + 1
    if (next > (floors[i] as number) && (seats[i] as number) < (caps[i] as number)) open.push(i)
  }
  return open
}
