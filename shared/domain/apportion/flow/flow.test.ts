// Flows worked by hand, the paper cases, and what cannot be sent.
import { describe, expect, test } from 'vitest'
import { solveFlow } from './flow.ts'
import type { FlowArc, FlowOutcome, FlowProblem, Whole } from './flow-problem.ts'
import { verifyFlow } from './verify-flow.ts'

type Row = readonly [from: number, to: number, lower: Whole, cap: Whole | null, cost: Whole]

function problem(demands: readonly Whole[], ...rows: Row[]): FlowProblem {
  const arcs = rows.map(([from, to, lower, cap, cost]): FlowArc => ({ from, to, lower, cap, cost }))
  return { demands, arcs }
}

function proven(given: FlowProblem): FlowOutcome {
  const outcome = solveFlow(given)
  expect(verifyFlow(given, outcome)).toEqual({ ok: true })
  return outcome
}

describe('cheapest flows', () => {
  test('nothing to send costs nothing', () => {
    expect(proven(problem([]))).toMatchObject({ status: 'solved', flow: [], cost: 0n })
    expect(proven(problem([0, 0], [0, 1, 0, null, 5]))).toMatchObject({ flow: [0], cost: 0n })
  })

  test('the cheaper of two parallel arcs fills first', () => {
    const given = problem([-5, 5], [0, 1, 0, null, 3], [0, 1, 0, 2, 1])
    expect(proven(given)).toMatchObject({ flow: [3, 2], cost: 11n })
  })

  test('lower bounds are kept though they cost more', () => {
    const given = problem([-5, 5], [0, 1, 2, null, 3], [0, 1, 0, null, 1])
    expect(proven(given)).toMatchObject({ flow: [2, 3], cost: 9n })
  })

  test('lower bounds alone can make a circulation', () => {
    const given = problem([0, 0, 0], [0, 1, 4, 6, 1], [1, 2, 0, 9, 1], [2, 0, 0, null, 1])
    expect(proven(given)).toMatchObject({ flow: [4, 4, 4], cost: 12n })
  })

  test('negative costs are used up to the cap, on cycles and loops too', () => {
    const given = problem([0, 0], [0, 1, 0, 7, -3], [1, 0, 0, 9, 1], [0, 0, 0, 4, -1])
    expect(proven(given)).toMatchObject({ flow: [7, 7, 4], cost: -18n })
  })

  test('a cycle that saves is filled up to its lowest cap, beside what must be sent', () => {
    const cycle: Row[] = [
      [0, 1, 0, null, -5],
      [1, 2, 0, 6, 1],
      [2, 0, 0, null, 1],
    ]
    expect(proven(problem([0, 0, 0], ...cycle))).toMatchObject({ flow: [6, 6, 6], cost: -18n })
    // The two posts due at 1 also use the cheap arc; the way on from there still takes six.
    expect(proven(problem([-2, 2, 0], ...cycle))).toMatchObject({ flow: [8, 6, 6], cost: -28n })
    const uncapped = cycle.with(1, [1, 2, 0, null, 1])
    expect(proven(problem([-2, 2, 0], ...uncapped))).toMatchObject({ code: 'FLOW_UNBOUNDED' })
    const dear = cycle.with(1, [1, 2, 0, null, 4])
    expect(proven(problem([0, 0, 0], ...dear))).toMatchObject({ status: 'solved', cost: 0n })
  })

  test('a saving cycle of 30 digits is filled too', () => {
    const cap = 10n ** 30n
    const given = problem([0, 0], [0, 1, 0, cap, -3], [1, 0, 0, null, 2])
    expect(proven(given)).toMatchObject({ flow: [cap, cap], cost: -cap })
  })

  test('parts that do not touch are solved apart', () => {
    const given = problem([-1, -2, 1, 2], [0, 2, 0, null, 1], [1, 3, 0, null, 10])
    expect(proven(given)).toMatchObject({ flow: [1, 2], cost: 21n })
  })

  test('an uncapped cycle that costs nothing is no endless saving', () => {
    const given = problem([0, 0], [0, 1, 0, null, -3], [1, 0, 0, null, 3])
    expect(proven(given)).toMatchObject({ status: 'solved', cost: 0n })
  })
})

