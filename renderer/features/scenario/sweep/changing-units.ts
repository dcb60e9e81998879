// The units that a sweep moves: between which numbers, and how often.
import type { z } from 'zod'
import type { SweepAnswer } from '#shared/contract/sweep'

export type Sweep = z.output<typeof SweepAnswer>

/** The units whose number is not the same at every value. */
export function changing(sweep: Sweep) {
  return sweep.units.flatMap((unit) => {
    const posts = unit.posts.filter((count) => count !== null)
    const lowest = Math.min(...posts)
    const highest = Math.max(...posts)
    if (posts.length === 0 || lowest === highest) return []
    const times = posts.filter((count, at) => at > 0 && count !== posts[at - 1]).length
    return [{ ...unit, lowest, highest, times }]
  })
}
