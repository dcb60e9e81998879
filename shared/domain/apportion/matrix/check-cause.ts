// Checks why a matrix problem is called infeasible: the numbers named must be the problem's, and contradict it.
import type { BiproportionalProblem, InfeasibleMatrix } from './problem.ts'
import { upTo } from './table.ts'

/** Whether the cause is there and its `need` and `most` are right. */
export function causeHolds(problem: BiproportionalProblem, { code, detail }: InfeasibleMatrix): boolean {
  const { need, most } = numbersOf(problem, { code, detail })
  const whole =
    detail.rows.length === problem.rowTotals.length && detail.cols.length === problem.colTotals.length
  const contradicts = code === 'MARGINS_DIFFER' ? whole && need !== most : need > most
  return contradicts && need === detail.need && most === detail.most
}

type Cause = Pick<InfeasibleMatrix, 'code' | 'detail'>

function numbersOf(problem: BiproportionalProblem, { code, detail }: Cause): { need: number; most: number } {
  if (code === 'FLOOR_ABOVE_CAP') return crossedBounds(problem, detail.indices)
  const { rowTotals, colTotals } = problem
  const [rows, cols] = [new Set(detail.rows), new Set(detail.cols)]
  const need = sum([...rows].map((row) => rowTotals[row]))
  const given = sum([...cols].map((col) => colTotals[col]))
  if (code === 'MARGINS_DIFFER') return { need, most: given }
  const elsewhere = upTo(rowTotals.length).map((row) => {
    const needs = rows.has(row)
    const cells = upTo(colTotals.length).filter((col) => cols.has(col) !== needs)
    return sum(cells.map((col) => (needs ? capAt(problem, row, col) : -floorAt(problem, row, col))))
  })
  return { need, most: given + sum(elsewhere) }
}

function crossedBounds(problem: BiproportionalProblem, indices: readonly number[]) {
  const columns = problem.colTotals.length
  const cells = indices.map((index) => {
    const col = index % columns
    const row = (index - col) / columns
    return { floor: floorAt(problem, row, col), cap: problem.cellMaxs?.[row]?.[col] ?? undefined }
  })
  const crossed = cells.every(({ floor, cap }) => cap !== undefined && floor > cap)
  return {
    need: sum(cells.map(({ floor }) => floor)),
    most: crossed ? sum(cells.map(({ cap }) => cap)) : Number.NaN,
  }
}

function floorAt({ cellMins }: BiproportionalProblem, row: number, col: number): number {
  return cellMins?.[row]?.[col] ?? 0
}

function capAt(problem: BiproportionalProblem, row: number, col: number): number {
  if (problem.matrix[row]?.[col]?.n === 0n) return floorAt(problem, row, col)
  return problem.cellMaxs?.[row]?.[col] ?? Number.POSITIVE_INFINITY
}

function sum(list: readonly (number | undefined)[]): number {
  return list.reduce((total: number, value) => total + (value ?? Number.NaN), 0)
}
