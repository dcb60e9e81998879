// From sheets to the rows of one table, ready to be matched with units: the sheet chosen, the kind decided, cells read.
import { convertExactly, ROUNDED_PLACES } from './cells/convert.ts'
import { fieldType, isCount } from './cells/field-type.ts'
import {
  columnsOfKind,
  type FoundTable,
  guessOf,
  indicatorOf,
  isReserved,
  sumsOf,
  type TableColumn,
} from './find-table.ts'
import { findTables } from './find-tables.ts'
import { SheetGrid } from './grid.ts'
import { likelyHeader } from './header/find-header.ts'
import { acceptedHeaders } from './header/match-header.ts'
import { baseMeasure, countsItself, customMeasure } from './header/measure.ts'
import { type ImportIssue, type IssueMaker, issuesOf } from './issue.ts'
import { type Mend, type Mended, mendSheet } from './mend-sheet.ts'
import { hiddenIssues, hiddenSheets, otherSheets, otherTables, unreadIssues } from './overlooked.ts'
import { TableRefusal } from './refusal.ts'
import { TotalsCheck } from './rows/check-totals.ts'
import { takesField } from './rows/kind-fields.ts'
import { kindColumns, RowReader } from './rows/read-row.ts'
import { cellAddress, columnLetters, type Sheet } from './sheet.ts'
import type { ImportKind, Mapping, ParsedRow, ParsedTable } from './table.ts'

export interface ReadChoice {
  readonly sheet?: string | undefined
  readonly kind?: ImportKind | undefined
  readonly mapping?: Mapping | undefined
  /** Cells of the sheet named above, to be read as this. */
  readonly mends?: readonly Mend[] | undefined
  /** Rows that are not taken, by number; sums are compared with them all the same. */
  readonly excluded?: readonly number[] | undefined
}

/** Throws a TableRefusal where the sheets hold nothing that can be imported. */
export function readTable(
  given: readonly Sheet[],
  choice: ReadChoice,
): ParsedTable & { readonly rows: readonly ParsedRow[] } {
  const reading = readRows(given, choice)
  const rows: ParsedRow[] = []
  for (;;) {
    const step = reading.next()
    if (step.done === true) return { ...step.value, rows }
    rows.push(step.value)
  }
}

/** Gives over row by row, so that a long table is never whole in memory, and ends with the table, which then holds none. */
export function* readRows(
  given: readonly Sheet[],
  choice: ReadChoice,
): Generator<ParsedRow, ParsedTable, undefined> {
  const { sheets, mended } = withMends(given, choice)
  const found = chooseTable(sheets, choice)
  const { sheet } = found.grid
  if (!found.rows.has('data')) throw new TableRefusal('NO_TABLE', sheet.name, { header: found.header.bottom })
  if (choice.mapping === undefined) refuseReserved(found)
  const kind = choice.kind ?? supported(found)
  const columns = choice.mapping === undefined ? columnsOfKind(found.columns, kind) : found.columns
  const table: FoundTable = { ...found, kind, columns: [...columns], sums: sumsOf(found, kind) }
  refuseMissingColumns(table, kind)
  const issues = issuesOf(sheet.name)
  const { sums, excluded } = yield* dataRows(table, kind, issues, new Set(choice.excluded))
  return {
    sheet: sheet.name,
    kind,
    table: guessOf(table),
    indicators: kind === 'indicators' ? indicatorsOf(table) : [],
    fields: kindColumns(table, kind)
      .filter(([field]) => !isCount(field))
      .map(([field, { column }]) => ({ field, column: columnLetters(column) })),
    counts: kindColumns(table, kind).flatMap(([field]) => (isCount(field) ? [field] : [])),
    sums: [...table.sums],
    rows: [],
    issues: [
      ...sums,
      ...columnIssues(table, kind, issues),
      ...hiddenIssues(table, issues),
      ...unreadIssues(table, issues),
      ...otherTables(sheets, found, issues),
      ...otherSheets(sheets, sheet, issues),
      ...hiddenSheets(sheets, sheet, issues),
    ],
    mended,
    excluded,
  }
}

