// The numbers behind an answer, unit by unit, for someone with a pocket calculator.
import type { Interval } from './engine/interval.ts'
import { giveWholePosts, type Quotas } from './engine/largest-remainder.ts'
import type { Allotment, Prepared } from './engine/prepare.ts'
import { claimExact, numAt, type Signpost } from './engine/signpost.ts'
import { droopQuotas } from './methods/droop.ts'
import { hamiltonQuotas } from './methods/hamilton.ts'
import type { PartyFacts } from './problem.ts'
import { compareQ, floorQ, mulQ, type Rational, rational } from './rational.ts'

/** What a divisor method adds to the facts. */
export interface DivisorFacts {
  readonly signpost: Signpost
  readonly interval: Interval | null
  readonly divisor: Rational | null
}

/** The facts of every unit; `byDivisor` for divisor methods alone. */
export function factsOf(prepared: Prepared, allotment: Allotment, byDivisor?: DivisorFacts): PartyFacts[] {
  const { quotas, places } = quotasOf(prepared)
  const fell = tieResults(allotment)
  const { weights } = prepared
  const divisor = byDivisor?.divisor ?? null
  return Array.from(allotment.seats, (seat, unit): PartyFacts => {
    const quota = quotas && rational(weights.at(unit) * quotas.factor, quotas.price)
    const remainderPlace = places.get(unit) ?? null
    return {
      quota,
      floor: quota === null ? 0 : Number(floorQ(quota)),
      remainder: quota === null || remainderPlace === null ? null : rational(quota.n % quota.d, quota.d),
      remainderPlace,
      quotient: divisor && rational(weights.at(unit) * divisor.d, weights.scale * divisor.n),
      bound: byDivisor
        ? boundByClaim(prepared, byDivisor, unit, seat)
        : boundByQuota(prepared, quota, unit, seat),
      tie: fell.get(unit) ?? null,
    }
  })
}

function quotasOf(prepared: Prepared): { quotas: Quotas | null; places: Map<number, number> } {
  const { weights, posts, problem } = prepared
  if (weights.total === 0n) return { quotas: null, places: new Map() }
  if (problem.method === 'droop') return withPlaces(prepared, droopQuotas(prepared))
  if (problem.method !== 'hamilton') {
    return { quotas: { factor: BigInt(posts), price: weights.total }, places: new Map() }
  }
  const { quotas, within } = hamiltonQuotas(prepared)
  return withPlaces(within, quotas)
}

function withPlaces(within: Prepared, quotas: Quotas): { quotas: Quotas; places: Map<number, number> } {
  const { open, remainders } = giveWholePosts(within, quotas)
  const ordered = open.toSorted((a, b) => remainders.compare(b, a))
  const places = new Map<number, number>()
  let place = 1
  for (let at = 0; at < ordered.length; at++) {
    const unit = ordered[at] as number
    if (at > 0 && remainders.compare(ordered[at - 1] as number, unit) !== 0) place = at + 1
    places.set(unit, place)
  }
  return { quotas, places }
}

function tieResults({ tie }: Allotment): Map<number, 'won' | 'lost'> {
  const results = new Map<number, 'won' | 'lost'>()
  for (const unit of tie?.winners ?? []) results.set(unit, 'won')
  for (const unit of tie?.losers ?? []) results.set(unit, 'lost')
  return results
}

type Bound = PartyFacts['bound']

/** A unit at its floor or cap whose quota lies beyond it. */
function boundByQuota({ floors, caps }: Prepared, quota: Rational | null, unit: number, seat: number): Bound {
  if (quota === null) return seat > 0 ? 'min' : null
  if (seat === floors[unit] && compareQ(quota, rational(seat)) < 0) return 'min'
  return seat === caps[unit] && compareQ(quota, rational(seat)) > 0 ? 'max' : null
}

/** A unit at its floor or cap to which the divisor would give fewer or more. */
function boundByClaim(
  prepared: Prepared,
  { signpost, interval, divisor }: DivisorFacts,
  unit: number,
  seat: number,
): Bound {
  const { floors, caps, weights } = prepared
  const claim = (post: number) => claimExact(signpost, weights.at(unit), weights.scale, post)
  const atFloor = seat === floors[unit] && seat > 0
  if (interval === null) return atFloor ? 'min' : null
  const level = divisor === null ? interval.lowClaim : signpost.power === 2 ? mulQ(divisor, divisor) : divisor
  if (atFloor && numAt(signpost, seat) > 0 && compareQ(claim(seat), level) < 0) return 'min'
  if (seat !== caps[unit] || weights.approx[unit] === 0) return null
  return numAt(signpost, seat + 1) === 0 || compareQ(claim(seat + 1), level) > 0 ? 'max' : null
}
