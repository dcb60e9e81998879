// Where everything stands on the sheet: rows of the title, the header and the body, letters of the columns, printed pages.
import { columnSets } from '#shared/domain/report/column-sets'
import { columnLeaves, headerDepth } from '#shared/domain/report/header-layout'
import type { PageRange } from '#shared/domain/report/paginate'
import { type SumSpans, sumSpans } from '#shared/domain/report/sum-parts'
import type { TableColumnLeaf, TableSource } from '#shared/domain/report/table-model'
import { hasSecrecy } from './has-secrecy.ts'
import { type SheetHeights, sheetHeights } from './sheet-heights.ts'
import { sheetPages } from './sheet-pages.ts'

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
  /** First and last column of what stands over and under the table. */
  readonly wide: readonly [number, number]
  readonly heights: SheetHeights
  readonly pages: readonly PageRange[]
  /** Rows of sums by their index into the rows. */
  readonly spans: SumSpans
  /** Numbers of the rows after which a printed page ends. */
  readonly breaks: ReadonlySet<number>
}

export function sheetPlan(model: TableSource): SheetPlan {
  const leaves = columnLeaves(model.columns)
  // The line of secrecy stands over the title, where there is one.
  const titleRow = hasSecrecy(model) ? 2 : 1
  const headerRow = titleRow + 2
  const bodyRow = headerRow + headerDepth(model.columns)
  const footRow = bodyRow + model.rows.length
  const wide = wideOf(model, leaves)
  const width = leaves.slice(wide[0] - 1, wide[1]).reduce((sum, leaf) => sum + leaf.width, 0)
  const heights = sheetHeights(model, leaves, width)
  const pages = sheetPages(model, leaves, heights)
  return {
    model,
    leaves,
    titleRow,
    lineRow: titleRow + 1,
    headerRow,
    bodyRow,
    footRow,
    letters: new Map(leaves.map((leaf, index) => [leaf.key, columnLetter(index + 1)])),
    wide,
    heights,
    pages,
    spans: sumSpans(model.rows),
    breaks: new Set(
      pages
        .slice(0, -1)
        .map(({ rows, tail }) => (tail[1] > 0 ? footRow + tail[1] - 1 : bodyRow + rows[1] - 1)),
    ),
  }
}

/**
 * Columns over which title and notes go. Where a table goes over several pages sideways they stay on the first, right of the
 * columns that every page repeats: what began in those would begin again on each page, and be cut there.
 */
function wideOf(model: TableSource, leaves: readonly TableColumnLeaf[]): readonly [number, number] {
  const [first, ...others] = columnSets(model)
  if (first === undefined || others.length === 0) return [1, leaves.length]
  const leading = leaves.filter((leaf) => leaf.leading === true).length
  return [leading + 1, columnLeaves(first.columns).length - SPARED]
}

/** Columns at the end of the first page that another program may put on the second. */
const SPARED = 2

/** A, B … Z, AA … for 1, 2 … */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + rest)
}
