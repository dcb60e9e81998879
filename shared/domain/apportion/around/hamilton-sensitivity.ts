// Under hamilton, the weight at which a unit gains or loses a post while the other weights stay as they are.
import { largestRemainders, type Quotas } from '../engine/largest-remainder.ts'
import { type Prepared, prepare } from '../engine/prepare.ts'
import { hamiltonQuotas } from '../methods/hamilton.ts'
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

/** Problems without a threshold; `above` is what each unit has above its base. Null where it would take too long. */
export function hamiltonSensitivity(prepared: Prepared, above: readonly number[]): TurningWeights[] | null {
  const turningPointOf = searchOf(prepared, above)
  if (turningPointOf === null) return null
  const turns: TurningWeights[] = []
  for (const [unit, seat] of above.entries()) {
    const isFull = seat >= (prepared.caps[unit] as number)
    const isLeast = seat <= (prepared.floors[unit] as number)
    const gainsAbove = isFull ? null : turningPointOf(unit, seat)
    const losesBelow = isLeast ? null : turningPointOf(unit, seat - 1)
    if (gainsAbove === undefined || losesBelow === undefined) return null
    turns.push({ gainsAbove, losesBelow })
  }
  return turns
}

/** Undefined: it would take too long. */
type Search = (unit: number, held: number) => Rational | null | undefined

function searchOf(prepared: Prepared, above: readonly number[]): Search | null {
  const whole: Search = (unit, held) => turningPoint(prepared, unit, held)
  if (above.length <= FEW) return whole
  const { problem, weights, posts } = prepared
  if (problem.mins !== undefined || problem.maxs !== undefined || weights.scale > LONG) return null
  const window = new HamiltonWindow(prepared, above)
  let searches = 0
  return (unit, held) => {
    const found = posts === held ? null : window.turningPoint(unit, held)
    if (found !== undefined || ++searches > MOST_SEARCHES) return found
    return whole(unit, held)
  }
}

/**
 * The weight w at which the claim to a post beyond `held` equals the weakest that the others meet with the rest.
 *
 * Claims are quota − posts before it. Quotas share N posts among the weights off their bounds, T = R + w, so that claims
 * are compared as N · weight − k · T. Ours grows with w, the others' fall, so there is one such w: N w − held T = N v − k T
 * gives w = (N v + (held − k) R) / (N − held + k) for the rival of weight v. Who the rival is, and under a waterfill who
 * is off its bounds, changes with T; the step is repeated until it stays, halving what is left where it leads astray.
 * Our own bounds do not bite there: both `held` and one more lie within them.
 */
function turningPoint(prepared: Prepared, unit: number, held: number): Rational | null {
  const { weights, posts, floors, caps } = prepared
  const others = [...floors.keys()].filter((other) => other !== unit)
  const least = others.reduce((sum, other) => sum + (floors[other] as number), 0)
  const most = others.reduce((sum, other) => sum + (caps[other] as number), 0)
  if (posts - held <= least || posts - held > most) return null
  let low = zeroQ
  let high: Rational | null = null
  let weight = weights.exact[unit] as Rational
  for (let step = 0; step < MOST_STEPS; step++) {
    const met = meeting(prepared, { unit, weight, held })
    if (typeof met === 'object' && equalQ(met, weight)) return met
    if (met === 'too light' || (typeof met === 'object' && compareQ(met, weight) > 0)) low = weight
    else if (signQ(weight) === 0) return null
    else high = weight
    weight = typeof met === 'object' && isWithin(met, low, high) ? met : between(low, high)
  }
  return null
}

function isWithin(weight: Rational, low: Rational, high: Rational | null): boolean {
  return compareQ(weight, low) >= 0 && (high === null || compareQ(weight, high) <= 0)
}

function between(low: Rational, high: Rational | null): Rational {
  return high === null ? addQ(mulQ(low, rational(4)), rational(1)) : mulQ(addQ(low, high), rational(1, 2))
}

interface Claimant {
  readonly unit: number
  readonly weight: Rational
  /** Posts before the contested one. */
  readonly held: number
}

/** Where the claim would meet that of the rival of now; or on which side a weight lies whose quota is not near `held`. */
function meeting(prepared: Prepared, claimant: Claimant): Rational | 'too light' | 'too heavy' {
  const { unit, weight, held } = claimant
  const now = prepare(problemWith(prepared, unit, weight))
  if ('status' in now) return 'too light'
  const { quotas, within } = hamiltonQuotas(now)
  const shared = rational(quotas.factor)
  const sum = rational(quotas.price, now.weights.scale)
  if (now.problem.boundsMode !== 'clamp') {
    const quota = divQ(mulQ(shared, weight), sum)
    if (held > 0 && compareQ(quota, rational(held)) <= 0) return 'too light'
    if (compareQ(quota, rational(held + 1)) >= 0) return 'too heavy'
  }
  const { own, before } = weakestMet(heldAt(within, unit, held), unit, quotas)
  const top = addQ(mulQ(shared, own), mulQ(rational(held - before), subQ(sum, weight)))
  return divQ(top, addQ(shared, rational(before - held)))
}

/** The posts above the base, with another weight for a unit that its bounds leave alone. */
function problemWith({ problem, posts, weights, floors, caps }: Prepared, unit: number, weight: Rational) {
  return {
    ...{ method: 'hamilton', seats: posts, boundsMode: problem.boundsMode ?? 'waterfill' },
    weights: weights.exact.with(unit, weight),
    mins: [...floors.with(unit, 0)],
    maxs: Array.from(caps.with(unit, Number.POSITIVE_INFINITY), (cap) => (Number.isFinite(cap) ? cap : null)),
  } satisfies ApportionProblem
}

function heldAt(within: Prepared, unit: number, held: number): Prepared {
  return { ...within, floors: within.floors.with(unit, held), caps: within.caps.with(unit, held) }
}

/** Among the others, whoever holds the last post that could be taken: its weight, and the posts before that one. */
function weakestMet(within: Prepared, unit: number, { factor, price }: Quotas) {
  const { seats } = largestRemainders(within, { factor, price })
  const sum = rational(price, within.weights.scale)
  let weakest = { own: zeroQ, before: 0 }
  let least: Rational | undefined
  for (const [other, given] of seats.entries()) {
    if (other === unit || given <= (within.floors[other] as number)) continue
    const own = within.weights.exact[other] as Rational
    const claim = subQ(mulQ(rational(factor), own), mulQ(rational(given - 1), sum))
    if (least !== undefined && compareQ(claim, least) >= 0) continue
    weakest = { own, before: given - 1 }
    least = claim
  }
  return weakest
}
