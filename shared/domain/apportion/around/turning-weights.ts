// How far a unit's weight is from another number of posts: the form of the answer.
import type { Rational } from '../rational.ts'

/** On the weight itself two claims tie. Null: no weight alone does it (bounds, nobody to gain from or lose to). */
export interface TurningWeights {
  readonly gainsAbove: Rational | null
  readonly losesBelow: Rational | null
}
