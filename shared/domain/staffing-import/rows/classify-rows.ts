// Tells the rows under a header apart: data, sums, notes, repeated headers and blanks.
import type { SheetGrid } from '../grid.ts'
import type { BoundColumn } from '../header/bind-columns.ts'
import type { Header } from '../header/find-header.ts'
import { normaliseText } from '../header/header-text.ts'
import { CellKind, type SheetRow } from '../sheet.ts'
import { placeOfRow, sliceRows } from '../sheet-rows.ts'
import { ClassifiedRows, type RowRole } from './classified-rows.ts'
import { RowShape } from './row-shape.ts'
import { COLUMN_MARK, CONTINUED, NOTE, OF_WHICH, PROSE, SUBTOTAL, TOTAL } from './words.zh-CN.ts'

const LABELS = new Set(['sequence', 'supervisor', 'county', 'code', 'name', 'body', 'class'])
const NAMING = new Set(['code', 'name', 'body'])

/** Roles of all rows below the header, in order. After a note come more notes, until a row is filled as data is. */
export function classifyRows(
  grid: SheetGrid,
  header: Header,
  columns: readonly BoundColumn[],
): ClassifiedRows {
  const headerTexts = new Map(columns.map(({ column, path }) => [column, path.at(-1) ?? '']))
  const { rows } = grid.sheet
  const first = placeOfRow(rows, header.bottom + 1)
  const teller = new RowTeller(grid, columns)
  const told = new ClassifiedRows(rows.length - first)
  for (const row of sliceRows(rows, first, rows.length)) {
    const role = roleUnderHeader(row)
    told.add({ row: row.row, role, hidden: row.hidden })
  }
  return told

  function roleUnderHeader(row: SheetRow): RowRole {
    if (isRepeatedHeader(row, headerTexts)) return teller.header()
    return told.length === 0 && isColumnNumbers(row) ? 'skip' : teller.role(row)
  }
}

/** Tells row after row; remembers whether it is among notes. */
class RowTeller {
  private readonly grid: SheetGrid
  private readonly shape: RowShape
  private readonly labels: readonly number[]
  private readonly naming: readonly number[]
  private readonly used: readonly number[]
  private inNotes = false

  constructor(grid: SheetGrid, columns: readonly BoundColumn[]) {
    this.grid = grid
    this.shape = new RowShape(grid, columns)
    this.naming = columnsOf(columns, NAMING)
    this.labels = [...unusedBefore(columns, this.naming[0] ?? 0), ...columnsOf(columns, LABELS)]
    this.used = columns
      .filter(({ field }) => field !== null && field !== 'sequence')
      .map(({ column }) => column)
  }

  /** Below a header there are rows again. */
  header(): RowRole {
    this.inNotes = false
    return 'skip'
  }

  role(row: SheetRow): RowRole {
    const role = this.roleAlone(row)
    this.inNotes = role === 'note' || (this.inNotes && (role === 'skip' || role === 'unread'))
    return role
  }

  private roleAlone(row: SheetRow): RowRole {
    if (this.shape.isCodedUnit(row)) return 'data'
    if (isNote(this.grid, row, this.naming)) return 'note'
    const role = roleOf(
      this.grid,
      row,
      this.labels.flatMap((column) => textsAt(this.grid, row.row, column)),
      this.used,
    )
    if (!this.inNotes || this.shape.isData(row)) return role
    if (role !== 'data' && role !== 'skip' && this.shape.hasValue(row)) return role
    if (this.shape.isBlank(row)) return 'skip'
    return this.shape.isProse(row) ? 'note' : 'unread'
  }
}

function columnsOf(columns: readonly BoundColumn[], fields: ReadonlySet<string>): number[] {
  return columns.filter(({ field }) => field !== null && fields.has(field)).map(({ column }) => column)
}

/** Columns that a mapping leaves out, a running number above all, may say that a row is a sum. */
function unusedBefore(columns: readonly BoundColumn[], first: number): number[] {
  return columns.filter(({ field, column }) => field === null && column < first).map(({ column }) => column)
}

function textsAt(grid: SheetGrid, row: number, column: number): string[] {
  const cell = grid.cell(row, column)
  return cell === null || cell.kind !== CellKind.text ? [] : [cell.text.normalize('NFKC').trim()]
}

function roleOf(grid: SheetGrid, row: SheetRow, labels: readonly string[], used: readonly number[]): RowRole {
  const normal = labels.map(normaliseText)
  if (normal.some((text) => TOTAL.test(text))) return 'total'
  if (normal.some((text) => SUBTOTAL.test(text))) return 'subtotal'
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
  if (NOTE.test(text) || CONTINUED.test(text)) return true
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
