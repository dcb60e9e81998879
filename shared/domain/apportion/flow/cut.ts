// Names the nodes that show why no flow exists: more is due to them, or from them, than can cross.
import type { FlowCut, FlowProblem, Whole } from './flow-problem.ts'
import type { Part } from './network.ts'

/**
 * What a set of nodes needs to get in (or out) on balance, and the most that can; undefined where there is no limit.
 * Violated where need > most: then there is no flow (Hoffman 1960; Ahuja, Magnanti & Orlin, Network Flows, th. 6.12).
 */
export function measureCut(
  { demands, arcs }: FlowProblem,
  nodes: readonly number[],
  side: 'in' | 'out',
): FlowCut | undefined {
  const inside = new Set(nodes)
  let net = 0n
  for (const node of inside) net += BigInt(demands[node] as Whole)
  let most = 0n
  for (const { from, to, lower, cap } of arcs) {
    if (inside.has(from) === inside.has(to)) continue
    if (!inside.has(side === 'in' ? to : from)) most -= BigInt(lower)
    else if (cap === null) return undefined
    else most += BigInt(cap)
  }
  return { nodes: [...nodes], side, need: side === 'in' ? net : -net, most }
}

/** A part whose demands and supplies differ is itself a cut: no arc leads across. */
export function unbalanced({ demands }: FlowProblem, part: Part): FlowCut | undefined {
  let net = 0n
  for (const node of part.nodes) net += BigInt(demands[node] as Whole)
  if (net === 0n) return undefined
  const nodes = [...part.nodes]
  return net > 0n ? { nodes, side: 'in', need: net, most: 0n } : { nodes, side: 'out', need: -net, most: 0n }
}

/** A flow that meets all the demand it can, by places in the part, above the lower bounds. */
export interface BestEffort {
  /** Whether demand of the node stays unmet. */
  readonly unmet: (node: number) => boolean
  readonly above: (arc: number) => bigint
}

/**
 * The nodes from which more could reach the first node with unmet demand: every arc in from the others is full and
 * every arc out is at its least, so together they get all that can get in, and it is too little.
 */
export function shortCut(problem: FlowProblem, part: Part, effort: BestEffort): FlowCut | undefined {
  const start = part.nodes.findIndex((_, node) => effort.unmet(node))
  if (start < 0) return undefined
  const incident = incidence(part)
  const reached = new Set([start])
  for (const node of reached) {
    for (const arc of incident[node] ?? []) {
      const [u, v] = [part.from[arc] as number, part.to[arc] as number]
      if (v === node && hasRoom(problem, part, arc, effort)) reached.add(u)
      if (u === node && effort.above(arc) > 0n) reached.add(v)
    }
  }
  const nodes = [...reached].sort((a, b) => a - b).map((node) => part.nodes[node] as number)
  return measureCut(problem, nodes, 'in')
}

function incidence({ nodes, from, to }: Part): number[][] {
  const incident = Array.from(nodes, () => [] as number[])
  for (let arc = 0; arc < from.length; arc++) {
    incident[from[arc] as number]?.push(arc)
    incident[to[arc] as number]?.push(arc)
  }
  return incident
}

function hasRoom({ arcs }: FlowProblem, part: Part, arc: number, { above }: BestEffort): boolean {
  const { lower, cap } = arcs[part.arcs[arc] as number] as FlowProblem['arcs'][number]
  return cap === null || BigInt(lower) + above(arc) < BigInt(cap)
}
