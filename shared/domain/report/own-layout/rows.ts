// Rows of a layout: sorted within the groups they are in, or put into groups of their own, each closed by its subtotal.
import { groupBy } from '../../register/group-by.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { reckon } from '../reckon.ts'
import type { TableCell, TableColumnLeaf, TableRow } from '../table-model.ts'
import type { LayoutSort } from './layout.ts'

/** A row and those that continue it, which have no number of their own: they are never parted. */
type Block = readonly TableRow[]

/** The rows in another order; rows of sums stay where they are and sum what they summed. */
export function sortedRows(
  rows: readonly TableRow[],
  sort: readonly LayoutSort[],
  leaves: readonly TableColumnLeaf[],
): TableRow[] {
  if (sort.length === 0) return [...rows]
  const starts = new Set(rows.flatMap(({ sums }) => (sums === undefined ? [] : [sums[0]])))
  const sorted: TableRow[] = []
  let run: TableRow[] = []
  const close = () => {
    sorted.push(...sortedBlocks(blocksOf(run), sort, leaves).flat())
    run = []
  }
  rows.forEach((row, index) => {
    if (row.kind !== 'data' || starts.has(index)) close()
    if (row.kind === 'data') run.push(row)
    else sorted.push(row)
  })
  close()
  return renumbered(sorted)
}

export interface Grouping {
  /** Key of the column that makes the groups; '' takes the report's own away. */
  readonly by: string
  readonly sort: readonly LayoutSort[]
  readonly leaves: readonly TableColumnLeaf[]
  /** Key of the column that says what a row of sums is. */
  readonly at: string | undefined
  readonly subtotal: string
}

/**
 * The rows in groups by a column's text, in the order in which each first comes. The total closes those that it sums, and the
 * others come before them, as in the report; of a report of several wholes, each with its total, there is no sum of all.
 */
export function groupedRows(rows: readonly TableRow[], grouping: Grouping): TableRow[] {
  const totals = rows.filter(({ kind }) => kind === 'total')
  const [total, ...more] = totals.toReversed()
  const isWhole = more.length === 0
  const from = isWhole ? (total?.sums?.[0] ?? 0) : 0
  const beside = groupsOf(rows.slice(0, from), { first: 0, total, grouping })
  const summed = groupsOf(rows.slice(from), { first: beside.length, total, grouping })
  const grouped = [...beside, ...summed]
  if (total === undefined || !isWhole) return renumbered(grouped)
  const sums = [beside.length, grouped.length - 1] as const
  return renumbered([...grouped, summed.length === 0 ? total : { ...total, sums }])
}

/** Each group closed by its subtotal; `first` is where the rows begin. */
function groupsOf(
  rows: readonly TableRow[],
  { first, total, grouping }: Omit<Group, 'name'>,
): readonly TableRow[] {
  const { by, sort, leaves } = grouping
  const blocks = blocksOf(rows.filter(({ kind }) => kind === 'data'))
  const groups = groupBy(blocks, ([row]) => (by === '' ? '' : String(row?.cells[by] ?? '')))
  const grouped: TableRow[] = []
  for (const [name, members] of groups) {
    const start = first + grouped.length
    const own = sortedBlocks(members, sort, leaves).flat()
    grouped.push(...own)
    if (by !== '') grouped.push(subtotalOf(own, { name, first: start, total, grouping }))
  }
  return grouped
}

interface Group {
  readonly name: string
  /** Index of its first row. */
  readonly first: number
  readonly total: TableRow | undefined
  readonly grouping: Grouping
}

/** Sums what the table's own total sums: a figure that is not summed there means nothing summed here. */
function subtotalOf(own: readonly TableRow[], { name, first, total, grouping }: Group): TableRow {
  const { by, at, subtotal, leaves } = grouping
  const cells: Record<string, TableCell> = {}
  for (const leaf of leaves) {
    const cell = total?.cells[leaf.key]
    if (total?.counts === leaf.key) cells[leaf.key] = own.length
    else if (isSum(leaf, cell)) cells[leaf.key] = sumOf(own, leaf)
  }
  for (const { key, reckoned } of leaves) {
    if (reckoned?.over !== undefined) cells[key] = reckon(reckoned, (other) => cells[other])
  }
  if (at === undefined || at === by) cells[by] = [name, subtotal].join(' ').trim()
  else Object.assign(cells, { [by]: name, [at]: subtotal })
  const counts = total?.counts === undefined ? {} : { counts: total.counts }
  return { kind: 'subtotal', cells, sums: [first, first + own.length - 1], ...counts, ...acrossOf(grouping) }
}

/** Columns without a heading of their own hold one name, indented: a label in the first goes over them all. */
function acrossOf({ at, leaves }: Grouping): Pick<TableRow, 'across'> {
  const first = leaves.findIndex(({ key }) => key === at)
  if (at === undefined || leaves[first]?.title !== '') return {}
  let last = first
  while (leaves[last + 1]?.title === '') last += 1
  return { across: [at, leaves[last]?.key ?? at] }
}

function isSum({ kind, reckoned, shareOf }: TableColumnLeaf, total: TableCell | undefined): boolean {
  // Shares of several wholes add up to nothing.
  if (shareOf !== undefined || reckoned?.over !== undefined) return false
  if (total === null || total === undefined) return false
  return kind === 'integer' ? typeof total === 'number' : kind === 'decimal'
}

function sumOf(rows: readonly TableRow[], { key, kind }: TableColumnLeaf): TableCell {
  const values = rows.flatMap(({ cells }) => cells[key] ?? [])
  if (values.length === 0) return null
  if (kind === 'decimal') return sumDecimals(values.map(String))
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
}

function blocksOf(rows: readonly TableRow[]): Block[] {
  const numbered = rows.some(({ cells }) => typeof cells.number === 'number')
  const blocks: TableRow[][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    if (!numbered || last === undefined || typeof row.cells.number === 'number') blocks.push([row])
    else last.push(row)
  }
  return blocks
}

function sortedBlocks(
  blocks: readonly Block[],
  sort: readonly LayoutSort[],
  leaves: readonly TableColumnLeaf[],
): readonly Block[] {
  const known = sort.filter(({ key }) => leaves.some((leaf) => leaf.key === key))
  return blocks.toSorted((a, b) => {
    for (const { key, descending } of known) {
      const order = compareCells(a[0]?.cells[key], b[0]?.cells[key], descending)
      if (order !== 0) return order
    }
    return 0
  })
}

/** As the office's spreadsheet sorts: names by their sound, figures in names by their size. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

function compareCells(a: TableCell | undefined, b: TableCell | undefined, descending: boolean): number {
  const [left, right] = [a ?? '', b ?? '']
  if (left === '' || right === '') return Number(left === '') - Number(right === '')
  const [leftNumber, rightNumber] = [Number(left), Number(right)]
  const order =
    Number.isNaN(leftNumber) || Number.isNaN(rightNumber)
      ? collator.compare(String(left), String(right))
      : leftNumber - rightNumber
  return descending ? -order : order
}

/** 序号 counts the rows in the order in which they now stand. */
function renumbered(rows: readonly TableRow[]): TableRow[] {
  let place = 0
  return rows.map((row) => {
    if (row.kind !== 'data' || typeof row.cells.number !== 'number') return row
    place += 1
    return { ...row, cells: { ...row.cells, number: place } }
  })
}
