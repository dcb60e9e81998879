// Where the columns of a sheet stand: widths, frozen ones first, which are in view, and the header cells of every level.
import type { ReactNode } from 'react'
import type { CellValue, Column, ColumnLeaf } from '../table-columns.ts'
import { headerRows, isBranch, leavesOf } from '../table-columns.ts'

export interface ColumnLayout<R> {
  readonly leaves: readonly ColumnLeaf<R>[]
  readonly widths: readonly number[]
  /** Left edge of each column, and of what is behind the last. */
  readonly lefts: readonly number[]
  /** How many columns from the left stay in view. */
  readonly frozen: number
  readonly total: number
}

const NARROWEST = 84
const WIDEST = 260
const PADDING = 22
/** Beside the title of a column that sorts. */
const SORT_BUTTON = 20
/** Rows whose figures are measured for a width; of the names that head a row all are. */
const SAMPLED = 60
/** What a name under a group's stands further in. */
const INDENT = 14

/** Without the hidden columns, and without the branches that are left empty. */
export function shownColumns<R>(columns: readonly Column<R>[], hidden: ReadonlySet<string>): Column<R>[] {
  return columns.flatMap((column): Column<R>[] => {
    if (!isBranch(column)) return hidden.has(column.key) ? [] : [column]
    const children = shownColumns(column.children, hidden)
    return children.length === 0 ? [] : [{ ...column, children }]
  })
}

/** A width that a user gave a column, in pixels; `fit` is as wide as its longest text. */
export type OwnWidth = number | 'fit'

/** Narrowest that a user can make a column. */
const LEAST_WIDTH = 40

/** Columns that name the row come first, pinned ones behind them: these stay in view. `totals` stand under the columns, by key. */
export function layoutOf<R>(
  columns: readonly Column<R>[],
  sample: readonly R[],
  totals: Readonly<Record<string, ReactNode>> = {},
  own: Readonly<Record<string, OwnWidth>> = {},
): ColumnLayout<R> {
  const leaves = leavesOf(columns)
  const firstLoose = leaves.findIndex(({ heading, pinned }) => heading !== true && pinned !== true)
  const widths = leaves.map((leaf) => {
    const given = own[leaf.key] ?? leaf.width
    if (typeof given === 'number') return Math.max(LEAST_WIDTH, given)
    const total = totals[leaf.key]
    if (given === 'fit') return Math.max(leaf.minWidth ?? LEAST_WIDTH, widthOf(leaf, sample, total))
    const natural = widthOf(leaf, leaf.heading ? sample : sample.slice(0, SAMPLED), total)
    return Math.max(leaf.minWidth ?? NARROWEST, Math.min(WIDEST, natural))
  })
  const lefts = [0]
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width)
  const frozen = firstLoose < 0 ? leaves.length : firstLoose
  return { leaves, widths, lefts, frozen, total: lefts.at(-1) ?? 0 }
}

/** Of its title, its total and the texts of the rows. */
function widthOf<R>(leaf: ColumnLeaf<R>, rows: readonly R[], total: ReactNode): number {
  let widest = textWidth(leaf.title) + (leaf.sortable ? SORT_BUTTON : 0)
  if (typeof total === 'string') widest = Math.max(widest, textWidth(total))
  for (const row of rows) widest = Math.max(widest, textWidth(leaf.value(row)))
  return widest + PADDING + (leaf.heading ? INDENT : 0)
}

/** In pixels, roughly: a Chinese character is as wide as high, a digit half of that, its group mark included. */
function textWidth(value: CellValue): number {
  let width = 0
  for (const char of String(value ?? '')) width += char.charCodeAt(0) > 0xff ? 13 : 8.5
  return Math.ceil(width)
}

/** The columns behind the frozen ones that are in view, [first, end). */
export function columnsInView<R>(
  { lefts, leaves, frozen }: ColumnLayout<R>,
  left: number,
  width: number,
): { first: number; end: number } {
  const from = left + (lefts[frozen] ?? 0)
  let first = frozen
  while (first < leaves.length - 1 && (lefts[first + 1] ?? 0) <= from) first += 1
  let end = first
  while (end < leaves.length && (lefts[end] ?? 0) < left + width) end += 1
  return { first, end }
}

export interface HeadCell<R> {
  readonly column: Column<R>
  /** Leaves under it, [start, start + span). */
  readonly start: number
  readonly span: number
  readonly levels: number
}

/** One list of header cells a level, each with the leaves that it stands over. */
export function headLevels<R>(columns: readonly Column<R>[]): HeadCell<R>[][] {
  const leaves = leavesOf(columns)
  return headerRows(columns).map((cells) =>
    cells.map(({ column, colSpan, rowSpan }) => {
      const first = isBranch(column) ? (leavesOf(column.children)[0] as ColumnLeaf<R>) : column
      return { column, start: leaves.indexOf(first), span: colSpan, levels: rowSpan }
    }),
  )
}
