// Deals posts one by one where bounds cross: counties, classes and pools that share members in part.

import { compareBig } from '../../apportion/divide.ts'
import { orderInBigInt } from '../../apportion/engine/claims.ts'
import { UnitHeap } from '../../apportion/engine/heap.ts'
import { numAt, type Signpost } from '../../apportion/engine/signpost.ts'
import { scaleWeights, type Weights } from '../../apportion/engine/weights.ts'
import type { Rational } from '../../apportion/rational.ts'
import type { Crossing } from './crossing.ts'

/** One who takes part; `weight` is the exact share of the pool, so that claims of different pools compare. */
export interface Claimant {
  readonly weight: Rational
  readonly min: number
  readonly max: number | null
  /** Cell of the crossing. */
  readonly cell: number
  /** Place in the tie order, 0 first. */
  readonly rank: number
}

export interface Dealt {
  readonly posts: readonly number[]
  /** Claimants who were equal where only some could get a post: `parties` in tie order, the first `seats` of them got it. */
  readonly ties: readonly { readonly parties: readonly number[]; readonly seats: number }[]
}

/**
 * Starting from the floors, the strongest claim weight / s(k) that leaves every bound reachable gets the next post.
 * Where the bounds are nested this is the divisor method's own optimum (the greedy rule on a polymatroid); where they
 * cross it is the rule itself. Expects a crossing that can be met.
 */
export function deal(claimants: readonly Claimant[], signpost: Signpost, crossing: Crossing): Dealt {
  const hand = new Hand(claimants, signpost)
  const ties: { parties: number[]; seats: number }[] = []
  const heap = new UnitHeap((a, b) => hand.before(a, b))
  for (const [at, { weight }] of claimants.entries()) if (weight.n > 0n && !hand.isFull(at)) heap.push(at)
  while (heap.size > 0) {
    const equals = takeEquals(heap, hand)
    const open = equals.filter((at) => crossing.canTake((claimants[at] as Claimant).cell))
    const winners = open.filter((at) => crossing.take((claimants[at] as Claimant).cell))
    if (winners.length > 0 && winners.length < open.length) {
      const losers = open.filter((at) => !winners.includes(at))
      ties.push({ parties: [...winners, ...losers], seats: winners.length })
    }
    for (const at of winners) {
      hand.give(at)
      if (!hand.isFull(at)) heap.push(at)
    }
  }
  return { posts: hand.posts, ties }
}

/** The strongest claimant and all that are exactly as strong, in tie order. */
function takeEquals(heap: UnitHeap, hand: Hand): number[] {
  const equals = [heap.pop()]
  for (
    let next = heap.peek();
    next !== undefined && hand.compare(next, equals[0] as number) === 0;
    next = heap.peek()
  ) {
    equals.push(heap.pop())
  }
  return equals
}

class Hand {
  readonly posts: number[]
  readonly #claimants: readonly Claimant[]
  readonly #weights: Weights
  readonly #signpost: Signpost
  readonly #order: ReturnType<typeof orderInBigInt>

  constructor(claimants: readonly Claimant[], signpost: Signpost) {
    this.#claimants = claimants
    this.#signpost = signpost
    this.#weights = scaleWeights(claimants.map(({ weight }) => weight))
    this.#order = orderInBigInt(this.#weights, signpost)
    this.posts = claimants.map(({ min }) => min)
  }

  isFull(at: number): boolean {
    const { max } = this.#claimants[at] as Claimant
    return max !== null && (this.posts[at] as number) >= max
  }

  give(at: number): void {
    this.posts[at] = (this.posts[at] as number) + 1
  }

  /** Positive when claimant a's next post is due before b's. */
  compare(a: number, b: number): number {
    const [k, l] = [(this.posts[a] as number) + 1, (this.posts[b] as number) + 1]
    const firsts = Number(numAt(this.#signpost, k) === 0) - Number(numAt(this.#signpost, l) === 0)
    if (firsts !== 0) return firsts
    if (numAt(this.#signpost, k) === 0) return compareBig(this.#weights.at(a), this.#weights.at(b))
    return this.#order(a, k, b, l)
  }

  before(a: number, b: number): boolean {
    const order = this.compare(a, b)
    return order > 0 || (order === 0 && this.#rank(a) < this.#rank(b))
  }

  #rank(at: number): number {
    return (this.#claimants[at] as Claimant).rank
  }
}
