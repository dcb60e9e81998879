// Checks a claimed answer from the definitions alone, in whole numbers, without trusting how it was found.
import type { Quotas } from './engine/largest-remainder.ts'
import { type Prepared, prepare } from './engine/prepare.ts'
import { claimExact, numAt, type Signpost } from './engine/signpost.ts'
import { droopQuotas } from './methods/droop.ts'
import { hamiltonQuotas } from './methods/hamilton.ts'
import { quotaMethod } from './methods/quota-method.ts'
import { isDivisorMethod, signposts } from './methods/signposts.ts'
import type { ApportionOutcome, ApportionProblem, Solved } from './problem.ts'
import { compareQ, equalQ, mulQ, type Rational, rational, zeroQ } from './rational.ts'
import { isSameRefusal, whyInfeasible } from './verify-infeasible.ts'
import { type Contest, contestByDefinition, dealByDefinition } from './verify-quota-method.ts'

/**
 * STATUS: solvable called infeasible, the reverse, another reason, other units or other figures. LENGTH, COUNT, TOTAL: seats are not one
 * non-negative whole number per unit, or do not add up. BOUND: outside floor, cap or base, or posts for a weight of 0.
 * LEVEL: the waterfill multiplier does not add up. ORDER: a stronger claim went unmet (its unit first, then the one
 * served). PATH: not what dealing by the quota method gives. TIE, TIE_ORDER: tie misreported, or settled against the
 * order. DIVISOR: interval or quotable divisor wrong.
 */
export type Fault =
  | 'STATUS'
  | 'LENGTH'
  | 'COUNT'
  | 'TOTAL'
  | 'BOUND'
  | 'LEVEL'
  | 'ORDER'
  | 'PATH'
  | 'TIE'
  | 'TIE_ORDER'
  | 'DIVISOR'

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: Fault; readonly units: readonly number[] }

/**
 * Whether the outcome answers the problem: sum, bounds, and the min–max inequality (no unmet claim is stronger than a
 * met one; Balinski & Young, Fair Representation, App. A), then the tie and the divisors it reports. A refusal must name
 * the units and figures that the definitions give. The quota method, whose answer depends on every house before, is
 * dealt anew by its definition, up to some 5 million claims; larger problems by the method itself.
 */
export function verify(problem: ApportionProblem, outcome: ApportionOutcome): Verdict {
  const refusal = whyInfeasible(problem)
  const prepared = prepare(problem)
  if (outcome.status === 'infeasible' || refusal !== null) {
    const agreed = outcome.status === 'infeasible' && refusal !== null && isSameRefusal(refusal, outcome)
    return agreed ? right : wrong('STATUS')
  }
  if ('status' in prepared) return wrong('STATUS')
  const above = outcome.seats.map((seat, i) => seat - (problem.base?.[i] ?? 0))
  const basics = checkNumbers(prepared, above)
  if (!basics.ok) return basics
  return problem.method === 'quota_method'
    ? checkPath(prepared, above, outcome)
    : checkClaims(prepared, above, outcome)
}

const right: Verdict = { ok: true }

function wrong(fault: Fault, ...units: number[]): Verdict {
  return { ok: false, fault, units }
}

function checkNumbers({ floors, caps, posts }: Prepared, above: number[]): Verdict {
  if (above.length !== floors.length) return wrong('LENGTH')
  const odd = above.findIndex((seat) => !Number.isSafeInteger(seat))
  if (odd >= 0) return wrong('COUNT', odd)
  const outside = above.findIndex((seat, i) => seat < (floors[i] as number) || seat > (caps[i] as number))
  if (outside >= 0) return wrong('BOUND', outside)
  return above.reduce((sum, seat) => sum + BigInt(seat), 0n) === BigInt(posts) ? right : wrong('TOTAL')
}

function checkPath(prepared: Prepared, above: number[], { tie }: Solved): Verdict {
  const dealt = dealByDefinition(prepared)
  const seats = dealt?.seats ?? quotaMethod(prepared).seats
  const off = above.findIndex((seat, i) => seat !== seats[i])
  if (off >= 0) return wrong('PATH', off)
  const { parties, won } = (dealt && contestByDefinition(prepared, dealt)) ?? dealtContest(prepared)
  if (parties.length === 0) return tie === null ? right : wrong('TIE', ...tie.parties)
  const reported = tie !== null && tie.seats === won && sameSet(parties, tie.parties)
  return reported ? right : wrong('TIE', ...parties)
}

/** What the method itself reports, where dealing by the definition takes too long. */
function dealtContest(prepared: Prepared): Contest {
  const { winners, losers } = quotaMethod(prepared).tie ?? { winners: [], losers: [] }
  return { parties: [...winners, ...losers], won: winners.length }
}

/** A claim to a post. First posts that come before all others rank by weight above every other claim. */
interface Claim {
  readonly unit: number
  readonly first: boolean
  readonly value: Rational
}

type ClaimOf = (unit: number, post: number) => Claim

function checkClaims(prepared: Prepared, above: number[], outcome: Solved): Verdict {
  const { method } = prepared.problem
  if (isDivisorMethod(method)) return checkDivisor(prepared, above, outcome, signposts[method])
  const { quotas, within } =
    method === 'droop' ? { quotas: droopQuotas(prepared), within: prepared } : hamiltonQuotas(prepared)
  if (within !== prepared && !fillsUp(prepared, quotas)) return wrong('LEVEL')
  const held = above.findIndex(
    (seat, i) => seat < (within.floors[i] as number) || seat > (within.caps[i] as number),
  )
  if (held >= 0) return wrong('BOUND', held)
  const claims = sides(within, above, (unit, post) => {
    const value = rational(prepared.weights.at(unit) * quotas.factor - BigInt(post - 1) * quotas.price)
    return { unit, first: false, value }
  })
  return checkOrder(prepared, claims, outcome)
}

