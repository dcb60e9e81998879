// Exact fractions over bigint: the only fractional number in the domain.
import { divCeil, divFloor, divHalfUp, gcd } from './divide.ts'

/** n / d in lowest terms, d > 0. Equal values are equal field by field. Make one with `rational` or `parseRational`. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

export const zeroQ: Rational = { n: 0n, d: 1n }
export const oneQ: Rational = { n: 1n, d: 1n }

/**
 * The fraction n / d in lowest terms. A number must be a safe integer.
 * @throws RangeError when d is 0 or a number is not a safe integer.
 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  return reduce(integer(n), integer(d))
}

function integer(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`)
  return BigInt(value)
}

function reduce(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new RangeError('denominator is 0')
  const sign = d < 0n ? -1n : 1n
  const common = gcd(n < 0n ? -n : n, sign * d)
  return common === 1n ? { n: sign * n, d: sign * d } : { n: (sign * n) / common, d: (sign * d) / common }
}

/** Texts that `parseRational` reads: "12", "-12.5", "3/7", "1.5e3" (exponent of at most three digits). */
export const rationalPattern = /^-?(?:\d+\/\d*[1-9]\d*|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?)$/

export function isRationalText(text: string): boolean {
  return rationalPattern.test(text)
}

/**
 * Reads "12", "-12.5", "3/7" or "1.5e3" exactly.
 * @throws RangeError for any other text; ask `isRationalText` first where the text comes from a person.
 */
export function parseRational(text: string): Rational {
  if (!isRationalText(text)) throw new RangeError(`not an exact number: ${text}`)
  const slash = text.indexOf('/')
  if (slash >= 0) return reduce(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)))
  const [mantissa = '', exponent = '0'] = text.split(/[eE]/)
  const [whole = '', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole.replace('-', '') + decimals)
  const n = text.startsWith('-') ? -digits : digits
  return shift >= 0 ? { n: n * 10n ** BigInt(shift), d: 1n } : reduce(n, 10n ** BigInt(-shift))
}

export function addQ(a: Rational, b: Rational): Rational {
  return a.d === b.d ? reduce(a.n + b.n, a.d) : reduce(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subQ(a: Rational, b: Rational): Rational {
  return a.d === b.d ? reduce(a.n - b.n, a.d) : reduce(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function mulQ(a: Rational, b: Rational): Rational {
  return reduce(a.n * b.n, a.d * b.d)
}

/** @throws RangeError when b is 0. */
export function divQ(a: Rational, b: Rational): Rational {
  return reduce(a.n * b.d, a.d * b.n)
}

export function negQ(a: Rational): Rational {
  return { n: -a.n, d: a.d }
}

export function sumQ(terms: Iterable<Rational>): Rational {
  let sum = zeroQ
  for (const term of terms) sum = addQ(sum, term)
  return sum
}

/** Negative, 0 or positive as a is less than, equal to or greater than b; fit for `toSorted`. */
export function compareQ(a: Rational, b: Rational): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export function equalQ(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d
}

/** -1, 0 or 1. */
export function signQ(a: Rational): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0
}

export function minQ(a: Rational, b: Rational): Rational {
  return compareQ(b, a) < 0 ? b : a
}

export function maxQ(a: Rational, b: Rational): Rational {
  return compareQ(b, a) > 0 ? b : a
}

export function isIntegerQ(a: Rational): boolean {
  return a.d === 1n
}

export function floorQ(a: Rational): bigint {
  return divFloor(a.n, a.d)
}

export function ceilQ(a: Rational): bigint {
  return divCeil(a.n, a.d)
}

/** Nearest integer; a half goes away from zero (四舍五入). */
export function roundHalfUpQ(a: Rational): bigint {
  return divHalfUp(a.n, a.d)
}

/** Decimal text with exactly `places` decimals, the last one rounded half away from zero: 2/3 → "0.6667". */
export function toDecimalString(a: Rational, places: number): string {
  const scaled = divHalfUp(a.n * 10n ** BigInt(places), a.d)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return scaled < 0n ? `-${text}` : text
}

/** Exact text: "12", "12.5", and "3/7" where no decimal of at most 15 places is exact. `parseRational` reads it back. */
export function formatQ(a: Rational): string {
  const places = decimalPlaces(a.d)
  return places === undefined ? `${a.n}/${a.d}` : toDecimalString(a, places)
}

function decimalPlaces(d: bigint): number | undefined {
  let power = 1n
  for (let places = 0; places <= 15; places++) {
    if (power % d === 0n) return places
    power *= 10n
  }
  return undefined
}

/** The nearest double, for drawing and for proposals that an exact check follows; never for a decision. */
export function approximateQ(a: Rational): number {
  const n = Number(a.n)
  const d = Number(a.d)
  if (Number.isFinite(n) && Number.isFinite(d)) return n / d
  const shift = BigInt(Math.max(a.n.toString(2).length, a.d.toString(2).length) - 1000)
  return Number(a.n >> shift) / Number(a.d >> shift)
}
