// The amounts of the network simplex in bigint, for costs and demands beyond the safe integers. Pivot by pivot the
// same as the ledger of doubles.
import { AT_LOWER, AT_UPPER, blockSize, IN_TREE, type Ledger, type Push } from './ledger.ts'
import type { BigAmounts, Part } from './network.ts'
import { Tree } from './tree.ts'

/** Arcs from `realArcs` on are the extra ones, one per node to or from the root. */
export class BigLedger implements Ledger {
  readonly realArcs: number
  readonly flow: bigint[]
  readonly prices: bigint[]
  readonly tree: Tree
  readonly from: number[]
  readonly to: number[]
  readonly #cap: (bigint | null)[]
  readonly #cost: bigint[]
  readonly #state: Int8Array
  readonly #block: number
  #at = 0
  #top = -1
  #step: bigint | null = null

  constructor(part: Part, { supply, cap, cost, penalty }: BigAmounts) {
    const nodes = part.nodes.length
    const arcs = part.arcs.length
    this.realArcs = arcs
    this.#block = blockSize(arcs)
    this.flow = new Array<bigint>(arcs).fill(0n)
    this.prices = supply.map((amount) => (amount < 0n ? penalty : 0n)).concat(0n)
    this.from = [...part.from]
    this.to = [...part.to]
    this.#cap = [...cap]
    this.#cost = [...cost]
    this.#state = new Int8Array(arcs + nodes).fill(AT_LOWER, 0, arcs)
    this.tree = new Tree(nodes, (node) => this.#extraArc(node, supply[node] as bigint, penalty))
  }

  /** Supply goes to the root for nothing, demand is met from it at the penalty. */
  #extraArc(node: number, supply: bigint, penalty: bigint): { arc: number; up: 1 | -1 } {
    const root = this.prices.length - 1
    const gives = supply >= 0n
    this.flow.push(gives ? supply : -supply)
    this.from.push(gives ? node : root)
    this.to.push(gives ? root : node)
    this.#cap.push(null)
    this.#cost.push(gives ? 0n : penalty)
    return { arc: this.realArcs + node, up: gives ? 1 : -1 }
  }

  entering(): number {
    let [best, least, left] = [-1, 0n, this.#block]
    for (let seen = 0; seen < this.realArcs; seen++) {
      const reduced = this.#reduced(this.#at)
      if (reduced < least) {
        least = reduced
        best = this.#at
      }
      this.#at = this.#at + 1 === this.realArcs ? 0 : this.#at + 1
      left--
      if (left > 0) continue
      if (best >= 0) break
      left = this.#block
    }
    return best
  }

  #reduced(arc: number): bigint {
    const state = this.#state[arc] as number
    if (state === IN_TREE) return 0n
    const price = this.#price(this.from[arc] as number) - this.#price(this.to[arc] as number)
    const reduced = (this.#cost[arc] as bigint) + price
    return state === AT_LOWER ? reduced : -reduced
  }

  #price(node: number): bigint {
    return this.prices[node] as bigint
  }

  push(arc: number): Push {
    const state = this.#state[arc] as number
    const [u, v] = [this.from[arc] as number, this.to[arc] as number]
    const [first, second] = state === AT_LOWER ? [u, v] : [v, u]
    const join = this.tree.join(first, second)
    this.#top = -1
    this.#step = this.#cap[arc] as bigint | null
    this.#limit(first, join, -1)
    const limited = this.#top
    this.#limit(second, join, 1)
    if (this.#step === null) return { kind: 'unbounded' }
    this.#augment(arc, state, this.#step)
    this.#augmentPath(first, join, -this.#step)
    this.#augmentPath(second, join, this.#step)
    if (this.#top < 0) {
      this.#state[arc] = -state
      return { kind: 'flipped' }
    }
    this.#state[arc] = IN_TREE
    const out = this.tree.arc[this.#top] as number
    this.#state[out] = this.flow[out] === 0n ? AT_LOWER : AT_UPPER
    const [inner, outer] = this.#top === limited ? [first, second] : [second, first]
    return { kind: 'blocked', top: this.#top, inner, outer }
  }

  /** As in the ledger of doubles: of equals the first below the join going down, the last going up. */
  #limit(start: number, join: number, sense: 1 | -1): void {
    const { parent, arc, up } = this.tree
    for (let node = start; node !== join; node = parent[node] as number) {
      const link = arc[node] as number
      const room = this.#room(link, up[node] === sense)
      if (room === null) continue
      if (this.#step === null || room < this.#step || (sense === 1 && room === this.#step)) {
        this.#step = room
        this.#top = node
      }
    }
  }

  #room(arc: number, forwards: boolean): bigint | null {
    const carried = this.flow[arc] as bigint
    if (!forwards) return carried
    const cap = this.#cap[arc] as bigint | null
    return cap === null ? null : cap - carried
  }

  #augment(arc: number, sense: number, amount: bigint): void {
    this.flow[arc] = (this.flow[arc] as bigint) + (sense > 0 ? amount : -amount)
  }

  #augmentPath(start: number, join: number, amount: bigint): void {
    const { parent, arc, up } = this.tree
    for (let node = start; node !== join; node = parent[node] as number) {
      this.#augment(arc[node] as number, up[node] as number, amount)
    }
  }

  reprice(): void {
    const { branch, branchSize, parent, arc, up } = this.tree
    const head = branch[0] as number
    const cost = this.#cost[arc[head] as number] as bigint
    const shift =
      this.#price(parent[head] as number) - ((up[head] as number) > 0 ? cost : -cost) - this.#price(head)
    for (let at = 0; at < branchSize; at++) {
      const node = branch[at] as number
      this.prices[node] = this.#price(node) + shift
    }
  }
}
