// A cell of a table as text: codes by their words, accounts by their names, traits under their labels, rates in percent, lists joined.
import { staffGroupName } from '#shared/locale/sentences'
import type { Output } from './output.ts'

const ACCOUNT_COLUMNS: ReadonlySet<string> = new Set(['from', 'to', 'account', 'owner', 'counterpart'])
const RATES: ReadonlySet<string> = new Set(['vacancyRate', 'rateWithPending', 'rateWithoutPending'])

/** `column` is the key of the row; numbers stay numbers, so that they stand to the right. */
export function cellText(output: Output, column: string, value: unknown): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? output.text.tables.lines.yes : ''
  if (typeof value === 'string') return wordOf(output, column, value)
  if (Array.isArray(value)) return value.join(', ')
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

function wordOf(output: Output, column: string, text: string): string {
  const { fields, tables } = output.text
  if (column === 'postType') return (fields.postTypes as Readonly<Record<string, string>>)[text] ?? text
  if (column === 'group') return staffGroupName(output.text, text)
  if (RATES.has(column)) return `${(Number(text) * 100).toFixed(2)}%`
  if (ACCOUNT_COLUMNS.has(column)) return accountText(output, text)
  return tables.values[column]?.[text] ?? text
}

function accountText(output: Output, account: string): string {
  const { superior, cityPool, countyPool, turnoverPool, reservePool } = output.text.ledger
  if (account === 'superior') return superior
  const [, kind, region = ''] = /^pool:(city|county|turnover|reserve)(?::(\d+))?$/.exec(account) ?? []
  switch (kind) {
    case 'city':
      return cityPool
    case 'county':
      return output.fill(countyPool, { region })
    case 'turnover':
      return output.fill(turnoverPool, { region })
    case 'reserve':
      return output.fill(reservePool, { region })
    default:
      return account
  }
}
