// Rows that only add up what is indented below them: a street's posts over those of its bodies, and no posts of their own.
import { parseNumberText } from '../cells/number-cell.ts'
import type { SheetGrid } from '../grid.ts'
import type { BoundColumn } from '../header/bind-columns.ts'
import { CellKind } from '../sheet.ts'
import type { ClassifiedRows } from './classified-rows.ts'

const COUNTED = /^(quota|filled|pending)\./

interface Line {
  readonly row: number
  /** How far the row's name is indented. */
  readonly level: number
  readonly counts: readonly number[]
}

/**
 * Numbers of the rows that add up the rows below them. A row whose every count is the sum of what is indented under it may still
 * hold posts of its own, equal by chance: the table's own 合计 decides where there is one, else what can hardly be chance.
 */
export function sumRows(
  grid: SheetGrid,
  columns: readonly BoundColumn[],
  rows: ClassifiedRows,
): ReadonlySet<number> {
  const named = columnsOf(columns, (field) => field === 'name' || field === 'body')
  const counted = columnsOf(columns, (field) => COUNTED.test(field))
  const isByType = columns.some(({ field }) => field === 'postType')
  if (named.length < 2 || counted.length === 0 || isByType) return new Set()
  const lines: Line[] = []
  let total: readonly number[] | null = null
  for (const { row, role } of rows) {
    if (role !== 'data' && role !== 'total') continue
    const counts = counted.map((column) => countIn(grid, row, column))
    const level = named.findLastIndex((column) => grid.cell(row, column) !== null)
    if (role === 'data') lines.push({ row, level, counts })
    else total = counts
  }
  const found = sumsAmong(lines)
  return found.size > 0 && isMeant(lines, found, total) ? found : new Set()
}

function columnsOf(columns: readonly BoundColumn[], wanted: (field: string) => boolean): number[] {
  return columns.filter(({ field }) => field !== null && wanted(field)).map(({ column }) => column)
}

/** What is no whole number adds up to nothing. */
function countIn(grid: SheetGrid, row: number, column: number): number {
  const cell = grid.cell(row, column)
  if (cell === null) return 0
  if (cell.kind === CellKind.number) return Number(cell.text)
  const parsed = parseNumberText(cell.text)
  if (parsed.status === 'blank') return 0
  return parsed.status === 'number' ? Number(parsed.value) : Number.NaN
}

/** From the bottom up, so that a sum over sums adds up the innermost rows. */
function sumsAmong(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const { row, level, counts } = lines[at] as Line
    const below: Line[] = []
    for (let next = at + 1; (lines[next]?.level ?? -1) > level; next += 1) {
      const line = lines[next] as Line
      if (!found.has(line.row)) below.push(line)
    }
    const isFilled = counts.some((count) => count !== 0)
    if (below.length > 0 && isFilled && isSame(counts, added(below, counts.length))) found.add(row)
  }
  return found
}

function added(lines: readonly Line[], width: number): number[] {
  return Array.from({ length: width }, (_, at) =>
    lines.reduce((sum, line) => sum + (line.counts[at] ?? 0), 0),
  )
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((count, at) => Number.isSafeInteger(count) && count === other[at])
}

function isMeant(
  lines: readonly Line[],
  found: ReadonlySet<number>,
  total: readonly number[] | null,
): boolean {
  const width = lines[0]?.counts.length ?? 0
  if (total !== null) {
    if (isSame(total, added(lines, width))) return false
    const innermost = lines.filter(({ row }) => !found.has(row))
    if (isSame(total, added(innermost, width))) return true
  }
  const filled = lines
    .filter(({ row }) => found.has(row))
    .flatMap(({ counts }) => counts.filter((n) => n > 0))
  return filled.length > 1
}
