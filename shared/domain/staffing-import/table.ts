// What is known of a table on a sheet, and what is read from it. The contract's schemas are held to these types.
import type { ImportIssue } from './issue.ts'
import type { Mended } from './mend-sheet.ts'

export const IMPORT_KINDS = [
  'units',
  'bodies',
  'indicators',
  'quotas',
  'roster',
  'movements',
  'leaders',
  'pending',
  'secondments',
  'duties',
  'assessments',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'empty'

/** A unit of measure in the header and the one that values are converted to; `factor` is exact: "10000", "1/1500". */
export interface Measure {
  from: string
  to: string
  factor: string
}

export interface ColumnGuess {
  column: string
  path: string[]
  field: string | null
  type: ColumnType
  measure: Measure | null
  confidence: number
}

export interface TableGuess {
  range: string
  title: string
  asOf: string | null
  unitOfMeasure: string | null
  headerRows: number[]
  columns: ColumnGuess[]
  dataRows: number
  subtotalRows: number[]
  totalRows: number[]
  noteRows: number[]
  kind: string | null
  confidence: number
}

export interface SheetGuess {
  name: string
  rows: number
  columns: number
  hidden: boolean
  /** Row that may be the header of a sheet on which no table was found. */
  likelyHeader: number | null
  tables: TableGuess[]
}

/** How the user overrules the guesses; columns by letter, fields by name. Columns not named are not used. */
export interface Mapping {
  readonly sheet?: string | undefined
  readonly headerRows?: readonly number[] | undefined
  readonly columns: Readonly<Record<string, string>>
}

/** Text or number of one field of a row, with the cell it came from. */
export interface FieldCell {
  cell: string
  text: string
}

/** A data row, its cells read: texts as shown, numbers as exact decimals in the field's own unit of measure. */
export interface ParsedRow {
  row: number
  /** Address of the cell that names the unit: where issues of the row as a whole point to. */
  cell: string
  texts: Partial<Record<TextField, FieldCell>>
  /**
   * By indicator id, counts by their field; blank cells are absent. A header may be any word, `constructor` too: no plain
   * object.
   */
  values: ReadonlyMap<string, FieldCell>
  /** Texts, dates and numbers of people and documents, aligned with the table's `fields`; null is blank. */
  fields: readonly (string | null)[]
  issues: ImportIssue[]
}

/** The rows of a table, made as they are gone through: a long one is not held as objects. */
export interface ParsedRows extends Iterable<ParsedRow> {
  readonly length: number
}

export const TEXT_FIELDS = ['code', 'name', 'county', 'class', 'body', 'bodyKind', 'function'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export interface ParsedTable {
  sheet: string
  kind: ImportKind
  table: TableGuess
  /** Indicator columns in the sheet's order, with the measure that custom ones are held in. */
  indicators: { id: string; measure: string; header: string }[]
  /** Fields of the kind besides names, indicators and counts, each with the letters of its column. */
  fields: readonly { readonly field: string; readonly column: string }[]
  /** Counts of posts, people and leaders that the table has columns for. */
  counts: readonly string[]
  /** Numbers of the rows that only add up the rows indented below them. */
  sums: readonly number[]
  rows: ParsedRows
  issues: ImportIssue[]
  /** Cells that the user set right, with what stood in them. */
  mended: readonly Mended[]
  /** Numbers of the rows that the user left out. */
  excluded: readonly number[]
}
