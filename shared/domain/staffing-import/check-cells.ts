// Reads every cell of a table as its field's type: what is wrong is named by cell, sums are compared with their rows.
import { fieldType, isCount } from './cells/field-type.ts'
import { readTyped } from './cells/read-typed.ts'
import { type FoundTable, sumsOf, type TableColumn } from './find-table.ts'
import type { ImportIssue, IssueMaker } from './issue.ts'
import { TotalsCheck } from './rows/check-totals.ts'
import { RowReader } from './rows/read-row.ts'
import { cellAddress } from './sheet.ts'
import type { FieldCell } from './table.ts'

const VALUE_SHOWN = 40

/** At most about `most` issues: more say nothing new. */
export function checkCells(table: FoundTable, issues: IssueMaker, most: number): ImportIssue[] {
  const reader = new RowReader(table, issues, null)
  // Lists of units and bodies bring in no figures.
  const isList = table.kind === 'bodies' || table.kind === 'units'
  const counts = isList ? [] : table.columns.filter(({ field }) => fieldType(field) !== 'text')
  const totals = new TotalsCheck(table)
  const sums = sumsOf(table, table.kind)
  const found: ImportIssue[] = []
  for (const { row, role } of table.rows) {
    if (role !== 'data' && role !== 'total' && role !== 'subtotal') continue
    const parsed = reader.read(row)
    const summed = { ...parsed, values: new Map(parsed.values) }
    const own = counts.flatMap((column) => readCount(table, column, summed, issues))
    if (role === 'data') found.push(...parsed.issues, ...own)
    if (!sums.has(row)) totals.see(role, summed)
    if (found.length > most) return found
  }
  return [...found, ...totals.issues(issues)]
}

/** Puts a count into the row's values, so that it is summed; says what is wrong with any typed cell. */
function readCount(
  { grid }: FoundTable,
  { column, field, path }: TableColumn,
  { row, values }: { readonly row: number; readonly values: Map<string, FieldCell> },
  issues: IssueMaker,
): ImportIssue[] {
  const cell = grid.cell(row, column)
  if (cell === null || field === null) return []
  const type = fieldType(field)
  const typed = readTyped(cell, type, grid.sheet.date1904)
  const address = cellAddress(cell.row, cell.column)
  if (typed.status === 'value' && isCount(field)) values.set(field, { cell: address, text: typed.text })
  if (typed.status !== 'bad') return []
  const params = { header: path.at(-1) ?? '', value: cell.text.slice(0, VALUE_SHOWN) }
  return [issues.error(typed.code, address, params)]
}
