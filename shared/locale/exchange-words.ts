// Tables, columns and rows of the exchange in words, for the window and the command line.
import type { ExchangeConflict } from '#shared/contract/exchange'
import type { LocaleText } from './locale.ts'

type ShownRow = NonNullable<ExchangeConflict['base']>

export function tableName(text: LocaleText, table: string): string {
  const { tables } = text.exchange
  return Object.hasOwn(tables, table) ? (tables[table] ?? table) : table
}

export function columnName(text: LocaleText, column: string): string {
  const { columns } = text.exchange
  return Object.hasOwn(columns, column) ? (columns[column] ?? column) : column
}

/** Columns in which the sides of a conflict differ; all that say something where one side lacks the row. */
export function differing({ base, ours, theirs }: ExchangeConflict): string[] {
  const rows = [base, ours, theirs].filter((row) => row !== null)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const isUnlike = (column: string) => new Set(rows.map((row) => row[column] ?? null)).size > 1
  const unlike = columns.filter(isUnlike)
  if (unlike.length > 0) return unlike
  return columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''))
}

/** What of a row its conflict is about. */
export function rowWords(text: LocaleText, row: ShownRow, conflict: ExchangeConflict): string {
  const { colon, listSeparator } = text.pages.app
  return differing(conflict)
    .map((column) => `${columnName(text, column)}${colon}${row[column] ?? ''}`)
    .join(listSeparator)
}
