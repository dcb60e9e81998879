// A biproportional problem as a table: turned so that its columns are few, bounds made whole, contradictions named.
import { numAt, type Signpost, signpostExact } from '../engine/signpost.ts'
import { scaleWeights, type Weights } from '../engine/weights.ts'
import { signposts } from '../methods/signposts.ts'
import type { Rational } from '../rational.ts'
import type { BiproportionalProblem, InfeasibleMatrix } from './problem.ts'
import { logQ, quotients, type Strength } from './strengths.ts'
import { type Cut, type Table, upTo } from './table.ts'

export interface PreparedMatrix {
  readonly table: Table<Strength>
  readonly signpost: Signpost
  readonly weights: Weights
  /** Logarithms of the weights by cell; −∞ for a weight of 0. */
  readonly logs: Float64Array
  /** Whether the lines are the columns of the matrix. */
  readonly turned: boolean
}

/**
 * Checks and prepares a problem.
 * @throws RangeError naming the field when the problem is malformed.
 */
export function prepareMatrix(problem: BiproportionalProblem): PreparedMatrix | InfeasibleMatrix {
  assertShape(problem)
  const refusal = findContradiction(problem)
  if (refusal !== undefined) return refusal
  const { matrix, rowTotals, colTotals, cellMins, cellMaxs, method } = problem
  const turned = colTotals.length > rowTotals.length
  const [lineTotals, columnTotals] = turned ? [colTotals, rowTotals] : [rowTotals, colTotals]
  const columns = columnTotals.length
  const weights = scaleWeights(flat<Rational>(matrix, turned))
  const logs = logsOf(weights)
  const floors = Float64Array.from(flat<number>(cellMins ?? matrix.map((row) => row.map(() => 0)), turned))
  const given = cellMaxs === undefined ? undefined : flat<number | null>(cellMaxs, turned)
  const caps = floors.map((floor, cell) =>
    logs[cell] === Number.NEGATIVE_INFINITY ? floor : (given?.[cell] ?? Number.POSITIVE_INFINITY),
  )
  const totals = { lineTotals: Float64Array.from(lineTotals), columnTotals: Float64Array.from(columnTotals) }
  const signpost = signposts[method]
  const table = { lines: lineTotals.length, columns, ...totals, floors, caps }
  return { table: { ...table, ...claimsOf(table, weights, logs, signpost) }, signpost, weights, logs, turned }
}

function flat<T>(matrix: readonly (readonly T[])[], turned: boolean): T[] {
  if (!turned) return matrix.flat() as T[]
  const [first = []] = matrix
  return first.flatMap((_, column) => matrix.map((row) => row[column] as T))
}

function logsOf({ approx, exactDoubles, exact, scale }: Weights): Float64Array {
  if (!exactDoubles) return Float64Array.from(exact, logQ)
  const unit = Math.log(Number(scale))
  return approx.map((weight) => Math.log(weight) - unit)
}

type Claims = Pick<Table<Strength>, 'values' | 'claim' | 'claimApprox' | 'span' | 'firstPosts'>

/** Signposts up to here are kept as logarithms. */
const KEPT = 1024

function claimsOf(
  { columns, caps, floors, lineTotals }: Pick<Table<Strength>, 'columns' | 'caps' | 'floors' | 'lineTotals'>,
  weights: Weights,
  logs: Float64Array,
  signpost: Signpost,
): Claims {
  const { power } = signpost
  const kept = Float64Array.from({ length: KEPT }, (_, post) => Math.log(signpost.at(post)))
  const logAt = (post: number) => (post < KEPT ? (kept[post] as number) : Math.log(signpost.at(post)))
  const mostPosts = lineTotals.reduce((most, total) => Math.max(most, total), 0) + 1
  let [least, most] = [0, 0]
  for (let cell = 0; cell < logs.length; cell++) {
    if (caps[cell] === floors[cell]) continue
    most = Math.max(most, (logs[cell] as number) + 1)
    least = Math.min(least, (logs[cell] as number) - logAt(mostPosts))
  }
  const isFirst = (post: number) => numAt(signpost, post) === 0
  // More than any way over the columns can gain or lose otherwise.
  const firstPosts = isFirst(1) ? 8 * power * (columns + 1) * (most - least + 1) : 0
  return {
    values: quotients(firstPosts, power),
    firstPosts,
    span: firstPosts + power * (most - least),
    claimApprox: (cell, post) =>
      isFirst(post)
        ? firstPosts + power * (logs[cell] as number)
        : power * ((logs[cell] as number) - logAt(post)),
    claim: (cell, post) => {
      const weight = weights.exact[cell] as Rational
      const ratio = power === 2 ? { n: weight.n ** 2n, d: weight.d ** 2n } : weight
      if (isFirst(post)) return { firsts: 1, ratio }
      const s = signpostExact(signpost, post)
      return { firsts: 0, ratio: { n: ratio.n * s.d, d: ratio.d * s.n } }
    },
  }
}

