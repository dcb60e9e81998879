// The divisors that give an answer, and the roundest of them to quote.
import { divFloor, floorDouble, sqrtFloor } from '../divide.ts'
import {
  addQ,
  compareQ,
  divQ,
  equalQ,
  floorQ,
  mulQ,
  type Rational,
  rational,
  subQ,
  zeroQ,
} from '../rational.ts'
import { claimOrder } from './claims.ts'
import type { Allotment, Prepared } from './prepare.ts'
import { claimExact, numAt, type Signpost } from './signpost.ts'
import type { Weights } from './weights.ts'

/** Every divisor in [low, high] gives the answer; high null = every one from low up. */
export interface Interval {
  readonly low: Rational
  readonly high: Rational | null
  /** The interval is one irrational divisor (a tie under hill); low and high are its first digits. */
  readonly irrational: boolean
  /** low ^ power before any root was taken. */
  readonly lowClaim: Rational
}

/**
 * From the strongest claim not met (low) to the weakest one met (high). Null where a first post that comes before all
 * divisors was not met. Roots are rounded inwards to 15 significant digits, to more where the interval is narrower;
 * an interval that is one irrational point has both ends at its first 15 digits.
 * @throws Error when the answer breaks the min–max inequality: every answer proves itself here.
 */
export function divisorInterval(
  prepared: Prepared,
  { seats }: Allotment,
  signpost: Signpost,
): Interval | null {
  const { floors, caps, weights } = prepared
  const unmet = new Front(weights, signpost, 1)
  const met = new Front(weights, signpost, -1)
  for (let unit = 0; unit < seats.length; unit++) {
    const seat = seats[unit] as number
    if (seat < (caps[unit] as number)) {
      if (numAt(signpost, seat + 1) === 0) return null
      unmet.add(unit, seat + 1)
    }
    if (seat > (floors[unit] as number) && numAt(signpost, seat) > 0) met.add(unit, seat)
  }
  const lowClaim = unmet.best() ?? zeroQ
  const highClaim = met.best() ?? null
  if (highClaim !== null && compareQ(lowClaim, highClaim) > 0) throw new Error('a stronger claim went unmet')
  return signpost.power === 1
    ? { low: lowClaim, high: highClaim, irrational: false, lowClaim }
    : { ...rootsInwards(lowClaim, highClaim), lowClaim }
}

/** Finds the strongest (sign 1) or weakest (sign −1) of many claims: doubles leave a few, exact comparison decides. */
class Front {
  readonly #weights: Weights
  readonly #signpost: Signpost
  readonly #sign: 1 | -1
  readonly #units: number[] = []
  readonly #posts: number[] = []
  #best = Number.NEGATIVE_INFINITY
  #most = 1

  constructor(weights: Weights, signpost: Signpost, sign: 1 | -1) {
    this.#weights = weights
    this.#signpost = signpost
    this.#sign = sign
  }

  add(unit: number, post: number): void {
    const { approx, comparable } = this.#weights
    const strength = (this.#sign * (approx[unit] as number)) / this.#signpost.at(post)
    const margin = Math.abs(strength) * 1e-12
    if (comparable && strength + margin < this.#best) return
    if (comparable && strength - margin > this.#best) {
      this.#units.length = 0
      this.#posts.length = 0
    }
    this.#best = Math.max(this.#best, strength)
    this.#most = Math.max(this.#most, post)
    this.#units.push(unit)
    this.#posts.push(post)
  }

  /** The claim, raised to the signpost's power; undefined when there was none. */
  best(): Rational | undefined {
    const [first] = this.#units
    if (first === undefined) return undefined
    const order = claimOrder(this.#weights, this.#signpost, this.#most)
    let [unit, post] = [first, this.#posts[0] as number]
    for (let at = 1; at < this.#units.length; at++) {
      const [other, otherPost] = [this.#units[at] as number, this.#posts[at] as number]
      if (this.#sign * order(other, otherPost, unit, post) > 0) [unit, post] = [other, otherPost]
    }
    const { n, d } = this.#weights.exactAt(unit)
    return claimExact(this.#signpost, n, d, post)
  }
}

/** The square roots of both ends of an interval, rounded into it. */
export function rootsInwards(low: Rational, high: Rational | null): Omit<Interval, 'lowClaim'> {
  if (high !== null && equalQ(low, high)) {
    const point = rootFloor(low, 15)
    return { low: point, high: point, irrational: true }
  }
  for (let digits = 15; ; digits++) {
    const inner = { low: rootCeil(low, digits), high: high && rootFloor(high, digits), irrational: false }
    if (inner.high === null || compareQ(inner.low, inner.high) <= 0) return inner
  }
}

/** √a cut to `digits` significant digits. */
function rootFloor(a: Rational, digits: number): Rational {
  return rootAt(a, placesFor(a, digits), 0n)
}

/** √a, irrational or 0, to `digits` significant digits upwards. */
function rootCeil(a: Rational, digits: number): Rational {
  return a.n === 0n ? zeroQ : rootAt(a, placesFor(a, digits), 1n)
}

function rootAt(a: Rational, places: number, extra: bigint): Rational {
  const unit = powerOfTen(2 * places)
  const root = sqrtFloor(divFloor(a.n * unit.n, a.d * unit.d)) + extra
  return divQ(rational(root), powerOfTen(places))
}

/** Decimal places that leave √a with the given number of significant digits. */
function placesFor(a: Rational, digits: number): number {
  let exponent = floorDouble((magnitude(a) - 1) / 2)
  while (compareQ(a, powerOfTen(2 * exponent)) >= 0) exponent++
  return digits - exponent
}

/** m with 10^(m − 1) < a < 10^(m + 1). */
function magnitude(a: Rational): number {
  return a.n.toString().length - a.d.toString().length
}

function powerOfTen(exponent: number): Rational {
  return exponent >= 0 ? { n: 10n ** BigInt(exponent), d: 1n } : { n: 1n, d: 10n ** BigInt(-exponent) }
}

/**
 * The roundest divisor that gives the answer, strictly inside the interval: a multiple of the largest of 10, 5, 2, 1
 * times a power of ten, the nearest to the middle. A tie has its one divisor; null where that is irrational or any
 * divisor would do.
 */
export function quotable({ low, high, irrational }: Omit<Interval, 'lowClaim'>): Rational | null {
  if (irrational || (high === null && low.n === 0n)) return null
  if (high === null) return roundest(low, mulQ(low, rational(10)))
  if (equalQ(low, high)) return low
  return roundest(low.n === 0n ? divQ(high, rational(10)) : low, high)
}

const steps = [rational(10), rational(5), rational(2)]

function roundest(low: Rational, high: Rational): Rational {
  const middle = divQ(addQ(low, high), rational(2))
  for (let power = leadingPower(high); ; power = divQ(power, rational(10))) {
    for (const step of steps) {
      const nearest = nearestMultiple(middle, mulQ(power, step))
      if (compareQ(low, nearest) < 0 && compareQ(nearest, high) < 0) return nearest
    }
  }
}

/** The largest power of ten not above a. */
function leadingPower(a: Rational): Rational {
  const power = powerOfTen(magnitude(a))
  return compareQ(power, a) > 0 ? divQ(power, rational(10)) : power
}

function nearestMultiple(a: Rational, step: Rational): Rational {
  const below = mulQ(rational(floorQ(divQ(a, step))), step)
  const above = addQ(below, step)
  return compareQ(subQ(a, below), subQ(above, a)) <= 0 ? below : above
}
