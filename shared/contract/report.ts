// Reports: a query builds the table model, a task writes it to a file.
import { z } from 'zod'
import type { TableColumn, TableModel } from '#shared/domain/report/table-model'

export type { TableModel } from '#shared/domain/report/table-model'

const TableColumnField: z.ZodType<TableColumn> = z.lazy(() =>
  z.union([
    z.object({ title: z.string(), children: z.array(TableColumnField) }),
    z.object({
      title: z.string(),
      key: z.string(),
      kind: z.enum(['text', 'integer', 'decimal']),
      width: z.number(),
      digits: z.int().optional(),
      align: z.enum(['left', 'right']).optional(),
      sumOf: z.array(z.string()).optional(),
      leading: z.boolean().optional(),
      merge: z.boolean().optional(),
    }),
  ]),
)

export const TableModelField = z.object({
  report: z.string(),
  title: z.string(),
  dateLine: z.string(),
  unitLine: z.string(),
  paper: z.object({ size: z.enum(['A4', 'A3']), landscape: z.boolean() }),
  columns: z.array(TableColumnField),
  rows: z.array(
    z.object({
      kind: z.enum(['data', 'subtotal', 'total']),
      cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
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
}) satisfies z.ZodType<TableModel>

export const REPORTS = ['allocation'] as const
export const ReportName = z.enum(REPORTS)
export type ReportName = z.output<typeof ReportName>

export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.output<typeof Locale>
