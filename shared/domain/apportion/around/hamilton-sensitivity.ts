// Under hamilton, the weight at which a unit gains or loses a post while the other weights stay as they are.
import { largestRemainders } from '../engine/largest-remainder.ts'
import { type Prepared, prepare } from '../engine/prepare.ts'
import type { ApportionProblem } from '../problem.ts'
import {
  addQ,
  compareQ,
  divQ,
  equalQ,
  mulQ,
  type Rational,
  rational,
  signQ,
  subQ,
  sumQ,
  zeroQ,
} from '../rational.ts'
import type { TurningWeights } from './turning-weights.ts'

/** Steps that the search takes at most; a handful is usual. */
const MOST_STEPS = 60

/** Problems without floors, caps, base and threshold. */
export function hamiltonSensitivity(
  { seats: total, weights }: ApportionProblem,
  seats: readonly number[],
): TurningWeights[] {
  return seats.map((seat, unit) => {
    const others = weights.filter((_, other) => other !== unit)
    const start = weights[unit] as Rational
    return {
      gainsAbove: turningPoint(others, total, seat, start),
      losesBelow: seat === 0 ? null : turningPoint(others, total, seat - 1, start),
    }
  })
}

/**
 * The weight w at which the claim to a post beyond `held` equals the weakest that the others meet with the rest.
 *
 * Claims are quota − posts before it; with all weights T = R + w they are compared as N · weight − k · T. Ours grows
 * with w, the others' fall, so there is one such w: N w − held T = N v − k T gives w = (N v + (held − k) R) / (N − held + k)
 * for the rival of weight v. Who the rival is changes with T; the step is repeated until it stays.
 */
function turningPoint(
  others: readonly Rational[],
  total: number,
  held: number,
  start: Rational,
): Rational | null {
  const rest = total - held
  const prepared = prepare({ method: 'hamilton', seats: rest, weights: others })
  if (rest === 0 || 'status' in prepared) return null
  const all = sumQ(others)
  let weight = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const rival = weakestMet(prepared, total, addQ(all, weight), others)
    const top = addQ(mulQ(rational(total), rival.weight), mulQ(rational(held - rival.before), all))
    const next = divQ(top, rational(total - held + rival.before))
    if (equalQ(next, weight)) return signQ(next) < 0 ? zeroQ : next
    weight = signQ(next) < 0 ? zeroQ : next
  }
  return null
}

interface Rival {
  readonly weight: Rational
  /** Posts that it has before the contested one. */
  readonly before: number
}

/** Who holds the last of the others' posts when their quotas are total · weight / sum. */
function weakestMet(prepared: Prepared, total: number, sum: Rational, others: readonly Rational[]): Rival {
  const quotas = { factor: BigInt(total) * sum.d, price: sum.n * prepared.weights.scale }
  const { seats } = largestRemainders(prepared, quotas)
  let weakest: Rival | undefined
  let least = zeroQ
  for (const [at, weight] of others.entries()) {
    const before = (seats[at] as number) - 1
    if (before < 0) continue
    const claim = subQ(mulQ(rational(total), weight), mulQ(rational(before), sum))
    if (weakest !== undefined && compareQ(claim, least) >= 0) continue
    weakest = { weight, before }
    least = claim
  }
  return weakest ?? { weight: zeroQ, before: 0 }
}
