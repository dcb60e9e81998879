// Where the columns of a sheet stand: widths, frozen ones first, which are in view, and the header cells of every level.
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

/** Columns that name the row come first and stay in view. */
export function layoutOf<R>(columns: readonly Column<R>[], sample: readonly R[]): ColumnLayout<R> {
  const leaves = leavesOf(columns)
  const firstLoose = leaves.findIndex(({ heading }) => heading !== true)
  const widths = leaves.map((leaf) => leaf.width ?? naturalWidth(leaf, sample))
  const lefts = [0]
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width)
  const frozen = firstLoose < 0 ? leaves.length : firstLoose
  return { leaves, widths, lefts, frozen, total: lefts.at(-1) ?? 0 }
}

function naturalWidth<R>(leaf: ColumnLeaf<R>, sample: readonly R[]): number {
  let widest = textWidth(leaf.title) + (leaf.sortable ? 12 : 0)
  for (const row of leaf.heading ? sample : sample.slice(0, SAMPLED))
    widest = Math.max(widest, textWidth(leaf.value(row)))
  return Math.max(
    leaf.minWidth ?? NARROWEST,
    Math.min(WIDEST, widest + PADDING + (leaf.heading ? INDENT : 0)),
  )
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
