// Tells the rows under a header apart: data, sums, notes, repeated headers and blanks.
import type { SheetGrid } from '../grid.ts'
import type { BoundColumn } from '../header/bind-columns.ts'
import type { Header } from '../header/find-header.ts'
import { normaliseText } from '../header/header-text.ts'
import { CellKind, type SheetRow } from '../sheet.ts'
import { COLUMN_MARK, NOTE, OF_WHICH, PROSE, SUBTOTAL, TOTAL } from './words.zh-CN.ts'

export type RowRole = 'data' | 'total' | 'subtotal' | 'of-which' | 'note' | 'skip'

export interface ClassifiedRow {
  readonly row: SheetRow
  readonly role: RowRole
}

const LABELS = new Set(['sequence', 'county', 'code', 'name', 'body', 'class'])
const NAMING = new Set(['code', 'name', 'body'])

/** Roles of all rows below the header, in order. After the first note nothing but notes follows. */
export function classifyRows(
  grid: SheetGrid,
  header: Header,
  columns: readonly BoundColumn[],
): ClassifiedRow[] {
  const labels = columnsOf(columns, LABELS)
  const naming = columnsOf(columns, NAMING)
  const used = columns
    .filter(({ field }) => field !== null && field !== 'sequence')
    .map(({ column }) => column)
  const headerTexts = new Map(columns.map(({ column, path }) => [column, path.at(-1) ?? '']))
  const rows = grid.sheet.rows.filter(({ row }) => row > header.bottom)
  const classified: ClassifiedRow[] = []
  let inNotes = false
  for (const [index, row] of rows.entries()) {
    const texts = labels.flatMap((column) => textsAt(grid, row.row, column))
    if (inNotes || isNote(grid, row, naming)) {
      inNotes = true
      classified.push({ row, role: 'note' })
    } else if (isRepeatedHeader(row, headerTexts) || (index === 0 && isColumnNumbers(row))) {
      classified.push({ row, role: 'skip' })
    } else classified.push({ row, role: roleOf(grid, row, texts, used) })
  }
  return classified
}

function columnsOf(columns: readonly BoundColumn[], fields: ReadonlySet<string>): number[] {
  return columns.filter(({ field }) => field !== null && fields.has(field)).map(({ column }) => column)
}

function textsAt(grid: SheetGrid, row: number, column: number): string[] {
  const cell = grid.cell(row, column)
  return cell === null || cell.kind !== CellKind.text ? [] : [normaliseText(cell.text)]
}

function roleOf(grid: SheetGrid, row: SheetRow, labels: readonly string[], used: readonly number[]): RowRole {
  if (labels.some((text) => TOTAL.test(text))) return 'total'
  if (labels.some((text) => SUBTOTAL.test(text))) return 'subtotal'
  if (labels.some((text) => OF_WHICH.test(text))) return 'of-which'
  const filled = used.some((column) => (grid.cell(row.row, column)?.text.trim() ?? '') !== '')
  return filled ? 'data' : 'skip'
}

/** A note begins with a word from the list, or is running text that stands alone in its row. */
function isNote(grid: SheetGrid, row: SheetRow, naming: readonly number[]): boolean {
  const cells = row.columns
    .map((column) => grid.cell(row.row, column))
    .filter((cell) => cell !== null && cell.text.trim() !== '')
  const first = cells[0]
  if (first === null || first === undefined) return false
  const text = normaliseText(first.text)
  if (NOTE.test(text)) return true
  if (cells.length > 1 || first.kind !== CellKind.text) return false
  const width = (grid.mergeAt(row.row, first.column)?.right ?? first.column) - first.column + 1
  if (TOTAL.test(text) || SUBTOTAL.test(text)) return false
  return (
    width >= 4 ||
    (PROSE.test(text) && text.length > 8) ||
    (text.length > 12 && !naming.includes(first.column))
  )
}

/** The header again, as on every printed page. */
function isRepeatedHeader(row: SheetRow, headerTexts: ReadonlyMap<number, string>): boolean {
  let same = 0
  for (const [index, column] of row.columns.entries()) {
    if (headerTexts.get(column) === normaliseText(row.texts[index] ?? '')) same += 1
  }
  return same >= 2 && same * 2 > row.columns.length
}

/** A row that only numbers its columns: (1) (2) (3), or letters and numbers. */
function isColumnNumbers(row: SheetRow): boolean {
  const texts = row.texts.map(normaliseText)
  if (texts.length < 3 || !texts.every((text) => COLUMN_MARK.test(text))) return false
  const numbers = texts.map((text) => /\d+/.exec(text)?.[0]).filter((text) => text !== undefined)
  return numbers.every((text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1)
}
