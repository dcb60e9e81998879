// Transport of posts from 3,000 sources to 41,352 streets at least cost, beside HiGHS on the same problem.
import loadHighs, { type Highs } from 'highs'
import { solveFlow } from '#shared/domain/apportion/flow/flow'
import type { FlowArc, FlowProblem } from '#shared/domain/apportion/flow/flow-problem'
import { verifyFlow } from '#shared/domain/apportion/flow/verify-flow'
import { type BenchLine, benchLine, measure, measureOnce } from './bench-line.ts'

const SOURCES = 3000
const STREETS = 41_352
/** Sources that a street may draw from. */
const NEAR = 3
const RUNS = 3

/** Always the same numbers from 0 to below `most`. */
function dice(): (most: number) => number {
  let state = 20230630
  return (most) => {
    state = (state * 48271) % 2147483647
    return state % most
  }
}

/**
 * Each street draws from three sources: of the ten of its city (300 parts), or of its neighbourhood on a line through
 * all (one part). Supplies are what some random assignment takes, so that there is a flow and it is far from obvious.
 */
function transport(cities: boolean): FlowProblem {
  const roll = dice()
  const demands = new Array<number>(SOURCES + STREETS).fill(0)
  const arcs: FlowArc[] = []
  for (let street = 0; street < STREETS; street++) {
    const home = (street * SOURCES - ((street * SOURCES) % STREETS)) / STREETS
    const node = SOURCES + street
    for (let near = 0; near < NEAR; near++) {
      const offset = (home + near) % 10
      const from = cities ? home - (home % 10) + offset : (home + near) % SOURCES
      arcs.push({ from, to: node, lower: 0, cap: null, cost: 1 + roll(1000) })
    }
    const posts = 3 + roll(45)
    for (let post = 0; post < posts; post++) {
      const source = arcs[arcs.length - 1 - roll(NEAR)]?.from ?? 0
      demands[source] = (demands[source] ?? 0) - 1
    }
    demands[node] = posts
  }
  return { demands, arcs }
}

function withHighs(highs: Highs, { demands, arcs }: FlowProblem): number {
  const count = arcs.length
  const model = {
    numCols: count,
    numRows: demands.length,
    colCost: arcs.map(({ cost }) => Number(cost)),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(highs.infinity),
    rowLower: demands.map(Number),
    rowUpper: demands.map(Number),
    matrix: {
      format: 'csc',
      numCols: count,
      numRows: demands.length,
      starts: Int32Array.from({ length: count + 1 }, (_, at) => 2 * at),
      indices: Int32Array.from(arcs.flatMap(({ from, to }) => [from, to])),
      values: Float64Array.from(arcs.flatMap(() => [-1, 1])),
    },
  } as const
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false })
    solver.run()
    return solver.getObjectiveValue()
  })
}

function line(name: string, highs: Highs, problem: FlowProblem): BenchLine {
  const ours = measure(RUNS, () => solveFlow(problem))
  const theirs = measureOnce(() => withHighs(highs, problem))
  const { result } = ours
  if (!verifyFlow(problem, result).ok || result.status !== 'solved') throw new Error('bench: flow not proven')
  if (Number(result.cost) !== theirs.result) throw new Error(`bench: ${result.cost}, HiGHS ${theirs.result}`)
  return benchLine(name, ours.ms, { name: 'highs 1.15.3 (WebAssembly)', ms: theirs.ms }, '≤ 0.15')
}

export async function bench(): Promise<BenchLine[]> {
  const highs = await loadHighs()
  const size = 'transport 3,000 → 41,352, 124,056 arcs'
  return [
    line(`${size}, in 300 cities`, highs, transport(true)),
    line(`${size}, all connected`, highs, transport(false)),
  ]
}
