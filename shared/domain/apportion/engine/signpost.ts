// Signposts: where a divisor method steps from k − 1 posts to k. Each method is one such definition.
import type { Rational } from '../rational.ts'
import { rational } from '../rational.ts'

/**
 * A divisor method gives a unit k posts when weight / divisor lies between s(k) and s(k + 1).
 * s(k) = (num(k) / den(k)) ^ (1 / power), with num and den polynomials that take whole values.
 */
export interface Signpost {
  /** 1, or 2 where s is a square root. */
  readonly power: 1 | 2
  /** num(k) = num[0]·k² + num[1]·k + num[2] */
  readonly num: readonly [number, number, number]
  /** den(k) = den[0]·k + den[1] */
  readonly den: readonly [number, number]
  /** s(1) where it does not follow the polynomials, as numerator and denominator. */
  readonly first?: readonly [number, number]
  /** s(k) as a double. */
  readonly at: (k: number) => number
  /** How many signposts lie at or below the quotient, up to double rounding: a proposal. */
  readonly countAt: (quotient: number) => number
}

/** Whether the first post is due to every positive weight before any second one: s(1) = 0. */
export function givesFirstPosts(signpost: Signpost): boolean {
  return numAt(signpost, 1) === 0
}

export function numAt({ num, first }: Signpost, k: number): number {
  return k === 1 && first !== undefined ? first[0] : (num[0] * k + num[1]) * k + num[2]
}

export function denAt({ den, first }: Signpost, k: number): number {
  return k === 1 && first !== undefined ? first[1] : den[0] * k + den[1]
}

/** s(k) ^ power, exactly, as a fraction (not reduced). */
export function signpostExact({ num, den, first }: Signpost, k: number): Rational {
  if (k === 1 && first !== undefined) return { n: BigInt(first[0]), d: BigInt(first[1]) }
  const at = BigInt(k)
  return {
    n: (BigInt(num[0]) * at + BigInt(num[1])) * at + BigInt(num[2]),
    d: BigInt(den[0]) * at + BigInt(den[1]),
  }
}

/** (weight / s(k)) ^ power, exactly: the unit's claim to its k-th post. */
export function claimExact(signpost: Signpost, weight: bigint, scale: bigint, k: number): Rational {
  const s = signpostExact(signpost, k)
  const squared = signpost.power === 2
  return rational((squared ? weight * weight : weight) * s.d, (squared ? scale * scale : scale) * s.n)
}
