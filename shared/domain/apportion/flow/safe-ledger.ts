// The amounts of the network simplex in typed arrays: exact, for every value is known to be a safe integer.
import { AT_LOWER, AT_UPPER, blockSize, IN_TREE, type Ledger, type Push } from './ledger.ts'
import type { Part, SafeAmounts } from './network.ts'
import { Tree } from './tree.ts'

/** Arcs from `realArcs` on are the extra ones, one per node to or from the root. */
export class SafeLedger implements Ledger {
  readonly realArcs: number
  readonly flow: Float64Array
  readonly prices: Float64Array
  readonly tree: Tree
  readonly from: Int32Array
  readonly to: Int32Array
  readonly #cap: Float64Array
  readonly #cost: Float64Array
  readonly #state: Int8Array
  readonly #block: number
  #at = 0
  #top = -1
  #step = 0

  constructor(part: Part, { supply, cap, cost, penalty }: SafeAmounts) {
    const nodes = part.nodes.length
    const arcs = part.arcs.length
    this.realArcs = arcs
    this.#block = blockSize(arcs)
    this.flow = new Float64Array(arcs + nodes)
    this.prices = new Float64Array(nodes + 1)
    this.from = new Int32Array(arcs + nodes)
    this.to = new Int32Array(arcs + nodes).fill(nodes)
    this.#cap = new Float64Array(arcs + nodes).fill(Number.POSITIVE_INFINITY)
    this.#cost = new Float64Array(arcs + nodes)
    this.#state = new Int8Array(arcs + nodes).fill(AT_LOWER, 0, arcs)
    this.from.set(part.from)
    this.to.set(part.to)
    this.#cap.set(cap)
    this.#cost.set(cost)
    this.tree = new Tree(nodes, (node) => this.#extraArc(node, supply[node] as number, penalty))
  }

  /** Supply goes to the root for nothing, demand is met from it at the penalty. */
  #extraArc(node: number, supply: number, penalty: number): { arc: number; up: 1 | -1 } {
    const arc = this.realArcs + node
    this.flow[arc] = Math.abs(supply)
    this.from[arc] = node
    if (supply >= 0) return { arc, up: 1 }
    this.from[arc] = this.to[arc] as number
    this.to[arc] = node
    this.#cost[arc] = penalty
    this.prices[node] = penalty
    return { arc, up: -1 }
  }

  entering(): number {
    const { from, to, prices, realArcs } = this
    const cost = this.#cost
    const state = this.#state
    let [best, least, left, at] = [-1, 0, this.#block, this.#at]
    for (let seen = 0; seen < realArcs; seen++) {
      const price = (prices[from[at] as number] as number) - (prices[to[at] as number] as number)
      const reduced = (state[at] as number) * ((cost[at] as number) + price)
      if (reduced < least) {
        least = reduced
        best = at
      }
      at = at + 1 === realArcs ? 0 : at + 1
      left--
      if (left > 0) continue
      if (best >= 0) break
      left = this.#block
    }
    this.#at = at
    return best
  }

  push(arc: number): Push {
    const state = this.#state[arc] as number
    const [u, v] = [this.from[arc] as number, this.to[arc] as number]
    const [first, second] = state === AT_LOWER ? [u, v] : [v, u]
    const join = this.tree.join(first, second)
    this.#top = -1
    this.#step = this.#cap[arc] as number
    this.#limit(first, join, -1)
    const limited = this.#top
    this.#limit(second, join, 1)
    const step = this.#step
    if (step === Number.POSITIVE_INFINITY) return { kind: 'unbounded' }
    if (step > 0) this.#augment(arc, state * step)
    if (step > 0) this.#augmentPath(first, join, -step)
    if (step > 0) this.#augmentPath(second, join, step)
    if (this.#top < 0) {
      this.#state[arc] = -state
      return { kind: 'flipped' }
    }
    this.#state[arc] = IN_TREE
    const out = this.tree.arc[this.#top] as number
    this.#state[out] = this.flow[out] === 0 ? AT_LOWER : AT_UPPER
    const [inner, outer] = this.#top === limited ? [first, second] : [second, first]
    return { kind: 'blocked', top: this.#top, inner, outer }
  }

  /**
   * Keeps the least room on the way up to the join, for flow that goes up (1) or down (−1) it. Of equals the first
   * below the join going down, the last going up: the tree stays strongly feasible and cannot cycle.
   */
  #limit(start: number, join: number, sense: 1 | -1): void {
    const { parent, arc, up } = this.tree
    for (let node = start; node !== join; node = parent[node] as number) {
      const link = arc[node] as number
      const carried = this.flow[link] as number
      const room = up[node] === sense ? (this.#cap[link] as number) - carried : carried
      if (room < this.#step || (sense === 1 && room === this.#step)) {
        if (room === Number.POSITIVE_INFINITY) continue
        this.#step = room
        this.#top = node
      }
    }
  }

  #augment(arc: number, amount: number): void {
    this.flow[arc] = (this.flow[arc] as number) + amount
  }

  #augmentPath(start: number, join: number, amount: number): void {
    const { parent, arc, up } = this.tree
    for (let node = start; node !== join; node = parent[node] as number) {
      this.#augment(arc[node] as number, (up[node] as number) * amount)
    }
  }

  reprice(): void {
    const { branch, branchSize, parent, arc, up } = this.tree
    const { prices } = this
    const head = branch[0] as number
    const link = (up[head] as number) * (this.#cost[arc[head] as number] as number)
    const shift = (prices[parent[head] as number] as number) - link - (prices[head] as number)
    for (let at = 0; at < branchSize; at++) {
      const node = branch[at] as number
      prices[node] = (prices[node] as number) + shift
    }
  }
}
