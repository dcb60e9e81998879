// Reports: a query builds the table model or the letter, a task writes it to a file.
import { z } from 'zod'
import type { Letter } from '#shared/domain/report/letter'
import type { Layout } from '#shared/domain/report/own-layout/layout'
import type { TableColumn, TableModel } from '#shared/domain/report/table-model'

import { ScenarioDocumentField } from './scenario.ts'
import { AsOf } from './table.ts'

export type { Letter } from '#shared/domain/report/letter'
export type { TableModel } from '#shared/domain/report/table-model'

const TableColumnField: z.ZodType<TableColumn> = z.lazy(() =>
  z.union([
    z.object({ title: z.string(), children: z.array(TableColumnField) }),
    z.object({
      title: z.string(),
      key: z.string(),
      kind: z.enum(['text', 'integer', 'decimal', 'percent']),
      width: z.number(),
      digits: z.int().optional(),
      align: z.enum(['left', 'right']).optional(),
      sumOf: z.array(z.string()).optional(),
      reckoned: z
        .object({
          plus: z.array(z.string()),
          minus: z.array(z.string()),
          over: z.string().optional(),
          positive: z.boolean().optional(),
        })
        .optional(),
      shareOf: z.object({ key: z.string(), parts: z.literal([100, 1000]) }).optional(),
      fixed: z.boolean().optional(),
      leading: z.boolean().optional(),
      merge: z.boolean().optional(),
      mergeWith: z.string().optional(),
    }),
  ]),
)

