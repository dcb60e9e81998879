// Which body cells are one cell: equal neighbours of a merging column downwards, and the labels of total rows sideways.
import type { TableColumnLeaf, TableRow, TableRows } from './table-model.ts'

export interface MergedRun {
  /** Index into the columns. */
  readonly column: number
  readonly columnSpan: number
  /** First and last index into the rows. */
  readonly first: number
  readonly last: number
}

/** A row with the one below it; `below` is undefined where no run goes on. */
export interface RowOfRuns {
  readonly index: number
  readonly row: TableRow
  readonly below: TableRow | undefined
}

export interface RunsAt {
  /** Runs of two or more cells that end in the row. */
  readonly ended: readonly MergedRun[]
  /** Whether one goes on below it. */
  readonly open: boolean
}

/**
 * Follows the runs from row to row. A run ends where a merging column to its left starts anew, so that a group never reaches
 * into its neighbour. Blank cells don't merge.
 */
export function followRuns(columns: readonly TableColumnLeaf[]): (at: RowOfRuns) => RunsAt {
  const merging = columns.flatMap((leaf, column) => (leaf.merge === true ? [{ column, key: leaf.key }] : []))
  const following = columns.flatMap(({ mergeWith }, column) => {
    const leader = merging.find(({ key }) => key === mergeWith)
    return leader === undefined ? [] : [{ column, leader: leader.column }]
  })
  const places = new Map(columns.map(({ key }, column) => [key, column]))
  const placeOf = (key: string) => places.get(key) ?? -1
  const opened: (number | undefined)[] = merging.map(() => undefined)
  return ({ index, row, below }) => {
    const ended: MergedRun[] = []
    let broken = below === undefined
    merging.forEach(({ column, key }, level) => {
      broken ||=
        !continues(row, below, key) || isInside(row, column, placeOf) || isInside(below, column, placeOf)
      const first = opened[level] ?? index
      opened[level] = broken ? undefined : first
      if (broken && index > first) ended.push({ column, columnSpan: 1, first, last: index })
    })
    const led = following.flatMap(({ column, leader }) => {
      const run = ended.find((each) => each.column === leader)
      return run === undefined ? [] : [{ ...run, column }]
    })
    const across = sideways(row, index, placeOf)
    if (across !== null) ended.push(across)
    return { ended: [...ended, ...led], open: opened.some((first) => first !== undefined) }
  }
}

/** Runs of two or more cells among `rows[from..to]` (both included). */
export function mergedRuns(
  columns: readonly TableColumnLeaf[],
  rows: TableRows,
  span: { readonly from: number; readonly to: number } = { from: 0, to: rows.length - 1 },
): MergedRun[] {
  const follow = followRuns(columns)
  const runs: MergedRun[] = []
  for (let index = span.from; index <= span.to; index += 1) {
    const row = rows.at(index)
    const below = index === span.to ? undefined : rows.at(index + 1)
    if (row !== undefined) runs.push(...follow({ index, row, below }).ended)
  }
  return runs
}

function continues(row: TableRow, below: TableRow | undefined, key: string): boolean {
  const value = below?.cells[key] ?? ''
  return value !== '' && value === row.cells[key]
}

type PlaceOf = (key: string) => number

/** Whether the column stands under the row's text that goes over several columns. */
function isInside(row: TableRow | undefined, column: number, placeOf: PlaceOf): boolean {
  if (row?.across === undefined) return false
  const [first, last] = row.across
  return placeOf(first) >= 0 && column >= placeOf(first) && column <= placeOf(last)
}

function sideways({ across }: TableRow, index: number, placeOf: PlaceOf): MergedRun | null {
  if (across === undefined) return null
  const column = placeOf(across[0])
  const columnSpan = placeOf(across[1]) - column + 1
  return columnSpan > 1 ? { column, columnSpan, first: index, last: index } : null
}