/** Σ clamp(λ · weight, floor, cap) = posts, times the price. */
function fillsUp({ floors, caps, weights, posts }: Prepared, { factor, price }: Quotas): boolean {
  let sum = 0n
  for (let i = 0; i < floors.length; i++) {
    const share = weights.at(i) * factor
    const floor = BigInt(floors[i] as number) * price
    const cap = caps[i] === Number.POSITIVE_INFINITY ? undefined : BigInt(caps[i] as number) * price
    if (share <= floor) sum += floor
    else sum += cap !== undefined && share > cap ? cap : share
  }
  return sum === BigInt(posts) * price
}

function checkDivisor(prepared: Prepared, above: number[], outcome: Solved, signpost: Signpost): Verdict {
  const { weights } = prepared
  const claims = sides(prepared, above, (unit, post) =>
    numAt(signpost, post) === 0
      ? { unit, first: true, value: rational(weights.at(unit)) }
      : { unit, first: false, value: claimExact(signpost, weights.at(unit), weights.scale, post) },
  )
  const order = checkOrder(prepared, claims, outcome)
  if (!order.ok) return order
  const { unmet, met } = claims
  if (unmet[0]?.first)
    return outcome.divisor === null && outcome.quotableDivisor === null ? right : wrong('DIVISOR')
  const low = unmet[0]?.value ?? zeroQ
  const weakest = met[0]?.first ? undefined : met[0]
  return divisorsFit(outcome, low, weakest?.value ?? null, signpost.power) ? right : wrong('DIVISOR')
}

/** The strongest unmet claims and the weakest met ones; each side holds equals only. */
interface Sides {
  readonly unmet: readonly Claim[]
  readonly met: readonly Claim[]
}

function sides({ floors, caps }: Prepared, above: number[], claimOf: ClaimOf): Sides {
  const unmet: Claim[] = []
  const met: Claim[] = []
  for (const [unit, seat] of above.entries()) {
    if (seat < (caps[unit] as number)) keepStrongest(unmet, claimOf(unit, seat + 1), 1)
    if (seat > (floors[unit] as number)) keepStrongest(met, claimOf(unit, seat), -1)
  }
  return { unmet, met }
}

function keepStrongest(kept: Claim[], claim: Claim, sign: 1 | -1): void {
  const order = kept[0] === undefined ? 0 : sign * compareClaims(claim, kept[0])
  if (order > 0) kept.length = 0
  if (order >= 0) kept.push(claim)
}

function compareClaims(a: Claim, b: Claim): number {
  if (a.first !== b.first) return a.first ? 1 : -1
  return compareQ(a.value, b.value)
}

function checkOrder({ rank }: Prepared, { unmet, met }: Sides, { tie }: Solved): Verdict {
  const [strongest, weakest] = [unmet[0], met[0]]
  const order = strongest && weakest ? compareClaims(strongest, weakest) : -1
  if (strongest && weakest && order > 0) return wrong('ORDER', strongest.unit, weakest.unit)
  if (order < 0) return tie === null ? right : wrong('TIE', ...tie.parties)
  const losers = unmet.map(({ unit }) => unit)
  const winners = met.map(({ unit }) => unit)
  const contested = [...winners, ...losers]
  const reported = tie !== null && tie.seats === winners.length && sameSet(tie.parties, contested)
  if (!reported) return wrong('TIE', ...contested)
  const last = winners.reduce((worst, unit) => Math.max(worst, rank(unit)), -1)
  const passedOver = losers.find((unit) => rank(unit) < last)
  return passedOver === undefined ? right : wrong('TIE_ORDER', passedOver)
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
  const set = new Set(a)
  return a.length === b.length && b.every((unit) => set.has(unit))
}

/** Whether the interval spans exactly the claims from `low` to `high`, and the quotable divisor lies inside. */
function divisorsFit(
  { divisor, quotableDivisor }: Solved,
  low: Rational,
  high: Rational | null,
  power: 1 | 2,
): boolean {
  if (divisor === null || (divisor.high === null) !== (high === null)) return false
  const raise = (a: Rational) => (power === 2 ? mulQ(a, a) : a)
  const point = high !== null && equalQ(low, high)
  if (quotableDivisor !== null) {
    const quoted = raise(quotableDivisor)
    const [least, most] = [compareQ(quoted, low), high === null ? -1 : compareQ(quoted, high)]
    if (least < 0 || most > 0 || (!point && (least === 0 || most === 0))) return false
  }
  const ends = [endFits(raise(divisor.low), low, 1, power === 2)]
  if (divisor.high !== null && high !== null) ends.push(endFits(raise(divisor.high), high, -1, power === 2))
  return ends.every((fits) => fits || (point && power === 2))
}

/** Exact, or rounded inwards (upwards for sign 1) by less than one part in 10^13. */
function endFits(end: Rational, exact: Rational, sign: 1 | -1, rounded: boolean): boolean {
  const off = sign * compareQ(end, exact)
  if (!rounded || off <= 0) return off === 0
  const distance = BigInt(sign) * (end.n * exact.d - exact.n * end.d)
  return distance * 10n ** 13n <= exact.n * end.d
}
