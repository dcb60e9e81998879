// Checks a claimed controlled rounding from its definition.
import { ceilQ, floorQ, type Rational, sumQ } from '../rational.ts'
import { checkCells, checkShape, type MatrixVerdict, wrong } from './check-cells.ts'
import { roundingTable } from './controlled-rounding.ts'
import type { RoundedMatrix } from './problem.ts'
import { type Table, upTo } from './table.ts'

/** Whether the answer rounds every cell, row, column and the total up or down, and is the documented choice. */
export function verifyControlledRounding(
  matrix: readonly (readonly Rational[])[],
  outcome: RoundedMatrix,
): MatrixVerdict {
  const cols = matrix[0]?.length ?? 0
  const shape = checkShape(outcome, matrix.length, cols)
  if (!shape.ok) return shape
  const { seats } = outcome
  const sides = (values: readonly Rational[], rounded: readonly (number | bigint)[]) => {
    const [exact, sum] = [sumQ(values), rounded.reduce<bigint>((total, value) => total + BigInt(value), 0n)]
    return sum === floorQ(exact) || sum === ceilQ(exact)
  }
  for (const [row, values] of matrix.entries()) {
    const off = values.findIndex((value, col) => !sides([value], [seats[row]?.[col] as number | bigint]))
    if (off >= 0) return wrong('BOUND', [row, off])
  }
  const columnOf = <T>(rows: readonly (readonly T[])[], col: number) => rows.map((row) => row[col] as T)
  const rowsHold = matrix.every((values, row) => sides(values, seats[row] as (number | bigint)[]))
  const colsHold = upTo(cols).every((col) => sides(columnOf(matrix, col), columnOf(seats, col)))
  if (!rowsHold || !colsHold || !sides(matrix.flat(), seats.flat())) return wrong('TOTAL')
  const { table, turned } = roundingTable(matrix)
  const parts = matrix.map((values, row) =>
    values.map((value, col) => Number(BigInt(seats[row]?.[col] as number | bigint) - floorQ(value))),
  )
  const closed = closeSums(turned ? upTo(cols).map((col) => columnOf(parts, col)) : parts, table)
  return checkCells(table, closed, { turned, tie: outcome.tie, own: [matrix.length, cols] })
}

/** Adds the line and column that fill the sums up. */
function closeSums(lines: readonly (readonly number[])[], table: Table<unknown>): number[] {
  const { lineTotals, columnTotals } = table
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  const full = lines.map((line, at) => [...line, (lineTotals[at] as number) - sum(line)])
  const last = Array.from(columnTotals, (total, at) => total - sum(full.map((line) => line[at] as number)))
  return [...full, last].flat()
}
