// The checks that every claimed matrix must pass, in whole numbers, without trusting how it was found.
import { exchanges, fill, smallerThanCanonical, tiedByExchange } from './optimality.ts'
import type { Cell, RoundedMatrix, SolvedMatrix } from './problem.ts'
import { type Table, upTo } from './table.ts'
import { high } from './tied-cells.ts'

/**
 * STATUS: called infeasible without a cause that holds. LENGTH, COUNT, TOTAL, BOUND: not one whole number per cell, a
 * row or column off its total, a cell outside its bounds. ORDER: some circle of moves gains. TIE: tied cells
 * misreported. TIE_ORDER: not the lexicographically largest optimum. DIVISOR: a quotient does not round to its cell.
 */
export type MatrixFault =
  | 'STATUS'
  | 'LENGTH'
  | 'COUNT'
  | 'TOTAL'
  | 'BOUND'
  | 'ORDER'
  | 'TIE'
  | 'TIE_ORDER'
  | 'DIVISOR'

export type MatrixVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: MatrixFault; readonly cells: readonly Cell[] }

export const right: MatrixVerdict = { ok: true }

export function wrong(fault: MatrixFault, ...cells: Cell[]): MatrixVerdict {
  return { ok: false, fault, cells }
}

/** One whole number per cell. */
export function checkShape({ seats }: RoundedMatrix, rows: number, cols: number): MatrixVerdict {
  if (seats.length !== rows || seats.some((row) => row.length !== cols)) return wrong('LENGTH')
  for (const [row, values] of seats.entries()) {
    const odd = values.findIndex((value) => typeof value !== 'bigint' && !Number.isSafeInteger(value))
    if (odd >= 0) return wrong('COUNT', [row, odd])
  }
  return right
}

export interface Claimed {
  readonly turned: boolean
  readonly tie: SolvedMatrix['tie']
  /** Rows and columns of the matrix itself. */
  readonly own: Cell
}

/** Bounds and totals, then optimality, tie and choice, of the posts by table cell. */
export function checkCells<V>(table: Table<V>, posts: readonly number[], claimed: Claimed): MatrixVerdict {
  const { lines, columns, floors, caps, lineTotals, columnTotals } = table
  const place = (cell: number): Cell => {
    const column = cell % columns
    const line = (cell - column) / columns
    return claimed.turned ? [column, line] : [line, column]
  }
  const outside = posts.findIndex((held, at) => held < (floors[at] as number) || held > (caps[at] as number))
  if (outside >= 0) return wrong('BOUND', place(outside))
  const sums = { lines: new Float64Array(lines), columns: new Float64Array(columns) }
  for (const [cell, held] of posts.entries()) {
    const column = cell % columns
    const line = (cell - column) / columns
    sums.lines[line] = (sums.lines[line] as number) + held
    sums.columns[column] = (sums.columns[column] as number) + held
  }
  const off = sums.lines.some((sum, at) => sum !== lineTotals[at])
  if (off || sums.columns.some((sum, at) => sum !== columnTotals[at])) return wrong('TOTAL')
  return checkOrder(table, posts, claimed, place)
}

function checkOrder<V>(
  table: Table<V>,
  posts: readonly number[],
  { turned, tie, own }: Claimed,
  place: (cell: number) => Cell,
): MatrixVerdict {
  const filling = fill(table, posts)
  const best = exchanges(filling)
  if (best === null) return wrong('ORDER')
  const tied = tiedByExchange(filling, best)
  const order = upTo(posts.length)
  if (turned) order.sort((a, b) => (a % table.columns) - (b % table.columns) || a - b)
  const isOwn = ([row, col]: Cell) => row < own[0] && col < own[1]
  const ownCells = (is: (state: number) => boolean) =>
    order
      .filter((cell) => is(tied[cell] as number))
      .map(place)
      .filter(isOwn)
  const cells = ownCells((state) => state !== 0)
  const found = cells.length === 0 ? null : { cells, won: ownCells((state) => state === high) }
  if (JSON.stringify(found) !== JSON.stringify(tie)) return wrong('TIE', ...cells)
  const smaller = smallerThanCanonical(table, filling.posts, tied, order)
  return smaller === undefined ? right : wrong('TIE_ORDER', place(smaller))
}
