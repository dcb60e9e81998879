// Adams' method: quotients rounded up.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(k) = k − 1, so every positive weight is due a first post. Favours small units; never exceeds the upper quota.
 * Balinski & Young, Fair Representation, ch. 4 and App. A; Pukelsheim, Proportional Representation, ch. 4.
 * In law: Japan's House of Representatives among the prefectures (2016 reform).
 */
export const adams: Signpost = {
  power: 1,
  num: [0, 1, -1],
  den: [0, 1],
  at: (k) => k - 1,
  countAt: (quotient) => floorDouble(quotient) + 1,
}
