// Checks a claimed flow, or a claim that there is none, from the definitions alone and in bigint.
import { measureCut } from './cut.ts'
import { totalCost } from './flow.ts'
import type { FlowInfeasible, FlowOutcome, FlowProblem, FlowSolved, Whole } from './flow-problem.ts'

/**
 * LENGTH: not one flow per arc and one price per node. BOUND: an arc outside its bounds, or not whole. BALANCE: a node
 * does not keep what it demands. COST: the total is another. OPTIMAL: the prices do not prove the flow cheapest at an
 * arc. CLAIM: the set named as impossible is not.
 */
export type FlowFault = 'LENGTH' | 'BOUND' | 'BALANCE' | 'COST' | 'OPTIMAL' | 'CLAIM'

export type FlowVerdict =
  | { readonly ok: true }
  /** `at`: arcs for BOUND and OPTIMAL, nodes for BALANCE, else empty. */
  | { readonly ok: false; readonly fault: FlowFault; readonly at: readonly number[] }

type CrossedArcs = Extract<FlowInfeasible, { readonly code: 'FLOOR_ABOVE_CAP' }>['detail']

/**
 * Whether the outcome answers the problem. A flow is the cheapest if prices exist with which no arc pays: its reduced
 * cost is 0, or positive at its least, or negative at its most (Ahuja, Magnanti & Orlin, Network Flows, th. 9.4).
 */
export function verifyFlow(problem: FlowProblem, outcome: FlowOutcome): FlowVerdict {
  if (outcome.status === 'infeasible') return holds(problem, outcome) ? right : wrong('CLAIM')
  const { demands, arcs } = problem
  const { flow, prices, cost } = outcome
  if (flow.length !== arcs.length || prices.length !== demands.length) return wrong('LENGTH')
  const outside = arcs.findIndex(({ lower, cap }, at) => {
    const amount = flow[at] as Whole
    return !isWhole(amount) || amount < lower || (cap !== null && amount > cap)
  })
  if (outside >= 0) return wrong('BOUND', outside)
  const off = firstUnbalanced(problem, flow)
  if (off >= 0) return wrong('BALANCE', off)
  if (totalCost(arcs, flow) !== cost) return wrong('COST')
  const unproven = firstUnproven(problem, outcome)
  return unproven < 0 ? right : wrong('OPTIMAL', unproven)
}

const right: FlowVerdict = { ok: true }

function wrong(fault: FlowFault, ...at: number[]): FlowVerdict {
  return { ok: false, fault, at }
}

function isWhole(value: Whole): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value)
}

function firstUnbalanced({ demands, arcs }: FlowProblem, flow: readonly Whole[]): number {
  const kept = new Array<bigint>(demands.length).fill(0n)
  for (const [at, { from, to }] of arcs.entries()) {
    const amount = BigInt(flow[at] as Whole)
    kept[from] = (kept[from] as bigint) - amount
    kept[to] = (kept[to] as bigint) + amount
  }
  return demands.findIndex((demand, node) => kept[node] !== BigInt(demand))
}

function firstUnproven({ arcs }: FlowProblem, { flow, prices }: FlowSolved): number {
  const whole = prices.map(BigInt)
  return arcs.findIndex(({ from, to, lower, cap, cost }, at) => {
    const reduced = BigInt(cost) + (whole[from] as bigint) - (whole[to] as bigint)
    const amount = BigInt(flow[at] as Whole)
    if (reduced > 0n) return amount !== BigInt(lower)
    return reduced < 0n && (cap === null || amount !== BigInt(cap))
  })
}

function holds(problem: FlowProblem, claim: FlowInfeasible): boolean {
  switch (claim.code) {
    case 'FLOOR_ABOVE_CAP':
      return areCrossed(problem, claim.detail)
    case 'FLOW_CUT': {
      const { nodes, side, need, most } = claim.detail
      const cut = measureCut(problem, nodes, side)
      return cut !== undefined && cut.need === need && cut.most === most && need > most
    }
    case 'FLOW_UNBOUNDED':
      return isEndlessSaving(problem, claim.detail.nodes)
  }
}

/** Whether these are all the arcs whose lower bounds exceed their caps, with the sums of both. */
function areCrossed({ arcs }: FlowProblem, { indices, need, most }: CrossedArcs): boolean {
  const crossed = [...arcs.entries()].filter(([, { lower, cap }]) => cap !== null && lower > cap)
  const lowers = crossed.reduce((sum, [, { lower }]) => sum + BigInt(lower), 0n)
  const caps = crossed.reduce((sum, [, { cap }]) => sum + BigInt(cap ?? 0), 0n)
  const isNamed = crossed.length === indices.length && crossed.every(([at], i) => at === indices[i])
  return crossed.length > 0 && isNamed && lowers === need && caps === most
}

/** Whether the cheapest uncapped arcs from each node to the next and back to the first cost less than 0 in all. */
function isEndlessSaving({ arcs }: FlowProblem, nodes: readonly number[]): boolean {
  const next = new Map(nodes.map((node, at) => [node, nodes[(at + 1) % nodes.length]]))
  const cheapest = new Map<number, bigint>()
  for (const { from, to, cap, cost } of arcs) {
    if (cap !== null || next.get(from) !== to) continue
    const known = cheapest.get(from)
    if (known === undefined || BigInt(cost) < known) cheapest.set(from, BigInt(cost))
  }
  const total = [...cheapest.values()].reduce((sum, cost) => sum + cost, 0n)
  return cheapest.size === nodes.length && total < 0n
}
