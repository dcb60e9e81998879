// Columns of a layout: chosen, put in order, under headings of their own; what follows from a hidden column becomes a value.
import type { TableColumn, TableColumnLeaf } from '../table-model.ts'
import type { Layout } from './layout.ts'

/** A column with the titles over it from the top down, its own last. */
export interface HeadedColumn {
  readonly leaf: TableColumnLeaf
  readonly heading: readonly string[]
}

/** The columns of a table, each with its headings. */
export function headedColumns(
  columns: readonly TableColumn[],
  above: readonly string[] = [],
): HeadedColumn[] {
  return columns.flatMap((column) => {
    const heading = [...above, column.title]
    return 'children' in column ? headedColumns(column.children, heading) : [{ leaf: column, heading }]
  })
}

/** The columns that the layout shows; all of the table where it names none of them. */
export function chosenColumns(columns: readonly TableColumn[], { columns: wanted }: Layout): HeadedColumn[] {
  const own = headedColumns(columns)
  const byKey = new Map(own.map((column) => [column.leaf.key, column]))
  const chosen = new Map<string, HeadedColumn>()
  for (const { key, heading } of wanted) {
    const column = byKey.get(key)
    if (column !== undefined) chosen.set(key, { leaf: column.leaf, heading: heading ?? column.heading })
  }
  return chosen.size === 0 ? own : [...chosen.values()]
}

/** Only columns at the left stay in view: one that another was put before no longer leads. */
export function leadingFirst(columns: readonly HeadedColumn[]): HeadedColumn[] {
  let leads = true
  return columns.map((column) => {
    leads &&= column.leaf.leading === true
    if (leads || column.leaf.leading !== true) return column
    const { leading: _, ...leaf } = column.leaf
    return { ...column, leaf }
  })
}

/** A formula needs every column that it counts; without one of them the column shows its values. `moved`: rows stand elsewhere. */
export function withValues(columns: readonly HeadedColumn[], moved: boolean): HeadedColumn[] {
  const shown = new Set(columns.map(({ leaf }) => leaf.key))
  return columns.map((column) => {
    const { sumOf, reckoned, shareOf, ...leaf } = column.leaf
    const needs = [
      ...(sumOf ?? []),
      ...(reckoned === undefined ? [] : [...reckoned.plus, ...reckoned.minus]),
      ...(reckoned?.over === undefined ? [] : [reckoned.over]),
      ...(shareOf === undefined ? [] : [shareOf.key]),
    ]
    // Equal remainders of shares go to the earlier row of the group: in another order the formula would give others.
    const holds = needs.every((key) => shown.has(key)) && !(moved && shareOf !== undefined)
    return holds ? column : { ...column, leaf: { ...leaf, fixed: true } }
  })
}

/** The header over the columns: neighbours with the same title above them stand under one. */
export function headerTree(columns: readonly HeadedColumn[], level = 0): TableColumn[] {
  const tree: TableColumn[] = []
  for (let at = 0; at < columns.length; ) {
    const column = columns[at]
    if (column === undefined) break
    const { heading, leaf } = column
    const title = heading[level] ?? ''
    if (heading.length <= level + 1) {
      tree.push({ ...leaf, title })
      at += 1
      continue
    }
    let end = at + 1
    while (isUnder(columns[end], title, level)) end += 1
    tree.push({ title, children: headerTree(columns.slice(at, end), level + 1) })
    at = end
  }
  return tree
}

function isUnder(column: HeadedColumn | undefined, title: string, level: number): boolean {
  return column !== undefined && column.heading.length > level + 1 && column.heading[level] === title
}
