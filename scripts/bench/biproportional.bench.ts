// Matrices of national size, 41,352 streets × 9 bodies: biproportional apportionment and controlled rounding.
import { biproportional } from '#shared/domain/apportion/matrix/biproportional'
import { controlledRounding } from '#shared/domain/apportion/matrix/controlled-rounding'
import type { BiproportionalProblem } from '#shared/domain/apportion/matrix/problem'
import { verifyBiproportional } from '#shared/domain/apportion/matrix/verify-biproportional'
import { verifyControlledRounding } from '#shared/domain/apportion/matrix/verify-controlled-rounding'
import { rational } from '#shared/domain/apportion/rational'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const STREETS = 41_352
const BODIES = 9
const RUNS = 5

/** Skewed weights of nine kinds, totals that a random matrix within the floors has; always the same. */
function national(): BiproportionalProblem {
  let state = 20230630
  const draw = (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  const bodies = Array.from({ length: BODIES }, (_, body) => body)
  const people = Array.from({ length: STREETS }, () => 2000 + draw(660) * draw(450))
  const matrix = people.map((count) => bodies.map((body) => rational(count * (1 + draw(30)) * (body + 1))))
  const cellMins = matrix.map((row) => row.map(() => (draw(3) === 0 ? 1 : 0)))
  const rowTotals = people.map((count, at) => {
    const floors = cellMins[at]?.reduce((sum: number, floor) => sum + floor, 0) ?? 0
    return floors + 2 + Math.round(count / 10_000)
  })
  const total = rowTotals.reduce((sum, count) => sum + count, 0)
  const colTotals = bodies.map((body) => Math.floor((total * (body + 4)) / 72))
  colTotals[0] = (colTotals[0] ?? 0) + total - colTotals.reduce((sum, count) => sum + count, 0)
  return { method: 'webster', matrix, rowTotals, colTotals, cellMins }
}

export async function bench(): Promise<BenchLine[]> {
  const problem = national()
  const { cellMins: _, ...free } = problem
  const bounded = measureProven(problem)
  const unbounded = measureProven(free)
  const shares = problem.matrix.map((row) => row.map(({ n }) => rational(n, 10_007)))
  const rounding = measure(1, () => controlledRounding(shares))
  if (!verifyControlledRounding(shares, rounding.result).ok) throw new Error('bench: rounding is not proven')
  return [
    benchLine(
      'biproportional 41,352 × 9 with floors',
      bounded.ms,
      { name: 'without floors', ms: unbounded.ms },
      '≤ 1 s',
    ),
    benchLine(
      'controlled rounding 41,352 × 9',
      rounding.ms,
      { name: 'biproportional', ms: bounded.ms },
      'none',
    ),
  ]
}

/** Times a problem and proves its answer; divisors to quote and `verify` are not part of the time. */
function measureProven(problem: BiproportionalProblem): { ms: number } {
  const { ms, result } = measure(RUNS, () => biproportional(problem))
  const verdict = verifyBiproportional(problem, result)
  if (result.status !== 'solved' || !verdict.ok) throw new Error('bench: biproportional is not proven')
  return { ms }
}
