// Small matrices solved by brute force: every matrix with the totals, ranked by the product of its claims.
import { describe, expect, test } from 'vitest'
import type { DivisorMethodName } from '../methods/signposts.ts'
import { compareQ, mulQ, oneQ, type Rational, rational } from '../rational.ts'
import { biproportional } from './biproportional.ts'
import type { BiproportionalProblem } from './problem.ts'
import { drawProblem, generator, matrixMethods, sumOf } from './testing/draw-problem.ts'
import { verifyBiproportional } from './verify-biproportional.ts'

/** s(k) squared, straight from the textbooks. */
const squaredSignpost: Record<DivisorMethodName, (k: number) => Rational> = {
  jefferson: (k) => rational(k * k),
  webster: (k) => rational((2 * k - 1) ** 2, 4),
  hill: (k) => rational(k * (k - 1)),
  adams: (k) => rational((k - 1) ** 2),
  dean: (k) => rational((2 * k * (k - 1)) ** 2, (2 * k - 1) ** 2),
  modified_sainte_lague: (k) => (k === 1 ? rational(49, 100) : rational((2 * k - 1) ** 2, 4)),
}

/** Every matrix with these totals inside the bounds; in a cell of weight 0 its floor. */
function allMatrices(problem: BiproportionalProblem): number[][][] {
  const { matrix, rowTotals, colTotals, cellMins, cellMaxs } = problem
  const mostOf = (row: number, col: number) => {
    const isZero = matrix[row]?.[col]?.n === 0n
    return Math.min(isZero ? (cellMins?.[row]?.[col] ?? 0) : 99, cellMaxs?.[row]?.[col] ?? 99)
  }
  const fill = (row: number, col: number, rest: number, left: readonly number[]): number[][] => {
    if (col === colTotals.length) return rest === 0 ? [[]] : []
    const cap = Math.min(mostOf(row, col), rest, left[col] as number)
    const found: number[][] = []
    for (let k = cellMins?.[row]?.[col] ?? 0; k <= cap; k++) {
      for (const more of fill(row, col + 1, rest - k, left)) found.push([k, ...more])
    }
    return found
  }
  const complete = (row: number, left: readonly number[]): number[][][] => {
    if (row === rowTotals.length) return left.every((rest) => rest === 0) ? [[]] : []
    return fill(row, 0, rowTotals[row] as number, left).flatMap((cells) =>
      complete(
        row + 1,
        left.map((rest, col) => rest - (cells[col] as number)),
      ).map((more) => [cells, ...more]),
    )
  }
  return complete(0, colTotals)
}

/** ∏ (weight / s(k))² over all posts above the floors; first posts with s(1) = 0 are counted apart. */
function worth({ method, matrix, cellMins }: BiproportionalProblem, posts: readonly number[][]) {
  let firsts = 0
  let product = oneQ
  for (const [row, cells] of posts.entries()) {
    for (const [col, held] of cells.entries()) {
      const weight = matrix[row]?.[col] as Rational
      for (let k = (cellMins?.[row]?.[col] ?? 0) + 1; k <= held; k++) {
        const s = squaredSignpost[method](k)
        if (s.n === 0n) firsts++
        product = mulQ(product, mulQ(mulQ(weight, weight), s.n === 0n ? oneQ : { n: s.d, d: s.n }))
      }
    }
  }
  return { firsts, product }
}

function bestOf(problem: BiproportionalProblem): number[][][] {
  let best: number[][][] = []
  let top: ReturnType<typeof worth> | undefined
  for (const posts of allMatrices(problem)) {
    const own = worth(problem, posts)
    const order = top === undefined ? 1 : own.firsts - top.firsts || compareQ(own.product, top.product)
    if (order > 0) {
      best = [posts]
      top = own
    } else if (order === 0) best.push(posts)
  }
  return best
}

function lexicographic(a: readonly number[][], b: readonly number[][]): number {
  const [left, right] = [a.flat(), b.flat()]
  const at = left.findIndex((value, cell) => value !== right[cell])
  return at < 0 ? 0 : (right[at] as number) - (left[at] as number)
}

function differing(best: readonly number[][][]): number[][] {
  const [first = []] = best
  return first.flatMap((row, i) =>
    row.flatMap((held, j) => (best.some((other) => other[i]?.[j] !== held) ? [[i, j]] : [])),
  )
}

const NO_TIE = { cells: [], won: [] }

/** The cells that have a post which another of the best matrices does not give them. */
function heldBy(seats: readonly number[][], best: readonly number[][][]): number[][] {
  return differing(best).filter(([row = 0, column = 0]) => {
    const least = Math.min(...best.map((other) => other[row]?.[column] ?? 0))
    return (seats[row]?.[column] ?? 0) > least
  })
}

const shapes = [
  [2, 2],
  [3, 2],
  [2, 4],
  [3, 3],
] as const

describe('brute force', () => {
  test.each(matrixMethods)('optimum, tied cells and the lexicographic choice: %s', (method) => {
    const random = generator(7919 + method.length)
    let [ties, infeasible] = [0, 0]
    for (let round = 0; round < 240; round++) {
      const [rows, cols] = shapes[round % shapes.length] as (typeof shapes)[number]
      const weigh = (below: (n: number) => number) => rational(1 + below(round % 2 ? 4 : 60))
      const drawing = { rows, cols, method, bounded: round % 3 === 0, most: cols === 3 ? 2 : 3, weigh }
      const problem = drawProblem(random, drawing)
      const outcome = biproportional(problem)
      const best = bestOf(problem)
      expect(verifyBiproportional(problem, outcome)).toEqual({ ok: true })
      expect(outcome.status).toBe(best.length === 0 ? 'infeasible' : 'solved')
      if (outcome.status === 'infeasible') {
        infeasible++
        continue
      }
      if (best.length > 1) ties++
      expect(outcome.seats).toEqual(best.toSorted(lexicographic)[0])
      expect(outcome.tie ?? NO_TIE).toEqual({ cells: differing(best), won: heldBy(outcome.seats, best) })
    }
    expect(ties).toBeGreaterThan(1)
    expect(infeasible).toBeGreaterThan(1)
  })

  test('equal weights: every matrix with the totals is as good, the largest is taken', () => {
    const random = generator(99)
    for (let round = 0; round < 60; round++) {
      const weigh = () => rational(7)
      const drawing = { rows: 3, cols: 3, method: 'webster' as const, bounded: true, most: 2, weigh }
      const problem = drawProblem(random, drawing)
      const outcome = biproportional(problem)
      if (outcome.status === 'infeasible') continue
      const best = bestOf(problem)
      expect(outcome.seats).toEqual(best.toSorted(lexicographic)[0])
      expect(outcome.tie?.cells ?? []).toEqual(differing(best))
      expect(sumOf(outcome.seats.flat())).toBe(sumOf(problem.rowTotals))
    }
  })
})
