// Whether bounds that cross can still all be met: a flow from pools through counties and classes.
import { solveFlow } from '../../apportion/flow/flow.ts'
import type { FlowArc, FlowCut, FlowProblem } from '../../apportion/flow/flow-problem.ts'

/** Least and most that must go through, and the fields of the document that say so (what fixes a pool is its max). */
export interface Gate {
  readonly min: number
  readonly max: number | null
  readonly minFields: readonly string[]
  readonly maxFields: readonly string[]
  /** Units behind it, for messages. */
  readonly units: readonly number[]
}

/** The members of one pool, county bound and class bound together. */
export interface CrossingCell {
  /** Place among the gates of counties and of classes. */
  readonly county: number
  readonly class: number
  readonly min: number
  readonly max: number | null
}

export interface CrossingShape {
  /** The pools: exactly their posts. */
  readonly pools: readonly Gate[]
  /** What bounds on counties (or none) make of each pool; `pool` is a place among the pools. */
  readonly counties: readonly (Gate & { readonly pool: number })[]
  readonly classes: readonly Gate[]
  readonly cells: readonly CrossingCell[]
  /** Fields that the floors (the caps) of the cells come from. */
  readonly minFields: readonly string[]
  readonly maxFields: readonly string[]
}

/** What cannot hold together: these fields ask for `need` posts where these allow `most`. */
export interface CrossingCut {
  readonly need: number
  readonly most: number
  readonly fields: readonly string[]
  readonly units: readonly number[]
}

/** Posts dealt so far by cell, with a plan that completes them: a post inside the plan can be taken without a look. */
export class Crossing {
  readonly #shape: CrossingShape
  readonly #taken: number[]
  readonly #blocked: boolean[]
  #plan: readonly number[]

  /** `start` is by cell what an apportionment without these bounds gives: plans stay near it. Call `cut` first. */
  constructor(shape: CrossingShape, start: readonly number[]) {
    this.#shape = shape
    this.#taken = shape.cells.map(({ min }) => min)
    this.#blocked = shape.cells.map(() => false)
    this.#plan = planOf(shape, this.#taken, start) ?? []
  }

