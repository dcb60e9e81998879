// Finds the header rows of a table: the block of one to five rows whose paths mean the most.
import type { SheetGrid } from '../grid.ts'
import { CellKind } from '../sheet.ts'
import { sliceRows } from '../sheet-rows.ts'
import { normaliseText } from './header-text.ts'
import { matchHeader } from './match-header.ts'

export interface Header {
  /** First and last header row. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly HeaderColumn[]
}

export interface HeaderColumn {
  readonly column: number
  /** Normalised texts from top to bottom, without repeats. */
  readonly path: readonly string[]
}

/** Where a header may begin, and how wide and deep it may be. */
const ROWS_SEARCHED = 60
const COLUMNS_MAX = 512
const DEPTH_MAX = 5
/** A deeper header must mean more than a shallower one, and something must be known at all. */
const DEPTH_COST = 0.02
const SCORE_MIN = 0.9

/** Fields of which a table must have one: what its rows are about. */
const NAMING = ['name', 'code', 'body', 'county', 'personName', 'duty', 'assessed', 'from', 'to', 'homeUnit']

/** Null where no rows look like a header that names units. */
export function findHeader(grid: SheetGrid): Header | null {
  let best: Header | null = null
  let bestScore = SCORE_MIN
  for (const { row: top } of sliceRows(grid.sheet.rows, 0, Math.min(ROWS_SEARCHED, grid.sheet.rows.length))) {
    for (let depth = 1; depth <= DEPTH_MAX; depth += 1) {
      const header = headerAt(grid, top, top + depth - 1)
      if (header === 'never') break
      if (header === null) continue
      const score = scoreOf(header) - DEPTH_COST * depth
      if (score >= bestScore + 0.001) {
        best = header
        bestScore = score
      }
    }
  }
  return best
}

/** A row of texts over rows of data: most likely the header, though nothing in it is known. Null for none. */
export function likelyHeader(grid: SheetGrid): { readonly row: number; readonly texts: string[] } | null {
  const { rows } = grid.sheet
  for (const { row, columns, kinds, texts } of sliceRows(rows, 0, Math.min(ROWS_SEARCHED, rows.length - 1))) {
    const isText = !looksLikeData(kinds, texts) && new Set(texts).size === texts.length
    const below = grid.row(row + 1)?.columns.length ?? 0
    if (columns.length > 1 && isText && below > 1)
      return { row, texts: texts.map((text) => normaliseText(text)) }
  }
  return null
}

/** The header that stands in exactly these rows, as the user says. */
export function headerInRows(grid: SheetGrid, top: number, bottom: number): Header {
  return { top, bottom, columns: columnsOf(grid, top, bottom) }
}

/** `never` where no deeper block from this row can be a header either. */
function headerAt(grid: SheetGrid, top: number, bottom: number): Header | 'never' | null {
  const last = grid.row(bottom)
  const blankUnderMerge = last === undefined && bottom > top && isInsideMerge(grid, bottom)
  if (last === undefined && !blankUnderMerge) return 'never'
  if (last !== undefined && looksLikeData(last.kinds, last.texts)) return 'never'
  const columns = usedColumns(grid, top, bottom)
  if (columns.some((column) => (grid.mergeAt(top, column)?.top ?? top) < top)) return 'never'
  if (columns.some((column) => (grid.mergeAt(bottom, column)?.bottom ?? bottom) > bottom)) return null
  if (isTitleRow(grid, top, columns)) return 'never'
  return { top, bottom, columns: columnsOf(grid, top, bottom) }
}

function isInsideMerge(grid: SheetGrid, row: number): boolean {
  return grid.sheet.merges.some(({ top, bottom }) => top < row && row <= bottom)
}

/** Numbers other than years do not stand in headers. */
function looksLikeData(kinds: readonly CellKind[], texts: readonly string[]): boolean {
  return kinds.some(
    (kind, index) =>
      (kind === CellKind.number && !/^(19|20)\d{2}$/.test(texts[index] ?? '')) ||
      kind === CellKind.date ||
      kind === CellKind.percent,
  )
}

/** One text across the table is a title, not a group of columns. */
function isTitleRow(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  const texts = new Set(columns.map((column) => grid.shown(row, column)?.text ?? ''))
  texts.delete('')
  if (texts.size !== 1 || columns.length < 3) return false
  const shownIn = columns.filter((column) => grid.shown(row, column) !== null)
  return shownIn.length === 1 || shownIn.length * 2 > columns.length
}

function usedColumns(grid: SheetGrid, top: number, bottom: number): number[] {
  const used = new Set<number>()
  for (let row = top; row <= bottom; row += 1) {
    for (const column of grid.row(row)?.columns ?? []) {
      const right = grid.mergeAt(row, column)?.right ?? column
      for (let at = column; at <= Math.min(right, COLUMNS_MAX); at += 1) used.add(at)
    }
  }
  return [...used].sort((a, b) => a - b)
}

function columnsOf(grid: SheetGrid, top: number, bottom: number): HeaderColumn[] {
  return usedColumns(grid, top, bottom)
    .map((column) => ({ column, path: pathOf(grid, column, top, bottom) }))
    .filter(({ path }) => path.length > 0)
}

function pathOf(grid: SheetGrid, column: number, top: number, bottom: number): string[] {
  const path: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const own = grid.shown(row, column)?.text
    const text = normaliseText(own ?? groupFromLeft(grid, column, row, bottom) ?? '')
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

/** A group written once and not merged stands over the blank cells to its right, as far as they have texts below. */
function groupFromLeft(grid: SheetGrid, column: number, row: number, bottom: number): string | null {
  if (row === bottom || grid.shown(row + 1, column) === null || grid.mergeAt(row, column) !== null)
    return null
  for (let left = column - 1; left >= 0 && column - left <= 40; left -= 1) {
    if (grid.mergeAt(row, left) !== null) return null
    const text = grid.shown(row, left)?.text
    if (text !== undefined) return text
    if (grid.shown(row + 1, left) === null) return null
  }
  return null
}

/** Whether most of a header's columns are known: what looks like one in the middle of a sheet may be data. */
export function headerMeans({ columns }: Header): boolean {
  const known = columns.filter(({ path }) => matchHeader(path) !== null).length
  return known >= 2 && known * 2 >= columns.length
}

function scoreOf(header: Header): number {
  const best = new Map<string, number>()
  for (const { path } of header.columns) {
    const match = matchHeader(path)
    if (match !== null) best.set(match.field, Math.max(best.get(match.field) ?? 0, match.confidence))
  }
  // A table names something and says something of it; a remark or a running number alone is no header.
  const names = NAMING.some((field) => best.has(field))
  if (!names || header.columns.length < 2) return 0
  let score = 0
  for (const confidence of best.values()) score += confidence
  return score
}
