// Fills pages with measured rows: header on every page, no row cut, each row once, notes and signature after the last.

export interface Measured {
  /** Height between the margins, without the foot of the page. */
  readonly capacity: number
  /** Title and date line, on the first page only. */
  readonly title: number
  /** Header rows, on every page that shows rows of the table. */
  readonly header: number
  readonly rows: readonly number[]
  /** Notes, signature line: blocks that follow the table in order and are not cut. */
  readonly tail: readonly number[]
}

/** Half-open ranges: the rows and the tail blocks that a page shows. */
export interface PageRange {
  readonly rows: readonly [number, number]
  readonly tail: readonly [number, number]
}

/**
 * A row or block higher than a page stands alone on one. Where the tail doesn't fit under the last rows, the last row goes with
 * it to a new page, so that nobody signs a page without figures.
 */
export function paginate(measured: Measured): PageRange[] {
  const pages = rowPages(measured)
  return measured.tail.length === 0 ? pages : withTail(pages, measured)
}

function rowPages({ capacity, title, header, rows }: Measured): PageRange[] {
  const pages: PageRange[] = []
  let first = 0
  let left = capacity - title - header
  rows.forEach((height, index) => {
    if (height > left && index > first) {
      pages.push({ rows: [first, index], tail: [0, 0] })
      first = index
      left = capacity - header
    }
    left -= height
  })
  pages.push({ rows: [first, rows.length], tail: [0, 0] })
  return pages
}

function withTail(pages: readonly PageRange[], measured: Measured): PageRange[] {
  const { capacity, title, header, rows, tail } = measured
  const last = pages[pages.length - 1] ?? { rows: [0, 0], tail: [0, 0] }
  const before = pages.slice(0, -1)
  const used = (before.length === 0 ? title : 0) + header + total(rows.slice(last.rows[0], last.rows[1]))
  if (used + total(tail) <= capacity) return [...before, { rows: last.rows, tail: [0, tail.length] }]
  const carried = last.rows[1] - 1
  if (carried > last.rows[0] && header + (rows[carried] ?? 0) + (tail[0] ?? 0) <= capacity) {
    const left = capacity - header - (rows[carried] ?? 0)
    const closing = { rows: [carried, rows.length], tail: [0, 0] } as const
    return [...before, { rows: [last.rows[0], carried], tail: [0, 0] }, ...tailPages(closing, left, measured)]
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