describe('beyond the safe integers', () => {
  const huge = 10n ** 30n

  test('demands of 30 digits', () => {
    const given = problem([-huge, huge], [0, 1, 0, huge - 1n, 2], [0, 1, 0, null, 7])
    expect(proven(given)).toMatchObject({ flow: [huge - 1n, 1], cost: 2n * (huge - 1n) + 7n })
  })

  test('costs of 30 digits, told apart in the last', () => {
    const given = problem([-3, 3], [0, 1, 0, null, huge + 1n], [0, 1, 0, 2, huge])
    expect(proven(given)).toMatchObject({ flow: [1, 2], cost: 3n * huge + 1n })
  })

  test('a cost total beyond the safe integers', () => {
    const given = problem([-1e8, 1e8], [0, 1, 0, null, 1e14 + 1])
    expect(proven(given)).toMatchObject({ flow: [1e8], cost: 10n ** 22n + 10n ** 8n })
  })
})

describe('no flow', () => {
  test('supply and demand differ', () => {
    expect(proven(problem([-1, 3], [0, 1, 0, null, 1]))).toMatchObject({
      code: 'FLOW_CUT',
      detail: { nodes: [0, 1], side: 'in', need: 2n, most: 0n },
    })
    expect(proven(problem([-4, 3], [0, 1, 0, null, 1]))).toMatchObject({
      code: 'FLOW_CUT',
      detail: { nodes: [0, 1], side: 'out', need: 1n, most: 0n },
    })
  })

  test('a narrow place: the nodes behind it', () => {
    const given = problem([-5, 0, 2, 3], [0, 1, 0, 4, 1], [1, 2, 0, null, 1], [1, 3, 0, null, 1])
    expect(proven(given)).toMatchObject({
      code: 'FLOW_CUT',
      detail: { nodes: [1, 2, 3], side: 'in', need: 5n, most: 4n },
    })
  })

  test('a lower bound that drains', () => {
    const given = problem([-2, 2, 0], [0, 1, 0, 2, 1], [1, 2, 1, 5, 1], [2, 2, 0, null, 0])
    expect(proven(given)).toMatchObject({ code: 'FLOW_CUT', detail: { side: 'in' } })
  })

  test('a floor above its cap', () => {
    expect(proven(problem([0, 0], [0, 1, 3, 2, 1]))).toEqual({
      status: 'infeasible',
      code: 'FLOOR_ABOVE_CAP',
      detail: { indices: [0], need: 3n, most: 2n },
    })
  })

  test('an endless saving names its cycle, in order', () => {
    const given = problem([0, 0, 0], [0, 1, 0, null, -2], [1, 2, 0, null, 1], [2, 0, 0, null, 0])
    const outcome = proven(given)
    expect(outcome).toMatchObject({ code: 'FLOW_UNBOUNDED' })
    if (outcome.status !== 'infeasible' || outcome.code !== 'FLOW_UNBOUNDED') return
    expect(outcome.detail.nodes.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  })

  test('an uncapped loop of negative cost', () => {
    expect(proven(problem([0], [0, 0, 0, null, -1]))).toMatchObject({ code: 'FLOW_UNBOUNDED' })
  })

  test('without a flow there is nothing to be cheapest: the cut comes before the endless saving', () => {
    const given = problem([-1, 1, 0], [1, 2, 0, null, -1], [2, 1, 0, null, 0])
    expect(proven(given)).toMatchObject({ code: 'FLOW_CUT' })
    const joined = problem([-1, 1, 0], [1, 2, 0, null, -1], [2, 1, 0, null, 0], [1, 0, 0, null, 1])
    expect(proven(joined)).toMatchObject({ code: 'FLOW_CUT', detail: { nodes: [1, 2], need: 1n, most: 0n } })
  })
})

describe('malformed problems are bugs of the caller', () => {
  test.each([
    problem([0.5]),
    problem([0], [0, 1, 0, 1, 1]),
    problem([0], [0, 0, -1, 1, 1]),
    problem([0], [0, 0, 0, Number.POSITIVE_INFINITY, 1]),
    problem([0], [0, 0, 0, 1, 2 ** 53]),
  ])('%#', (given) => {
    expect(() => solveFlow(given)).toThrow(RangeError)
  })
})
