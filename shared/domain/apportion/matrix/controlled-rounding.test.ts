// Controlled rounding against its definition and, on small tables, against every rounding there is.
import { describe, expect, test } from 'vitest'
import { addQ, ceilQ, compareQ, floorQ, type Rational, rational, subQ, sumQ, zeroQ } from '../rational.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { generator, transpose } from './testing/draw-problem.ts'
import { verifyControlledRounding } from './verify-controlled-rounding.ts'

const random = generator(20230630)

function draw(rows: number, cols: number, size: number): Rational[][] {
  const d = 1 + random(12)
  return Array.from({ length: rows }, () =>
    Array.from({ length: cols }, () => rational(random(size) - size / 4, d)),
  )
}

function rounds(values: readonly Rational[], rounded: readonly (number | bigint)[]): boolean {
  const exact = sumQ(values)
  const sum = rounded.reduce<bigint>((total, value) => total + BigInt(value), 0n)
  return sum === floorQ(exact) || sum === ceilQ(exact)
}

function isControlled(matrix: readonly Rational[][], seats: readonly (number | bigint)[][]): boolean {
  const cells = matrix.every((row, i) =>
    row.every((value, j) => rounds([value], [seats[i]?.[j] as number | bigint])),
  )
  const rows = matrix.every((row, i) => rounds(row, seats[i] as number[]))
  const cols = transpose(matrix).every((col, j) => rounds(col, transpose(seats)[j] as number[]))
  return cells && rows && cols && rounds(matrix.flat(), seats.flat())
}

/** Every matrix of floors and ceilings, the lexicographically largest first. */
function allRoundings(matrix: readonly Rational[][]): number[][][] {
  const cols = matrix[0]?.length ?? 0
  let lists: number[][] = [[]]
  for (const value of matrix.flat()) {
    const both = [...new Set([ceilQ(value), floorQ(value)])].map(Number)
    lists = lists.flatMap((list) => both.map((rounded) => [...list, rounded]))
  }
  return lists.map((list) => matrix.map((_, row) => list.slice(row * cols, (row + 1) * cols)))
}

function distance(matrix: readonly Rational[][], seats: readonly number[][]): Rational {
  let sum = zeroQ
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const off = subQ(value, rational(seats[i]?.[j] as number))
      sum = addQ(sum, off.n < 0n ? { n: -off.n, d: off.d } : off)
    }
  }
  return sum
}

function nearest(matrix: readonly Rational[][]): number[][][] {
  const controlled = allRoundings(matrix).filter((seats) => isControlled(matrix, seats))
  const least = controlled.map((seats) => distance(matrix, seats)).toSorted(compareQ)[0] as Rational
  return controlled.filter((seats) => compareQ(distance(matrix, seats), least) === 0)
}

describe('controlled rounding', () => {
  test('small tables: the nearest of all roundings, the largest of equals, and all tied cells', () => {
    for (let round = 0; round < 150; round++) {
      const matrix = draw(1 + random(3), 1 + random(3), 40)
      const outcome = controlledRounding(matrix)
      const best = nearest(matrix)
      expect(outcome.seats).toEqual(best[0])
      const differs = (i: number, j: number) => best.some((seats) => seats[i]?.[j] !== best[0]?.[i]?.[j])
      const cells = matrix.flatMap((row, i) => row.flatMap((_, j) => (differs(i, j) ? [[i, j]] : [])))
      expect(outcome.tie?.cells ?? []).toEqual(cells)
    }
  })

  test('larger tables round cells, rows, columns and the total, and are proven', () => {
    for (let round = 0; round < 60; round++) {
      const matrix = draw(1 + random(20), 1 + random(20), 1000)
      const outcome = controlledRounding(matrix)
      expect(isControlled(matrix, outcome.seats)).toBe(true)
      expect(verifyControlledRounding(matrix, outcome)).toEqual({ ok: true })
    }
  })

  test('whole parts of any size round like the parts without them', () => {
    for (let round = 0; round < 60; round++) {
      const matrix = draw(1 + random(5), 1 + random(5), 1000)
      const wholes = matrix.map((row) => row.map(() => BigInt(random(2e9)) * 10n ** 21n - 10n ** 30n))
      const at = (i: number, j: number) => wholes[i]?.[j] as bigint
      const moved = matrix.map((row, i) => row.map((value, j) => addQ(value, rational(at(i, j)))))
      const outcome = controlledRounding(moved)
      const { seats, tie } = controlledRounding(matrix)
      expect(outcome.tie).toEqual(tie)
      expect(outcome.seats).toEqual(seats.map((row, i) => row.map((value, j) => BigInt(value) + at(i, j))))
      expect(verifyControlledRounding(moved, outcome)).toEqual({ ok: true })
    }
  })

  test('thirty digits decide', () => {
    const half = 5n * 10n ** 29n
    const matrix = [
      [rational(half, 10n ** 30n), rational(half, 10n ** 30n)],
      [rational(half - 1n, 10n ** 30n), rational(half + 1n, 10n ** 30n)],
    ]
    expect(controlledRounding(matrix)).toEqual({
      status: 'solved',
      seats: [
        [1, 0],
        [0, 1],
      ],
      tie: {
        cells: [
          [0, 0],
          [0, 1],
        ],
        won: [[0, 0]],
      },
    })
  })
})
