// What each method keeps to and whom it favours: the table to choose a method by.
import type { Method } from '../problem.ts'

export interface MethodProperties {
  /** No unit loses a post because there is one more (no Alabama paradox). */
  readonly isHouseMonotone: boolean
  /** No unit loses a post to another that has shrunk beside it (no population paradox). */
  readonly isPopulationMonotone: boolean
  /** Which side of its exact quota, rounded to whole posts, no unit ever leaves. */
  readonly quota: 'both' | 'lower' | 'upper' | 'none'
  readonly favours: 'large' | 'small' | 'neither'
}

const divisor = { isHouseMonotone: true, isPopulationMonotone: true } as const

/**
 * Balinski & Young, Fair Representation: ch. 8 Resolving the Paradoxes (population monotone = divisor method), ch. 9
 * Eliminating Bias (adams, dean, hill, webster, jefferson, from small to large); proofs, and that no divisor method
 * keeps the quota, in App. A. The quota method: Amer. Math. Monthly 82 (1975), 701–730. Droop and the modified first
 * divisor: Pukelsheim, Proportional Representation.
 */
export const methodProperties: Readonly<Record<Method, MethodProperties>> = {
  hamilton: { isHouseMonotone: false, isPopulationMonotone: false, quota: 'both', favours: 'neither' },
  droop: { isHouseMonotone: false, isPopulationMonotone: false, quota: 'lower', favours: 'large' },
  jefferson: { ...divisor, quota: 'lower', favours: 'large' },
  webster: { ...divisor, quota: 'none', favours: 'neither' },
  hill: { ...divisor, quota: 'none', favours: 'small' },
  adams: { ...divisor, quota: 'upper', favours: 'small' },
  dean: { ...divisor, quota: 'none', favours: 'small' },
  modified_sainte_lague: { ...divisor, quota: 'none', favours: 'large' },
  quota_method: { isHouseMonotone: true, isPopulationMonotone: false, quota: 'both', favours: 'large' },
}

/** Among random problems, how many broke a law. */
export interface Broken {
  /** One post more cost some unit a post. */
  readonly house: number
  /** Some unit got less than its quota rounded down or more than it rounded up. */
  readonly quota: number
}

/** What was measured: `problems` of each kind, `posts` posts among `units` units. */
export const measuredOn = { problems: 1000, units: 157, posts: 2099, seed: 20_200_901 } as const

/** Populations from 20,000 to some 110,000, or from 2,000 to some 300,000; in both the small ones are common. */
export type Spread = 'moderate' | 'skewed'

const never: Broken = { house: 0, quota: 0 }

/**
 * Measured anew by `vitest run --project unit shared/domain/apportion/around/method-properties.test.ts`, which fails
 * where a figure differs. How often jefferson and adams leave the quota turns on how unlike the units are.
 */
export const measuredBroken: Readonly<Record<Method, Readonly<Record<Spread, Broken>>>> = {
  hamilton: { moderate: { house: 41, quota: 0 }, skewed: { house: 125, quota: 0 } },
  droop: { moderate: { house: 38, quota: 0 }, skewed: { house: 109, quota: 0 } },
  jefferson: { moderate: { house: 0, quota: 485 }, skewed: { house: 0, quota: 1000 } },
  webster: { moderate: never, skewed: never },
  hill: { moderate: never, skewed: never },
  adams: { moderate: { house: 0, quota: 523 }, skewed: { house: 0, quota: 998 } },
  dean: { moderate: never, skewed: never },
  modified_sainte_lague: { moderate: never, skewed: never },
  quota_method: { moderate: never, skewed: never },
}
