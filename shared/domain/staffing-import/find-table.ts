// The table on a sheet: heading, header, columns bound to fields, rows told apart. Everything that inspect shows.
import { ColumnTally } from './cells/column-type.ts'
import { SheetGrid } from './grid.ts'
import { type BoundColumn, bindByMapping, bindColumns } from './header/bind-columns.ts'
import { chooseKind, type TableKind } from './header/choose-kind.ts'
import { POST_SUM } from './header/establishment-headers.zh-CN.ts'
import { findHeader, type Header, headerInRows } from './header/find-header.ts'
import { NOT_MEASURED } from './header/header-dictionary.zh-CN.ts'
import { customMeasure, splitUnits, statedMeasure } from './header/measure.ts'
import { type Heading, readHeading } from './heading.ts'
import type { ClassifiedRows } from './rows/classified-rows.ts'
import { classifyRows } from './rows/classify-rows.ts'
import { sumRows } from './rows/sum-rows.ts'
import { CellKind, cellAddress, columnLetters, type Sheet } from './sheet.ts'
import type { ColumnGuess, ColumnType, Mapping, Measure, TableGuess } from './table.ts'

const NAMES_SEEN = 200
const ROWS_SAMPLED = 5000

export interface TableColumn extends BoundColumn {
  readonly type: ColumnType
  readonly filled: number
  readonly measure: Measure | null
}

export interface FoundTable {
  readonly grid: SheetGrid
  readonly header: Header
  readonly heading: Heading
  readonly columns: readonly TableColumn[]
  readonly rows: ClassifiedRows
  /** Data rows that only add up the rows indented below them, by number. */
  readonly sums: ReadonlySet<number>
  readonly kind: TableKind | null
  readonly confidence: number
}

/** The best table of a sheet; null where no header is found (and none is named by the mapping). */
export function findTable(sheet: Sheet, mapping?: Mapping): FoundTable | null {
  const grid = new SheetGrid(sheet)
  const header = headerOf(grid, mapping)
  return header === null ? null : tableUnder(grid, header, mapping)
}

/** The table that has this header. */
export function tableUnder(grid: SheetGrid, header: Header, mapping?: Mapping): FoundTable {
  const { sheet } = grid
  const heading = readHeading(grid, header.top)
  const bound =
    mapping === undefined
      ? withIndents(grid, header, bindColumns(header))
      : bindByMapping(header, mapping, sheet.name)
  const rows = classifyRows(grid, header, bound)
  const units = splitUnits(heading.unitOfMeasure ?? '')
  const tallies = tallyColumns(grid, bound, rows)
  const typed = bound.map((column, at) => ({
    ...column,
    ...(tallies[at] as ColumnTally).result(),
    measure: measureOf(column, units),
  }))
  const { columns, custom } =
    mapping === undefined ? withCustomIndicators(typed) : { columns: typed, custom: 0 }
  const { kind, confidence } = chooseKind(columns, custom, heading.title)
  return { grid, header, heading, columns, rows, sums: sumRows(grid, columns, rows), kind, confidence }
}

function headerOf(grid: SheetGrid, mapping: Mapping | undefined): Header | null {
  const rows = mapping?.headerRows
  if (rows === undefined || rows.length === 0) return findHeader(grid)
  const sorted = [...rows].sort((a, b) => a - b)
  return headerInRows(grid, sorted[0] as number, sorted.at(-1) as number)
}

/** Rows spread evenly over a long table tell what its columns hold. */
function tallyColumns(grid: SheetGrid, columns: readonly BoundColumn[], rows: ClassifiedRows): ColumnTally[] {
  const tallies = columns.map(() => new ColumnTally())
  const all = rows.countOf('data')
  let seen = 0
  for (const { row, role } of rows) {
    if (role !== 'data') continue
    const isSampled = all <= ROWS_SAMPLED || (seen * ROWS_SAMPLED) % all < ROWS_SAMPLED
    seen += 1
    if (!isSampled) continue
    for (const [at, { column }] of columns.entries()) tallies[at]?.add(grid.cell(row, column))
  }
  return tallies
}

function measureOf({ field, path }: BoundColumn, units: readonly string[]): Measure | null {
  const indicator = indicatorOf(field)
  return indicator === null ? null : statedMeasure(indicator, path, units)
}

/** Counts of posts that stand among an office's own indicators are such an indicator too. */
const LONE_COUNTS = /^(quota|filled|pending)\.total$|^(vacancy|vacancyRate|overstaffed|offEstablishment)$/

function withCustomIndicators(typed: readonly TableColumn[]): { columns: TableColumn[]; custom: number } {
  const { kind } = chooseKind(typed, 0)
  const open =
    kind !== 'indicators' && kind !== null
      ? [...typed]
      : typed.map((column) =>
          LONE_COUNTS.test(column.field ?? '') ? { ...column, field: null, confidence: 0 } : column,
        )
  // The rest of a table of people or duties measures nothing.
  if (kind !== null && !MEASURED_KINDS.has(kind)) return { columns: open, custom: 0 }
  const columns = open.map(withCustomIndicator)
  return { columns, custom: columns.filter((column, index) => column.field !== open[index]?.field).length }
}

