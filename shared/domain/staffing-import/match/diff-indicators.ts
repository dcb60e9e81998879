// Indicator values of a sheet against those of the project at the same date.
import { isBuiltIn } from '../header/measure.ts'
import { type ImportIssue, isRejected, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { type Difference, type DifferenceRow, type Present, statusOf } from './difference.ts'
import { doubtsOf } from './doubts.ts'
import { rejectDuplicates, UnitIndex } from './match-units.ts'

/** `date` is that of the sheet, '' where it names none. */
export function diffIndicators(table: ParsedTable, present: Present, date: string): Difference {
  const index = new UnitIndex(present.units, present.counties, present.otherNames)
  const issues = issuesOf(table.sheet)
  const rows = table.rows.map((row) => rowDifference(row, index, present, table))
  rejectDuplicates(
    rows,
    ({ unit }) => (unit === null ? null : String(unit)),
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
  index: UnitIndex,
  present: Present,
  table: ParsedTable,
): DifferenceRow {
  const issues = issuesOf(table.sheet)
  const { unit, by, issues: found } = index.match(row, issues)
  const held = unit === null ? undefined : present.values.get(unit.id)
  const values: DifferenceRow['values'] = {}
  for (const { id } of table.indicators) {
    const next = row.values.get(id)
    if (next !== undefined) values[`indicator.${id}`] = [held?.get(id) ?? null, next.text]
  }
  const empty = Object.keys(values).length === 0 && row.issues.length === 0
  const { name, code, county } = row.texts
  return {
    cell: row.cell,
    status: 'unchanged',
    unitCode: unit?.code ?? code?.text ?? null,
    unitName: unit?.name ?? name?.text ?? '',
    countyName: unit === null ? (county?.text ?? '') : index.countyName(unit.county),
    matchedBy: by,
    values,
    issues: [...row.issues, ...found, ...(empty ? [issues.warning('ROW_WITHOUT_VALUES', row.cell)] : [])],
    unit: unit?.id ?? null,
    newUnit: null,
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
