// Where the cells of a multi-level header stand: each with its row, column and spans.
import type { TableColumn, TableColumnLeaf } from './table-model.ts'

export interface HeaderCell {
  readonly title: string
  /** From 0, top and left. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The columns themselves, from left to right. */
export function columnLeaves(columns: readonly TableColumn[]): TableColumnLeaf[] {
  return columns.flatMap((column) => ('children' in column ? columnLeaves(column.children) : [column]))
}

/** Number of header rows. */
export function headerDepth(columns: readonly TableColumn[]): number {
  let depth = 0
  for (const column of columns) {
    depth = Math.max(depth, 'children' in column ? 1 + headerDepth(column.children) : 1)
  }
  return depth
}

/** Header cells row by row; a leaf reaches down to the last header row, as does a group whose columns have no titles. */
export function headerCells(columns: readonly TableColumn[]): HeaderCell[] {
  const cells = place(columns, { row: 0, column: 0, depth: headerDepth(columns) })
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

interface Corner {
  readonly row: number
  readonly column: number
  readonly depth: number
}

function place(columns: readonly TableColumn[], corner: Corner): HeaderCell[] {
  const cells: HeaderCell[] = []
  let column = corner.column
  for (const { title, ...rest } of columns) {
    const children = 'children' in rest && !isUntitled(rest.children) ? rest.children : null
    const columnSpan = 'children' in rest ? columnLeaves(rest.children).length : 1
    const rowSpan = children === null ? corner.depth - corner.row : 1
    cells.push({ title, row: corner.row, column, rowSpan, columnSpan })
    if (children !== null)
      cells.push(...place(children, { row: corner.row + 1, column, depth: corner.depth }))
    column += columnSpan
  }
  return cells
}

/** Columns that only indent: their group is one cell. */
function isUntitled(columns: readonly TableColumn[]): boolean {
  return columns.every(({ title }) => title === '')
}
