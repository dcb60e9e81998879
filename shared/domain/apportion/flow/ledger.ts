// What the network simplex needs to know of amounts, so that one loop serves doubles and bigint.
import { floorDouble } from '../divide.ts'

/** Where an arc stands: in the tree, or at its lower or upper bound (the factor of its reduced cost). */
export const IN_TREE = 0
export const AT_LOWER = 1
export const AT_UPPER = -1

/** What pushing flow around a cycle led to. */
export type Push =
  | { readonly kind: 'unbounded' }
  /** The entering arc went from one bound to the other; the tree stays. */
  | { readonly kind: 'flipped' }
  /** The link above `top` is full or empty; `inner` is the end of the entering arc below it, `outer` the other. */
  | { readonly kind: 'blocked'; readonly top: number; readonly inner: number; readonly outer: number }

/** Flows, prices and states of a part; `Value` as its amounts. */
export interface Ledger {
  /** The next arc whose reduced cost says that a flow around its cycle saves, or −1 at the optimum. */
  readonly entering: () => number
  /** Pushes as much as goes around the cycle that the arc closes, and says what blocks. */
  readonly push: (arc: number) => Push
  /** Brings the prices of the branch just moved in line with its new link. */
  readonly reprice: () => void
}

/** The part of all arcs that is searched for the best one to enter: √arcs, at least 10. */
export function blockSize(arcs: number): number {
  return Math.max(10, floorDouble(Math.sqrt(arcs)))
}
