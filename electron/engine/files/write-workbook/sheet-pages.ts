// Which rows stand on which printed page, so that a county's name can open its part of each.

import { leanRows } from '#shared/domain/report/packed-rows'
import type { PageRange } from '#shared/domain/report/paginate'
import { paginate } from '#shared/domain/report/paginate'
import { paperSize } from '#shared/domain/report/paper'
import type { TableSource } from '#shared/domain/report/table-model'
import { hasSecrecy } from './has-secrecy.ts'
import { MARGINS } from './margins.ts'
import type { SheetHeights } from './sheet-heights.ts'

const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Room left free on every page: printers' drivers differ by a little, and a row too much would make a page of its own. */
const FILLED = 0.97
/** The format holds 1,023 breaks; a longer table breaks where the program that prints it likes. */
const MOST_PAGES = 1000

/** The pages of the sheet, printed at `scale`; one that holds all where there are more than can be told. */
export function sheetPages(model: TableSource, heights: SheetHeights, scale: number): PageRange[] {
  const height = paperSize(model.paper)[1] - MARGINS.top - MARGINS.bottom
  const tail = [
    ...heights.notes,
    ...(model.signatures.length > 0 ? [heights.signature] : []),
    ...heights.trace,
  ]
  const pages = paginate({
    capacity: ((height * POINTS_PER_MILLIMETRE) / scale) * FILLED,
    title: heights.title + heights.dateLine * (hasSecrecy(model) ? 2 : 1),
    header: heights.header.reduce((sum, each) => sum + each, 0),
    rows: heights.rows,
    kinds: Array.from(leanRows(model.rows, 'none'), ({ kind }) => kind),
    tail,
  })
  return pages.length <= MOST_PAGES ? pages : [{ rows: [0, model.rows.length], tail: [0, tail.length] }]
}
