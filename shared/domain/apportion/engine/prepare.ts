// The common ground of all methods: base taken off, bounds made whole, infeasible problems named.
import type { ApportionProblem, Infeasible, InfeasibleCode, Terms, WholeWeights } from '../problem.ts'
import { readWhole, scaleWeights, type Weights } from './weights.ts'

/** A feasible problem about the posts above the base. Every list is aligned with the weights. */
export interface Prepared {
  readonly problem: Terms
  readonly weights: Weights
  /** Posts left above the base. */
  readonly posts: number
  /** Least and most above the base. A weight of 0 has its floor for a cap; no cap = Infinity. */
  readonly floors: Float64Array
  readonly caps: Float64Array
  readonly floorTotal: number
  /** Place in the tie order, 0 = most preferred. */
  readonly rank: (index: number) => number
}

/** What a method hands back: posts above the base, and the tie it met. */
export interface Allotment {
  readonly seats: Float64Array
  readonly tie: { readonly winners: number[]; readonly losers: number[] } | null
}

/**
 * Checks and prepares a problem.
 * @throws RangeError naming the field when the problem is malformed (a bug of the caller, not of the user).
 */
export function prepare(problem: ApportionProblem): Prepared | Infeasible {
  if (problem.method === 'droop') for (const weight of problem.weights) assert(weight.d === 1n, 'weights')
  return prepareWith(problem, scaleWeights(problem.weights, problem.threshold))
}

/** The same for whole weights in columns. */
export function prepareWhole(terms: Terms, weights: WholeWeights): Prepared | Infeasible {
  return prepareWith(terms, readWhole(weights))
}

function prepareWith(problem: Terms, weights: Weights): Prepared | Infeasible {
  assertShape(problem, weights.count)
  const bounds = boundsAboveBase(problem, weights.count)
  const refusal = findInfeasible(problem, bounds, weights)
  if (refusal !== undefined) return refusal
  const { floors, caps, posts, floorTotal } = bounds
  for (let i = 0; i < caps.length; i++) if (weights.approx[i] === 0) caps[i] = floors[i] as number
  return { problem, weights, posts, floors, caps, floorTotal, rank: rankBy(problem.tieOrder) }
}

interface Bounds {
  readonly floors: Float64Array
  readonly caps: Float64Array
  readonly posts: number
  readonly floorTotal: number
  readonly capTotal: number
}

function boundsAboveBase({ seats, mins, maxs, base }: Terms, count: number): Bounds {
  const floors = new Float64Array(count)
  const caps = new Float64Array(count)
  let posts = seats
  let floorTotal = 0
  let capTotal = 0
  for (let i = 0; i < count; i++) {
    const first = base?.[i] ?? 0
    const floor = Math.max((mins?.[i] ?? 0) - first, 0)
    const cap = (maxs?.[i] ?? Number.POSITIVE_INFINITY) - first
    floors[i] = floor
    caps[i] = cap
    posts -= first
    floorTotal += floor
    capTotal += cap
  }
  return { floors, caps, posts, floorTotal, capTotal }
}

function findInfeasible(problem: Terms, bounds: Bounds, { approx }: Weights): Infeasible | undefined {
  const { floors, caps, posts, floorTotal, capTotal } = bounds
  const weightless = (i: number) => approx[i] === 0
  let crossed = false
  let most = 0
  for (let i = 0; i < floors.length; i++) {
    const floor = floors[i] as number
    const cap = caps[i] as number
    if (floor > cap) crossed = true
    most += weightless(i) ? floor : cap
  }
  if (!crossed && floorTotal <= posts && posts <= most) return undefined
  const { seats } = problem
  const taken = seats - posts
  const base = (i: number) => problem.base?.[i] ?? 0
  const floor = (i: number) => (floors[i] as number) + base(i)
  const cap = (i: number) => (caps[i] as number) + base(i)
  const all = [...floors.keys()]
  const above = all.filter((i) => floor(i) > cap(i))
  if (crossed) return refuse('FLOOR_ABOVE_CAP', above, sum(above, floor), sum(above, cap))
  const given = (value: (i: number) => number) => all.filter((i) => value(i) > 0)
  if (posts < 0) return refuse('BASE_ABOVE_TOTAL', given(base), taken, seats)
  if (floorTotal > posts) return refuse('FLOORS_ABOVE_TOTAL', given(floor), floorTotal + taken, seats)
  if (all.length > 0 && capTotal < posts) return refuse('CAPS_BELOW_TOTAL', all, seats, capTotal + taken)
  return refuse('NO_WEIGHT', all.filter(weightless), seats, most + taken)
}

function refuse(code: InfeasibleCode, indices: number[], need: number, most: number): Infeasible {
  return { status: 'infeasible', code, detail: { indices, need, most } }
}

function sum(indices: number[], value: (i: number) => number): number {
  return indices.reduce((total, i) => total + value(i), 0)
}

function rankBy(order: readonly number[] | undefined): (index: number) => number {
  if (order === undefined) return (index) => index
  const place = new Float64Array(order.length)
  for (let at = 0; at < order.length; at++) place[order[at] as number] = at
  return (index) => place[index] as number
}

function assertShape({ seats, mins, maxs, base, tieOrder }: Terms, count: number): void {
  assert(isCount(seats), 'seats')
  for (const list of [mins, base]) assert(list?.every(isCount) ?? true, 'mins or base')
  assert(maxs?.every((cap) => cap === null || isCount(cap)) ?? true, 'maxs')
  for (const list of [mins, maxs, base]) assert(list === undefined || list.length === count, 'lengths')
  assert(tieOrder === undefined || isPermutation(tieOrder, count), 'tieOrder')
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isPermutation(order: readonly number[], count: number): boolean {
  const seen = new Set(order)
  return order.length === count && seen.size === count && order.every((i) => isCount(i) && i < count)
}

function assert(holds: boolean, field: string): void {
  if (!holds) throw new RangeError(`apportionment problem: ${field}`)
}
