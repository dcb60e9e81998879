// Planted bugs: every kind of wrong matrix answer must be told from a right one.
import { describe, expect, test } from 'vitest'
import { parseRational, rational } from '../rational.ts'
import { biproportional } from './biproportional.ts'
import { controlledRounding } from './controlled-rounding.ts'
import type {
  BiproportionalOutcome,
  BiproportionalProblem,
  SolvedBiproportional,
  SolvedMatrix,
} from './problem.ts'
import { verifyBiproportional } from './verify-biproportional.ts'
import { verifyControlledRounding } from './verify-controlled-rounding.ts'

const matrixOf = (rows: readonly (readonly (number | string)[])[]) =>
  rows.map((row) => row.map((value) => parseRational(String(value))))

const plain: BiproportionalProblem = {
  method: 'webster',
  matrix: matrixOf([
    [123, 45, 815],
    [912, 312, 0],
    [312, 255, 215],
  ]),
  rowTotals: [5, 4, 6],
  colTotals: [5, 4, 6],
  cellMins: [
    [1, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
}

const tied: BiproportionalProblem = {
  method: 'webster',
  matrix: matrixOf([
    [50, 25],
    [40, 20],
    [30, 15],
    [20, 10],
  ]),
  rowTotals: [7, 6, 4, 3],
  colTotals: [10, 10],
}

function solve(problem: BiproportionalProblem): SolvedBiproportional {
  const outcome = biproportional(problem)
  if (outcome.status !== 'solved') throw new Error(outcome.code)
  return outcome
}

const right = solve(plain)
const rightTied = solve(tied)

/** The matrix with posts moved round a circle: one more in both `up`, one less in both `down`. */
function moved(seats: number[][], up: [number, number][], down: [number, number][]): number[][] {
  const copy = seats.map((row) => [...row])
  const add = ([row, col]: [number, number], by: number) => {
    const line = copy[row] as number[]
    line[col] = (line[col] as number) + by
  }
  for (const cell of up) add(cell, 1)
  for (const cell of down) add(cell, -1)
  return copy
}

describe('biproportional', () => {
  test('right answers pass', () => {
    expect(verifyBiproportional(plain, right)).toEqual({ ok: true })
    expect(verifyBiproportional(tied, rightTied)).toEqual({ ok: true })
  })

  const cut = { indices: [], rows: [0], cols: [], need: 5, most: 4 }
  const divisors = right.divisors()
  const wrong: [string, BiproportionalProblem, BiproportionalOutcome, string][] = [
    ['infeasible', plain, { status: 'infeasible', code: 'CUT', detail: cut }, 'STATUS'],
    ['a row short', plain, { ...right, seats: right.seats.slice(1) }, 'LENGTH'],
    ['half a post', plain, { ...right, seats: right.seats.map((row) => row.map((k) => k + 0.5)) }, 'COUNT'],
    ['a post too many', plain, { ...right, seats: moved(right.seats, [[0, 0]], []) }, 'TOTAL'],
    [
      'a post in a cell of weight 0',
      plain,
      {
        ...right,
        seats: moved(
          right.seats,
          [
            [1, 2],
            [0, 0],
          ],
          [
            [1, 0],
            [0, 2],
          ],
        ),
      },
      'BOUND',
    ],
    [
      'a circle that gains',
      plain,
      {
        ...right,
        seats: moved(
          right.seats,
          [
            [0, 0],
            [2, 2],
          ],
          [
            [0, 2],
            [2, 0],
          ],
        ),
      },
      'ORDER',
    ],
    ['a tie unsaid', tied, { ...rightTied, tie: null }, 'TIE'],
    ['a tie invented', plain, { ...right, tie: { cells: [[0, 0]], won: [[0, 0]] } }, 'TIE'],
    [
      'the post of a tie said to be elsewhere',
      tied,
      { ...rightTied, tie: rightTied.tie && { ...rightTied.tie, won: rightTied.tie.cells } },
      'TIE',
    ],
    [
      'the smaller of two optima',
      tied,
      {
        ...rightTied,
        seats: [
          [3, 4],
          [3, 3],
          [2, 2],
          [2, 1],
        ],
        tie: {
          cells: rightTied.tie?.cells ?? [],
          won: [
            [0, 1],
            [3, 0],
          ],
        },
      },
      'TIE_ORDER',
    ],
    [
      'another divisor',
      plain,
      {
        ...right,
        divisors: () => divisors && { ...divisors, rows: [rational(1), ...divisors.rows.slice(1)] },
      },
      'DIVISOR',
    ],
    ['no divisor', plain, { ...right, divisors: () => null }, 'DIVISOR'],
  ]
  test.each(wrong)('%s', (_, problem, outcome, fault) => {
    expect(verifyBiproportional(problem, outcome)).toMatchObject({ ok: false, fault })
  })
})

describe('infeasible', () => {
  const ones = (rows: number, cols: number) =>
    matrixOf(Array.from({ length: rows }, () => new Array(cols).fill(1)))
  test.each<[string, BiproportionalProblem, string, object]>([
    [
      'margins differ',
      { ...tied, colTotals: [10, 9] },
      'MARGINS_DIFFER',
      { indices: [], rows: [0, 1, 2, 3], cols: [0, 1], need: 20, most: 19 },
    ],
    [
      'a floor above its cap',
      {
        ...tied,
        cellMins: [
          [0, 0],
          [0, 3],
          [0, 0],
          [0, 0],
        ],
        cellMaxs: [
          [null, 9],
          [9, 2],
          [9, 9],
          [9, 9],
        ],
      },
      'FLOOR_ABOVE_CAP',
      { indices: [3], rows: [1], cols: [1], need: 3, most: 2 },
    ],
    [
      'caps of a row below its total',
      {
        method: 'webster',
        matrix: ones(2, 2),
        rowTotals: [5, 1],
        colTotals: [3, 3],
        cellMaxs: [
          [2, 2],
          [null, null],
        ],
      },
      'CUT',
      { rows: [0], cols: [], need: 5, most: 4 },
    ],
    [
      'floors of a row above its total',
      {
        method: 'webster',
        matrix: ones(2, 2),
        rowTotals: [1, 5],
        colTotals: [3, 3],
        cellMins: [
          [1, 1],
          [0, 0],
        ],
      },
      'CUT',
      { rows: [1], cols: [0, 1], need: 5, most: 4 },
    ],
    [
      'cells of weight 0',
      {
        method: 'hill',
        matrix: matrixOf([
          [1, 1, 0],
          [1, 0, 0],
          [5, 5, 5],
        ]),
        rowTotals: [2, 3, 1],
        colTotals: [2, 2, 2],
      },
      'CUT',
      { rows: [1], cols: [0], need: 3, most: 2 },
    ],
  ])('%s', (_, problem, code, detail) => {
    const outcome = biproportional(problem)
    expect(outcome).toMatchObject({ status: 'infeasible', code, detail })
    expect(verifyBiproportional(problem, outcome)).toEqual({ ok: true })
    const lied = { ...outcome, detail: { ...detail, indices: [], rows: [], cols: [], need: 9, most: 1 } }
    expect(verifyBiproportional(problem, lied as BiproportionalOutcome)).toMatchObject({ fault: 'STATUS' })
  })
})

describe('controlled rounding', () => {
  const matrix = matrixOf([
    ['1.2', '-0.5', '3.3'],
    ['2.7', '0.1', '4'],
  ])
  const answer = controlledRounding(matrix)

  test('the nearest, and the largest of equals', () => {
    expect(answer).toEqual({
      status: 'solved',
      seats: [
        [1, 0, 3],
        [3, 0, 4],
      ],
      tie: null,
    })
    const halves = matrixOf([
      ['1/2', '1/2'],
      ['1/2', '1/2'],
    ])
    expect(controlledRounding(halves)).toMatchObject({
      seats: [
        [1, 0],
        [0, 1],
      ],
      tie: {
        cells: [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      },
    })
  })

  test.each<[string, SolvedMatrix['seats'], string]>([
    [
      'a cell off',
      [
        [3, 0, 3],
        [2, 0, 4],
      ],
      'BOUND',
    ],
    [
      'a column off',
      [
        [1, -1, 4],
        [3, 1, 4],
      ],
      'TOTAL',
    ],
    [
      'not the nearest',
      [
        [1, -1, 4],
        [3, 0, 4],
      ],
      'ORDER',
    ],
    ['a row short', [[1, 0, 3]], 'LENGTH'],
  ])('%s', (_, seats, fault) => {
    expect(verifyControlledRounding(matrix, answer)).toEqual({ ok: true })
    expect(verifyControlledRounding(matrix, { ...answer, seats })).toMatchObject({ fault })
  })

  test('a cell off in its thirtieth digit', () => {
    const large = [[rational(10n ** 29n + 7n), rational(1, 2)]]
    const proven = controlledRounding(large)
    expect(proven.seats).toEqual([[10n ** 29n + 7n, 1]])
    expect(verifyControlledRounding(large, proven)).toEqual({ ok: true })
    const seats = [[10n ** 29n + 8n, 1]]
    expect(verifyControlledRounding(large, { ...proven, seats })).toMatchObject({ fault: 'BOUND' })
  })
})
