// Import of spreadsheets: read (a draft, nothing written) → preview (the difference) → commit (one command).
import { z } from 'zod'
import { type ImportIssue as DomainIssue, IMPORT_ISSUE_CODES } from '#shared/domain/staffing-import/issue'
import {
  type SheetGuess as DomainSheet,
  type TableGuess as DomainTable,
  IMPORT_KINDS,
} from '#shared/domain/staffing-import/table'
import { FileToken } from './project.ts'

export { IMPORT_KINDS }

export const ImportKind = z.enum(IMPORT_KINDS)
export type ImportKind = z.output<typeof ImportKind>

const Params = z.record(z.string(), z.union([z.string(), z.number()]))

/** Something about a cell that the user should know; `error` keeps its row out. Sentences are in the locale files. */
export const ImportIssue = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.enum(IMPORT_ISSUE_CODES),
  sheet: z.string(),
  /** A1 address; empty where the issue is about the sheet. */
  cell: z.string(),
  params: Params,
}) satisfies z.ZodType<DomainIssue>
export type ImportIssue = z.output<typeof ImportIssue>

export const ColumnGuess = z.object({
  column: z.string(),
  /** Header texts from top to bottom. */
  path: z.array(z.string()),
  /** code, name, county, body, indicator.ID …; null where the column is not used. */
  field: z.string().nullable(),
  type: z.enum(['text', 'integer', 'decimal', 'date', 'empty']),
  /** Unit of measure found in the header (万人) and the one that values are converted to (人). */
  measure: z.object({ from: z.string(), to: z.string(), factor: z.string() }).nullable(),
  confidence: z.number(),
})
export type ColumnGuess = z.output<typeof ColumnGuess>

export const TableGuess = z.object({
  range: z.string(),
  title: z.string(),
  asOf: z.string().nullable(),
  unitOfMeasure: z.string().nullable(),
  headerRows: z.array(z.int()),
  columns: z.array(ColumnGuess),
  dataRows: z.int(),
  subtotalRows: z.array(z.int()),
  totalRows: z.array(z.int()),
  noteRows: z.array(z.int()),
  kind: z.string().nullable(),
  confidence: z.number(),
}) satisfies z.ZodType<DomainTable>
export type TableGuess = z.output<typeof TableGuess>

export const SheetGuess = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  hidden: z.boolean(),
  likelyHeader: z.int().nullable(),
  tables: z.array(TableGuess),
}) satisfies z.ZodType<DomainSheet>
export type SheetGuess = z.output<typeof SheetGuess>

/** Of a file that is shut by one; it is used and forgotten. */
const FilePassword = z.string().max(255).optional()

const DocumentNumber = z.string().trim().max(200).default('')

export const InspectInput = z.strictObject({ token: FileToken, password: FilePassword })

/** What the importer sees: the answer of `inspect` and of the window's first import step. */
export const Inspection = z.object({
  file: z.string(),
  format: z.string(),
  sheets: z.array(SheetGuess),
  problems: z.array(ImportIssue),
})
export type Inspection = z.output<typeof Inspection>

/** How columns are bound: what a file for `--mapping` holds and what is remembered for a header. */
export const MappingField = z.strictObject({
  sheet: z.string().optional(),
  headerRows: z.array(z.int().min(1)).min(1).optional(),
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string()),
})

/** A cell that is to be read as this; '' leaves it blank. */
export const MendField = z.strictObject({
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  text: z.string().max(2000),
})

export const ReadInput = z.strictObject({
  token: FileToken,
  password: FilePassword,
  /** Sheet to take; the first visible one with a table where absent. */
  sheet: z.string().optional(),
  kind: ImportKind.optional(),
  /** Date that the values hold for, in place of the one that the sheet names or leaves out. */
  date: z.iso.date().optional(),
  mapping: MappingField.optional(),
  /** Cells set right by hand, on the sheet that is named. */
  mends: z.array(MendField).max(5000).optional(),
  /** Numbers of the rows that are not to come in. */
  excluded: z.array(z.int().min(1)).max(100_000).optional(),
})
export type ReadInput = z.output<typeof ReadInput>

