// Which body cells are one cell: equal neighbours of a merging column downwards, and the labels of total rows sideways.
import type { TableColumnLeaf, TableRow } from './table-model.ts'

export interface MergedRun {
  /** Index into the columns. */
  readonly column: number
  readonly columnSpan: number
  /** First and last index into the rows. */
  readonly first: number
  readonly last: number
}

/**
 * Runs of two or more cells among `rows[from..to]` (both included). A run ends where a merging column to its left starts
 * anew, so that a group never reaches into its neighbour. Blank cells don't merge.
 */
export function mergedRuns(
  columns: readonly TableColumnLeaf[],
  rows: readonly TableRow[],
  span: { readonly from: number; readonly to: number } = { from: 0, to: rows.length - 1 },
): MergedRun[] {
  const merging = columns.flatMap((leaf, column) => (leaf.merge === true ? [{ column, key: leaf.key }] : []))
  const open = merging.map(() => span.from)
  const places = new Map(columns.map(({ key }, column) => [key, column]))
  const isInside = (index: number, column: number) => {
    const [first = '', last = ''] = rows[index]?.across ?? []
    return column >= (places.get(first) ?? columns.length) && column <= (places.get(last) ?? -1)
  }
  const runs: MergedRun[] = []
  for (let index = span.from + 1; index <= span.to + 1; index += 1) {
    let broken = index > span.to
    merging.forEach(({ column, key }, level) => {
      broken ||= !continues(rows, index, key) || isInside(index, column) || isInside(index - 1, column)
      if (!broken) return
      const first = open[level] ?? span.from
      if (index - first > 1) runs.push({ column, columnSpan: 1, first, last: index - 1 })
      open[level] = index
    })
  }
  return [...runs, ...sideways(columns, rows, span)]
}

function continues(rows: readonly TableRow[], index: number, key: string): boolean {
  const above = rows[index - 1]
  const row = rows[index]
  if (above === undefined || row === undefined) return false
  const value = row.cells[key] ?? ''
  return value !== '' && value === above.cells[key]
}

function sideways(
  columns: readonly TableColumnLeaf[],
  rows: readonly TableRow[],
  span: { readonly from: number; readonly to: number },
): MergedRun[] {
  const runs: MergedRun[] = []
  for (let index = span.from; index <= span.to; index += 1) {
    const across = rows[index]?.across
    if (across === undefined) continue
    const column = columns.findIndex((leaf) => leaf.key === across[0])
    const columnSpan = columns.findIndex((leaf) => leaf.key === across[1]) - column + 1
    if (columnSpan > 1) runs.push({ column, columnSpan, first: index, last: index })
  }
  return runs
}
