// How high every row of the sheet stands, in points: known before the first is written, for the pages depend on them.
import { cellRoom } from '#shared/domain/report/cell-room'
import { isNumeric } from '#shared/domain/report/cell-text'
import { type HeaderCell, headerDepth } from '#shared/domain/report/header-layout'
import type { Making } from '#shared/domain/report/making'
import { leanRows } from '#shared/domain/report/packed-rows'
import type { TableColumnLeaf, TableRow, TableRows, TableSource } from '#shared/domain/report/table-model'
import { lineCount } from './text-cell.ts'

// Whole pixels of a screen (0.75 points), or programs round them each in its own way.
const TITLE = 37.5
const DATE_LINE = 19.5
const HEADER_LINE = 15
const HEADER_PADDING = 6
const ROW = 15.75
const FURTHER_LINE = 16.5
const NOTE_LINE = 15
const SIGNATURE = 30
const TRACE_LINE = 9.75
/** So few take some milliseconds. */
const ROWS_A_STEP = 500

export interface SheetHeights {
  readonly title: number
  readonly dateLine: number
  readonly header: readonly number[]
  readonly rows: readonly number[]
  readonly notes: readonly number[]
  readonly signature: number
  readonly trace: readonly number[]
}

interface Widths {
  readonly leaves: readonly TableColumnLeaf[]
  /** Of the header. */
  readonly cells: readonly HeaderCell[]
  /** Of what stands under the table, in characters. */
  readonly width: number
}

export function* sheetHeights(model: TableSource, { leaves, cells, width }: Widths): Making<SheetHeights> {
  return {
    title: TITLE,
    dateLine: DATE_LINE,
    header: headerHeights(model, leaves, cells),
    rows: yield* rowHeights(model.rows, leaves),
    notes: model.notes.map((note) => lineCount(note, width) * NOTE_LINE),
    signature: SIGNATURE,
    trace: model.trace.map(() => TRACE_LINE),
  }
}

function headerHeights(
  { columns }: TableSource,
  leaves: readonly TableColumnLeaf[],
  cells: readonly HeaderCell[],
): number[] {
  const heights = new Array<number>(headerDepth(columns)).fill(0)
  for (const { title, row, rowSpan, column, columnSpan } of cells) {
    const width = leaves.slice(column, column + columnSpan).reduce((sum, leaf) => sum + leaf.width, 0)
    const needed = (lineCount(title, width - columnSpan) * HEADER_LINE + HEADER_PADDING) / rowSpan
    for (let place = row; place < row + rowSpan; place += 1) {
      heights[place] = Math.max(heights[place] ?? 0, needed)
    }
  }
  return heights
}

/** Only texts break into lines: of a long table nothing else is looked at. */
function* rowHeights(rows: TableRows, leaves: readonly TableColumnLeaf[]): Making<number[]> {
  const heights: number[] = []
  for (const row of leanRows(rows, 'texts')) {
    heights.push(rowHeight(rows, { row, index: heights.length }, leaves))
    if (heights.length % ROWS_A_STEP === 0) yield
  }
  return heights
}

/** Merged cells have the room of their rows, and a text over several columns that of all of them. */
function rowHeight(
  rows: TableRows,
  { row, index }: { readonly row: TableRow; readonly index: number },
  leaves: readonly TableColumnLeaf[],
): number {
  let lines = 1
  leaves.forEach((leaf, column) => {
    const value = row.cells[leaf.key]
    if (typeof value !== 'string' || isNumeric(leaf, value)) return
    const own = lineCount(value, cellRoom(row, leaves, column) - 1)
    if (own > lines && !isMerged(rows, index, leaf)) lines = own
  })
  return ROW + (lines - 1) * FURTHER_LINE
}

/** Whether the cell is one with that above or below. */
function isMerged(rows: TableRows, index: number, { merge, key }: TableColumnLeaf): boolean {
  const value = (at: number) => (at < 0 ? undefined : rows.at(at)?.cells[key])
  return merge === true && [value(index - 1), value(index + 1)].includes(value(index))
}