export const Draft = z.object({
  draftId: z.string(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  kind: ImportKind,
  /** By which a mapping of columns is remembered. */
  fingerprint: z.string(),
  table: TableGuess,
  issues: z.array(ImportIssue),
  /** What was set right by hand, with what stood there. */
  mended: z.array(z.object({ cell: z.string(), before: z.string(), after: z.string() })),
  excluded: z.array(z.int()),
})
export type Draft = z.output<typeof Draft>

export const PreviewRow = z.object({
  cell: z.string(),
  status: z.enum(['added', 'changed', 'unchanged', 'rejected']),
  unitCode: z.string().nullable(),
  unitName: z.string(),
  countyName: z.string(),
  /** The body of the unit that the row is of, as the sheet calls it. */
  bodyName: z.string().optional(),
  /** Of indicator values: whether they are of a unit, of a body of it, or of the county as a whole. */
  holder: z.enum(['unit', 'body', 'county']).optional(),
  /** How the row found its unit. */
  matchedBy: z.enum(['code', 'name', 'alias', 'suffix', 'new']).nullable(),
  /** Field → [present value, value in the sheet]; null = none. */
  values: z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()])),
  issues: z.array(ImportIssue),
})
export type PreviewRow = z.output<typeof PreviewRow>

const UnitNames = z.object({ count: z.int(), names: z.array(z.string()) })

/** Which draft to compare, and the number of the document that is to book it. */
export const PreviewInput = z.strictObject({ draftId: z.string(), document: DocumentNumber })

export const Preview = z.object({
  draftId: z.string(),
  kind: ImportKind,
  /** Audit head that the difference was computed against; commit refuses when it has moved. */
  head: z.string(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  fields: z.array(z.string()),
  /** At most 1,000 rows, the rejected first. */
  page: z.array(PreviewRow),
  /** Sheet-level findings, such as a 合计 row that differs from the sum of the rows. */
  issues: z.array(ImportIssue),
  /** Units of the project that the sheet does not mention (names, at most 100) and how many. */
  onlyHere: UnitNames,
  /** Units that the sheet names and the project does not have, with the likely ones. */
  onlyThere: UnitNames.extend({
    likely: z.array(z.object({ name: z.string(), likely: z.string() })),
  }),
  /** The document that books the rows must be named, or the date that they hold for. */
  needs: z.array(z.enum(['document', 'date'])),
})
export type Preview = z.output<typeof Preview>

/** Every error of every row that is kept out, in the sheet's order; the cell is the row's where the issue names none. */
export const RejectedIssues = z.array(ImportIssue)

export const CommitInput = z.strictObject({
  draftId: z.string(),
  document: DocumentNumber,
  head: z.string(),
  /** Books the good rows and leaves the rejected ones out; without it any rejected row refuses the whole. */
  skipBadRows: z.boolean().default(false),
})
export type CommitInput = z.output<typeof CommitInput>

export const CommitSummary = z.object({
  kind: ImportKind,
  rows: z.int(),
  accepted: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.array(ImportIssue),
  written: z.boolean(),
})
export type CommitSummary = z.output<typeof CommitSummary>

/** A name that the sheet uses for a unit of the project: from now on it means that unit. */
export const AliasInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Code or name of the unit. */
  unit: z.string().trim().min(1).max(200),
})
export type AliasInput = z.output<typeof AliasInput>

/** Mappings that were remembered, as files for `--mapping` hold them; of one header, or of all. */
export const MappingQuery = z.strictObject({ fingerprint: z.string().nullable() })
export const RememberedMappings = z.array(
  z.object({ fingerprint: z.string(), kind: ImportKind, mapping: MappingField }),
)

