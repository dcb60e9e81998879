// What a row is by its filled cells alone: a unit with a value, running text, or neither.
import { findDate } from '../cells/date-cell.ts'
import { parseNumberText } from '../cells/number-cell.ts'
import type { GridCell, SheetGrid } from '../grid.ts'
import type { BoundColumn } from '../header/bind-columns.ts'
import { normaliseText } from '../header/header-text.ts'
import { UNIT_KIND_BY_NAME } from '../match/names.zh-CN.ts'
import { CellKind, type SheetRow } from '../sheet.ts'
import { NOTE_POINT, PROSE } from './words.zh-CN.ts'

const NAMES = new Set(['name', 'code', 'body'])
const TEXTS = new Set(['county', 'code', 'name', 'body', 'bodyKind', 'function', 'class'])
const MEASURED = /^(indicator|quota|filled|pending)\./

/** Nine digits, or the twelve of the statistics bureau; those of a county itself end in 000. */
const UNIT_CODE = /^[1-9]\d{5}(?!000)\d{3}(000)?$/

export class RowShape {
  private readonly grid: SheetGrid
  private readonly columns: readonly BoundColumn[]
  private readonly hasMeasures: boolean
  private readonly hasCodes: boolean

  constructor(grid: SheetGrid, columns: readonly BoundColumn[]) {
    this.grid = grid
    this.columns = columns
    this.hasCodes = columns.some(({ field }) => field === 'code')
    this.hasMeasures = columns.some(({ field }) => field !== null && MEASURED.test(field))
  }

  /** A unit's code with a name beside it: whatever the name is, the row is data. */
  isCodedUnit(row: SheetRow): boolean {
    if (!this.hasCodes) return false
    const code = this.cells(row, (field) => field === 'code').at(-1)
    const named = this.cells(row, (field) => field === 'name' || field === 'body').length > 0
    return named && code !== undefined && UNIT_CODE.test(normaliseText(code.text))
  }

  /** The same columns are filled as in a data row: one that names, and a number; in a list without numbers, another text. */
  isData(row: SheetRow): boolean {
    const names = this.cells(row, (field) => NAMES.has(field))
    if (names.length === 0 || names.some(({ text }) => PROSE.test(normaliseText(text)))) return false
    if (this.hasValue(row)) return true
    return !this.hasMeasures && this.cells(row, (field) => TEXTS.has(field)).length > 1
  }

  /** A cell of a column of numbers is filled, rightly or not; a date in one is a signature's. */
  hasValue(row: SheetRow): boolean {
    const measured = this.cells(row, (field) => MEASURED.test(field))
    return measured.some((cell) => !isDate(cell)) || this.cells(row, null).some(isNumber)
  }

  /** Nothing but a running number: a blank form's row. */
  isBlank(row: SheetRow): boolean {
    return this.allCells(row).every((cell) => this.fieldOf(cell) === 'sequence' && isNumber(cell))
  }

  /** A line of notes or signatures: a date, marks of running text, or one text that is no unit's name. */
  isProse(row: SheetRow): boolean {
    if (this.cells(row, (field) => MEASURED.test(field)).some(isNumber)) return false
    const cells = this.allCells(row)
    if (cells.some((cell) => PROSE.test(normaliseText(cell.text)) || isDate(cell))) return true
    const [first] = cells
    const text = normaliseText(first?.text ?? '')
    if (NOTE_POINT.test(text)) return true
    return cells.length === 1 && first?.kind === CellKind.text && !this.isNameAlone(first, text)
  }

  private isNameAlone(cell: GridCell, text: string): boolean {
    const field = this.fieldOf(cell)
    const isName = field === 'body' || UNIT_KIND_BY_NAME.some(([ending]) => ending.test(text))
    return field !== null && NAMES.has(field) && text.length <= 12 && isName
  }

  private fieldOf({ column }: GridCell): string | null {
    return this.columns.find((bound) => bound.column === column)?.field ?? null
  }

  private allCells(row: SheetRow): GridCell[] {
    return row.columns.flatMap((column) => filled(this.grid.cell(row.row, column)))
  }

  /** The row's filled cells in columns of some fields, null for those bound to none. */
  private cells(row: SheetRow, wanted: ((field: string) => boolean) | null): GridCell[] {
    return this.columns
      .filter(({ field }) => (field === null || wanted === null ? field === wanted : wanted(field)))
      .flatMap(({ column }) => filled(this.grid.cell(row.row, column)))
  }
}

function filled(cell: GridCell | null): GridCell[] {
  return cell === null || (cell.kind === CellKind.text && cell.text.trim() === '') ? [] : [cell]
}

function isNumber({ kind, text }: GridCell): boolean {
  if (kind === CellKind.text) return parseNumberText(text).status === 'number'
  return kind === CellKind.number || kind === CellKind.percent
}

function isDate(cell: GridCell): boolean {
  if (cell.kind === CellKind.date) return true
  return cell.kind === CellKind.text && !isNumber(cell) && findDate(cell.text) !== null
}
