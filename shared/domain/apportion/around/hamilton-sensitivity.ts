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
import { HamiltonWindow } from './hamilton-window.ts'
import type { TurningWeights } from './turning-weights.ts'

/** Steps that the search takes at most; a handful is usual. */
const MOST_STEPS = 60

/** Up to so many units the whole list is searched for each. */
const FEW = 300
/** Whole searches among more units than that, where the window shows nothing. */
const MOST_SEARCHES = 20
/** Weights of more units on a longer common scale take minutes. */
const LONG = 1n << 256n

/** Problems without floors, caps, base and threshold. Null where it would take too long. */
export function hamiltonSensitivity(
  problem: ApportionProblem,
  seats: readonly number[],
): TurningWeights[] | null {
  const { seats: total, weights } = problem
  const turningPointOf = weights.length > FEW ? manySearch(problem, seats) : search(weights, total)
  if (turningPointOf === null) return null
  const turns: TurningWeights[] = []
  for (const [unit, seat] of seats.entries()) {
    const gainsAbove = turningPointOf(unit, seat)
    const losesBelow = seat === 0 ? null : turningPointOf(unit, seat - 1)
    if (gainsAbove === undefined || losesBelow === undefined) return null
    turns.push({ gainsAbove, losesBelow })
  }
  return turns
}

/** Undefined: it would take too long. */
type Search = (unit: number, held: number) => Rational | null | undefined

function search(weights: readonly Rational[], total: number): Search {
  return (unit, held) => {
    const others = weights.filter((_, other) => other !== unit)
    return turningPoint(others, total, held, weights[unit] as Rational)
  }
}

function manySearch(problem: ApportionProblem, seats: readonly number[]): Search | null {
  const { seats: total, weights } = problem
  const prepared = prepare(problem)
  if ('status' in prepared || prepared.weights.scale > LONG) return null
  const whole = search(weights, total)
  const window = new HamiltonWindow(prepared, seats)
  let searches = 0
  return (unit, held) => {
    const found = total === held ? null : window.turningPoint(unit, held)
    if (found !== undefined || ++searches > MOST_SEARCHES) return found
    return whole(unit, held)
  }
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
