// Tells the rows under a header apart: data, sums, notes, repeated headers and blanks.
import { recalled } from '../cells/recalled.ts'
import type { GridCell, SheetGrid } from '../grid.ts'
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
  private readonly sumNamed = recalled(sumNamed)
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
    const role = this.roleOf(row)
    if (!this.inNotes || this.shape.isData(row)) return role
    if (role !== 'data' && role !== 'skip' && this.shape.hasValue(row)) return role
    if (this.shape.isBlank(row)) return 'skip'
    return this.shape.isProse(row) ? 'note' : 'unread'
  }

  private roleOf({ row }: SheetRow): RowRole {
    let sum: number = SUMS.length
    for (const column of this.labels) {
      const cell = this.grid.cell(row, column)
      const named = cell?.kind === CellKind.text ? this.sumNamed(cell.text) : null
      if (named !== null) sum = Math.min(sum, SUMS.indexOf(named))
    }
    const filled = this.used.some((column) => (this.grid.cell(row, column)?.text.trim() ?? '') !== '')
    return SUMS[sum] ?? (filled ? 'data' : 'skip')
  }
}

function columnsOf(columns: readonly BoundColumn[], fields: ReadonlySet<string>): number[] {
  return columns.filter(({ field }) => field !== null && fields.has(field)).map(({ column }) => column)
}

/** Columns that a mapping leaves out, a running number above all, may say that a row is a sum. */
function unusedBefore(columns: readonly BoundColumn[], first: number): number[] {
  return columns.filter(({ field, column }) => field === null && column < first).map(({ column }) => column)
}

/** In the order in which they count where two labels of a row differ. */
const SUMS = ['total', 'subtotal', 'of-which'] as const

/** The sum that a label names; null for any other. */
function sumNamed(label: string): (typeof SUMS)[number] | null {
  const text = normaliseText(label)
  if (TOTAL.test(text)) return 'total'
  if (SUBTOTAL.test(text)) return 'subtotal'
  return OF_WHICH.test(label.normalize('NFKC').trim()) ? 'of-which' : null
}

/** A note begins with a word from the list, or is running text that stands alone in its row. */
function isNote(grid: SheetGrid, row: SheetRow, naming: readonly number[]): boolean {
  const [first, second] = firstFilled(grid, row)
  // What a note begins with is no number.
  if (first === undefined || first.kind !== CellKind.text) return false
  const text = normaliseText(first.text)
  if (NOTE.test(text) || CONTINUED.test(text)) return true
  if (second !== undefined) return false
  const width = (grid.mergeAt(row.row, first.column)?.right ?? first.column) - first.column + 1
  if (TOTAL.test(text) || SUBTOTAL.test(text)) return false
  return (
    width >= 4 ||
    (PROSE.test(text) && text.length > 8) ||
    (text.length > 12 && !naming.includes(first.column))
  )
}

/** The first two filled cells of a row. */
function firstFilled(grid: SheetGrid, { row, columns }: SheetRow): GridCell[] {
  const found: GridCell[] = []
  for (const column of columns) {
    const cell = grid.cell(row, column)
    if (cell !== null && cell.text.trim() !== '' && found.push(cell) === 2) break
  }
  return found
}

/** The header again, as on every printed page: more than half of its cells say what stands above them. */
function isRepeatedHeader({ columns, texts }: SheetRow, headerTexts: ReadonlyMap<number, string>): boolean {
  let other = 0
  for (let index = 0; index < columns.length; index += 1) {
    if (headerTexts.get(columns[index] as number) === normaliseText(texts[index] ?? '')) continue
    other += 1
    if (other * 2 >= columns.length) return false
  }
  return columns.length - other >= 2
}

/** A row that only numbers its columns: (1) (2) (3), or letters and numbers. */
function isColumnNumbers(row: SheetRow): boolean {
  const texts = row.texts.map(normaliseText)
  if (texts.length < 3 || !texts.every((text) => COLUMN_MARK.test(text))) return false
  const numbers = texts.map((text) => /\d+/.exec(text)?.[0]).filter((text) => text !== undefined)
  return numbers.every((text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1)
}