  /** Whether a post of the cell leaves all bounds reachable. What is once closed stays closed. */
  canTake(cell: number): boolean {
    if (this.#blocked[cell]) return false
    const wanted = (this.#taken[cell] as number) + 1
    if ((this.#plan[cell] as number) >= wanted) return true
    const least = this.#taken.map((posts, at) => (at === cell ? wanted : posts))
    const plan = planOf(this.#shape, least, this.#plan)
    if (plan === null) this.#blocked[cell] = true
    else this.#plan = plan
    return plan !== null
  }

  /** Takes a post of the cell if it can. */
  take(cell: number): boolean {
    if (!this.canTake(cell)) return false
    this.#taken[cell] = (this.#taken[cell] as number) + 1
    return true
  }
}

/** Why the bounds cannot be met at all; null where they can. */
export function cutOf(shape: CrossingShape): CrossingCut | null {
  const crossed = [...shape.counties, ...shape.classes].find(({ min, max }) => max !== null && min > max)
  if (crossed !== undefined) {
    const { min, max, minFields, maxFields, units } = crossed
    return { need: min, most: max ?? 0, fields: [...minFields, ...maxFields], units }
  }
  const network = networkOf(
    shape,
    shape.cells.map(({ min }) => min),
    null,
  )
  const answer = solveFlow(network.problem)
  if (answer.status === 'solved') return null
  if (answer.code !== 'FLOW_CUT') throw new Error('cells hold their floors, and gates were looked at')
  return told(shape, answer.detail)
}

/** A gate or a cell as an arc of the network. */
interface Side {
  readonly min: number
  readonly max: number | null
  readonly minFields: readonly string[]
  readonly maxFields: readonly string[]
  readonly units: readonly number[]
  readonly from: number
  readonly to: number
}

/**
 * The cut in whole figures: either what the pools inside it hold, and the floors of what comes in, is more than the
 * caps of what leads out; or the floors of what leads out ask for more than the pools inside it hold and the caps of
 * what comes in let through. Nodes: source, pools, counties, classes, sink.
 */
function told(shape: CrossingShape, { nodes }: FlowCut): CrossingCut {
  const { pools } = shape
  const sink = 1 + pools.length + shape.counties.length + shape.classes.length
  const cut = new Set(nodes)
  // Taken without the sink, a cut holds its pools' posts.
  const isInside = (node: number) => cut.has(node) !== cut.has(sink)
  const sides = sidesOf(shape).filter(({ from, to }) => isInside(from) !== isInside(to))
  const out = sides.filter(({ from }) => isInside(from))
  const back = sides.filter(({ to }) => isInside(to))
  const own = pools.filter((_, at) => isInside(1 + at))
  const held = own.reduce((sum, { min }) => sum + min, 0)
  const least = (list: readonly Side[]) => list.reduce((sum, { min }) => sum + min, 0)
  const most = (list: readonly Side[]) =>
    list.reduce((sum, { max }) => sum + (max ?? Number.POSITIVE_INFINITY), 0)
  const floors = (list: readonly Side[]) => list.flatMap(({ min, minFields }) => (min > 0 ? minFields : []))
  const caps = (list: readonly Side[]) => list.flatMap(({ maxFields }) => maxFields)
  const poolFields = own.flatMap(({ maxFields }) => maxFields)
  const units = [...own, ...sides].flatMap((side) => side.units)
  return held + least(back) > most(out)
    ? {
        need: held + least(back),
        most: most(out),
        fields: [...poolFields, ...floors(back), ...caps(out)],
        units,
      }
    : {
        need: least(out),
        most: held + most(back),
        fields: [...poolFields, ...floors(out), ...caps(back)],
        units,
      }
}

function sidesOf({ pools, counties, classes, cells, minFields, maxFields }: CrossingShape): Side[] {
  const countyNode = 1 + pools.length
  const classNode = countyNode + counties.length
  const sink = classNode + classes.length
  return [
    ...counties.map((gate, at): Side => ({ ...gate, from: 1 + gate.pool, to: countyNode + at })),
    ...classes.map((gate, at): Side => ({ ...gate, from: classNode + at, to: sink })),
    ...cells.map(({ min, max, county, class: at }): Side => {
      const between = { from: countyNode + county, to: classNode + at }
      return { min, max, minFields, maxFields, units: [], ...between }
    }),
  ]
}

/** Posts by cell that meet every bound with at least `least` in each cell, as near to `wish` as can be; null for none. */
function planOf(shape: CrossingShape, least: readonly number[], wish: readonly number[]): number[] | null {
  const { problem, cellArcs } = networkOf(shape, least, wish)
  const answer = solveFlow(problem)
  if (answer.status !== 'solved') return null
  return cellArcs.map((arcs) => arcs.reduce((sum, arc) => sum + Number(answer.flow[arc]), 0))
}

function networkOf(shape: CrossingShape, least: readonly number[], wish: readonly number[] | null) {
  const { pools, counties, classes, cells } = shape
  const sink = 1 + pools.length + counties.length + classes.length
  const total = pools.reduce((sum, { min }) => sum + min, 0)
  const demands = Array.from({ length: sink + 1 }, (_, node) =>
    node === 0 ? -total : node === sink ? total : 0,
  )
  const arcs: FlowArc[] = []
  const gate = (from: number, to: number, { min, max }: Gate): void => {
    arcs.push({ from, to, lower: min, cap: max, cost: 0 })
  }
  const countyNode = 1 + pools.length
  const classNode = countyNode + counties.length
  for (const [at, each] of pools.entries()) gate(0, 1 + at, each)
  for (const [at, each] of counties.entries()) gate(1 + each.pool, countyNode + at, each)
  for (const [at, each] of classes.entries()) gate(classNode + at, sink, each)
  const cellArcs = cells.map((cell, at) => {
    const between = { from: countyNode + cell.county, to: classNode + cell.class }
    const lower = least[at] as number
    const near = Math.max(lower, Math.min(wish?.[at] ?? 0, cell.max ?? Number.MAX_SAFE_INTEGER))
    arcs.push({ ...between, lower, cap: cell.max === null ? near : Math.min(near, cell.max), cost: 0 })
    arcs.push({ ...between, lower: 0, cap: cell.max === null ? null : Math.max(0, cell.max - near), cost: 1 })
    return [arcs.length - 2, arcs.length - 1]
  })
  const problem: FlowProblem = { demands, arcs }
  return { problem, cellArcs }
}
