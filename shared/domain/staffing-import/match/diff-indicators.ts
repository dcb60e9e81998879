// Indicator values of a sheet against those of the project at the same date.
import { isBuiltIn } from '../header/measure.ts'
import { type ImportIssue, isRejected, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { type Difference, type DifferenceRow, type Present, statusOf, valueKey } from './difference.ts'
import { doubtsOf } from './doubts.ts'
import { rejectDuplicates } from './match-units.ts'
import { ValueHolders } from './value-holder.ts'

/** `date` is that of the sheet, '' where it names none. */
export function diffIndicators(table: ParsedTable, present: Present, date: string): Difference {
  const holders = new ValueHolders(table, present)
  const issues = issuesOf(table.sheet)
  const rows = Array.from(table.rows, (row) => rowDifference(row, holders, present, table))
  rejectDuplicates(
    rows,
    ({ holder }) => (holder === undefined ? null : valueKey(holder)),
    ({ cell, unitName }, other) => issues.error('UNIT_DUPLICATE', cell, { unit: unitName, other }),
  )
  for (const row of rows) row.status = isRejected(row.issues) ? 'rejected' : statusOf(row.values)
  return {
    rows,
    fields: table.indicators.map(({ id }) => `indicator.${id}`),
    issues: [...measureConflicts(table, present), ...doubtsOf(table, rows, present, { date, issues })],
  }
}

function rowDifference(
  row: ParsedRow,
  holders: ValueHolders,
  present: Present,
  table: ParsedTable,
): DifferenceRow {
  const issues = issuesOf(table.sheet)
  const { holder, code, name, countyName, unit, by, cell, issues: found } = holders.find(row)
  const held = holder === null ? undefined : present.values.get(valueKey(holder))
  const values: DifferenceRow['values'] = {}
  for (const { id } of table.indicators) {
    const next = row.values.get(id)
    if (next !== undefined) values[`indicator.${id}`] = [held?.get(id) ?? null, next.text]
  }
  const empty = Object.keys(values).length === 0 && row.issues.length === 0
  return {
    cell,
    status: 'unchanged',
    unitCode: code,
    unitName: name,
    countyName,
    matchedBy: by,
    values,
    issues: [...row.issues, ...found, ...(empty ? [issues.warning('ROW_WITHOUT_VALUES', cell)] : [])],
    unit,
    newUnit: null,
    ...(holder !== null && { holder }),
  }
}

/** A custom indicator is held in the unit of the first sheet that brought it; another unit would mix numbers up. */
function measureConflicts(table: ParsedTable, present: Present): ImportIssue[] {
  const issues = issuesOf(table.sheet)
  return table.indicators.flatMap(({ id, measure, header }) => {
    const held = present.indicators.find((indicator) => indicator.id === id)
    if (held === undefined || isBuiltIn(id) || held.measure === measure) return []
    return [issues.warning('MEASURE_DIFFERS', '', { header, measure, present: held.measure })]
  })
}
