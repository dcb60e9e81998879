// All tables of a sheet: one below the other, or side by side with an empty column between.
import { type FoundTable, findTable, tableUnder } from './find-table.ts'
import { SheetGrid } from './grid.ts'
import { findHeader, type Header, headerMeans } from './header/find-header.ts'
import { type Area, cropSheet, type Sheet, type SheetRow } from './sheet.ts'
import type { Mapping } from './table.ts'

/** Rows that a title, a date and a unit of measure may take between one table and the header of the next. */
const HEADING_ROWS = 6
const TABLES_MAX = 50

/** In reading order. With a mapping that names header rows there is one. */
export function findTables(sheet: Sheet, mapping?: Mapping): FoundTable[] {
  if (mapping?.headerRows !== undefined) return someTable(cropBelow(sheet, mapping.headerRows), mapping)
  return regionsOf(sheet).flatMap(({ region, table }) =>
    // A long sheet is gone through once where once is enough.
    mapping === undefined && table?.grid.sheet === region ? [table] : someTable(region, mapping),
  )
}

function someTable(sheet: Sheet, mapping?: Mapping): FoundTable[] {
  const table = findTable(sheet, mapping)
  return table === null ? [] : [table]
}

/** What stands under the named header, up to the next table. */
function cropBelow(sheet: Sheet, headerRows: readonly number[]): Sheet {
  const regions = regionsOf(sheet)
  const wanted = Math.max(...headerRows)
  const isIn = ({ region: { rows } }: Region) =>
    (rows.at(-1)?.row ?? 0) > wanted && (rows.at(0)?.row ?? 0) <= wanted
  return regions.find(isIn)?.region ?? sheet
}

/** A part of the sheet, with the table by which it was found. */
interface Region {
  readonly region: Sheet
  readonly table: FoundTable | null
}

function regionsOf(sheet: Sheet): Region[] {
  const regions: Region[] = []
  let rest = sheet
  while (regions.length < TABLES_MAX) {
    const { table, next } = firstTable(rest)
    const last = Number.POSITIVE_INFINITY
    const area: Area = { top: 0, left: 0, bottom: next === null ? last : next - 1, right: last }
    const region = next === null ? rest : cropSheet(rest, area)
    const parts = table === null ? [region] : sideBySide(region, table)
    regions.push(...parts.map((part) => ({ region: part, table })))
    if (next === null) break
    rest = cropSheet(rest, { ...area, top: next, bottom: last })
  }
  return regions
}

/** The table that stands first on a sheet, and where the next one begins: the best header may be that of a lower one. */
function firstTable(sheet: Sheet): { readonly table: FoundTable | null; readonly next: number | null } {
  let table = findTable(sheet)
  let next = table === null ? null : nextTable(table)
  for (;;) {
    const above = table === null ? null : tableAbove(table)
    if (above === null || table === null) return { table, next }
    const end = headingTop(table)
    next = Math.min(nextTable(above) ?? end, end)
    table = above
  }
}

/** A table of its own over another's header: its header means something, and it has rows with values. */
function tableAbove({ grid, header: { top } }: FoundTable): FoundTable | null {
  const area: Area = { top: 0, left: 0, bottom: top - 1, right: Number.POSITIVE_INFINITY }
  const header = findHeader(new SheetGrid(cropSheet(grid.sheet, area)))
  if (header === null || !headerMeans(header)) return null
  const above = tableUnder(grid, header)
  for (const { row, role } of above.rows)
    if (role === 'data' && row < top && (grid.row(row)?.columns.length ?? 0) > 1) return above
  return null
}

/** First of the rows with a single text that stand over a header. */
function headingTop({ grid, header: { top } }: FoundTable): number {
  let first = top
  while (grid.row(first - 1)?.columns.length === 1) first -= 1
  return first
}

/** First row of what belongs to the next table: another header, after a blank row, a sum or a note. */
function nextTable(table: FoundTable): number | null {
  const { grid, header, rows } = table
  let above = header.bottom
  let wasBreak = false
  let index = 0
  for (const { row, role } of rows) {
    const isBreak = wasBreak || row > above + 1 || role === 'note'
    if (isBreak && startsOther(grid, header, rowsFrom(table, index))) return row
    wasBreak = role !== 'data' && role !== 'subtotal'
    above = row
    index += 1
  }
  return null
}

function rowsFrom({ grid, rows }: FoundTable, index: number): SheetRow[] {
  const found: SheetRow[] = []
  for (let at = index; at < index + HEADING_ROWS + 5; at += 1) {
    const row = grid.row(rows.at(at)?.row ?? 0)
    if (row !== undefined) found.push(row)
  }
  return found
}

function startsOther(grid: SheetGrid, header: Header, rows: readonly SheetRow[]): boolean {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return false
  const area = { top: first.row, left: 0, bottom: last.row, right: Number.POSITIVE_INFINITY }
  const window = new SheetGrid({ ...cropSheet({ ...grid.sheet, rows }, area), rows })
  const found = findHeader(window)
  if (found === null || found.columns.length < 2 || !headerMeans(found)) return false
  if (last.row <= found.bottom) return false
  const before = rows.filter(({ row }) => row < found.top)
  if (before.length > HEADING_ROWS || before.some(({ columns }) => columns.length > 4)) return false
  return pathsOf(found) !== pathsOf(header)
}

function pathsOf({ columns }: Header): string {
  return columns.map(({ column, path }) => `${column} ${path.join('/')}`).join('|')
}

/** Halves that an empty column parts and that each name something of their own. */
function sideBySide(region: Sheet, { header, grid }: FoundTable): Sheet[] {
  const groups = groupsOf(header)
  if (groups.length < 2) return [region]
  const areas = groups.map(({ left, right }) => ({ top: 0, left, bottom: Number.POSITIVE_INFINITY, right }))
  const isParted = groups.every(({ right }, index) => {
    const next = groups[index + 1]
    return next === undefined || isEmptyBetween(grid, header, right, next.left)
  })
  if (!isParted) return [region]
  const halves = areas.map((area) => cropSheet(region, area))
  return halves.every((half) => findTable(half) !== null) ? halves : [region]
}

/** Runs of columns that stand together in the header. */
function groupsOf({ columns }: Header): { left: number; right: number }[] {
  const groups: { left: number; right: number }[] = []
  for (const { column } of columns) {
    const group = groups.at(-1)
    if (group !== undefined && column === group.right + 1) group.right = column
    else groups.push({ left: column, right: column })
  }
  return groups
}

function isEmptyBetween(grid: SheetGrid, { top }: Header, left: number, right: number): boolean {
  for (const { row, columns } of grid.sheet.rows) {
    if (row >= top && columns.some((column) => column > left && column < right)) return false
  }
  return true
}
