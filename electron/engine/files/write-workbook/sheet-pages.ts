// Which rows stand on which printed page, so that a county's name can open its part of each.
import { columnSets } from '#shared/domain/report/column-sets'
import type { PageRange } from '#shared/domain/report/paginate'
import { paginate } from '#shared/domain/report/paginate'
import { paperSize } from '#shared/domain/report/paper'
import type { TableColumnLeaf, TableSource } from '#shared/domain/report/table-model'
import { hasSecrecy } from './has-secrecy.ts'
import type { SheetHeights } from './sheet-heights.ts'

/** Margins in millimetres; the foot of the page stands in the bottom one. */
export const MARGINS = { side: 15, top: 15, bottom: 18, header: 8, footer: 9 } as const

const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Room left free on every page: printers' drivers differ by a little, and a row too much would make a page of its own. */
const FILLED = 0.97
/** The format holds 1,023 breaks; a longer table breaks where the program that prints it likes. */
const MOST_PAGES = 1000

/** The pages of the sheet; one that holds all where there are more than can be told. */
export function sheetPages(
  model: TableSource,
  leaves: readonly TableColumnLeaf[],
  heights: SheetHeights,
): PageRange[] {
  const height = paperSize(model.paper)[1] - MARGINS.top - MARGINS.bottom
  const tail = [
    ...heights.notes,
    ...(model.signatures.length > 0 ? [heights.signature] : []),
    ...heights.trace,
  ]
  const pages = paginate({
    capacity: ((height * POINTS_PER_MILLIMETRE) / printScale(model, leaves)) * FILLED,
    title: heights.title + heights.dateLine * (hasSecrecy(model) ? 2 : 1),
    header: heights.header.reduce((sum, each) => sum + each, 0),
    rows: heights.rows,
    kinds: Array.from(model.rows, ({ kind }) => kind),
    tail,
  })
  return pages.length <= MOST_PAGES ? pages : [{ rows: [0, model.rows.length], tail: [0, tail.length] }]
}

/**
 * The scale at which a program that fits the sheet to the paper's width prints it: whole hundredths, never above 1. A table of
 * several column sets goes over as many pages, the leading columns repeated on each.
 */
function printScale(model: TableSource, leaves: readonly TableColumnLeaf[]): number {
  const room = (paperSize(model.paper)[0] - 2 * MARGINS.side) * POINTS_PER_MILLIMETRE
  const points = (each: readonly TableColumnLeaf[]) =>
    each.reduce((sum, { width }) => sum + columnPoints(width), 0)
  const wide = columnSets(model).length
  const repeated = points(leaves.filter(({ leading }) => leading === true)) * (wide - 1)
  return Math.min(1, Math.floor((100 * room * wide) / (points(leaves) + repeated)) / 100)
}

/** Pixels of a digit of the workbook's default font, Times New Roman 11. */
const DIGIT = 7
const POINTS_PER_PIXEL = 0.75

/** Points of a column of `width` characters: whole pixels, by the rule of the format. */
function columnPoints(width: number): number {
  return Math.floor(((256 * width + Math.floor(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL
}
