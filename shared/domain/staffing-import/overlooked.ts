// What a reader of the sheet may overlook: hidden rows that come in too, rows and sheets that do not.
import { type FoundTable, findTable, guessOf } from './find-table.ts'
import { findTables } from './find-tables.ts'
import type { ImportIssue, IssueMaker } from './issue.ts'
import { CellKind, cellAddress, columnLetters, type Sheet, type SheetRow } from './sheet.ts'
import { placeOfRow, sliceRows } from './sheet-rows.ts'

const TEXT_SHOWN = 20

export function hiddenIssues({ grid, rows, columns }: FoundTable, issues: IssueMaker): ImportIssue[] {
  const { hidden, hiddenColumns } = grid.sheet
  let hiddenRows = 0
  for (const { role, hidden: isHidden } of rows) if (role === 'data' && isHidden) hiddenRows += 1
  const used = new Set(columns.filter(({ field }) => field !== null).map(({ column }) => column))
  const letters = hiddenColumns.filter((column) => used.has(column)).map(columnLetters)
  const found: ImportIssue[] = []
  if (hidden) found.push(issues.warning('SHEET_HIDDEN', ''))
  if (hiddenRows > 0) found.push(issues.warning('ROWS_HIDDEN', '', { count: hiddenRows }))
  if (letters.length > 0) found.push(issues.warning('COLUMNS_HIDDEN', '', { columns: letters.join(', ') }))
  return found
}

/** Rows below a note that are no data and no notes, and rows of figures over the header; rows that follow one another are one issue. */
export function unreadIssues(table: FoundTable, issues: IssueMaker): ImportIssue[] {
  const { grid, rows } = table
  const runs = rowsOverHeader(table).map((row) => ({ first: row, last: row }))
  let isOpen = false
  for (const { row, role } of rows) {
    const run = runs.at(-1)
    if (role === 'unread' && isOpen && run !== undefined) run.last = row
    else if (role === 'unread') runs.push({ first: row, last: row })
    isOpen = role === 'unread'
  }
  return runs.flatMap(({ first: from, last }) => {
    const first = grid.row(from)
    if (first === undefined) return []
    const at = Math.max(
      0,
      first.texts.findIndex((text, index) => text.trim() !== '' || first.kinds[index] !== CellKind.text),
    )
    const named = from === last ? String(from) : `${from}–${last}`
    const text = (first.texts[at] ?? '').trim().slice(0, TEXT_SHOWN)
    return [issues.warning('ROW_NOT_READ', cellAddress(from, first.columns[at] ?? 0), { rows: named, text })]
  })
}

/** A row with figures over the header is neither title nor date: a table may begin there whose header is not known. */
function isOverlooked({ columns, kinds, texts }: SheetRow): boolean {
  const isFigure = (kind: CellKind, at: number) =>
    kind === CellKind.number && !/^(19|20)\d{2}$/.test(texts[at] ?? '')
  return columns.length > 1 && kinds.some(isFigure)
}

function rowsOverHeader({ grid, header }: FoundTable): number[] {
  const { rows } = grid.sheet
  const found: number[] = []
  for (const row of sliceRows(rows, 0, placeOfRow(rows, header.top)))
    if (isOverlooked(row)) found.push(row.row)
  return found
}

/** The other tables on the sheet that was read. */
export function otherTables(sheets: readonly Sheet[], read: FoundTable, issues: IssueMaker): ImportIssue[] {
  const own = guessOf(read).range
  const sheet = sheets.find(({ name }) => name === read.grid.sheet.name)
  if (sheet === undefined || sheet.rows === read.grid.sheet.rows) return []
  const ranges = findTables(sheet)
    .map((table) => guessOf(table).range)
    .filter((range) => range !== own)
  return ranges.length === 0 ? [] : [issues.info('OTHER_TABLES', '', { ranges: ranges.join(', ') })]
}

/** The other visible sheets that hold a table with rows: only one is read at a time. */
export function otherSheets(sheets: readonly Sheet[], read: Sheet, issues: IssueMaker): ImportIssue[] {
  const names = sheets
    .filter((sheet) => sheet.name !== read.name && !sheet.hidden)
    .filter((sheet) => findTable(sheet)?.rows.has('data') === true)
    .map(({ name }) => name)
  if (names.length === 0 || (read.hidden && names.length === 1)) return []
  return [issues.info('OTHER_SHEETS', '', { sheets: names.join(', ') })]
}

/** Hidden sheets that hold anything and were not asked for. */
export function hiddenSheets(sheets: readonly Sheet[], read: Sheet, issues: IssueMaker): ImportIssue[] {
  const names = sheets
    .filter(({ name, hidden, rows }) => hidden && name !== read.name && rows.length > 0)
    .map(({ name }) => name)
  return names.length === 0 ? [] : [issues.info('HIDDEN_SHEETS', '', { sheets: names.join(', ') })]
}
