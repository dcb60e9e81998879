// Where everything stands on the sheet: rows of the title, the header and the body, letters of the columns, printed pages.
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
  /** Sum of the columns' widths in characters. */
  readonly width: number
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
  const width = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
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
    width,
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

/** A, B … Z, AA … for 1, 2 … */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + rest)
}
