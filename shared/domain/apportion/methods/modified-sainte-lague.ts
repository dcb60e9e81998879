// The modified Sainte-Laguë method: Webster with a higher first hurdle.
import { floorDouble } from '../divide.ts'
import type { Signpost } from '../engine/signpost.ts'

/**
 * s(1) = 0.7, s(k) = k − 1/2 from the second post on (in the statutes' doubled form: divide by 1.4, 3, 5, 7 …).
 * Pukelsheim, Proportional Representation, ch. 3. In law: Norway (Valgloven § 11-4), Sweden until 2014.
 */
export const modifiedSainteLague: Signpost = {
  power: 1,
  num: [0, 2, -1],
  den: [0, 2],
  first: [7, 10],
  at: (k) => (k === 1 ? 0.7 : k - 0.5),
  countAt: (quotient) => (quotient < 0.7 ? 0 : Math.max(1, floorDouble(quotient + 0.5))),
}
