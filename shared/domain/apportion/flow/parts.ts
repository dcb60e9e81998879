// Splits a flow problem into its connected parts, each solved by itself.
import type { FlowProblem } from './flow-problem.ts'
import type { Part } from './network.ts'

/** The connected parts in the order of their first nodes; nodes and arcs keep their order. */
export function connectedParts({ demands, arcs }: FlowProblem): Part[] {
  const head = heads(demands.length, arcs)
  const place = new Int32Array(demands.length)
  const nodes = group(demands.length, head, (node) => node)
  const arcsByHead = group(demands.length, head, (arc) => arcs[arc]?.from ?? 0, arcs.length)
  const parts: Part[] = []
  for (let node = 0; node < demands.length; node++) {
    if (head[node] !== node) continue
    const own = nodes(node)
    for (let at = 0; at < own.length; at++) place[own[at] as number] = at
    const inside = arcsByHead(node)
    const from = new Int32Array(inside.length)
    const to = new Int32Array(inside.length)
    for (let at = 0; at < inside.length; at++) {
      const arc = arcs[inside[at] as number] as FlowProblem['arcs'][number]
      from[at] = place[arc.from] as number
      to[at] = place[arc.to] as number
    }
    parts.push({ nodes: own, arcs: inside, from, to })
  }
  return parts
}

/** Per node the first node of its part, by union and find with halved paths. */
function heads(count: number, arcs: FlowProblem['arcs']): Int32Array {
  const head = Int32Array.from({ length: count }, (_, node) => node)
  const find = (node: number) => {
    let at = node
    while (head[at] !== at) {
      head[at] = head[head[at] as number] as number
      at = head[at] as number
    }
    return at
  }
  for (const { from, to } of arcs) {
    const [a, b] = [find(from), find(to)]
    if (a !== b) head[Math.max(a, b)] = Math.min(a, b)
  }
  for (let node = 0; node < count; node++) head[node] = find(node)
  return head
}

/** Items 0 … items − 1 sorted into the parts of their nodes: one counting sort, then a slice per part. */
function group(count: number, head: Int32Array, nodeOf: (item: number) => number, items = count) {
  const start = new Int32Array(count + 1)
  const headOf = (item: number) => head[nodeOf(item)] as number
  for (let item = 0; item < items; item++) start[headOf(item) + 1] = (start[headOf(item) + 1] as number) + 1
  for (let node = 0; node < count; node++)
    start[node + 1] = (start[node + 1] as number) + (start[node] as number)
  const next = start.slice()
  const sorted = new Int32Array(items)
  for (let item = 0; item < items; item++) {
    const at = headOf(item)
    sorted[next[at] as number] = item
    next[at] = (next[at] as number) + 1
  }
  return (node: number) => sorted.subarray(start[node], start[node + 1])
}