export const ReconcileInput = z.strictObject({
  asOf: z.iso.date(),
  /** Sheets to compare besides roster and ledger: a table of posts, a list of units, a payroll. */
  draftIds: z.array(z.string()).max(8).default([]),
})
const ReconcileCheck = z.enum([
  'sheet-ledger',
  'roster-ledger',
  'units',
  'payroll-ledger',
  'payroll-roster',
  'sheet-units',
  'sheet-figures',
])
const ReconcileSide = z.object({ source: z.string(), cell: z.string(), value: z.string().nullable() })

/** A figure that two sources give differently, with the place of each. */
export const ReconcileDifference = z.object({
  check: ReconcileCheck,
  unit: z.string(),
  body: z.string().nullable(),
  field: z.string(),
  left: ReconcileSide,
  right: ReconcileSide,
  /** Date of the record that first held it, where the last one kept still did (结转); null for a new one. */
  since: z.string().nullable(),
})
export type ReconcileDifference = z.output<typeof ReconcileDifference>

/** A difference as it was kept, people's names masked. */
const KeptDifferenceField = z.object({
  /** What it is known again by. */
  id: z.string(),
  check: ReconcileCheck,
  unit: z.string(),
  body: z.string().nullable(),
  field: z.string(),
  left: z.string().nullable(),
  right: z.string().nullable(),
  since: z.string(),
})
export type KeptDifference = z.output<typeof KeptDifferenceField>
export const KeptDifferences = z.array(KeptDifferenceField)

export const Reconciled = z.object({
  asOf: z.string(),
  /** Audit head and region, for the page that is signed. */
  head: z.string(),
  region: z.string(),
  balanced: z.boolean(),
  /** What was compared, and in how many places. */
  checks: z.array(
    z.object({ check: ReconcileCheck, source: z.string(), compared: z.int(), different: z.int() }),
  ),
  differences: z.array(ReconcileDifference),
  /** Date of the last record kept before; null for none. */
  previous: z.string().nullable(),
  /** Kept then, compared again now, and found no more. */
  gone: KeptDifferences,
  /** Kept then and not compared now: they stay on record. */
  waiting: z.int(),
})
export type Reconciled = z.output<typeof Reconciled>

export const ReconciliationKept = z.object({ kept: z.int() })

/** Writes the page of a reconciliation as a workbook. */
export const SaveReconciledInput = z.strictObject({
  token: FileToken,
  found: Reconciled,
  locale: z.enum(['zh-CN', 'en']),
})

/** Writes a blank workbook to fill in. */
export const TemplateInput = z.strictObject({ token: FileToken, kind: ImportKind })

const Words = z.string().max(200)

/** Writes the sheet with wrong cells marked, and a list of them; the words are the window's. */
export const MarkInput = z.strictObject({
  token: FileToken,
  password: FilePassword,
  sheet: z.string(),
  mends: z.array(MendField).max(5000).optional(),
  marks: z
    .array(z.strictObject({ cell: z.string(), reason: z.string().max(2000), remedy: z.string().max(2000) }))
    .max(100_000),
  words: z.strictObject({ list: Words, cell: Words, value: Words, reason: Words, remedy: Words }),
  /** Where to. */
  out: FileToken,
})

/** Rows of a sheet as it stands in the file, for looking at any part of it. */
export const SheetRowsInput = z.strictObject({
  token: FileToken,
  password: FilePassword,
  sheet: z.string(),
  from: z.int().min(1),
  to: z.int().min(1),
})
export const SheetRows = z.object({
  lastRow: z.int(),
  columns: z.int(),
  /** Rows without any value are absent. */
  rows: z.array(
    z.object({ row: z.int(), hidden: z.boolean(), cells: z.array(z.tuple([z.int(), z.string()])) }),
  ),
})
export type SheetRows = z.output<typeof SheetRows>

/** A mapping as a file for `--mapping` holds it. */
export const SaveMappingInput = z.strictObject({ token: FileToken, mapping: MappingField })
