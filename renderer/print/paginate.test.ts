// Filling pages: each row once and in order, header on each page, nothing over the edge.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measured, type PageRange, paginate } from './paginate.ts'

const measured = (more: Partial<Measured>): Measured => ({
  capacity: 100,
  title: 20,
  header: 10,
  rows: [],
  tail: [],
  ...more,
})
const rows = (count: number, height = 10) => new Array<number>(count).fill(height)

/** Height that a page takes. */
function used(page: PageRange, index: number, { title, header, rows: heights, tail }: Measured): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const own = heights.slice(...page.rows)
  return (index === 0 ? title : 0) + (own.length > 0 ? header : 0) + sum(own) + sum(tail.slice(...page.tail))
}

describe('pages', () => {
  test('the title takes its room on the first page only, the header on each', () => {
    expect(paginate(measured({ rows: rows(20) })).map((page) => page.rows)).toEqual([
      [0, 7],
      [7, 16],
      [16, 20],
    ])
  })

  test('a page that is exactly full is one page', () => {
    expect(paginate(measured({ rows: rows(7) })).length).toBe(1)
    expect(paginate(measured({ rows: rows(6), tail: [10] })).length).toBe(1)
  })

  test('the signature never stands without figures: the last row goes with it', () => {
    expect(paginate(measured({ rows: rows(7), tail: [10, 10] }))).toEqual([
      { rows: [0, 6], tail: [0, 0] },
      { rows: [6, 7], tail: [0, 2] },
    ])
  })

  test('notes longer than a page run on', () => {
    expect(paginate(measured({ rows: rows(1), tail: rows(25) })).map((page) => page.tail)).toEqual([
      [0, 6],
      [6, 16],
      [16, 25],
    ])
  })

  test('an empty table is one page with its notes', () => {
    expect(paginate(measured({ tail: [10] }))).toEqual([{ rows: [0, 0], tail: [0, 1] }])
  })
})

describe('laws', () => {
  const height = fc.integer({ min: 1, max: 60 })
  const any = fc
    .record({
      rows: fc.array(height, { minLength: 1, maxLength: 60 }),
      tail: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
    })
    .map(measured)

  test('each row and each note stands once, in order', () => {
    fc.assert(
      fc.property(any, (given) => {
        const pages = paginate(given)
        const places = (of: 'rows' | 'tail') =>
          pages.flatMap((page) =>
            Array.from({ length: page[of][1] - page[of][0] }, (_, offset) => page[of][0] + offset),
          )
        expect(places('rows')).toEqual(given.rows.map((_, index) => index))
        expect(places('tail')).toEqual(given.tail.map((_, index) => index))
      }),
    )
  })

  test('no page is over its capacity', () => {
    fc.assert(
      fc.property(any, (given) => {
        paginate(given).forEach((page, index) => {
          expect(used(page, index, given)).toBeLessThanOrEqual(given.capacity)
        })
      }),
    )
  })

  test('no page is empty, and notes come after the last row', () => {
    fc.assert(
      fc.property(any, (given) => {
        const pages = paginate(given)
        pages.forEach((page, index) => {
          expect(page.rows[1] - page.rows[0] + page.tail[1] - page.tail[0]).toBeGreaterThan(0)
          if (page.tail[1] > 0) expect(page.rows[1]).toBe(given.rows.length)
          if (index > 0) expect(page.rows[0]).toBe(pages[index - 1]?.rows[1])
        })
      }),
    )
  })

  test('a page is broken only where the next row has no room, but for the row carried to the signature', () => {
    fc.assert(
      fc.property(any, (given) => {
        const pages = paginate({ ...given, tail: [] })
        pages.slice(0, -1).forEach((page, index) => {
          const next = given.rows[page.rows[1]] ?? 0
          expect(used(page, index, given) + next).toBeGreaterThan(given.capacity)
        })
      }),
    )
  })
})
