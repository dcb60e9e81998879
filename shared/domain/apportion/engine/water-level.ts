// Where Σ clamp(λ · weight, floor, cap) reaches the posts, in doubles: a proposal for `waterfill`.
import type { Prepared } from './prepare.ts'

/** λ to within rounding, by Newton's rule inside a bracket; any λ that fits where all units are held. */
export function findLevel(prepared: Prepared): number {
  const goal = prepared.posts
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  let level = goal / prepared.weights.approxTotal
  for (let step = 0; step < 200; step++) {
    const { fixed, weight } = lineAround(prepared, level)
    const given = fixed + weight * level
    if (Math.abs(given - goal) <= goal * 1e-14 || high / low - 1 < 1e-13) break
    if (given < goal) low = level
    else high = level
    const next = (goal - fixed) / weight
    level = next > low && next < high ? next : between(low, high)
  }
  return level
}

function lineAround({ floors, caps, weights }: Prepared, level: number): { fixed: number; weight: number } {
  const { approx } = weights
  let fixed = 0
  let weight = 0
  for (let i = 0; i < approx.length; i++) {
    const value = (approx[i] as number) * level
    if (value <= (floors[i] as number)) fixed += floors[i] as number
    else if (value >= (caps[i] as number)) fixed += caps[i] as number
    else weight += approx[i] as number
  }
  return { fixed, weight }
}

function between(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low * 16
  return low === 0 ? high / 16 : Math.sqrt(low) * Math.sqrt(high)
}
