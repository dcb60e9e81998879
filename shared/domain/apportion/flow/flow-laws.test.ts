// Least-cost flow against every flow there is, and against plain successive shortest paths; proofs that lie are caught.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveFlow } from './flow.ts'
import type { FlowArc, FlowOutcome, FlowProblem, FlowSolved, Whole } from './flow-problem.ts'
import { verifyFlow } from './verify-flow.ts'

interface Shape {
  readonly nodes: number
  readonly arcs: number
  readonly most: number
  readonly cost: number
}

/** Arcs with bounds up to `most`, one in five uncapped where `uncapped`; demands of some flow, half of them disturbed. */
function problems({ nodes, arcs, most, cost }: Shape, uncapped: boolean): fc.Arbitrary<FlowProblem> {
  const node = fc.nat({ max: nodes - 1 })
  const arc = fc
    .record({
      ends: fc.tuple(node, node),
      bounds: fc.tuple(fc.nat({ max: most }), fc.nat({ max: most })),
      cost: fc.integer({ min: -cost, max: 2 * cost }),
      open: uncapped ? fc.integer({ min: 0, max: 4 }) : fc.constant(1),
      sent: fc.nat({ max: most }),
    })
    .map(({ ends: [from, to], bounds: [a, b], open, ...rest }) => {
      const [lower, cap] = [Math.min(a, b), open === 0 ? null : Math.max(a, b)]
      return { from, to, lower: open < 3 ? 0 : lower, cap, cost: rest.cost, sent: rest.sent }
    })
  return fc
    .tuple(fc.array(arc, { maxLength: arcs }), fc.tuple(node, node, fc.nat({ max: 1 })))
    .map(([list, [from, to, more]]) => {
      const demands = new Array<number>(nodes).fill(0)
      const send = (u: number, v: number, amount: number) => {
        demands[u] = (demands[u] as number) - amount
        demands[v] = (demands[v] as number) + amount
      }
      for (const { sent, ...at } of list)
        send(at.from, at.to, Math.min(at.cap ?? most, Math.max(sent, at.lower)))
      send(from, to, more)
      return { demands, arcs: list.map(({ sent: _, ...rest }) => rest) }
    })
}

/** The least cost by trying every flow; null where there is none. */
function bruteForce({ demands, arcs }: FlowProblem): number | null {
  const missing = demands.map(Number)
  let best: number | null = null
  const choose = (at: number, cost: number): void => {
    const arc = arcs[at]
    if (arc === undefined) {
      if (missing.every((left) => left === 0) && (best === null || cost < best)) best = cost
      return
    }
    for (let amount = Number(arc.lower); amount <= Number(arc.cap); amount++) {
      missing[arc.from] = (missing[arc.from] as number) + amount
      missing[arc.to] = (missing[arc.to] as number) - amount
      choose(at + 1, cost + amount * Number(arc.cost))
      missing[arc.from] = (missing[arc.from] as number) - amount
      missing[arc.to] = (missing[arc.to] as number) + amount
    }
  }
  choose(0, 0)
  return best
}

interface Step {
  readonly to: number
  room: number
  readonly cost: number
  back: Step | undefined
}

type Residual = Step[][]

function addStep(graph: Residual, from: number, step: Omit<Step, 'back'>, backRoom: number): void {
  const there: Step = { ...step, back: undefined }
  const back: Step = { to: from, room: backRoom, cost: -step.cost, back: there }
  there.back = back
  graph[from]?.push(there)
  graph[step.to]?.push(back)
}

/** Every arc of negative cost filled, the others at their least; with what each node then still lacks. */
function startingPoint({ demands, arcs }: FlowProblem) {
  const graph: Residual = Array.from({ length: demands.length + 2 }, () => [])
  const missing = demands.map(Number)
  let cost = 0
  for (const { from, to, lower, cap, cost: each } of arcs) {
    const filled = Number(Number(each) < 0 ? cap : lower)
    missing[from] = (missing[from] as number) + filled
    missing[to] = (missing[to] as number) - filled
    cost += filled * Number(each)
    const step = { to, room: Number(cap) - filled, cost: Number(each) }
    addStep(graph, from, step, filled - Number(lower))
  }
  return { graph, missing, cost }
}

