// Jefferson's method (D'Hondt, Hagenbach-Bischoff): quotients rounded down.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(k) = k. Favours large units; never gives less than the lower quota.
 * Balinski & Young, Fair Representation, ch. 3 and App. A; Pukelsheim, Proportional Representation, ch. 4.
 * In law: US House 1792–1842; Nationalrats-Wahlordnung § 107 (Austria); Bundesgesetz über die politischen Rechte
 * Art. 40–41 (Switzerland, as Hagenbach-Bischoff).
 */
export const jefferson: Signpost = {
  power: 1,
  num: [0, 1, 0],
  den: [0, 1],
  at: (k) => k,
  countAt: floorDouble,
}