/** Rows that are left out count in the sheet's own sums all the same. */
function* dataRows(
  table: FoundTable,
  kind: ImportKind,
  issues: IssueMaker,
  leftOut: ReadonlySet<number>,
): Generator<ParsedRow, { readonly sums: ImportIssue[]; readonly excluded: number[] }, undefined> {
  const data = new RowReader(table, issues, kind)
  const statements = new RowReader(table, issues, kind)
  const totals = new TotalsCheck(table)
  const excluded: number[] = []
  for (const { row, role } of table.rows) {
    if (role === 'total' || role === 'subtotal') totals.see(role, statements.read(row))
    if (role !== 'data') continue
    const parsed = data.read(row)
    if (!table.sums.has(row)) totals.see(role, parsed)
    if (leftOut.has(row)) excluded.push(row)
    else yield parsed
  }
  return { sums: totals.issues(issues), excluded }
}

function withMends(
  sheets: readonly Sheet[],
  { sheet: wanted, mends = [] }: ReadChoice,
): { readonly sheets: readonly Sheet[]; readonly mended: readonly Mended[] } {
  const found = sheets.find(({ name }) => name === wanted)
  if (found === undefined) return { sheets, mended: [] }
  const { sheet, mended } = mendSheet(found, mends)
  return { sheets: sheets.map((one) => (one === found ? sheet : one)), mended }
}

function hasRows({ rows }: FoundTable): boolean {
  return rows.has('data')
}

function chooseTable(sheets: readonly Sheet[], { sheet, mapping }: ReadChoice): FoundTable {
  const wanted = sheet ?? mapping?.sheet
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted)
    const known = sheets.map(({ name }) => name).join(', ')
    if (named === undefined) throw new TableRefusal('SHEET_UNKNOWN', wanted, { sheets: known })
    const tables = findTables(named, mapping)
    const table = tables.find(hasRows) ?? tables[0]
    if (table === undefined) throw noTable(named)
    return table
  }
  let empty: FoundTable | null = null
  for (const candidate of sheets.filter(({ hidden }) => !hidden)) {
    const tables = findTables(candidate, mapping)
    const table = tables.find(hasRows)
    if (table !== undefined) return table
    empty ??= tables[0] ?? null
  }
  if (empty !== null) return empty
  const [only, another] = sheets
  throw only !== undefined && another === undefined ? noTable(only) : new TableRefusal('NO_TABLE', '')
}

const HEADERS_SHOWN = 6

/** Names the row that looks like a header, for nobody sees why it is none. */
function noTable(sheet: Sheet): TableRefusal {
  const likely = likelyHeader(new SheetGrid(sheet))
  if (likely === null) return new TableRefusal('NO_TABLE', sheet.name)
  const { row, texts } = likely
  const more = texts.length > HEADERS_SHOWN ? ' …' : ''
  return new TableRefusal('NO_TABLE', sheet.name, {
    row,
    texts: `${texts.slice(0, HEADERS_SHOWN).join(', ')}${more}`,
  })
}

function supported({ grid, kind }: FoundTable): ImportKind {
  if (kind === null) throw new TableRefusal('KIND_UNKNOWN', grid.sheet.name)
  return kind
}

/** A column of numbers that cannot have an indicator of its name. */
function refuseReserved({ grid, columns }: FoundTable): void {
  for (const { field, path, type } of columns) {
    const { name } = customMeasure(path)
    const isNumeric = type === 'integer' || type === 'decimal'
    if (field === null && isNumeric && isReserved(name))
      throw new TableRefusal('FIELD_UNKNOWN', grid.sheet.name, { field: name })
  }
}

/** Fields of which one must be there, for each kind. */
const NEEDED: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  indicators: [
    ['name', 'code', 'county'],
    ['indicator.population', 'indicator.area', 'indicator.gdp', 'indicator.assessment_rank'],
  ],
  units: [['name'], ['county', 'code']],
  bodies: [['body'], ['name', 'code']],
  quotas: [['name', 'code', 'body', 'county']],
  roster: [['name', 'code', 'body']],
  movements: [['name', 'code', 'from', 'to']],
  leaders: [['name', 'code', 'body']],
  pending: [
    ['name', 'code'],
    ['notice', 'document'],
  ],
  secondments: [['homeUnit', 'name', 'code'], ['hostUnit'], ['personName']],
  duties: [['duty']],
  assessments: [['assessed', 'name', 'code']],
}

/** Kinds that count something: one column of it must be there. */
const COUNTED: Readonly<Partial<Record<ImportKind, RegExp>>> = {
  quotas: /^(quota|filled|pending)\./,
  leaders: /^(leader|sectionLeader)(Quota|Filled)\./,
}