/** Successive shortest paths by Bellman–Ford. Finite caps only. */
function shortestPaths(problem: FlowProblem): number | null {
  const { graph, missing, cost } = startingPoint(problem)
  const [source, sink] = [missing.length, missing.length + 1]
  if (missing.reduce((sum, left) => sum + left, 0) !== 0) return null
  for (const [node, left] of missing.entries()) {
    if (left > 0) addStep(graph, node, { to: sink, room: left, cost: 0 }, 0)
    if (left < 0) addStep(graph, source, { to: node, room: -left, cost: 0 }, 0)
  }
  const due = missing.reduce((sum, left) => sum + Math.max(left, 0), 0)
  const { sent, cost: more } = sendAll(graph, source, sink)
  return sent === due ? cost + more : null
}

function sendAll(graph: Residual, source: number, sink: number): { sent: number; cost: number } {
  const all = { sent: 0, cost: 0 }
  for (;;) {
    const path = cheapestPath(graph, source, sink)
    if (path === undefined) return all
    const amount = Math.min(...path.map(({ room }) => room))
    for (const step of path) {
      step.room -= amount
      if (step.back) step.back.room += amount
      all.cost += amount * step.cost
    }
    all.sent += amount
  }
}

function cheapestPath(graph: Residual, source: number, sink: number): Step[] | undefined {
  const distance = graph.map((_, node) => (node === source ? 0 : Number.POSITIVE_INFINITY))
  const last: (Step | undefined)[] = graph.map(() => undefined)
  for (let changed = true; changed; ) {
    changed = false
    for (const [node, steps] of graph.entries()) {
      for (const step of steps) {
        const reached = (distance[node] as number) + step.cost
        if (step.room === 0 || reached >= (distance[step.to] as number)) continue
        distance[step.to] = reached
        last[step.to] = step
        changed = true
      }
    }
  }
  const path: Step[] = []
  for (let step = last[sink]; step !== undefined; step = last[step.back?.to ?? source]) path.push(step)
  return path.length === 0 ? undefined : path
}

function costOf(problem: FlowProblem): number | null {
  const outcome = solveFlow(problem)
  expect(verifyFlow(problem, outcome)).toEqual({ ok: true })
  return outcome.status === 'solved' ? Number(outcome.cost) : null
}

const small = { nodes: 4, arcs: 5, most: 2, cost: 4 }
const middling = { nodes: 9, arcs: 30, most: 12, cost: 20 }

describe('least-cost flow', () => {
  test('is the best of all flows', () => {
    let [solved, impossible] = [0, 0]
    const holds = fc.property(problems(small, false), (problem) => {
      const best = bruteForce(problem)
      expect(costOf(problem)).toBe(best)
      if (best === null) impossible++
      else solved++
    })
    fc.assert(holds, { numRuns: 1500 })
    expect(Math.min(solved, impossible)).toBeGreaterThan(100)
  })

  test('costs what successive shortest paths cost', () => {
    let [solved, impossible] = [0, 0]
    const holds = fc.property(problems(middling, false), (problem) => {
      const best = shortestPaths(problem)
      expect(costOf(problem)).toBe(best)
      if (best === null) impossible++
      else solved++
    })
    fc.assert(holds, { numRuns: 1500 })
    expect(Math.min(solved, impossible)).toBeGreaterThan(100)
  })

  test('proves itself with uncapped arcs, cuts and endless savings included', () => {
    const seen = new Map<string, number>()
    const holds = fc.property(problems(middling, true), (problem) => {
      const outcome = solveFlow(problem)
      expect(verifyFlow(problem, outcome)).toEqual({ ok: true })
      const kind = outcome.status === 'solved' ? 'solved' : outcome.code
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
    })
    fc.assert(holds, { numRuns: 1500 })
    for (const kind of ['solved', 'FLOW_CUT', 'FLOW_UNBOUNDED']) expect(seen.get(kind)).toBeGreaterThan(20)
  })
})

