// The Huntington–Hill method (equal proportions): quotients rounded at the geometric mean.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(k) = √(k(k − 1)): no move of one post lessens the relative difference of weight per post between two units.
 * Every positive weight is due a first post. Balinski & Young, Fair Representation, ch. 6 and App. A.
 * In law: 2 U.S.C. § 2a (US House since 1941).
 */
export const hill: Signpost = {
  power: 2,
  num: [1, -1, 0],
  den: [0, 1],
  at: (k) => Math.sqrt(k) * Math.sqrt(k - 1),
  countAt: (quotient) => floorDouble((1 + Math.sqrt(1 + 4 * quotient * quotient)) / 2),
}
