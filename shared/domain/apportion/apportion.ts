// Shares posts among units by weight: the entry to every method for a single list of weights.
import { divisorMethod } from './engine/divisor.ts'
import { divisorInterval, quotable } from './engine/interval.ts'
import { type Allotment, type Prepared, prepare } from './engine/prepare.ts'
import type { Signpost } from './engine/signpost.ts'
import { type DivisorFacts, factsOf } from './facts.ts'
import { droop } from './methods/droop.ts'
import { hamilton } from './methods/hamilton.ts'
import { quotaMethod } from './methods/quota-method.ts'
import { isDivisorMethod, signposts } from './methods/signposts.ts'
import type { ApportionOutcome, ApportionProblem, Method, PartyFacts, Solved, Tie } from './problem.ts'

/**
 * Solves a problem exactly, whatever the size of the weights, or says which units make it infeasible.
 * @throws RangeError when the problem is malformed: lengths, negative or fractional numbers, tie order.
 */
export function apportion(problem: ApportionProblem): ApportionOutcome {
  const prepared = prepare(problem)
  return 'status' in prepared ? prepared : finish(prepared, solve(problem.method, prepared))
}

function solve(method: Method, prepared: Prepared): Allotment {
  switch (method) {
    case 'hamilton':
      return hamilton(prepared)
    case 'droop':
      return droop(prepared)
    case 'quota_method':
      return quotaMethod(prepared)
    default:
      return divisorMethod(prepared, signposts[method])
  }
}

function finish(prepared: Prepared, allotment: Allotment): Solved {
  const { method, base } = prepared.problem
  const byDivisor = isDivisorMethod(method) ? divisorFacts(prepared, allotment, signposts[method]) : undefined
  const interval = byDivisor?.interval
  let facts: readonly PartyFacts[] | undefined
  return {
    status: 'solved',
    seats: addBase(allotment.seats, base),
    tie: tieOf(allotment),
    divisor: interval ? { low: interval.low, high: interval.high } : null,
    quotableDivisor: byDivisor?.divisor ?? null,
    facts: () => {
      facts ??= factsOf(prepared, allotment, byDivisor)
      return facts
    },
  }
}

function divisorFacts(prepared: Prepared, allotment: Allotment, signpost: Signpost): DivisorFacts {
  const interval = divisorInterval(prepared, allotment, signpost)
  return { signpost, interval, divisor: interval && quotable(interval) }
}

function addBase(above: Float64Array, base: readonly number[] | undefined): number[] {
  const seats: number[] = []
  for (let i = 0; i < above.length; i++) seats.push((above[i] as number) + (base?.[i] ?? 0))
  return seats
}

function tieOf({ tie }: Allotment): Tie | null {
  if (tie === null) return null
  return { parties: [...tie.winners, ...tie.losers].sort((a, b) => a - b), seats: tie.winners.length }
}
