// Shares posts among the cells of a matrix whose row and column totals are both given.
import { divisorsOf } from './divisors.ts'
import { type Optimum, optimum } from './optimum.ts'
import { explainCut, type PreparedMatrix, prepareMatrix } from './prepare.ts'
import type {
  BiproportionalOutcome,
  BiproportionalProblem,
  Cell,
  MatrixDivisors,
  SolvedMatrix,
} from './problem.ts'
import { propose } from './propose.ts'
import type { Strength } from './strengths.ts'

/**
 * Biproportional apportionment by a divisor method: the matrix with the given totals in which no circle of moves
 * exchanges posts for stronger claims, weight / s(k). Among tied optima the lexicographically largest, rows first.
 * Balinski & Demange, Algorithms for proportional matrices in reals and integers, Mathematical Programming 45 (1989);
 * Pukelsheim, Proportional Representation, ch. 14–15. In law: Zürich, Gesetz über die politischen Rechte § 103 (2003),
 * with webster. Where s(1) = 0, as many cells as can be receive a first post, the heavier ones first.
 * @throws RangeError when the problem is malformed.
 */
export function biproportional(problem: BiproportionalProblem): BiproportionalOutcome {
  const prepared = prepareMatrix(problem)
  if ('status' in prepared) return prepared
  const { table, turned } = prepared
  const found = optimum(table, () => proposal(prepared), turned)
  if ('lines' in found) return explainCut(prepared, found)
  let divisors: MatrixDivisors | null | undefined
  return {
    status: 'solved',
    ...matrixOf(found, turned),
    divisors: () => {
      divisors ??= divisorsOf(prepared, found)
      return divisors
    },
  }
}

function proposal({ table, signpost, logs }: PreparedMatrix): Float64Array {
  const { lineTotals: totals, columnTotals, floors, caps, columns } = table
  const weights = new Float64Array(logs.length)
  for (let line = 0; line < totals.length; line++) {
    const own = logs.subarray(line * columns, (line + 1) * columns)
    const heaviest = own.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
    if (heaviest === Number.NEGATIVE_INFINITY) continue
    for (const [at, log] of own.entries()) weights[line * columns + at] = Math.exp(log - heaviest)
  }
  return propose({ columns, totals, floors, caps, weights, signpost }, columnTotals)
}

function matrixOf(
  { filling, tied, won }: Optimum<Strength>,
  turned: boolean,
): Pick<SolvedMatrix, 'seats' | 'tie'> {
  const { lines, columns } = filling.table
  const [rows, cols] = turned ? [columns, lines] : [lines, columns]
  const cellAt = (row: number, col: number) => (turned ? col * columns + row : row * columns + col)
  const seats = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, col) => filling.posts[cellAt(row, col)] as number),
  )
  const places = (list: readonly number[]) => {
    const cells = list.map((cell): Cell => {
      const column = cell % columns
      const line = (cell - column) / columns
      return turned ? [column, line] : [line, column]
    })
    return turned ? cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]) : cells
  }
  return { seats, tie: tied.length > 0 ? { cells: places(tied), won: places(won) } : null }
}
