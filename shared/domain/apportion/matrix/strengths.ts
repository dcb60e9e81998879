// Exact strengths of posts: products of fractions for divisor methods, sums of whole numbers for rounding.
import { compareBig, floorDouble } from '../divide.ts'
import { compareQ, type Rational, rational } from '../rational.ts'
import type { Values } from './table.ts'

/** A fraction times an infinitely large number to the power `firsts`: first posts that come before all others. */
export interface Strength {
  readonly firsts: number
  /** Not reduced. */
  readonly ratio: Rational
}

/** Quotients of strengths. `firstPosts` stands for the infinite factor in doubles. */
export function quotients(firstPosts: number, power: 1 | 2): Values<Strength> {
  return {
    over: (a, b) => ({
      firsts: a.firsts - b.firsts,
      ratio: { n: a.ratio.n * b.ratio.d, d: a.ratio.d * b.ratio.n },
    }),
    compare: (a, b) => a.firsts - b.firsts || compareQ(a.ratio, b.ratio),
    lowest: ({ firsts, ratio }) => ({ firsts, ratio: rational(ratio.n, ratio.d) }),
    approx: ({ firsts, ratio }) => firsts * firstPosts + logBig(ratio.n) - logBig(ratio.d),
    near: (approx, digits = 12) => {
      const firsts = firstPosts === 0 ? 0 : floorDouble(approx / firstPosts + 0.5)
      const root = decimalNear((approx - firsts * firstPosts) / power, digits)
      return { firsts, ratio: power === 1 ? root : { n: root.n ** 2n, d: root.d ** 2n } }
    },
  }
}

/** A decimal of so many digits near e ^ logarithm. */
function decimalNear(logarithm: number, digits: number): Rational {
  const exact = logarithm / Math.LN10
  const exponent = floorDouble(exact)
  const mantissa = BigInt(floorDouble(10 ** (exact - exponent + digits - 1) + 0.5))
  const shift = exponent - digits + 1
  return shift >= 0 ? rational(mantissa * 10n ** BigInt(shift)) : rational(mantissa, 10n ** BigInt(-shift))
}

/** The natural logarithm of a positive whole number of any size. */
function logBig(a: bigint): number {
  const value = Number(a)
  if (value < 1e300) return Math.log(value)
  const excess = a.toString(16).length - 200
  return Math.log(Number(a >> BigInt(4 * excess))) + 4 * excess * Math.LN2
}

/** The natural logarithm of a fraction that is not negative; −∞ for 0. */
export function logQ({ n, d }: Rational): number {
  const value = Number(n) / Number(d)
  return n === 0n || (value > 1e-300 && value < 1e300) ? Math.log(value) : logBig(n) - logBig(d)
}

/** Differences of whole numbers, `unit` of which make 1. */
export function differences(unit: bigint): Values<bigint> {
  const scale = Number(unit)
  const bits = 2 ** 40
  return {
    over: (a, b) => a - b,
    compare: compareBig,
    lowest: (a) => a,
    approx: (a) => (scale < Number.MAX_VALUE ? Number(a) / scale : ratioOf(a, unit)),
    near: (approx) => (BigInt(floorDouble(approx * bits + 0.5)) * unit) / BigInt(bits),
  }
}

function ratioOf(a: bigint, unit: bigint): number {
  return Number((a * 2n ** 60n) / unit) / 2 ** 60
}
