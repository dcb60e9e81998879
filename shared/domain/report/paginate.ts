// Fills pages with rows of known height: header on every page, no row cut, each row once, notes and signature after the last.
import type { TableRow } from './table-model.ts'

export interface Measured {
  /** Height between the margins, without the foot of the page. */
  readonly capacity: number
  /** Title and date line, on the first page only. */
  readonly title: number
  /** Header rows, on every page that shows rows of the table. */
  readonly header: number
  /** Heights of the rows, and what each row is. */
  readonly rows: readonly number[]
  readonly kinds: readonly TableRow['kind'][]
  /** Notes, signature line: blocks that follow the table in order and are not cut. */
  readonly tail: readonly number[]
}

/** Half-open ranges: the rows and the tail blocks that a page shows. */
export interface PageRange {
  readonly rows: readonly [number, number]
  readonly tail: readonly [number, number]
}

/** Rows of units that stay with the total, so that nobody signs a page of sums alone. */
const CLOSING_UNITS = 2

/**
 * A row of sums never opens a page, and the last two units with all below them are on one. Where the tail doesn't fit under the
 * last rows, these go with it to a new page. Only what is higher than a page breaks these rules: it runs on.
 */
export function paginate(measured: Measured): PageRange[] {
  const closing = closingRow(measured.kinds)
  const pages = rowPages(measured, closing)
  return measured.tail.length === 0 ? pages : withTail(pages, measured, closing)
}

/** First of the rows that are kept together at the end. */
function closingRow(kinds: readonly TableRow['kind'][]): number {
  let units = 0
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    if (kinds[index] === 'data') units += 1
    if (units === CLOSING_UNITS) return index
  }
  return 0
}

function rowPages({ capacity, title, header, rows, kinds }: Measured, closing: number): PageRange[] {
  const pages: PageRange[] = []
  let first = 0
  let left = capacity - title - header
  for (let index = 0; index < rows.length; index += 1) {
    const height = rows[index] ?? 0
    while (height > left && index > first) {
      const end = opening(kinds, [first, index], closing)
      pages.push({ rows: [first, end], tail: [0, 0] })
      first = end
      left = capacity - header - total(rows.slice(end, index))
    }
    left -= height
  }
  pages.push({ rows: [first, rows.length], tail: [0, 0] })
  return pages
}

/** Where the next page opens: at the last unit not after the closing one, else at the last unit, else at the row itself. */
function opening(
  kinds: readonly TableRow['kind'][],
  [first, index]: readonly [number, number],
  closing: number,
): number {
  const lastUnit = (from: number) => kinds.lastIndexOf('data', from)
  const units = [lastUnit(Math.min(index, closing)), lastUnit(index)]
  return units.find((unit) => unit > first) ?? index
}

function withTail(pages: readonly PageRange[], measured: Measured, closing: number): PageRange[] {
  const { capacity, title, header, rows, tail } = measured
  const last = pages[pages.length - 1] ?? { rows: [0, 0], tail: [0, 0] }
  const before = pages.slice(0, -1)
  const used = (before.length === 0 ? title : 0) + header + total(rows.slice(...last.rows))
  if (used + total(tail) <= capacity) return [...before, { rows: last.rows, tail: [0, tail.length] }]
  const carried = header + total(rows.slice(closing))
  if (closing > last.rows[0] && carried + total(tail) <= capacity) {
    const shortened: PageRange = { rows: [last.rows[0], closing], tail: [0, 0] }
    return [...before, shortened, { rows: [closing, rows.length], tail: [0, tail.length] }]
  }
  return [...before, ...tailPages(last, capacity - used, measured)]
}

/** The tail from `start` on, over as many pages as it takes. */
function tailPages(start: PageRange, room: number, { capacity, tail }: Measured): PageRange[] {
  const pages: PageRange[] = []
  let page = start
  let left = room
  tail.forEach((height, index) => {
    const isEmpty = page.rows[0] === page.rows[1] && page.tail[0] === page.tail[1]
    if (height > left && !isEmpty) {
      pages.push(page)
      page = { rows: [page.rows[1], page.rows[1]], tail: [index, index] }
      left = capacity
    }
    page = { rows: page.rows, tail: [page.tail[0], index + 1] }
    left -= height
  })
  return [...pages, page]
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0)
}
