// Columns of a data table: a tree of headers whose leaves are the columns, and the header rows it makes.
import type { ReactNode } from 'react'

export type CellValue = string | number | null

export interface ColumnLeaf<R> {
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'number'
  readonly value: (row: R) => CellValue
  /** What the cell shows, where that is not the value itself. */
  readonly render?: (row: R) => ReactNode
  readonly sortable?: boolean
  /** Makes the cell a button that explains its number. */
  readonly pick?: { readonly run: (row: R) => void; readonly label: (row: R) => string }
  /** The column that names the row: a row header that stays in view. */
  readonly heading?: boolean
  /** In a sheet: stays in view beside the names, whatever is scrolled. */
  readonly pinned?: boolean
  /** In a sheet: takes texts. */
  readonly editable?: boolean
  /** In a sheet: in pixels; without it the column is as wide as its first texts. */
  readonly width?: number
  /** Where the width follows from what stands in the column: never narrower, for one whose groups say more than their name. */
  readonly minWidth?: number
}

export interface ColumnBranch<R> {
  readonly title: string
  readonly children: readonly Column<R>[]
}

export type Column<R> = ColumnLeaf<R> | ColumnBranch<R>

export interface HeaderCell<R> {
  readonly column: Column<R>
  readonly colSpan: number
  readonly rowSpan: number
}

export function isBranch<R>(column: Column<R>): column is ColumnBranch<R> {
  return 'children' in column
}

/** The leaves from left to right. */
export function leavesOf<R>(columns: readonly Column<R>[]): ColumnLeaf<R>[] {
  return columns.flatMap((column) => (isBranch(column) ? leavesOf(column.children) : [column]))
}

/** One list of cells per header row, spans filled in. */
export function headerRows<R>(columns: readonly Column<R>[]): HeaderCell<R>[][] {
  const depth = depthOf(columns)
  const rows: HeaderCell<R>[][] = Array.from({ length: depth }, () => [])
  const place = (level: readonly Column<R>[], at: number) => {
    for (const column of level) {
      const branch = isBranch(column)
      rows[at]?.push({
        column,
        colSpan: branch ? leavesOf(column.children).length : 1,
        rowSpan: branch ? 1 : depth - at,
      })
      if (branch) place(column.children, at + 1)
    }
  }
  place(columns, 0)
  return rows
}

function depthOf<R>(columns: readonly Column<R>[]): number {
  return Math.max(1, ...columns.map((column) => (isBranch(column) ? 1 + depthOf(column.children) : 1)))
}
