// All tables of a sheet: one below the other, or side by side with an empty column between.
import { type FoundTable, findTable } from './find-table.ts'
import { SheetGrid } from './grid.ts'
import { findHeader, type Header, headerMeans } from './header/find-header.ts'
import { type Area, cropSheet, type Sheet } from './sheet.ts'
import type { Mapping } from './table.ts'

/** Rows that a title, a date and a unit of measure may take between one table and the header of the next. */
const HEADING_ROWS = 6
const TABLES_MAX = 50

/** In reading order. With a mapping that names header rows there is one. */
export function findTables(sheet: Sheet, mapping?: Mapping): FoundTable[] {
  if (mapping?.headerRows !== undefined) return someTable(cropBelow(sheet, mapping.headerRows), mapping)
  return regionsOf(sheet).flatMap((region) => someTable(region, mapping))
}

function someTable(sheet: Sheet, mapping?: Mapping): FoundTable[] {
  const table = findTable(sheet, mapping)
  return table === null ? [] : [table]
}

/** What stands under the named header, up to the next table. */
function cropBelow(sheet: Sheet, headerRows: readonly number[]): Sheet {
  const regions = regionsOf(sheet)
  const wanted = Math.max(...headerRows)
  return (
    regions.find(({ rows }) => (rows.at(-1)?.row ?? 0) > wanted && (rows[0]?.row ?? 0) <= wanted) ?? sheet
  )
}

function regionsOf(sheet: Sheet): Sheet[] {
  const regions: Sheet[] = []
  let rest = sheet
  while (regions.length < TABLES_MAX) {
    const table = findTable(rest)
    const next = table === null ? null : nextTable(table)
    const last = Number.POSITIVE_INFINITY
    const area: Area = { top: 0, left: 0, bottom: next === null ? last : next - 1, right: last }
    const region = next === null ? rest : cropSheet(rest, area)
    regions.push(...(table === null ? [region] : sideBySide(region, table)))
    if (next === null) break
    rest = cropSheet(rest, { ...area, top: next, bottom: last })
  }
  return regions
}

/** First row of what belongs to the next table: another header, after a blank row, a sum or a note. */
function nextTable(table: FoundTable): number | null {
  const { grid, header, rows } = table
  let above = header.bottom
  let wasBreak = false
  for (const [index, { row, role }] of rows.entries()) {
    const isBreak = wasBreak || row.row > above + 1 || role === 'note'
    if (
      isBreak &&
      startsOther(
        grid,
        header,
        rows.slice(index, index + HEADING_ROWS + 5).map((one) => one.row),
      )
    ) {
      return row.row
    }
    wasBreak = role !== 'data' && role !== 'subtotal'
    above = row.row
  }
  return null
}

function startsOther(grid: SheetGrid, header: Header, rows: Sheet['rows']): boolean {
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
  return grid.sheet.rows.every(
    ({ row, columns }) => row < top || columns.every((column) => column <= left || column >= right),
  )
}
