// Shares posts among units by weight: the entry to every method for a single list of weights.
import { divisorMethod } from './engine/divisor.ts'
import { divisorInterval, quotable } from './engine/interval.ts'
import { type Allotment, type Prepared, prepare, prepareWhole } from './engine/prepare.ts'
import { factsOf } from './facts.ts'
import { droop } from './methods/droop.ts'
import { hamilton } from './methods/hamilton.ts'
import { quotaMethod } from './methods/quota-method.ts'
import { isDivisorMethod, signposts } from './methods/signposts.ts'
import type {
  ApportionOutcome,
  ApportionProblem,
  Method,
  PartyFacts,
  Solved,
  Terms,
  Tie,
  WholeWeights,
} from './problem.ts'
import type { Rational } from './rational.ts'

/**
 * Solves a problem exactly, whatever the size of the weights, or says which units make it infeasible.
 * @throws RangeError when the problem is malformed: lengths, negative or fractional numbers, tie order.
 */
export function apportion(problem: ApportionProblem): ApportionOutcome {
  const prepared = prepare(problem)
  return 'status' in prepared ? prepared : finish(prepared, solve(problem.method, prepared))
}

/** The same for whole weights in columns. */
export function apportionWhole(terms: Terms, weights: WholeWeights): ApportionOutcome {
  const prepared = prepareWhole(terms, weights)
  return 'status' in prepared ? prepared : finish(prepared, solve(terms.method, prepared))
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
  const signpost = isDivisorMethod(method) ? signposts[method] : undefined
  const interval = signpost && divisorInterval(prepared, allotment, signpost)
  let divisor: Rational | null | undefined
  const quotableDivisor = () => {
    if (divisor === undefined) divisor = interval ? quotable(interval) : null
    return divisor
  }
  let facts: readonly PartyFacts[] | undefined
  return {
    status: 'solved',
    seats: addBase(allotment.seats, base),
    tie: tieOf(allotment),
    divisor: interval ? { low: interval.low, high: interval.high } : null,
    get quotableDivisor() {
      return quotableDivisor()
    },
    facts: () => {
      facts ??= factsOf(
        prepared,
        allotment,
        signpost && { signpost, interval: interval ?? null, divisor: quotableDivisor() },
      )
      return facts
    },
  }
}

function addBase(above: Float64Array, base: readonly number[] | undefined): number[] {
  const seats = new Array<number>(above.length)
  for (let i = 0; i < above.length; i++) seats[i] = (above[i] as number) + (base?.[i] ?? 0)
  return seats
}

function tieOf({ tie }: Allotment): Tie | null {
  if (tie === null) return null
  return { parties: [...tie.winners, ...tie.losers].sort((a, b) => a - b), seats: tie.winners.length }
}
