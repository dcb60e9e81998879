// How high every row of the sheet stands, in points: known before the first is written, for the pages depend on them.
import { cellRoom } from '#shared/domain/report/cell-room'
import { isNumeric } from '#shared/domain/report/cell-text'
import { headerCells, headerDepth } from '#shared/domain/report/header-layout'
import type { TableColumnLeaf, TableRow, TableSource } from '#shared/domain/report/table-model'
import { lineCount } from './text-cell.ts'

// Whole pixels of a screen (0.75 points), or programs round them each in its own way.
const TITLE = 37.5
const DATE_LINE = 19.5
const HEADER_LINE = 15
const HEADER_PADDING = 6
const ROW = 15.75
const FURTHER_LINE = 14.25
const NOTE_LINE = 15
const SIGNATURE = 30
const TRACE_LINE = 9.75

export interface SheetHeights {
  readonly title: number
  readonly dateLine: number
  readonly header: readonly number[]
  readonly rows: readonly number[]
  readonly notes: readonly number[]
  readonly signature: number
  readonly trace: readonly number[]
}

export function sheetHeights(
  model: TableSource,
  leaves: readonly TableColumnLeaf[],
  width: number,
): SheetHeights {
  return {
    title: TITLE,
    dateLine: DATE_LINE,
    header: headerHeights(model, leaves),
    rows: Array.from(model.rows, (row) => rowHeight(row, leaves)),
    notes: model.notes.map((note) => lineCount(note, width) * NOTE_LINE),
    signature: SIGNATURE,
    trace: model.trace.map(() => TRACE_LINE),
  }
}

function headerHeights({ columns }: TableSource, leaves: readonly TableColumnLeaf[]): number[] {
  const heights = new Array<number>(headerDepth(columns)).fill(0)
  for (const { title, row, rowSpan, column, columnSpan } of headerCells(columns)) {
    const width = leaves.slice(column, column + columnSpan).reduce((sum, leaf) => sum + leaf.width, 0)
    const needed = (lineCount(title, width - columnSpan) * HEADER_LINE + HEADER_PADDING) / rowSpan
    for (let place = row; place < row + rowSpan; place += 1) {
      heights[place] = Math.max(heights[place] ?? 0, needed)
    }
  }
  return heights
}

/** Merged cells have the room of their rows, and a text over several columns that of all of them. */
function rowHeight(row: TableRow, leaves: readonly TableColumnLeaf[]): number {
  let lines = 1
  leaves.forEach((leaf, column) => {
    const value = row.cells[leaf.key]
    if (typeof value !== 'string' || leaf.merge === true || isNumeric(leaf, value)) return
    lines = Math.max(lines, lineCount(value, cellRoom(row, leaves, column) - 1))
  })
  return ROW + (lines - 1) * FURTHER_LINE
}
