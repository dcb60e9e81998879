// Dean's method: quotients rounded at the harmonic mean.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(k) = k(k − 1) / (k − 1/2): brings each unit's weight per post as near the divisor as it goes.
 * Every positive weight is due a first post. Balinski & Young, Fair Representation, ch. 4 and App. A.
 */
export const dean: Signpost = {
  power: 1,
  num: [2, -2, 0],
  den: [2, -1],
  at: (k) => (k * (k - 1)) / (k - 0.5),
  countAt: (quotient) => floorDouble((1 + quotient + Math.sqrt(1 + quotient * quotient)) / 2),
}
