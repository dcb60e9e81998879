// What looks wrong about a sheet's values beside those the project holds: their date, and their size.
import { approximateQ, divQ, parseRational, signQ, sumQ, toDecimalString } from '../../apportion/rational.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { ParsedTable } from '../table.ts'
import { type DifferenceRow, type Present, valueKey } from './difference.ts'

/** Sums this many times apart are a slip of the unit of measure, not a change. */
const FAR_OFF = 50

/** Warnings about whole columns. `date` is that of the sheet, '' where it names none. */
export function doubtsOf(
  table: ParsedTable,
  rows: readonly DifferenceRow[],
  present: Present,
  { date, issues }: { readonly date: string; readonly issues: IssueMaker },
): ImportIssue[] {
  return table.indicators.flatMap(({ id, header }) => {
    const pairs = pairsOf(id, rows, present)
    const latest = pairs.reduce((most, pair) => (pair.date > most ? pair.date : most), '')
    const found: ImportIssue[] = []
    if (date === '' && latest !== '') found.push(issues.warning('DATE_MISSING', '', { header, date: latest }))
    if (date !== '' && latest > date)
      found.push(issues.warning('DATE_NOT_LATEST', '', { header, date: latest }))
    const ratio = ratioOf(pairs)
    if (ratio !== null) found.push(issues.warning('VALUES_FAR_OFF', '', { header, ratio }))
    return found
  })
}

interface Pair {
  readonly date: string
  readonly held: string
  readonly next: string
}

function pairsOf(id: string, rows: readonly DifferenceRow[], present: Present): Pair[] {
  return rows.flatMap(({ holder, values }) => {
    const next = values[`indicator.${id}`]?.[1]
    const held = holder === undefined ? undefined : present.latest.get(valueKey(holder))?.get(id)
    return next == null || held === undefined ? [] : [{ date: held.date, held: held.value, next }]
  })
}

/** New sum ÷ held sum as text, where they are far apart; null where they are not. */
function ratioOf(pairs: readonly Pair[]): string | null {
  const held = sumQ(pairs.map((pair) => parseRational(pair.held)))
  const next = sumQ(pairs.map((pair) => parseRational(pair.next)))
  if (signQ(held) <= 0 || signQ(next) <= 0) return null
  const ratio = divQ(next, held)
  const size = approximateQ(ratio)
  if (size < FAR_OFF && size > 1 / FAR_OFF) return null
  return toDecimalString(ratio, size < 1 ? 6 : 0)
}
