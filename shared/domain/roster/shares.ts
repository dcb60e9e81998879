// Shares of a whole that add up to exactly 100 percent, by largest remainder: 12.5 + 68.75 + 18.75 would print as 101.
import { apportion } from '../apportion/apportion.ts'
import { rational } from '../apportion/rational.ts'

/** Percent of each count as decimal text with `places` (0 or 1) places; equal remainders go to the earlier. Null for an empty whole. */
export function percentShares(counts: readonly number[], places: 0 | 1): string[] | null {
  if (counts.every((count) => count === 0)) return null
  const outcome = apportion({
    method: 'hamilton',
    seats: places === 0 ? 100 : 1000,
    weights: counts.map((count) => rational(count)),
  })
  if (outcome.status !== 'solved') throw new RangeError('shares of a whole always exist')
  return outcome.seats.map((part) =>
    places === 0 ? String(part) : `${(part - (part % 10)) / 10}.${part % 10}`,
  )
}
