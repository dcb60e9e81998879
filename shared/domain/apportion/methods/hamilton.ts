// Hamilton's method (Hare–Niemeyer, Vinton, 最大余数法): whole quotas first, then the largest remainders.
import { largestRemainders, type Quotas } from '../engine/largest-remainder.ts'
import type { Allotment, Prepared } from '../engine/prepare.ts'
import { waterfill } from '../engine/waterfill.ts'

/**
 * quota = posts · weight / Σ weight; each unit gets its whole part, the largest remainders one post more.
 * Keeps every unit within its quota rounded down or up; breaks house monotonicity (the Alabama paradox).
 * Balinski & Young, Fair Representation, ch. 3 and App. A; Pukelsheim, Proportional Representation, ch. 5.
 * In law: US House 1852–1900, Bundeswahlgesetz 1985–2008.
 *
 * Floors and caps: `waterfill` finds λ with Σ clamp(λw, floor, cap) = posts, leaves held units at their bound and
 * shares the rest among the others; `clamp` is the historical US rule, quotas as they are and then the bounds.
 */
export function hamilton(prepared: Prepared): Allotment {
  const { quotas, within } = hamiltonQuotas(prepared)
  return largestRemainders(within, quotas)
}

/** The quotas and the bounds inside which the remainders compete. */
export function hamiltonQuotas(prepared: Prepared): { quotas: Quotas; within: Prepared } {
  const { posts, weights, problem } = prepared
  if (weights.total === 0n) return { quotas: { factor: 0n, price: 1n }, within: prepared }
  if (problem.boundsMode !== 'clamp' && hasBounds(prepared)) {
    const { quotas, held } = waterfill(prepared)
    return { quotas, within: held }
  }
  return { quotas: { factor: BigInt(posts), price: weights.total }, within: prepared }
}

function hasBounds({ problem, floorTotal }: Prepared): boolean {
  return floorTotal > 0 || (problem.maxs?.some((cap) => cap !== null) ?? false)
}
