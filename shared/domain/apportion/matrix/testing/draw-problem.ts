// Random matrix problems and views of them, for the tests of this folder.
import { type DivisorMethodName, isDivisorMethod, signposts } from '../../methods/signposts.ts'
import { type Rational, rational } from '../../rational.ts'
import type { BiproportionalProblem } from '../problem.ts'

export const matrixMethods: readonly DivisorMethodName[] = Object.keys(signposts).filter(isDivisorMethod)

/** Random numbers that repeat: a multiplicative generator modulo 2^31 − 1. */
export function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

export function transpose<T>(matrix: readonly (readonly T[])[]): T[][] {
  return (matrix[0] ?? []).map((_, col) => matrix.map((row) => row[col] as T))
}

export function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}

/** The same problem with rows for columns. */
export function turnedOver(problem: BiproportionalProblem): BiproportionalProblem {
  const { method, matrix, rowTotals, colTotals, cellMins, cellMaxs } = problem
  return {
    method,
    matrix: transpose(matrix),
    rowTotals: colTotals,
    colTotals: rowTotals,
    ...(cellMins && { cellMins: transpose(cellMins) }),
    ...(cellMaxs && { cellMaxs: transpose(cellMaxs) }),
  }
}

export interface Drawing {
  readonly rows: number
  readonly cols: number
  readonly method: DivisorMethodName
  readonly bounded: boolean
  /** Posts of a cell are drawn below this. */
  readonly most: number
  readonly weigh: (random: (below: number) => number) => Rational
}

/** A problem whose totals some matrix has, unless a floor was drawn too high. */
export function drawProblem(random: (below: number) => number, drawing: Drawing): BiproportionalProblem {
  const { rows, cols, method, bounded, most, weigh } = drawing
  const grid = <T>(cell: () => T) => Array.from({ length: rows }, () => Array.from({ length: cols }, cell))
  const matrix = grid(() => (random(5) === 0 ? rational(0) : weigh(random)))
  const posts = matrix.map((row) => row.map(({ n }) => (n === 0n && random(9) > 0 ? 0 : random(most))))
  const cellMins = posts.map((row) => row.map((held) => Math.max(0, held - random(3))))
  if (random(8) === 0 && cellMins[0]) cellMins[0][0] = (cellMins[0][0] ?? 0) + 1
  const cellMaxs = posts.map((row) => row.map((held) => (random(2) ? null : held + 1 + random(2))))
  const totals = { rowTotals: posts.map(sumOf), colTotals: transpose(posts).map(sumOf) }
  return { method, matrix, ...totals, ...(bounded && { cellMins, cellMaxs }) }
}