const MEASURED_KINDS: ReadonlySet<TableKind> = new Set([
  'indicators',
  'quotas',
  'bodies',
  'units',
  'assessments',
])

/** How sure it is that a column of numbers is an indicator of its header's name. */
const GUESSED = 0.5

/** The columns as a table of the kind has them: a guessed indicator comes in with a table of indicators alone. */
export function columnsOfKind(
  columns: readonly TableColumn[],
  kind: TableKind | null,
): readonly TableColumn[] {
  if (kind === 'indicators') return columns
  return columns.map((column) =>
    column.confidence === GUESSED && indicatorOf(column.field) !== null
      ? { ...column, field: null, confidence: 0 }
      : column,
  )
}

/** A numeric column that the dictionary does not know is an indicator of the office's own, under its header. */
function withCustomIndicator(column: TableColumn, _index: number, all: readonly TableColumn[]): TableColumn {
  const isNumeric = column.type === 'integer' || column.type === 'decimal'
  if (column.field !== null || !isNumeric || NOT_MEASURED.test(column.path.join('/'))) return column
  if (isSumOfOthers(column, all)) return column
  // A second 区划代码 or 序号 is no measure either.
  if (column.lostField !== null && indicatorOf(column.lostField) === null) return column
  const { name } = customMeasure(column.path)
  const shared = all.filter((other) => other.path.at(-1) === column.path.at(-1)).length > 1
  const id = shared ? column.path.join('/') : name
  return isReserved(id) ? column : { ...column, field: `indicator.${id}`, confidence: GUESSED }
}

/** 合计 beside columns of numbers adds them up and measures nothing of its own. */
function isSumOfOthers({ path, column: own }: TableColumn, all: readonly TableColumn[]): boolean {
  const isNumeric = ({ type }: TableColumn) => type === 'integer' || type === 'decimal'
  const others = all.filter((one) => one.column !== own && one.field !== 'sequence' && isNumeric(one))
  return path.length === 1 && POST_SUM.test(path[0] ?? '') && others.length > 0
}

/** The one name that no object can hold as its own key everywhere on the way to the screen. */
export function isReserved(header: string): boolean {
  return header === '__proto__'
}

/** Names indented over columns of which only the first has a header: the ones to its right hold names too. */
function withIndents(grid: SheetGrid, header: Header, bound: readonly BoundColumn[]): BoundColumn[] {
  const headed = new Set(bound.map(({ column }) => column))
  return bound.flatMap((column) => {
    if (column.field !== 'name' && column.field !== 'body') return [column]
    const indents: BoundColumn[] = []
    for (let at = column.column + 1; !headed.has(at) && holdsNames(grid, header.bottom, at); at += 1)
      indents.push({ ...column, column: at })
    return [column, ...indents]
  })
}

/** Texts, and never beside a text of the column before: a name stands in one of them. */
function holdsNames(grid: SheetGrid, above: number, column: number): boolean {
  let names = 0
  for (const { row } of grid.sheet.rows) {
    const cell = row > above ? grid.cell(row, column) : null
    if (cell === null) continue
    if (cell.kind !== CellKind.text || grid.cell(row, column - 1) !== null) return false
    names += 1
    if (names >= NAMES_SEEN) return true
  }
  return names > 0
}

/** Id of the indicator that a field names, or null. */
export function indicatorOf(field: string | null): string | null {
  return field?.startsWith('indicator.') === true ? field.slice('indicator.'.length) : null
}

/** Rows that a table of posts has as sums; in others the rows below say more than figures. */
export function sumsOf({ sums }: FoundTable, kind: TableKind | null): ReadonlySet<number> {
  return kind === 'quotas' ? sums : new Set()
}

/** The table as inspect and the window show it. */
export function guessOf(table: FoundTable): TableGuess {
  const { header, heading, rows, kind } = table
  const sums = sumsOf(table, kind)
  return {
    range: rangeOf(table),
    title: heading.title,
    asOf: heading.asOf,
    unitOfMeasure: heading.unitOfMeasure,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index),
    columns: columnsOfKind(table.columns, table.kind).map(columnGuess),
    dataRows: rows.countOf('data') - sums.size,
    subtotalRows: [...rows.rowsOf('subtotal'), ...rows.rowsOf('of-which'), ...sums].sort((a, b) => a - b),
    totalRows: rows.rowsOf('total'),
    noteRows: rows.rowsOf('note'),
    kind: table.kind,
    confidence: table.confidence,
  }
}

function columnGuess(column: TableColumn): ColumnGuess {
  const { path, field, type, measure, confidence } = column
  return { column: columnLetters(column.column), path: [...path], field, type, measure, confidence }
}

/** From the title to the last note. */
function rangeOf({ grid, header, columns, rows }: FoundTable): string {
  const first = grid.sheet.rows.at(0)?.row ?? header.top
  const last = rows.at(-1)?.row ?? header.bottom
  const numbers = columns.map(({ column }) => column)
  const left = numbers[0] ?? 0
  const right = numbers.at(-1) ?? left
  return `${cellAddress(Math.min(first, header.top), left)}:${cellAddress(last, right)}`
}
