// The laws of biproportional apportionment (Balinski & Demange 1989), each a predicate over any way of solving a
// matrix, right or wrong: the same function judges the engine and the bugs planted to prove it.
import { apportion } from '../../apportion.ts'
import { mulQ, rational } from '../../rational.ts'
import type { BiproportionalOutcome, BiproportionalProblem, MatrixDivisors } from '../problem.ts'
import { sumOf, transpose, turnedOver } from './draw-problem.ts'

/** A way of solving matrix problems. */
export type Solve = (problem: BiproportionalProblem) => Answer | undefined

/** An answer as far as the laws look at it; undefined where there is none. */
export interface Answer {
  readonly seats: readonly (readonly number[])[]
  readonly tie: { readonly cells: readonly (readonly [row: number, col: number])[] } | null
  readonly divisors: () => MatrixDivisors | null
}

/** Whether the way of solving keeps the promise on this problem. */
export type Law = (solve: Solve, problem: BiproportionalProblem) => boolean

export function answerOf(outcome: BiproportionalOutcome): Answer | undefined {
  return outcome.status === 'solved' ? outcome : undefined
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Margins exactly met. */
export const margins: Law = (solve, problem) => {
  const seats = solve(problem)?.seats
  if (seats === undefined) return true
  const { rowTotals, colTotals } = problem
  return isSame(seats.map(sumOf), rowTotals) && isSame(transpose(seats).map(sumOf), colTotals)
}

/** Bounds kept, cells of weight 0 at their floor. */
export const bounds: Law = (solve, problem) => {
  const { cellMins, cellMaxs, matrix } = problem
  const seats = solve(problem)?.seats ?? []
  return seats.every((cells, row) =>
    cells.every((held, col) => {
      const floor = cellMins?.[row]?.[col] ?? 0
      const cap = matrix[row]?.[col]?.n === 0n ? floor : (cellMaxs?.[row]?.[col] ?? held)
      return held >= floor && held <= cap
    }),
  )
}

/** Scaling rows and columns by any fractions changes nothing. */
export const scaling: Law = (solve, problem) => {
  const factor = (at: number) => rational(3n ** BigInt(7 * at + 1), 7n ** BigInt(11 * at + 2))
  const scale = (row: number, col: number) => mulQ(factor(row), factor(8 - col))
  const matrix = problem.matrix.map((cells, row) => cells.map((w, col) => mulQ(w, scale(row, col))))
  const [plain, scaled] = [solve(problem), solve({ ...problem, matrix })]
  return isSame(scaled?.seats, plain?.seats) && isSame(scaled?.tie, plain?.tie)
}

/** Rows for columns give the same optima. */
export const transposition: Law = (solve, problem) => {
  const [plain, over] = [solve(problem), solve(turnedOver(problem))]
  const cells = over?.tie?.cells
    .map(([row, col]) => [col, row] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  if (!isSame(cells, plain?.tie?.cells)) return false
  return !plain || !over || plain.tie !== null || isSame(transpose(over.seats), plain.seats)
}

/** Rows and columns in another order give the same optimum. */
export const anonymity: Law = (solve, problem) => {
  const plain = solve(problem)
  if (plain?.tie !== null) return true
  const flip = <T>(grid: readonly (readonly T[])[]) => grid.map((row) => row.toReversed()).toReversed()
  const { method, matrix, rowTotals, colTotals, cellMins, cellMaxs } = problem
  const over = solve({
    method,
    matrix: flip(matrix),
    rowTotals: rowTotals.toReversed(),
    colTotals: colTotals.toReversed(),
    ...(cellMins && { cellMins: flip(cellMins) }),
    ...(cellMaxs && { cellMaxs: flip(cellMaxs) }),
  })
  return over !== undefined && isSame(flip(over.seats), plain.seats)
}

/** A row taken by itself is the vector method under the column divisors. */
export const uniformity: Law = (solve, problem) => {
  const answer = solve(problem)
  const divisors = answer?.divisors()
  if (!answer || !divisors || answer.tie !== null) return true
  return problem.matrix.every((weights, row) => {
    const [mins, maxs] = [problem.cellMins?.[row], problem.cellMaxs?.[row]]
    const alone = apportion({
      method: problem.method,
      seats: problem.rowTotals[row] as number,
      weights: weights.map((w, col) =>
        mulQ(w, { n: divisors.cols[col]?.d ?? 1n, d: divisors.cols[col]?.n ?? 1n }),
      ),
      ...(mins && { mins }),
      ...(maxs && { maxs }),
    })
    if (alone.status === 'solved' && alone.tie !== null) return true
    return alone.status === 'solved' && isSame(alone.seats, answer.seats[row])
  })
}
