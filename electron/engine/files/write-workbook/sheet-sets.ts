// Where a table wider than its paper is parted into sets of columns, and the scale at which the sheet prints.
import { columnSets } from '#shared/domain/report/column-sets'
import { columnLeaves, type HeaderCell, headerCells } from '#shared/domain/report/header-layout'
import { paperSize } from '#shared/domain/report/paper'
import type { TableColumnLeaf, TableSource } from '#shared/domain/report/table-model'
import { MARGINS } from './margins.ts'

const POINTS_PER_MILLIMETRE = 72 / 25.4

/** Number of the last column of each set, from 1. */
export function setEnds(model: TableSource, leaves: readonly TableColumnLeaf[]): number[] {
  const sets = columnSets(model)
  return sets.map(({ columns }, at) => {
    const last = columnLeaves(columns).findLast(({ leading }) => leading !== true)
    return at === sets.length - 1 ? leaves.length : leaves.findIndex(({ key }) => key === last?.key) + 1
  })
}

/** Columns at the left that print with each set. */
export function leadingCount(leaves: readonly TableColumnLeaf[]): number {
  const first = leaves.findIndex(({ leading }) => leading !== true)
  return first < 0 ? leaves.length : first
}

/** Cells of the header, a heading over columns of two sets once over each part: merged as one it would be cut in two. */
export function headerParts({ columns }: TableSource, ends: readonly number[]): HeaderCell[] {
  return headerCells(columns).flatMap((cell) => {
    const last = cell.column + cell.columnSpan
    const edges = [cell.column, ...ends.filter((end) => end > cell.column && end < last), last]
    return edges.slice(1).map((end, at) => {
      const column = edges[at] ?? cell.column
      return { ...cell, column, columnSpan: end - column }
    })
  })
}

/** The columns, those of narrower sets widened evenly: a program fits each set to the paper by itself, and all are to be of one scale. */
export function evenedLeaves(
  leaves: readonly TableColumnLeaf[],
  ends: readonly number[],
): readonly TableColumnLeaf[] {
  if (ends.length === 1) return leaves
  const leading = leadingCount(leaves)
  const own = ends.map((end, at) => leaves.slice(ends[at - 1] ?? leading, end))
  const widest = Math.max(...own.map(widthOf))
  return [...leaves.slice(0, leading), ...own.flatMap((set) => widened(set, widest - widthOf(set)))]
}

/** `more` characters wider in all, spread in whole pixels. */
function widened(set: readonly TableColumnLeaf[], more: number): TableColumnLeaf[] {
  const pixels = more * DIGIT
  const odd = pixels % set.length
  return set.map((leaf, place) => {
    const own = (pixels - odd) / set.length + (place < odd ? 1 : 0)
    return { ...leaf, width: leaf.width + own / DIGIT }
  })
}

function widthOf(leaves: readonly TableColumnLeaf[]): number {
  return leaves.reduce((sum, { width }) => sum + width, 0)
}

/** That at which a program fits the widest set to the paper's width: whole hundredths, never above 1. */
export function printScale(
  model: TableSource,
  leaves: readonly TableColumnLeaf[],
  ends: readonly number[],
): number {
  const room = (paperSize(model.paper)[0] - 2 * MARGINS.side) * POINTS_PER_MILLIMETRE
  const points = (from: number, to: number) =>
    leaves.slice(from, to).reduce((sum, { width }) => sum + columnPoints(width), 0)
  const leading = leadingCount(leaves)
  const widths = ends.map((end, at) => points(0, leading) + points(ends[at - 1] ?? leading, end))
  return Math.min(1, Math.floor((100 * room) / Math.max(...widths)) / 100)
}

/** Pixels of a digit of the workbook's default font. */
const DIGIT = 7
const POINTS_PER_PIXEL = 0.75

/** Points of a column of `width` characters: whole pixels, by the rule of the format. */
function columnPoints(width: number): number {
  return Math.floor(((256 * width + Math.floor(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL
}
