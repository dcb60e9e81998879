// Where everything stands on the sheet: rows of the title, the header and the body, letters of the columns.
import { columnLeaves, headerDepth } from '#shared/domain/report/header-layout'
import type { TableColumnLeaf, TableModel } from '#shared/domain/report/table-model'

export interface SheetPlan {
  readonly model: TableModel
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
}

export function sheetPlan(model: TableModel): SheetPlan {
  const leaves = columnLeaves(model.columns)
  const headerRow = 3
  const bodyRow = headerRow + headerDepth(model.columns)
  return {
    model,
    leaves,
    titleRow: 1,
    lineRow: 2,
    headerRow,
    bodyRow,
    footRow: bodyRow + model.rows.length,
    letters: new Map(leaves.map((leaf, index) => [leaf.key, columnLetter(index + 1)])),
    width: leaves.reduce((sum, leaf) => sum + leaf.width, 0),
  }
}

/** A, B … Z, AA … for 1, 2 … */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + rest)
}