function findContradiction({
  rowTotals,
  colTotals,
  cellMins,
  cellMaxs,
}: BiproportionalProblem): InfeasibleMatrix | undefined {
  const need = sum(rowTotals)
  const most = sum(colTotals)
  const margins = { rows: upTo(rowTotals.length), cols: upTo(colTotals.length) }
  if (need !== most) return refuse('MARGINS_DIFFER', { indices: [], ...margins, need, most })
  const mins = cellMins?.flat() ?? []
  const maxs = cellMaxs?.flat() ?? []
  const indices = upTo(Math.min(mins.length, maxs.length)).filter(
    (cell) => (maxs[cell] ?? Number.POSITIVE_INFINITY) < (mins[cell] as number),
  )
  if (indices.length === 0) return undefined
  const columns = colTotals.length
  const cols = [...new Set(indices.map((cell) => cell % columns))].sort((a, b) => a - b)
  const rows = [...new Set(indices.map((cell) => (cell - (cell % columns)) / columns))]
  const at = (list: readonly (number | null)[]) => sum(indices.map((cell) => list[cell] as number))
  return refuse('FLOOR_ABOVE_CAP', { indices, rows, cols, need: at(mins), most: at(maxs) })
}

function refuse(code: InfeasibleMatrix['code'], detail: InfeasibleMatrix['detail']): InfeasibleMatrix {
  return { status: 'infeasible', code, detail }
}

/** A cut in the rows and columns of the matrix, with its numbers. */
export function explainCut({ table, turned }: PreparedMatrix, cut: Cut): InfeasibleMatrix {
  const { lines, columns, lineTotals, columnTotals, floors, caps } = table
  const inLines = new Set(cut.lines)
  const inColumns = new Set(cut.columns)
  // Turned over, what some lines lack is what the other columns have too much: the complements say the same.
  const rows = upTo(turned ? columns : lines).filter((at) => (turned ? !inColumns.has(at) : inLines.has(at)))
  const cols = upTo(turned ? lines : columns).filter((at) => (turned ? !inLines.has(at) : inColumns.has(at)))
  const [rowTotals, colTotals] = turned ? [columnTotals, lineTotals] : [lineTotals, columnTotals]
  let most = sum(cols.map((col) => colTotals[col] as number))
  for (let cell = 0; cell < floors.length; cell++) {
    const column = cell % columns
    const needs = inLines.has((cell - column) / columns)
    const gives = inColumns.has(column)
    if (needs && !gives) most += caps[cell] as number
    else if (!needs && gives) most -= floors[cell] as number
  }
  const need = sum(rows.map((row) => rowTotals[row] as number))
  return refuse('CUT', { indices: [], rows, cols, need, most })
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0)
}

function assertShape({ matrix, rowTotals, colTotals, cellMins, cellMaxs }: BiproportionalProblem): void {
  assert(matrix.length > 0 && colTotals.length > 0 && matrix.length === rowTotals.length, 'matrix')
  for (const [field, rows] of Object.entries({ matrix, cellMins, cellMaxs })) {
    const shaped = rows?.length === matrix.length && rows.every((row) => row.length === colTotals.length)
    assert(rows === undefined || shaped, field)
  }
  const isCount = (value: number | null) => value !== null && Number.isSafeInteger(value) && value >= 0
  assert(rowTotals.every(isCount) && Number.isSafeInteger(sum(rowTotals)), 'rowTotals')
  assert(colTotals.every(isCount) && Number.isSafeInteger(sum(colTotals)), 'colTotals')
  assert(cellMins?.every((row) => row.every(isCount)) ?? true, 'cellMins')
  assert(cellMaxs?.every((row) => row.every((cap) => cap === null || isCount(cap))) ?? true, 'cellMaxs')
}

function assert(holds: boolean, field: string): void {
  if (!holds) throw new RangeError(`matrix problem: ${field}`)
}
