// What a divisor method's own rounding says of a quotient, for telling bounds from rounding and for showing claims.
import { claimExact, numAt, type Signpost, signpostExact } from '../../apportion/engine/signpost.ts'
import { compareQ, formatQ, oneQ, type Rational, signQ, toDecimalString } from '../../apportion/rational.ts'
import { QUOTIENT_PLACES, shown } from './lines.ts'

/** The bound that must hold where `posts` is not what the quotient rounds to: more than that a floor, less a cap. */
export function heldAt(signpost: Signpost, quotient: Rational, posts: number): 'min' | 'max' | null {
  if (posts > 0 && signOfClaim(signpost, quotient, posts) < 0) return 'min'
  return signOfClaim(signpost, quotient, posts + 1) > 0 ? 'max' : null
}

/** Negative, 0 or positive as the quotient lies below, on or above s(k). */
function signOfClaim(signpost: Signpost, quotient: Rational, k: number): number {
  if (numAt(signpost, k) === 0) return signQ(quotient)
  return compareQ(claimExact(signpost, quotient.n, quotient.d, k), oneQ)
}

/** `3.2 ÷ 1.5 ≈ 2.133333`; for a method whose signposts are roots `3.2² ÷ 2 = 5.12`; a first post due to all is so called. */
export function claimText(signpost: Signpost, weight: Rational, k: number): string {
  if (numAt(signpost, k) === 0) return '∞'
  const mark = signpostExact(signpost, k)
  const square = signpost.power === 2 ? '²' : ''
  const claim = shown(claimExact(signpost, weight.n, weight.d, k), QUOTIENT_PLACES)
  return `${toDecimalString(weight, QUOTIENT_PLACES)}${square} ÷ ${formatQ(mark)} ${claim}`
}
