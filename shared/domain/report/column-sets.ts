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
  const sets = setsOf(columnLeaves(model.columns), mostCharacters(model.paper, room))
  if (sets.length === 1) return [model]
  return sets.map((keys, place) => {
    const columns = prune(model.columns, new Set(keys))
    const isLast = place === sets.length - 1
    return { ...model, columns, ...(isLast ? {} : { notes: [], signatures: [] }) }
  })
}

/** Keys of each set, evenly filled. */
function setsOf(leaves: readonly TableColumnLeaf[], most: number): string[][] {
  const leading = leaves.filter((leaf) => leaf.leading === true)
  const others = leaves.filter((leaf) => leaf.leading !== true)
  const repeated = widthOf(leading)
  const whole = widthOf(others)
  if (repeated + whole <= most || repeated >= most) return [leaves.map(({ key }) => key)]
  const head = leading.map(({ key }) => key)
  const sets: string[][] = []
  let rest = whole
  let keys: string[] = []
  let width = 0
  for (const leaf of others) {
    // What is left is shared evenly over the sets that it takes, so that no set is a single column.
    const room = evenRoom(rest + width, most - repeated)
    if (keys.length > 0 && width + leaf.width > room) {
      sets.push([...head, ...keys])
      keys = []
      width = 0
    }
    keys.push(leaf.key)
    width += leaf.width
    rest -= leaf.width
  }
  return [...sets, [...head, ...keys]]
}

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
