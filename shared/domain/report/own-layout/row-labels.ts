// What a row says of itself when columns are hidden or moved: its label stays in sight, over as many columns as still stand side by side.
import type { TableColumnLeaf, TableRow } from '../table-model.ts'

/** The row with its label in the first shown column of those it went over, or in the first that has room. */
export function labelled(
  row: TableRow,
  all: readonly TableColumnLeaf[],
  shown: readonly TableColumnLeaf[],
): TableRow {
  const { across, ...rest } = row
  if (across === undefined)
    return row.sums === undefined ? row : inSight(row, hiddenLabel(row, all, shown), shown)
  const places = across.map((key) => all.findIndex((leaf) => leaf.key === key))
  const over = new Set(all.slice(places[0], (places[1] ?? 0) + 1).map(({ key }) => key))
  const label = row.cells[across[0]] ?? null
  const first = shown.findIndex(({ key }) => over.has(key))
  if (first < 0) return row.kind === 'data' ? rest : inSight(rest, label, shown)
  let last = first
  while (over.has(shown[last + 1]?.key ?? '')) last += 1
  const [from, to] = [shown[first]?.key ?? '', shown[last]?.key ?? '']
  return { ...rest, cells: { ...row.cells, [from]: label }, across: [from, to] }
}

/** The words of a row of sums where no shown column says what it is. */
function hiddenLabel(
  { cells }: TableRow,
  all: readonly TableColumnLeaf[],
  shown: readonly TableColumnLeaf[],
) {
  const isText = ({ key, kind }: TableColumnLeaf) => kind === 'text' && typeof cells[key] === 'string'
  if (shown.some(isText)) return null
  return cells[all.findLast(isText)?.key ?? ''] ?? null
}

function inSight(
  row: TableRow,
  label: TableRow['cells'][string],
  shown: readonly TableColumnLeaf[],
): TableRow {
  if (label === null || label === undefined) return row
  const room =
    shown.find(({ kind, key }) => kind === 'text' && (row.cells[key] ?? '') === '') ??
    shown.find(({ key }) => (row.cells[key] ?? '') === '')
  return room === undefined ? row : { ...row, cells: { ...row.cells, [room.key]: label } }
}
