// Checks a claimed biproportional answer from the definitions.
import { type Signpost, signpostExact } from '../engine/signpost.ts'
import { compareQ, mulQ, type Rational, rational } from '../rational.ts'
import { causeHolds } from './check-cause.ts'
import { checkCells, checkShape, type MatrixVerdict, right, wrong } from './check-cells.ts'
import { type PreparedMatrix, prepareMatrix } from './prepare.ts'
import type { BiproportionalOutcome, BiproportionalProblem, SolvedBiproportional } from './problem.ts'
import { upTo } from './table.ts'

/**
 * Whether the outcome answers the problem: totals, bounds, and no circle of moves that exchanges posts for stronger
 * claims (Balinski & Demange 1989); then the tie, the canonical choice and the divisors it reports. Of an infeasible
 * outcome the cause is checked by its numbers.
 */
export function verifyBiproportional(
  problem: BiproportionalProblem,
  outcome: BiproportionalOutcome,
): MatrixVerdict {
  if (outcome.status === 'infeasible') return causeHolds(problem, outcome) ? right : wrong('STATUS')
  const prepared = prepareMatrix(problem)
  if ('status' in prepared) return wrong('STATUS')
  const [rows, cols] = [problem.rowTotals.length, problem.colTotals.length]
  const shape = checkShape(outcome, rows, cols)
  if (!shape.ok) return shape
  const { table, turned } = prepared
  const { seats, tie } = outcome
  const posts = turned ? upTo(cols).flatMap((col) => seats.map((row) => row[col] as number)) : seats.flat()
  const optimal = checkCells(table, posts, { turned, tie, own: [rows, cols] })
  return optimal.ok ? checkDivisors(problem, prepared, outcome) : optimal
}

function checkDivisors(
  { matrix }: BiproportionalProblem,
  { table, signpost, turned }: PreparedMatrix,
  { seats, divisors }: SolvedBiproportional,
): MatrixVerdict {
  const given = divisors()
  const cells = matrix.flatMap((weights, row) =>
    weights.map((weight, col) => {
      const cell = turned ? col * table.columns + row : row * table.columns + col
      const held = seats[row]?.[col] as number
      const last = held > (table.floors[cell] as number) ? held : undefined
      const next = held < (table.caps[cell] as number) ? held + 1 : undefined
      return { weight, row, col, last, next }
    }),
  )
  if (given === null) {
    const unmet = table.firstPosts > 0 && cells.some(({ next }) => next === 1)
    return unmet ? right : wrong('DIVISOR')
  }
  const off = cells.find(({ weight, row, col, last, next }) => {
    const product = mulQ(given.rows[row] as Rational, given.cols[col] as Rational)
    return !rounds(signpost, weight, product, { last, next })
  })
  return off === undefined ? right : wrong('DIVISOR', [off.row, off.col])
}

/** Divisors with irrational ties carry 15 digits; two of them are multiplied and squared. */
const tolerance: Record<1 | 2, Rational> = { 1: rational(1), 2: rational(10n ** 12n + 1n, 10n ** 12n) }

/** weight / divisor lies between the signposts of the last and the next post, where bounds leave these. */
function rounds(
  signpost: Signpost,
  weight: Rational,
  divisor: Rational,
  { last, next }: { last: number | undefined; next: number | undefined },
): boolean {
  const raise = (a: Rational) => (signpost.power === 2 ? mulQ(a, a) : a)
  const claim = raise(weight)
  const room = tolerance[signpost.power]
  const postAt = (post: number) => mulQ(raise(divisor), signpostExact(signpost, post))
  if (last !== undefined && compareQ(mulQ(claim, room), postAt(last)) < 0) return false
  return next === undefined || compareQ(claim, mulQ(postAt(next), room)) <= 0
}
