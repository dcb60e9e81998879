// A table as rows of texts, headings included, for pasting elsewhere.
import { cellText } from './cell-text.ts'
import { columnLeaves, headerCells, headerDepth } from './header-layout.ts'
import type { TableModel } from './table-model.ts'

/** Every heading stands once, in its first cell; every row has as many cells as the table has columns. */
export function tableCells({ columns, rows, zerosBlank }: TableModel): string[][] {
  const leaves = columnLeaves(columns)
  const head = Array.from({ length: headerDepth(columns) }, () => leaves.map(() => ''))
  for (const { row, column, title } of headerCells(columns)) {
    const line = head[row]
    if (line !== undefined) line[column] = title.replaceAll('\n', '')
  }
  const body = rows.map(({ cells }) =>
    leaves.map((leaf) => cellText(leaf, cells[leaf.key], zerosBlank === true)),
  )
  return [...head, ...body]
}
