// Webster's method (Sainte-Laguë): quotients rounded at the half.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(k) = k − 1/2. Favours neither large nor small units and, of the divisor methods, leaves the quota least often.
 * Balinski & Young, Fair Representation, ch. 4 and App. A; Pukelsheim, Proportional Representation, ch. 3–4.
 * In law: Bundeswahlgesetz § 5 (Germany, as Sainte-Laguë/Schepers), Act of 1842 and 1911 (US House).
 */
export const webster: Signpost = {
  power: 1,
  num: [0, 2, -1],
  den: [0, 2],
  at: (k) => k - 0.5,
  countAt: (quotient) => floorDouble(quotient + 0.5),
}
