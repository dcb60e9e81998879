// What theory promises of biproportional apportionment, as properties, and the bugs planted to prove each law.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approximateQ, type Rational, rational } from '../rational.ts'
import { biproportional } from './biproportional.ts'
import type { BiproportionalProblem } from './problem.ts'
import { drawProblem, generator, matrixMethods } from './testing/draw-problem.ts'
import * as laws from './testing/laws.ts'
import { answerOf, type Law, type Solve } from './testing/laws.ts'
import { verifyBiproportional } from './verify-biproportional.ts'

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

const engine: Solve = (problem) => answerOf(biproportional(problem))

const promises = {
  margins: [laws.margins, 250],
  bounds: [laws.bounds, 250],
  scaling: [laws.scaling, 80],
  transposition: [laws.transposition, 200],
  anonymity: [laws.anonymity, 200],
  uniformity: [laws.uniformity, 80],
} as const satisfies Record<string, readonly [Law, runs: number]>
type Name = keyof typeof promises
const names = Object.keys(promises) as Name[]

describe('laws', () => {
  test.each(names)('%s', (name) => {
    const [law, numRuns] = promises[name]
    fc.assert(
      fc.property(drawn, (problem) => law(engine, problem)),
      { numRuns },
    )
  })

  test('every answer is proven', () => {
    const holds = fc.property(drawn, (problem) => {
      expect(verifyBiproportional(problem, biproportional(problem))).toEqual({ ok: true })
    })
    fc.assert(holds, { numRuns: 250 })
  })

  test('one column: every row total stands as it is', () => {
    const matrix = [[rational(3)], [rational(1, 7)], [rational(9)]]
    const outcome = engine({ method: 'hill', matrix, rowTotals: [4, 0, 2], colTotals: [6] })
    expect(outcome?.seats).toEqual([[4], [0], [2]])
  })
})

/** A right answer changed where the cells allow it. */
const changed =
  (change: (seats: number[][], problem: BiproportionalProblem) => void): Solve =>
  (problem) => {
    const answer = engine(problem)
    if (answer === undefined) return undefined
    const seats = answer.seats.map((row) => [...row])
    change(seats, problem)
    return { ...answer, seats }
  }

/** Takes posts from the first two cells across and gives them to the two beside: every margin stays. */
const swapped = changed(([first = [], second = []]) => {
  if (!first[0] || !second[1]) return
  const [a, b, c, d] = [first[0], first[1] ?? 0, second[0] ?? 0, second[1]]
  first.splice(0, 2, a - 1, b + 1)
  second.splice(0, 2, c + 1, d - 1)
})
const moved = changed(([first = []]) => {
  if (first.length >= 2 && first[0]) first.splice(0, 2, first[0] - 1, (first[1] ?? 0) + 1)
})
const misread =
  (change: (problem: BiproportionalProblem) => BiproportionalProblem): Solve =>
  (problem) =>
    engine(change(problem))
const inDoubles = misread((problem) => ({
  ...problem,
  matrix: problem.matrix.map((row) => row.map((w) => rational(Math.round(Math.min(approximateQ(w), 1e15))))),
}))
const otherMethod = misread((problem) => ({
  ...problem,
  method: problem.method === 'adams' ? 'jefferson' : 'adams',
}))
const boundless = misread(({ method, matrix, rowTotals, colTotals }) => ({
  method,
  matrix,
  rowTotals,
  colTotals,
}))
const tieHidden: Solve = (problem) => {
  const answer = engine(problem)
  return answer && problem.rowTotals.length < problem.colTotals.length ? { ...answer, tie: null } : answer
}

const bugs: readonly [law: Name, bug: string, Solve][] = [
  ['margins', 'a post moved within its row', moved],
  ['bounds', 'floors and caps forgotten', boundless],
  ['bounds', 'two posts swapped across', swapped],
  ['scaling', 'weights rounded to doubles', inDoubles],
  ['transposition', 'ties hidden in wide matrices', tieHidden],
  ['transposition', 'a post moved within its row', moved],
  ['anonymity', 'two posts swapped across', swapped],
  ['uniformity', 'two posts swapped across', swapped],
  ['uniformity', 'adams passed off as the method asked for', otherMethod],
]

describe('each law finds the bug planted against it', () => {
  test.each(bugs)('%s: %s', (name, _, bug) => {
    const [law] = promises[name]
    const found = fc.check(
      fc.property(drawn, (problem) => law(bug, problem)),
      { numRuns: 500, seed: 1, endOnFailure: true },
    )
    expect(found.failed).toBe(true)
    expect(String(found.errorInstance)).toContain('returning false')
  })

  test('and every law has one', () => {
    expect([...new Set(bugs.map(([name]) => name))]).toEqual(names)
  })
})
