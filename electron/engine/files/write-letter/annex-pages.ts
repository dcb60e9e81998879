// How an annex stands on its pages: size of its letters, heights of its rows, and which rows each page holds.
import { cellRoom } from '#shared/domain/report/cell-room'
import { headerCells, headerDepth } from '#shared/domain/report/header-layout'
import { type PageRange, paginate } from '#shared/domain/report/paginate'
import type { TableColumnLeaf, TableModel, TableRow } from '#shared/domain/report/table-model'
import { lineCount } from '../write-workbook/text-cell.ts'
import { annexRoom, LINE_PITCH, SIZES } from './page.ts'

export interface AnnexPages {
  /** Of the letters in the table, in half points. */
  readonly size: number
  /** Twips from line to line in a cell, in the lines under the table, and under the title. */
  readonly line: number
  readonly noteLine: number
  readonly titleLine: number
  /** Heights of the header rows and of the rows, in twips. */
  readonly header: readonly number[]
  readonly rows: readonly number[]
  readonly pages: readonly PageRange[]
}

/** 10.5 points, the size of the lines under the table; smaller where a table is wide. */
export const NOTE_SIZE = 21
export const TWIPS_PER_HALF_POINT = 10
/** A heading that just fits would break: lines of cells and their margins take a little. */
const SPARE = 0.94
/** Of the size of the letters, for what is read in lines close together. */
const LEADING = 1.3
/** Above and below the lines of a cell, in twips, its border included. */
const PADDING = 50
/** Room left free on every page. */
const FILLED = 0.98

export function annexPages(model: TableModel, leaves: readonly TableColumnLeaf[]): AnnexPages {
  const [width, height] = annexRoom(model.paper)
  const characters = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  const size = Math.min(NOTE_SIZE, Math.floor((2 * SPARE * width) / characters / TWIPS_PER_HALF_POINT))
  const line = lineOf(size)
  const noteLine = lineOf(NOTE_SIZE)
  const titleLine = lineOf(SIZES.title)
  const noteWidth = Math.floor((2 * SPARE * width) / (NOTE_SIZE * TWIPS_PER_HALF_POINT))
  const heightOf = (lines: number) => lines * line + PADDING
  const { notes, signatures } = model
  const header = headerLines(model, leaves).map(heightOf)
  const rows = model.rows.map((row) => heightOf(rowLines(row, leaves)))
  const pages = paginate({
    capacity: height * FILLED,
    title: LINE_PITCH + lineCount(model.title, TITLE_CHARACTERS) * titleLine + noteLine,
    header: header.reduce((sum, each) => sum + each, 0),
    rows,
    kinds: model.rows.map(({ kind }) => kind),
    tail: [
      ...notes.map((note) => lineCount(note, noteWidth - 2 * noteHang(notes)) * noteLine),
      ...(signatures.length > 0 ? [2 * noteLine] : []),
    ],
  })
  return { size, line, noteLine, titleLine, header, rows, pages }
}

/** Full characters before the text of a note: 注： and its number, which one that stands alone has not. */
export function noteHang({ length }: readonly string[]): number {
  return length === 1 ? 2 : 3.5
}

/** Characters of the title on a line of A4 in 二号, upright. */
const TITLE_CHARACTERS = 42

function lineOf(size: number): number {
  return Math.floor(size * TWIPS_PER_HALF_POINT * LEADING)
}

function headerLines({ columns }: TableModel, leaves: readonly TableColumnLeaf[]): number[] {
  const lines = new Array<number>(headerDepth(columns)).fill(1)
  for (const { title, row, rowSpan, column, columnSpan } of headerCells(columns)) {
    const room = leaves.slice(column, column + columnSpan).reduce((sum, leaf) => sum + leaf.width, 0)
    const own = lineCount(title, room - 1)
    lines[row] = Math.max(lines[row] ?? 1, own - rowSpan + 1)
  }
  return lines
}

/** A merging column's text has the room of all its rows. */
function rowLines(row: TableRow, leaves: readonly TableColumnLeaf[]): number {
  const lines = leaves.map((leaf, column) => {
    const value = row.cells[leaf.key]
    return typeof value === 'string' && leaf.merge !== true
      ? lineCount(value, cellRoom(row, leaves, column) - 1)
      : 1
  })
  return Math.max(1, ...lines)
}
