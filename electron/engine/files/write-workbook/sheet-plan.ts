// Where everything stands on the sheet: rows of the title, the header and the body, letters of the columns, printed pages.
import { columnLeaves, type HeaderCell, headerDepth } from '#shared/domain/report/header-layout'
import type { Making } from '#shared/domain/report/making'
import { leanRows } from '#shared/domain/report/packed-rows'
import type { PageRange } from '#shared/domain/report/paginate'
import { type SumSpans, sumSpans } from '#shared/domain/report/sum-parts'
import type { TableColumnLeaf, TableSource } from '#shared/domain/report/table-model'
import { hasSecrecy } from './has-secrecy.ts'
import { type SheetHeights, sheetHeights } from './sheet-heights.ts'
import { sheetPages } from './sheet-pages.ts'
import { evenedLeaves, headerParts, leadingCount, printScale, setEnds } from './sheet-sets.ts'

/** Numbers of the first and the last column. */
export type ColumnRange = readonly [number, number]

export interface SheetPlan {
  readonly model: TableSource
  readonly leaves: readonly TableColumnLeaf[]
  /** Row numbers from 1. */
  readonly titleRow: number
  readonly lineRow: number
  readonly headerRow: number
  readonly bodyRow: number
  readonly footRow: number
  /** Column letters by field key. */
  readonly letters: ReadonlyMap<string, string>
  /** First and last column of each set that prints by itself: what stands over the table stands over each. */
  readonly parts: readonly ColumnRange[]
  /** Columns under which notes and signatures go: those of the first set. */
  readonly wide: ColumnRange
  readonly headerCells: readonly HeaderCell[]
  /** Last column of each set that prints side by side. */
  readonly setEnds: readonly number[]
  /** At which the sheet prints; 1 is its own size. */
  readonly scale: number
  readonly heights: SheetHeights
  readonly pages: readonly PageRange[]
  /** Rows of sums by their index into the rows. */
  readonly spans: SumSpans
  /** Numbers of the rows after which a printed page ends. */
  readonly breaks: ReadonlySet<number>
}

/** In steps, of which a long table has many. */
export function* sheetPlan(model: TableSource): Making<SheetPlan> {
  const columns = columnLeaves(model.columns)
  // The line of secrecy stands over the title, where there is one.
  const titleRow = hasSecrecy(model) ? 2 : 1
  const headerRow = titleRow + 2
  const bodyRow = headerRow + headerDepth(model.columns)
  const footRow = bodyRow + model.rows.length
  const ends = setEnds(model, columns)
  const leaves = evenedLeaves(columns, ends)
  const cells = headerParts(model, ends)
  const scale = printScale(model, leaves, ends)
  const parts = partsOf(leaves, ends)
  const [wide = [1, leaves.length]] = parts
  const width = leaves.slice(wide[0] - 1, wide[1]).reduce((sum, leaf) => sum + leaf.width, 0)
  const heights = yield* sheetHeights(model, { leaves, cells, width })
  const pages = sheetPages(model, heights, scale)
  return {
    model,
    leaves,
    titleRow,
    lineRow: titleRow + 1,
    headerRow,
    bodyRow,
    footRow,
    letters: new Map(leaves.map((leaf, index) => [leaf.key, columnLetter(index + 1)])),
    parts,
    wide,
    headerCells: cells,
    setEnds: ends,
    scale,
    heights,
    pages,
    spans: sumSpans(leanRows(model.rows, 'none')),
    breaks: new Set(
      pages
        .slice(0, -1)
        .map(({ rows, tail }) => (tail[1] > 0 ? footRow + tail[1] - 1 : bodyRow + rows[1] - 1)),
    ),
  }
}

/**
 * Each set's own columns. Where there are several, nothing but the table stands in the columns that every page repeats: what
 * began in those would begin again on each page, and be cut there.
 */
function partsOf(leaves: readonly TableColumnLeaf[], ends: readonly number[]): ColumnRange[] {
  const leading = ends.length === 1 ? 0 : leadingCount(leaves)
  return ends.map((end, at) => [(ends[at - 1] ?? leading) + 1, end])
}

/** A, B … Z, AA … for 1, 2 … */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + rest)
}