function refuseMissingColumns({ grid, columns, heading }: FoundTable, kind: ImportKind): void {
  const fields = new Set(columns.map(({ field }) => field))
  const hasIndicator = columns.some(({ field }) => indicatorOf(field) !== null)
  const counted = COUNTED[kind]
  if (counted !== undefined && ![...fields].some((field) => counted.test(field ?? ''))) {
    throw new TableRefusal('COLUMN_MISSING', grid.sheet.name, {
      column: acceptedHeaders(kind === 'quotas' ? 'quota.total' : 'leaderQuota.total', 3).join(' / '),
      kind,
    })
  }
  for (const group of NEEDED[kind]) {
    const isIndicator = group.some((field) => field.startsWith('indicator.'))
    if (isIndicator ? hasIndicator : group.some((field) => fields.has(field))) continue
    // A roster of one unit names it in its title.
    if (kind === 'roster' && heading.title !== '') continue
    const perField = group.length > 1 ? 2 : 5
    const column = group.flatMap((field) => acceptedHeaders(field, perField)).join(' / ')
    throw new TableRefusal('COLUMN_MISSING', grid.sheet.name, { column, kind })
  }
}

function indicatorsOf({ columns }: FoundTable): ParsedTable['indicators'] {
  const found: ParsedTable['indicators'] = []
  for (const { field, path } of columns) {
    const id = indicatorOf(field)
    if (id === null || found.some((one) => one.id === id)) continue
    found.push({ id, measure: baseMeasure(id) || customMeasure(path).measure, header: path.at(-1) ?? '' })
  }
  return found
}

function columnIssues(table: FoundTable, kind: ImportKind, issues: IssueMaker): ImportIssue[] {
  return table.columns.flatMap((column) => {
    const header = column.path.at(-1) ?? ''
    const cell = cellAddress(table.header.bottom, column.column)
    if (column.lostField !== null && column.field === null) {
      return [issues.warning('COLUMN_DUPLICATE', cell, { header, field: column.lostField })]
    }
    const isForeign =
      kind !== 'indicators' &&
      column.field !== null &&
      indicatorOf(column.field) !== null &&
      !takesField(kind, column.field)
    if ((column.field === null || isForeign || isPassedOver(column.field, kind)) && column.filled > 0) {
      return [issues.info('COLUMN_NOT_USED', cell, { header, column: columnLetters(column.column) })]
    }
    return kind === 'indicators' ? measureIssues(table, column, issues) : []
  })
}

/** What the sheet says of people or notices and the kind has no place for: 用编方式 of posts that are pending. */
function isPassedOver(field: string, kind: ImportKind): boolean {
  if (kind === 'bodies' || kind === 'units') return fieldType(field) !== 'text'
  if (kind === 'quotas' && /^allocation\.(city|county)$/.test(field)) return true
  return kind === 'pending' && /^(entryWay|entryDate|until)$/.test(field) && !takesField(kind, field)
}

/** A unit of measure that nobody stated, or one that leaves no finite decimal. */
function measureIssues(table: FoundTable, found: TableColumn, issues: IssueMaker): ImportIssue[] {
  const id = indicatorOf(found.field)
  if (id === null) return []
  const { measure, type, column, path } = found
  const header = path.at(-1) ?? ''
  const cell = cellAddress(table.header.bottom, column)
  if (measure === null) {
    const doubtful = baseMeasure(id) !== '' && !countsItself(id) && type !== 'empty'
    return doubtful ? [issues.warning('MEASURE_ASSUMED', cell, { header, measure: baseMeasure(id) })] : []
  }
  const rounded = isRounded(table, column, measure.factor)
  return rounded
    ? [
        issues.info('MEASURE_ROUNDED', cell, {
          header,
          from: measure.from,
          to: measure.to,
          places: ROUNDED_PLACES,
        }),
      ]
    : []
}

function isRounded({ grid, rows }: FoundTable, column: number, factor: string): boolean {
  if (factor === '1') return false
  for (const { row, role } of rows) {
    const value = role === 'data' ? grid.cell(row, column)?.text : undefined
    if (value !== undefined && /^-?\d+(\.\d+)?$/.test(value) && convertExactly(value, factor).rounded)
      return true
  }
  return false
}
