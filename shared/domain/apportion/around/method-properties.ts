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
 * Balinski & Young, Fair Representation, App. A: Th. 4.3 (population monotone = divisor method), Th. 5.1 (bias, ordered
 * adams, dean, hill, webster, jefferson), Th. 6.1 (no divisor method keeps the quota), §7 (quota method). Droop and the
 * modified first divisor: Pukelsheim, Proportional Representation, ch. 5 and 3.11.
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
