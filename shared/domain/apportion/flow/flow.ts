// Least-cost flow in whole numbers: the entry to the network simplex, part by connected part.
import { BigLedger } from './big-ledger.ts'
import { type BestEffort, shortCut, unbalanced } from './cut.ts'
import type { FlowArc, FlowCut, FlowInfeasible, FlowOutcome, FlowProblem, Whole } from './flow-problem.ts'
import { bigAmounts, type Part, safeAmounts } from './network.ts'
import { connectedParts } from './parts.ts'
import { SafeLedger } from './safe-ledger.ts'
import { runSimplex } from './simplex.ts'

/**
 * The cheapest flow, with the prices that prove it, or the nodes that make it impossible.
 *
 * Where several flows are cheapest, the answer depends on the order of nodes and arcs alone: it is the corner that a
 * fixed pivot rule reaches (see `runSimplex`), the same on every machine, in doubles and in bigint.
 * @throws RangeError when the problem is malformed: ends that are no nodes, negative lower bounds, unsafe numbers.
 */
export function solveFlow(problem: FlowProblem): FlowOutcome {
  assertShape(problem)
  const crossed = floorAboveCap(problem)
  if (crossed !== undefined) return crossed
  const parts = connectedParts(problem)
  const answer = emptyAnswer(problem)
  let cycle: number[] | undefined
  for (const part of parts) {
    const cut = unbalanced(problem, part)
    if (cut !== undefined) return cutAt(cut)
    const result = solvePart(problem, part, answer)
    if (result.cut !== undefined) return cutAt(result.cut)
    cycle ??= result.cycle?.map((node) => part.nodes[node] as number)
  }
  if (cycle !== undefined) return { status: 'infeasible', code: 'FLOW_UNBOUNDED', detail: { nodes: cycle } }
  const { flow, prices } = answer
  return { status: 'solved', flow, cost: totalCost(problem.arcs, flow), prices }
}

interface Answer {
  readonly flow: Whole[]
  readonly prices: Whole[]
}

function emptyAnswer({ demands, arcs }: FlowProblem): Answer {
  return { flow: new Array<Whole>(arcs.length).fill(0), prices: new Array<Whole>(demands.length).fill(0) }
}

interface PartResult {
  readonly cut?: FlowCut | undefined
  /** Places in the part. */
  readonly cycle?: number[] | undefined
}

/** Writes a part's flow and prices into the answer. A part with an endless saving may still lack a flow at all. */
function solvePart(problem: FlowProblem, part: Part, answer: Answer): PartResult {
  const safe = safeAmounts(problem, part)
  const ledger = safe ? new SafeLedger(part, safe) : new BigLedger(part, bigAmounts(problem, part))
  const cycle = runSimplex(ledger.tree, ledger, ledger)
  if (cycle !== undefined) return { cycle, cut: solvePart(free(problem), part, emptyAnswer(problem)).cut }
  const effort: BestEffort = {
    unmet: (node) => ledger.from[ledger.realArcs + node] === part.nodes.length && isSome(ledger, node),
    above: (arc) => BigInt(ledger.flow[arc] as Whole),
  }
  const cut = shortCut(problem, part, effort)
  if (cut !== undefined) return { cut }
  for (const [at, arc] of part.arcs.entries()) {
    answer.flow[arc] = plus(ledger.flow[at] as Whole, (problem.arcs[arc] as FlowArc).lower)
  }
  for (const [at, node] of part.nodes.entries()) answer.prices[node] = plus(ledger.prices[at] as Whole, 0)
  return {}
}

function isSome({ flow, realArcs }: SafeLedger | BigLedger, node: number): boolean {
  return Number(flow[realArcs + node]) > 0
}

/** The same problem with every cost 0: it has a flow where the other has one. */
function free({ demands, arcs }: FlowProblem): FlowProblem {
  return { demands, arcs: arcs.map((arc) => ({ ...arc, cost: 0 })) }
}

function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  return asWhole(BigInt(a) + BigInt(b))
}

function asWhole(value: bigint): Whole {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** Σ flow · cost. */
export function totalCost(arcs: readonly FlowArc[], flow: readonly Whole[]): bigint {
  let total = 0n
  let pending = 0
  for (const [at, { cost }] of arcs.entries()) {
    const amount = flow[at] as Whole
    const product = Number(amount) * Number(cost)
    if (Number.isSafeInteger(product) && Number.isSafeInteger(pending + product)) pending += product
    else total += BigInt(amount) * BigInt(cost)
  }
  return total + BigInt(pending)
}

function cutAt(detail: FlowCut): FlowInfeasible {
  return { status: 'infeasible', code: 'FLOW_CUT', detail }
}

function floorAboveCap({ arcs }: FlowProblem): FlowInfeasible | undefined {
  const indices: number[] = []
  let [need, most] = [0n, 0n]
  for (const [at, { lower, cap }] of arcs.entries()) {
    if (cap === null || lower <= cap) continue
    indices.push(at)
    need += BigInt(lower)
    most += BigInt(cap)
  }
  if (indices.length === 0) return undefined
  return { status: 'infeasible', code: 'FLOOR_ABOVE_CAP', detail: { indices, need, most } }
}

function assertShape({ demands, arcs }: FlowProblem): void {
  const isNode = (node: number) => Number.isSafeInteger(node) && node >= 0 && node < demands.length
  assert(demands.every(isWhole), 'demands')
  for (const { from, to, lower, cap, cost } of arcs) {
    assert(isNode(from) && isNode(to), 'ends')
    assert(isWhole(lower) && lower >= 0, 'lower')
    assert(cap === null || (isWhole(cap) && cap >= 0), 'cap')
    assert(isWhole(cost), 'cost')
  }
}

function isWhole(value: Whole): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value)
}

function assert(holds: boolean, field: string): void {
  if (!holds) throw new RangeError(`flow problem: ${field}`)
}
