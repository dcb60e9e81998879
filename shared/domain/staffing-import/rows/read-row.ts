// One data row: its cells read by their fields, merged and indented blocks resolved, what is wrong named by cell.
import { convertExactly } from '../cells/convert.ts'
import { fieldType, isCount } from '../cells/field-type.ts'
import { PERCENT, parseNumberText } from '../cells/number-cell.ts'
import { columnReader, type TypedCell } from '../cells/read-typed.ts'
import { recalled } from '../cells/recalled.ts'
import type { FoundTable, TableColumn } from '../find-table.ts'
import { indicatorOf } from '../find-table.ts'
import type { GridCell } from '../grid.ts'
import { isNeverNegative } from '../header/bounds.ts'
import { baseMeasure, countsWhole, customMeasure, measureFactor } from '../header/measure.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import { CellKind, cellAddress } from '../sheet.ts'
import { type FieldCell, type ImportKind, type ParsedRow, TEXT_FIELDS, type TextField } from '../table.ts'
import { repeatsUnit, takesField } from './kind-fields.ts'

/** Kinds of table whose indicators come in. */
const MEASURED: ReadonlySet<ImportKind> = new Set(['indicators'])

/** Whole numbers of more digits than these were cut by Excel. */
const DIGITS_KEPT = 15

/** Of a table without counts and indicators. */
const NO_VALUES: ParsedRow['values'] = new Map()

interface TypedColumn {
  readonly field: string
  readonly column: TableColumn
  readonly isCount: boolean
  readonly read: (cell: GridCell) => TypedCell
}

export class RowReader {
  private readonly table: FoundTable
  private readonly issues: IssueMaker
  private readonly texts: readonly (readonly [TextField, readonly number[]])[]
  private readonly numbers: readonly (readonly [string, TableColumn])[]
  private readonly counts: readonly TypedColumn[]
  private readonly typed: readonly TypedColumn[]
  private readonly repeatsUnit: boolean
  private readonly isMeasured: boolean
  private readonly clean = recalled(cleanText)
  private above: ParsedRow['texts'] = {}

  /** Without a kind only names and indicators are read. */
  constructor(table: FoundTable, issues: IssueMaker, kind: ImportKind | null) {
    this.table = table
    this.issues = issues
    const has = (field: string) => table.columns.some((column) => column.field === field)
    this.repeatsUnit = kind !== null && repeatsUnit(kind, has)
    this.isMeasured = kind !== null && MEASURED.has(kind)
    const taken = kindColumns(table, kind).map(([field, column]) => ({
      field,
      column,
      isCount: isCount(field),
      read: columnReader(fieldType(field), table.grid.sheet.date1904),
    }))
    this.counts = taken.filter((column) => column.isCount)
    this.typed = taken.filter((column) => !column.isCount)
    this.texts = TEXT_FIELDS.map((field) => [
      field,
      table.columns.filter((column) => column.field === field).map(({ column }) => column),
    ])
    const numbers: [string, TableColumn][] = []
    for (const column of table.columns) {
      const indicator = indicatorOf(column.field)
      const isOwn = indicator !== null && !numbers.some(([id]) => id === indicator)
      if (isOwn && (kind === null || this.isMeasured)) numbers.push([indicator, column])
    }
    this.numbers = numbers
  }

  read(row: number): ParsedRow {
    const parsed: ParsedRow = { row, cell: '', texts: {}, values: NO_VALUES, fields: [], issues: [] }
    for (const [field, columns] of this.texts) {
      const cell = this.textOf(row, columns, parsed.issues)
      if (cell !== null) parsed.texts[field] = cell
    }
    this.fillDown(parsed.texts)
    if (this.numbers.length + this.counts.length > 0) parsed.values = this.valuesOf(row, parsed.issues)
    if (this.typed.length > 0)
      parsed.fields = this.typed.map((column) => this.typedText(row, column, parsed.issues))
    parsed.cell = this.namingCell(parsed)
    return parsed
  }

  private valuesOf(row: number, issues: ImportIssue[]): ParsedRow['values'] {
    const values = new Map<string, FieldCell>()
    for (const [indicator, column] of this.numbers) {
      const value = this.readNumber(row, indicator, column, issues)
      if (value !== null) values.set(indicator, value)
    }
    for (const counted of this.counts) {
      const text = this.typedText(row, counted, issues)
      if (text !== null) values.set(counted.field, { cell: cellAddress(row, counted.column.column), text })
    }
    return values
  }

  /** What a cell holds as its field's type; a merged block counts in its first row alone, but its text in all. */
  private typedText(
    row: number,
    { column: { column, path }, isCount, read }: TypedColumn,
    issues: ImportIssue[],
  ): string | null {
    const { grid } = this.table
    const cell = isCount ? grid.cell(row, column) : grid.shown(row, column)
    if (cell === null) return null
    const typed = read(cell)
    if (typed.status === 'value') return typed.text
    if (typed.status === 'bad') {
      const params = { header: path.at(-1) ?? '', value: cell.text.slice(0, 40) }
      issues.push(this.issues.error(typed.code, cellAddress(cell.row, cell.column), params))
    }
    return null
  }

  /** A blank county is the one above, merged or not; a body without a unit is of the unit above. */
  private fillDown(texts: ParsedRow['texts']): void {
    const { county, name, code } = this.above
    if (texts.county === undefined && county !== undefined) texts.county = county
    const repeats = this.repeatsUnit || (this.isMeasured && texts.body !== undefined)
    if (repeats && texts.name === undefined && texts.code === undefined) {
      if (name !== undefined) texts.name = name
      if (code !== undefined) texts.code = code
    }
    this.above = texts
  }

