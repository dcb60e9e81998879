// A cell of a table as text: codes by their words, accounts by their names, traits under their labels, rates in percent, lists joined.
import { accountName, type Names, staffGroupName } from '#shared/locale/sentences'
import type { Output } from './output.ts'

const ACCOUNT_COLUMNS: ReadonlySet<string> = new Set(['from', 'to', 'account', 'owner', 'counterpart'])
const RATES: ReadonlySet<string> = new Set(['vacancyRate', 'rateWithPending', 'rateWithoutPending'])

/** `column` is the key of the row; numbers stay numbers, so that they stand to the right. */
export function cellText(output: Output, column: string, value: unknown, names: Names = {}): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? output.text.tables.lines.yes : ''
  if (typeof value === 'string') return wordOf(output, column, value, names)
  if (Array.isArray(value)) {
    const { listSeparator } = output.text.pages.app
    return value.map((one) => wordOf(output, column, String(one), names)).join(listSeparator)
  }
  if (value === null || value === undefined) return ''
  const { traits, regimes } = output.text.pages.ledger
  const separator = output.text.pages.app.listSeparator
  return Object.entries(value)
    .map(([field, part]) => {
      const words = field === 'regime' ? (regimes as Readonly<Record<string, string>>)[part] : undefined
      return `${traits[field] ?? field} ${words ?? String(part)}`
    })
    .join(separator)
}

function wordOf(output: Output, column: string, text: string, names: Names): string {
  const { fields, tables } = output.text
  if (column === 'postType') return (fields.postTypes as Readonly<Record<string, string>>)[text] ?? text
  if (column === 'group') return staffGroupName(output.text, text)
  if (RATES.has(column)) return `${(Number(text) * 100).toFixed(2)}%`
  if (ACCOUNT_COLUMNS.has(column)) return accountName(output.text, text, names)
  const { matters, answers, faults } = output.text.pages.duties
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    matter: matters,
    answer: answers,
    fault: faults,
    register: output.text.exchange.tables,
  }
  return (own[column] ?? tables.values[column])?.[text] ?? text
}
