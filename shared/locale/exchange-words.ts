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

/** What a conflict is about. Indicators that come with the program are known by an identifier, which means nothing to its reader. */
export function conflictName(
  text: LocaleText,
  { table, name }: Pick<ExchangeConflict, 'table' | 'name'>,
): string {
  if (table !== 'indicatorValue') return name
  const words = name.split(' ').map((word) => nameOf(text.fields.indicators, word))
  return words.join(' ')
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code
}

/** A value as it is read: kinds of posts and indicators by their names. */
function valueWord({ fields }: LocaleText, column: string, value: ShownRow[string]): string {
  const said = String(value ?? '')
  if (column === 'postType') return nameOf(fields.postTypes, said)
  return column === 'indicator' ? nameOf(fields.indicators, said) : said
}

/** What of a row its conflict is about. */
export function rowWords(text: LocaleText, row: ShownRow, conflict: ExchangeConflict): string {
  const { colon, listSeparator } = text.pages.app
  return differing(conflict)
    .map((column) => `${columnName(text, column)}${colon}${valueWord(text, column, row[column] ?? null)}`)
    .join(listSeparator)
}
