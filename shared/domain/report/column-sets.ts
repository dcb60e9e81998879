// Splits a table that is wider than its paper into column sets, each with the leading columns repeated.
import { columnLeaves } from './header-layout.ts'
import { type PrintPaper, paperSize } from './paper.ts'
import type { TableColumn, TableColumnLeaf, TableSource } from './table-model.ts'

const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Smaller letters than these are not read by everybody who signs. */
const LEAST_POINTS = 7.5

/** Characters that stand side by side in the smallest letters; a character is half as wide as high. */
function mostCharacters(paper: PrintPaper, { side, scale }: PageRoom): number {
  return ((paperSize(paper)[0] - 2 * side) * POINTS_PER_MILLIMETRE) / ((LEAST_POINTS * scale) / 200)
}

export interface PageRoom {
  /** Margin at the left and at the right, in millimetres. */
  readonly side: number
  /** Of the letters, in per cent. */
  readonly scale: number
}

const USUAL_ROOM: PageRoom = { side: 15, scale: 100 }

/**
 * The table as it is printed: itself where it fits, else one table a set. Every column but the leading ones is in one set;
 * notes and signatures follow the last.
 */
export function columnSets<T extends TableSource<PrintPaper>>(model: T, room = USUAL_ROOM): T[] {
  const sets = setsOf(model.columns, mostCharacters(model.paper, room))
  if (sets.length === 1) return [model]
  return sets.map((keys, place) => {
    const columns = prune(model.columns, new Set(keys))
    const isLast = place === sets.length - 1
    return { ...model, columns, ...(isLast ? {} : { notes: [], signatures: [] }) }
  })
}

/** Keys of each set, evenly filled. Columns under one heading stay together, unless that takes a set more. */
function setsOf(columns: readonly TableColumn[], most: number): string[][] {
  const leaves = columnLeaves(columns)
  const leading = leaves.filter((leaf) => leaf.leading === true)
  const others = leaves.filter((leaf) => leaf.leading !== true)
  const room = most - widthOf(leading)
  if (widthOf(others) <= room || room <= 0) return [leaves.map(({ key }) => key)]
  const single = evenSets(
    others.map((leaf) => [leaf]),
    room,
  )
  const together = evenSets(blocksOf(columns), room)
  const sets = together.length > single.length ? single : together
  return sets.map((set) => [...leading, ...set].map(({ key }) => key))
}

/** Blocks in order, each set filled to an even share of what is left, so that none is a single column. */
function evenSets(blocks: readonly (readonly TableColumnLeaf[])[], most: number): TableColumnLeaf[][] {
  const sets: TableColumnLeaf[][] = []
  let rest = widthOf(blocks.flat())
  let set: TableColumnLeaf[] = []
  for (const block of blocks) {
    const [width, own] = [widthOf(set), widthOf(block)]
    if (set.length > 0 && width + own > evenRoom(rest + width, most)) {
      sets.push(set)
      set = []
    }
    set = [...set, ...block]
    rest -= own
  }
  return set.length === 0 ? sets : [...sets, set]
}

/** Columns that stand side by side under the same heading, without the leading ones; a wide group is several blocks. */
function blocksOf(columns: readonly TableColumn[], most = 1): TableColumnLeaf[][] {
  const blocks: TableColumnLeaf[][] = []
  let open = false
  for (const column of columns) {
    if ('children' in column) {
      blocks.push(...blocksOf(column.children, MOST_TOGETHER))
      open = false
    } else if (column.leading !== true) {
      const last = blocks.at(-1)
      if (open && last !== undefined && last.length < most) last.push(column)
      else blocks.push([column])
      open = true
    }
  }
  return blocks
}

/** Columns of a block: what a reader takes in as one. */
const MOST_TOGETHER = 6

function evenRoom(rest: number, room: number): number {
  let sets = 1
  while (rest > sets * room) sets += 1
  return Math.min(room, rest / sets + SLACK)
}

/** A column more rather than a set more. */
const SLACK = 8

function widthOf(leaves: readonly TableColumnLeaf[]): number {
  return leaves.reduce((sum, { width }) => sum + width, 0)
}

/** The header over the columns named; a group stays where one of its columns does. */
function prune(columns: readonly TableColumn[], keys: ReadonlySet<string>): TableColumn[] {
  return columns.flatMap((column): TableColumn[] => {
    if (!('children' in column)) return keys.has(column.key) ? [column] : []
    const children = prune(column.children, keys)
    return children.length === 0 ? [] : [{ ...column, children }]
  })
}
