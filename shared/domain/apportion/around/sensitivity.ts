// How far a unit's weight is from another number of posts.
import { prepare } from '../engine/prepare.ts'
import { isDivisorMethod, signposts } from '../methods/signposts.ts'
import type { ApportionProblem, Solved } from '../problem.ts'
import { divisorSensitivity } from './divisor-sensitivity.ts'
import { hamiltonSensitivity } from './hamilton-sensitivity.ts'
import type { TurningWeights } from './turning-weights.ts'

/**
 * Per unit the weights at which it gains or loses a post while all other weights stay as they are. For divisor methods
 * and for hamilton without bounds; null for the rest, whose answers turn on more than one contest, under a threshold,
 * and for hamilton where more than 300 weights have no short common scale, or hardly any claims decide. With bounds
 * the level under waterfill moves with the weight, so that one rival no longer says where the post turns.
 */
export function sensitivity(problem: ApportionProblem, solved: Solved): TurningWeights[] | null {
  const { method, mins, maxs, base, threshold } = problem
  if (threshold !== undefined) return null
  if (isDivisorMethod(method)) {
    const prepared = prepare(problem)
    if ('status' in prepared) return null
    const above = solved.seats.map((seat, unit) => seat - (base?.[unit] ?? 0))
    return divisorSensitivity(prepared, above, signposts[method])
  }
  const plain = mins === undefined && maxs === undefined && base === undefined
  if (method !== 'hamilton' || !plain) return null
  return hamiltonSensitivity(problem, solved.seats)
}