  private namingCell({ row, texts }: ParsedRow): string {
    const own = texts.name ?? texts.code ?? texts.body
    if (own !== undefined) return own.cell
    const column = this.texts.find(([field, columns]) => field === 'name' && columns.length > 0)?.[1][0]
    return cellAddress(row, column ?? this.table.columns[0]?.column ?? 0)
  }

  /** The last filled of the field's columns: names are indented over several. */
  private textOf(row: number, columns: readonly number[], issues: ImportIssue[]): FieldCell | null {
    for (const column of [...columns].reverse()) {
      const cell = this.table.grid.shown(row, column)
      if (cell === null) continue
      const text = this.clean(cell.text)
      if (cell.kind === CellKind.error) issues.push(this.cellError(cell))
      else if (text !== '') return { cell: cellAddress(cell.row, cell.column), text }
    }
    return null
  }

  private readNumber(
    row: number,
    indicator: string,
    column: TableColumn,
    issues: ImportIssue[],
  ): FieldCell | null {
    const cell = this.table.grid.cell(row, column.column)
    if (cell === null) return null
    const address = cellAddress(cell.row, cell.column)
    const header = column.path.at(-1) ?? ''
    const found = this.numberOf(cell, indicator, column)
    if (found === 'blank') return null
    if (typeof found !== 'string') {
      issues.push(found)
      return null
    }
    if (found.startsWith('-') && isNeverNegative(indicator)) {
      issues.push(this.issues.error('NEGATIVE_VALUE', address, { header, value: cell.text }))
      return null
    }
    if (indicator === 'assessment_rank' && !/^[1-9]\d*$/.test(found)) {
      issues.push(this.issues.error('NOT_A_RANK', address, { header, value: cell.text }))
      return null
    }
    if (isCutShort(found, indicator, column)) {
      issues.push(this.issues.error('NOT_WHOLE', address, { header, value: cell.text }))
      return null
    }
    return { cell: address, text: found }
  }

  /** Decimal text in the indicator's own measure, `blank`, or what is wrong. */
  private numberOf(cell: GridCell, indicator: string, column: TableColumn): string | ImportIssue {
    const factor = column.measure?.factor ?? '1'
    if (cell.kind === CellKind.number)
      return this.checked(cell, column, convertExactly(cell.text, factor).value)
    if (cell.kind === CellKind.percent)
      return percentage(cell.text, indicator, column) ?? this.notNumber(cell, column)
    if (cell.kind === CellKind.error || cell.kind === CellKind.formula) return this.cellError(cell)
    if (cell.kind !== CellKind.text) return this.notNumber(cell, column)
    const parsed = parseNumberText(cell.text)
    if (parsed.status === 'blank') return 'blank'
    if (parsed.status === 'bad') return this.notNumber(cell, column)
    if (parsed.unit === '') return convertExactly(parsed.value, factor).value
    if (parsed.unit === PERCENT)
      return percentage(parsed.value, indicator, column) ?? this.notNumber(cell, column)
    // A cell's own unit overrules the header's; one that is none of the indicator's kind is no number.
    const own = measureFactor(indicator, parsed.unit)
    if (own !== null) return convertExactly(parsed.value, own).value
    const isHeadersUnit = parsed.unit === column.measure?.from
    return isHeadersUnit ? convertExactly(parsed.value, factor).value : this.notNumber(cell, column)
  }

  private checked(cell: GridCell, column: TableColumn, value: string): string | ImportIssue {
    const whole = cell.text.replace('-', '')
    if (whole.length <= DIGITS_KEPT || whole.includes('.')) return value
    const header = column.path.at(-1) ?? ''
    return this.issues.error('DIGITS_LOST', cellAddress(cell.row, cell.column), { header, value: cell.text })
  }

  private notNumber(cell: GridCell, column: TableColumn): ImportIssue {
    const header = column.path.at(-1) ?? ''
    return this.issues.error('NOT_A_NUMBER', cellAddress(cell.row, cell.column), {
      header,
      value: cell.text.slice(0, 40),
    })
  }

  private cellError(cell: GridCell): ImportIssue {
    const address = cellAddress(cell.row, cell.column)
    return cell.kind === CellKind.formula
      ? this.issues.error('FORMULA_NOT_CALCULATED', address)
      : this.issues.error('FORMULA_ERROR', address, { value: cell.text })
  }
}

/** The first column of each field that a table of the kind takes. */
export function kindColumns({ columns }: FoundTable, kind: ImportKind | null): [string, TableColumn][] {
  const taken: [string, TableColumn][] = []
  for (const column of columns) {
    const { field } = column
    if (kind === null || field === null || !takesField(kind, field)) continue
    if (!taken.some(([other]) => other === field)) taken.push([field, column])
  }
  return taken
}

/** 12% of no measure is 0.12; in per cent it is 12; a part of people, area or money is no number of them: null. */
function percentage(value: string, indicator: string, { path }: TableColumn): string | null {
  const measure = baseMeasure(indicator) || customMeasure(path).measure
  if (measure === '') return value
  return measure === PERCENT ? convertExactly(value, '100').value : null
}

/** A count of people or places with decimals, under a header that claims to count them one by one: the unit is wrong. */
function isCutShort(value: string, indicator: string, { measure }: TableColumn): boolean {
  return countsWhole(indicator) && (measure === null || measure.factor === '1') && /\.\d*[1-9]/.test(value)
}

/** Names without padding and line breaks; a space inside a Chinese name is padding too. */
function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
