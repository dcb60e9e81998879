// How far a unit's weight is from another number of posts.
import { prepare } from '../engine/prepare.ts'
import { isDivisorMethod, signposts } from '../methods/signposts.ts'
import type { ApportionProblem, Solved } from '../problem.ts'
import { divisorSensitivity } from './divisor-sensitivity.ts'
import { hamiltonSensitivity } from './hamilton-sensitivity.ts'
import type { TurningWeights } from './turning-weights.ts'

/**
 * Per unit the weights at which it gains or loses a post while all other weights stay as they are. For divisor methods
 * and for hamilton; null for the rest, whose answers turn on more than one contest, under a threshold, and for hamilton
 * over more than 300 weights where they have bounds or no short common scale, or hardly any claims decide.
 */
export function sensitivity(problem: ApportionProblem, solved: Solved): TurningWeights[] | null {
  const { method, base, threshold } = problem
  if (threshold !== undefined || !(isDivisorMethod(method) || method === 'hamilton')) return null
  const prepared = prepare(problem)
  if ('status' in prepared) return null
  const above = solved.seats.map((seat, unit) => seat - (base?.[unit] ?? 0))
  return method === 'hamilton'
    ? hamiltonSensitivity(prepared, above)
    : divisorSensitivity(prepared, above, signposts[method])
}