/** The problem with all amounts and costs times a factor beyond the safe integers. */
function enlarge({ demands, arcs }: FlowProblem, factor: bigint): FlowProblem {
  const times = (value: Whole) => BigInt(value) * factor
  return {
    demands: demands.map(times),
    arcs: arcs.map((arc) => ({
      ...arc,
      lower: times(arc.lower),
      cap: arc.cap === null ? null : times(arc.cap),
      cost: times(arc.cost),
    })),
  }
}

test('exactness under scaling: doubles and bigint reach the same flow', () => {
  const factor = 10n ** 17n + 3n
  const holds = fc.property(problems(middling, true), (problem) => {
    const plain = solveFlow(problem)
    const large = solveFlow(enlarge(problem, factor))
    expect(large.status).toBe(plain.status)
    if (plain.status !== 'solved' || large.status !== 'solved') return
    expect(large.flow.map(BigInt)).toEqual(plain.flow.map((amount) => BigInt(amount) * factor))
    expect(large.cost).toBe(plain.cost * factor * factor)
  })
  fc.assert(holds, { numRuns: 600 })
})

describe('planted bugs are found', () => {
  const arcs: FlowArc[] = [
    { from: 0, to: 1, lower: 0, cap: 4, cost: 1 },
    { from: 0, to: 1, lower: 1, cap: null, cost: 3 },
    { from: 1, to: 2, lower: 0, cap: 9, cost: 0 },
  ]
  const problem: FlowProblem = { demands: [-6, 0, 6], arcs }
  const right = solveFlow(problem) as FlowSolved

  test.each<[string, Partial<FlowSolved>]>([
    ['LENGTH', { flow: [4, 2] }],
    ['BOUND', { flow: [5, 1, 6] }],
    ['BOUND', { flow: [4.5, 1.5, 6] }],
    ['BALANCE', { flow: [4, 3, 6] }],
    ['COST', { cost: 11n }],
    ['OPTIMAL', { flow: [3, 3, 6], cost: 12n }],
    ['OPTIMAL', { prices: [0, 0, 0] }],
  ])('%s', (fault, lie) => {
    expect(right).toMatchObject({ flow: [4, 2, 6], cost: 10n })
    expect(verifyFlow(problem, { ...right, ...lie })).toMatchObject({ ok: false, fault })
  })

  test.each([
    { indices: [0], need: 10n, most: 5n },
    { indices: [2, 0], need: 10n, most: 5n },
    { indices: [0, 1, 2], need: 10n, most: 5n },
    { indices: [0, 2], need: 11n, most: 5n },
    { indices: [0, 2], need: 10n, most: 4n },
  ])('CLAIM: floors above caps told wrongly, $indices $need $most', (detail) => {
    const lowers = [5, 1, 5]
    const crossed: FlowProblem = {
      demands: [-6, 0, 6],
      arcs: arcs.map((arc, at) => ({ ...arc, lower: lowers[at] as number, cap: [4, null, 1][at] ?? null })),
    }
    const claim = { indices: [0, 2], need: 10n, most: 5n }
    const claimed = (lie: typeof claim) =>
      verifyFlow(crossed, { status: 'infeasible', code: 'FLOOR_ABOVE_CAP', detail: lie })
    expect(claimed(claim)).toEqual({ ok: true })
    expect(claimed(detail)).toEqual({ ok: false, fault: 'CLAIM', at: [] })
  })

  test('CLAIM: sets that prove nothing', () => {
    const cut = { nodes: [2], side: 'in', need: 6n, most: 5n } as const
    const claims: FlowOutcome[] = [
      { status: 'infeasible', code: 'FLOW_CUT', detail: { ...cut, nodes: [2] } },
      { status: 'infeasible', code: 'FLOOR_ABOVE_CAP', detail: { indices: [0], need: 5n, most: 4n } },
      { status: 'infeasible', code: 'FLOW_UNBOUNDED', detail: { nodes: [0, 1] } },
    ]
    for (const claim of claims) {
      expect(verifyFlow(problem, claim)).toEqual({ ok: false, fault: 'CLAIM', at: [] })
    }
    expect(verifyFlow(problem, right)).toEqual({ ok: true })
  })
})
