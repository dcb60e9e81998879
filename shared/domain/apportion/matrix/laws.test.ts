// What theory promises of biproportional apportionment, as properties named after it (Balinski & Demange 1989).
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '../apportion.ts'
import { mulQ, type Rational, rational } from '../rational.ts'
import { biproportional } from './biproportional.ts'
import type { BiproportionalProblem } from './problem.ts'
import {
  drawProblem,
  generator,
  matrixMethods,
  sumOf,
  transpose,
  turnedOver,
} from './testing/draw-problem.ts'
import { verifyBiproportional } from './verify-biproportional.ts'

// Shrinking a failure of these stops here; a passing law takes a fraction of it.
fc.configureGlobal({ interruptAfterTimeLimit: 4000 })

const tenTo30 = 10n ** 30n

/** Kinds of weights, each made to trouble a different part of the engine. */
const families: Record<string, (random: (below: number) => number) => Rational> = {
  populations: (random) => rational(2000 + random(5_000_000)),
  grades: (random) => rational(1 + random(4)),
  tenths: (random) => rational(1 + random(80), 10),
  huge: (random) => rational(BigInt(1 + random(2e9)) * 10n ** 21n + BigInt(random(2e9))),
  nearlyEqual: (random) => rational(tenTo30 + BigInt(random(3))),
  fractions: (random) => rational(1 + random(50), 1 + random(9)),
  lopsided: (random) => rational(10n ** BigInt(random(15))),
  beyondDoubles: (random) => rational(BigInt(1 + random(30)) * 10n ** 330n + BigInt(random(2))),
}

const drawn = fc
  .record({
    seed: fc.integer({ min: 1, max: 2_000_000_000 }),
    rows: fc.integer({ min: 1, max: 9 }),
    cols: fc.integer({ min: 1, max: 9 }),
    method: fc.constantFrom(...matrixMethods),
    bounded: fc.boolean(),
    most: fc.constantFrom(2, 4, 30, 5000),
    family: fc.constantFrom(...Object.keys(families)),
  })
  .map(({ seed, family, ...rest }) =>
    drawProblem(generator(seed), { ...rest, weigh: families[family] as (typeof families)[string] }),
  )

function solved(problem: BiproportionalProblem) {
  const outcome = biproportional(problem)
  return outcome.status === 'solved' ? outcome : undefined
}

function holds(law: (problem: BiproportionalProblem) => void, numRuns = 200): void {
  fc.assert(fc.property(drawn, law), { numRuns })
}

describe('laws', () => {
  test('every answer is proven, margins exactly met, bounds kept, zero cells at their floor', () => {
    holds((problem) => {
      const outcome = biproportional(problem)
      expect(verifyBiproportional(problem, outcome)).toEqual({ ok: true })
      if (outcome.status !== 'solved') return
      expect(outcome.seats.map(sumOf)).toEqual(problem.rowTotals)
      expect(transpose(outcome.seats).map(sumOf)).toEqual(problem.colTotals)
      for (const [row, cells] of outcome.seats.entries()) {
        const floors = cells.map((_, col) => problem.cellMins?.[row]?.[col] ?? 0)
        const caps = cells.map((held, col) => problem.cellMaxs?.[row]?.[col] ?? held)
        const zero = cells.map((held, col) => problem.matrix[row]?.[col]?.n !== 0n || held === floors[col])
        expect(cells.every((held, col) => held >= (floors[col] as number))).toBe(true)
        expect(cells.every((held, col) => held <= (caps[col] as number))).toBe(true)
        expect(zero).not.toContain(false)
      }
    }, 250)
  })

  test('exactness: scaling rows and columns by any fractions changes nothing', () => {
    const factor = (at: number) => rational(3n ** BigInt(7 * at + 1), 7n ** BigInt(11 * at + 2))
    holds((problem) => {
      const scale = (row: number, col: number) => mulQ(factor(row), factor(8 - col))
      const matrix = problem.matrix.map((cells, row) => cells.map((w, col) => mulQ(w, scale(row, col))))
      const [plain, scaled] = [solved(problem), solved({ ...problem, matrix })]
      expect(scaled?.seats).toEqual(plain?.seats)
      expect(scaled?.tie).toEqual(plain?.tie)
    }, 80)
  })

  test('transposition: rows for columns gives the same optima', () => {
    holds((problem) => {
      const [plain, over] = [solved(problem), solved(turnedOver(problem))]
      const cells = over?.tie?.cells.map(([row, col]) => [col, row] as const)
      expect(cells?.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual(plain?.tie?.cells)
      if (plain && over && plain.tie === null) expect(transpose(over.seats)).toEqual(plain.seats)
    })
  })

  test('anonymity: rows and columns in another order give the same optimum', () => {
    holds((problem) => {
      const plain = solved(problem)
      if (plain?.tie !== null) return
      const matrix = problem.matrix.map((row) => row.toReversed()).toReversed()
      const flipped = <T>(grid: readonly (readonly T[])[] | undefined) =>
        grid?.map((row) => row.toReversed()).toReversed()
      const [cellMins, cellMaxs] = [flipped(problem.cellMins), flipped(problem.cellMaxs)]
      const over = solved({
        method: problem.method,
        matrix,
        rowTotals: problem.rowTotals.toReversed(),
        colTotals: problem.colTotals.toReversed(),
        ...(cellMins && { cellMins }),
        ...(cellMaxs && { cellMaxs }),
      })
      expect(flipped(over?.seats)).toEqual(plain.seats)
    })
  })

  test('uniformity: a row taken by itself is the vector method under the column divisors', () => {
    holds((problem) => {
      const divisors = solved(problem)?.divisors()
      const outcome = solved(problem)
      if (!outcome || !divisors || outcome.tie !== null) return
      for (const [row, weights] of problem.matrix.entries()) {
        const scaled = weights.map((w, col) =>
          mulQ(w, { n: divisors.cols[col]?.d ?? 1n, d: divisors.cols[col]?.n ?? 1n }),
        )
        const mins = problem.cellMins?.[row]
        const maxs = problem.cellMaxs?.[row]
        const seats = problem.rowTotals[row] as number
        const alone = apportion({
          method: problem.method,
          seats,
          weights: scaled,
          ...(mins && { mins }),
          ...(maxs && { maxs }),
        })
        if (alone.status === 'solved' && alone.tie !== null) continue
        expect(alone.status === 'solved' && alone.seats).toEqual(outcome.seats[row])
      }
    }, 80)
  })

  test('one column: every row total stands as it is', () => {
    const matrix = [[rational(3)], [rational(1, 7)], [rational(9)]]
    const outcome = solved({ method: 'hill', matrix, rowTotals: [4, 0, 2], colTotals: [6] })
    expect(outcome?.seats).toEqual([[4], [0], [2]])
  })
})