const tableFields = {
  report: z.string(),
  secrecy: z.string().optional(),
  zerosBlank: z.boolean().optional(),
  title: z.string(),
  dateLine: z.string(),
  unitLine: z.string(),
  paper: z.object({ size: z.enum(['A4', 'A3']), landscape: z.boolean() }),
  columns: z.array(TableColumnField),
  rows: z.array(
    z.object({
      kind: z.enum(['data', 'subtotal', 'total']),
      cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      counts: z.string().optional(),
      sums: z.tuple([z.int(), z.int()]).optional(),
      across: z.tuple([z.string(), z.string()]).optional(),
    }),
  ),
  notes: z.array(z.string()),
  signatures: z.array(z.string()),
  trace: z.array(z.string()),
  pageLine: z.string(),
  sheetName: z.string(),
  record: z.object({
    sheetName: z.string(),
    entries: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
}

/** A table with the tables that explain it, which have none of their own. */
export const TableModelField = z.object({
  ...tableFields,
  annexes: z.array(z.object(tableFields)).optional(),
}) satisfies z.ZodType<TableModel>

export const LetterField = z.object({
  report: z.string(),
  head: z.string(),
  number: z.string(),
  signer: z.string().optional(),
  secrecy: z.string(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  annexTitles: z.array(z.string()),
  issuer: z.string(),
  date: z.string(),
  imprint: z.object({ copies: z.string(), office: z.string(), date: z.string() }).optional(),
  annexes: z.array(TableModelField),
}) satisfies z.ZodType<Letter>

/** What has pages: a table, or a letter with its annexes. */
export const PrintableField = z.union([TableModelField, LetterField])
export type Printable = TableModel | Letter

export const REPORTS = [
  'allocation',
  'comparison',
  'derivation',
  'overview',
  'overview-short',
  'review',
  'staffing',
  'leaders',
  'vacancies',
  'entries',
  'pending',
  'secondments',
  'lineage',
  'findings',
  'flow',
  'duties',
  'filings',
  'requests',
  'roster-structure',
  'audit',
] as const
export const ReportName = z.enum(REPORTS)
export type ReportName = z.output<typeof ReportName>

export const LETTERS = ['notice', 'request', 'approval'] as const
export const LetterName = z.enum(LETTERS)
export type LetterName = z.output<typeof LetterName>

/** Reports that only a scenario's run can fill. */
export const SCENARIO_REPORTS: readonly string[] = ['allocation', 'derivation', 'approval']

export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.output<typeof Locale>

const basis = {
  /** The scenario that it is of; where the report is of a state as well, absent means the state. */
  document: ScenarioDocumentField.optional(),
  /** Absent: the scenario's own date. */
  asOf: AsOf.optional(),
  /** 密级, 份号, 内部资料: printed over the title. */
  secrecy: z.string().trim().max(100).default(''),
}
const isBased = ({ document, asOf }: { document?: unknown; asOf?: unknown }) =>
  document !== undefined || asOf !== undefined
const BASED = { message: 'document / asOf', path: ['asOf'] }

const Heading = z.string().trim().max(60)
const ColumnKey = z.string().min(1).max(200)

/** An office's own columns, order, groups and notes of a report. */
export const LayoutField = z.strictObject({
  columns: z
    .array(z.strictObject({ key: ColumnKey, heading: z.array(Heading).min(1).max(6).optional() }))
    .min(1)
    .max(200),
  sort: z.array(z.strictObject({ key: ColumnKey, descending: z.boolean() })).max(3),
  group: z.string().max(200).optional(),
  ownNotes: z.boolean(),
  notes: z.array(z.string().trim().min(1).max(500)).max(30),
}) satisfies z.ZodType<Layout>

/** Name of a layout: of one report there is one under each. */
export const LayoutName = z.strictObject({ report: ReportName, name: z.string().trim().min(1).max(60) })
export const StoredLayout = LayoutName.extend({ layout: LayoutField })
export type StoredLayout = z.output<typeof StoredLayout>

export const ReportQuery = z
  .strictObject({
    report: ReportName,
    ...basis,
    locale: Locale.default('zh-CN'),
    zerosBlank: z.boolean().default(false),
    /** The office's own; absent: the report's. */
    layout: LayoutField.optional(),
    /** With the tables that explain it. */
    annexes: z.boolean().default(false),
  })
  .refine(isBased, BASED)
export type ReportQuery = z.output<typeof ReportQuery>

/** Rows that a report may have to be sent whole: what is printed or copied. Longer ones are shown in blocks and written as workbooks. */
export const MOST_SENT_ROWS = 100_000

/** Name under which the making of a table can be stopped. */
export const ReportWork = z.string().min(1).max(100)

/** A block of a report: as many rows as have `cells` cells, but one at least; from 0. */
export const ReportBlockQuery = z.strictObject({
  query: ReportQuery,
  /** Absent where nobody means to stop it. */
  work: ReportWork.optional(),
  block: z.int().min(0),
  cells: z.int().min(1).max(50_000),
})
export interface ReportBlock {
  /** With the rows of the block only, whose `sums` are indexes into all rows; of each annex what a first block would have. */
  readonly table: TableModel
  /** Index of the block's first row. */
  readonly first: number
  /** Rows that every block but the last has. */
  readonly size: number
  /** Rows of the whole table. */
  readonly rows: number
  /** Rows of each whole annex. */
  readonly annexRows: readonly number[]
}
export const ReportBlock = z.object({
  table: TableModelField,
  first: z.int(),
  size: z.int(),
  rows: z.int(),
  annexRows: z.array(z.int()),
}) satisfies z.ZodType<ReportBlock>

const ImprintField = z.strictObject({
  /** Whom it is copied to. */
  copies: z.string().trim().max(500).default(''),
  /** Who had it printed; '' for the office of who signs. */
  office: z.string().trim().max(100).default(''),
  /** Absent: the day of the letter. */
  date: AsOf.optional(),
})

export const LetterQuery = z
  .strictObject({
    letter: LetterName,
    ...basis,
    /** Number of the request or of its notice; absent: the latest up to the date. */
    number: z.string().max(200).optional(),
    /** Of a letter that goes upwards. */
    signer: z.string().trim().max(100).default(''),
    /** 版记; null for none, absent as the letter usually has it. */
    imprint: ImprintField.nullable().optional(),
  })
  .refine(isBased, BASED)
export type LetterQuery = z.output<typeof LetterQuery>

/** What the command line has a window print: pages, the language of what the window adds, and the file. */
export const PrintJob = z.object({ model: PrintableField, language: Locale, out: z.string() })
