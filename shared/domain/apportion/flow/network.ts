// One connected part of a flow problem as the simplex reads it: lower bounds taken off, one extra arc per node.
import type { FlowProblem, Whole } from './flow-problem.ts'

/** Nodes and arcs of a connected part, by their indices in the whole problem. */
export interface Part {
  readonly nodes: Int32Array
  readonly arcs: Int32Array
  /** The arcs' ends as places in `nodes`. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Amounts of a part in doubles (every value safe; no cap = Infinity) or bigint (no cap = null). */
export interface Amounts<Caps, Values> {
  /** What each node gives away (+) or demands (−) beyond the lower bounds. */
  readonly supply: Values
  /** cap − lower */
  readonly cap: Caps
  readonly cost: Values
  /** Cost of an arc that stands for unmet demand: dearer than any path. */
  readonly penalty: Values extends Float64Array ? number : bigint
}

export type SafeAmounts = Amounts<Float64Array, Float64Array>
export type BigAmounts = Amounts<(bigint | null)[], bigint[]>

/** Headroom for prices and reduced costs: each is below 8 · (dearest + 1) · (nodes + 1). */
const PRICE_ROOM = 8

/**
 * The amounts in doubles where nothing the simplex computes can leave the safe integers, else undefined: no flow
 * exceeds the sum of all supplies, lower bounds and caps, and no price the penalty plus a path through every node.
 */
export function safeAmounts({ demands, arcs }: FlowProblem, part: Part): SafeAmounts | undefined {
  const supply = Float64Array.from(part.nodes, (node) => -Number(demands[node]))
  const cap = new Float64Array(part.arcs.length)
  const cost = new Float64Array(part.arcs.length)
  let total = 0
  let dearest = 0
  for (const amount of supply) total += Math.abs(amount)
  for (let at = 0; at < cap.length; at++) {
    const arc = arcs[part.arcs[at] as number] as FlowProblem['arcs'][number]
    const lower = Number(arc.lower)
    const most = arc.cap === null ? Number.POSITIVE_INFINITY : Number(arc.cap)
    cap[at] = most - lower
    cost[at] = Number(arc.cost)
    move(supply, part, at, lower)
    total += arc.cap === null ? 2 * lower : most + 2 * lower
    dearest = Math.max(dearest, Math.abs(cost[at] as number))
  }
  const penalty = (dearest + 1) * (part.nodes.length + 1)
  const fits = total <= Number.MAX_SAFE_INTEGER && PRICE_ROOM * penalty <= Number.MAX_SAFE_INTEGER
  return fits ? { supply, cap, cost, penalty } : undefined
}

function move(supply: Float64Array, { from, to }: Part, at: number, lower: number): void {
  if (lower === 0) return
  const [u, v] = [from[at] as number, to[at] as number]
  supply[u] = (supply[u] as number) - lower
  supply[v] = (supply[v] as number) + lower
}

/** The amounts in bigint, whatever their size. */
export function bigAmounts({ demands, arcs }: FlowProblem, part: Part): BigAmounts {
  const supply = Array.from(part.nodes, (node) => -BigInt(demands[node] as Whole))
  const cap: (bigint | null)[] = []
  const cost: bigint[] = []
  let dearest = 0n
  for (const [at, index] of part.arcs.entries()) {
    const arc = arcs[index] as FlowProblem['arcs'][number]
    const lower = BigInt(arc.lower)
    const price = BigInt(arc.cost)
    const [u, v] = [part.from[at] as number, part.to[at] as number]
    cap.push(arc.cap === null ? null : BigInt(arc.cap) - lower)
    cost.push(price)
    supply[u] = (supply[u] as bigint) - lower
    supply[v] = (supply[v] as bigint) + lower
    const size = price < 0n ? -price : price
    if (size > dearest) dearest = size
  }
  return { supply, cap, cost, penalty: (dearest + 1n) * BigInt(part.nodes.length + 1) }
}
