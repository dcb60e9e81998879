// How many characters a cell of a row has room for: a text over several columns has that of all of them.
import type { TableColumnLeaf, TableRow } from './table-model.ts'

export function cellRoom({ across }: TableRow, leaves: readonly TableColumnLeaf[], column: number): number {
  const own = leaves[column]
  if (across === undefined || own?.key !== across[0]) return own?.width ?? 0
  const last = leaves.findIndex(({ key }) => key === across[1])
  return leaves.slice(column, last + 1).reduce((sum, { width }) => sum + width, 0)
}
