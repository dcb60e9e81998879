// Filling pages: each row once and in order, header on each page, nothing over the edge.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measured, type PageRange, paginate } from './paginate.ts'

const measured = (more: Partial<Measured>): Measured => ({
  capacity: 100,
  title: 20,
  header: 10,
  rows: [],
  kinds: (more.rows ?? []).map(() => 'data'),
  tail: [],
  ...more,
})
/** d, s, t: a unit, a subtotal, the total. */
const kindsOf = (letters: string) =>
  [...letters].map((letter) => (letter === 'd' ? 'data' : letter === 's' ? 'subtotal' : 'total'))
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

  test('the signature never stands without figures: the last two units go with it', () => {
    expect(paginate(measured({ rows: rows(7), tail: [10, 10] }))).toEqual([
      { rows: [0, 5], tail: [0, 0] },
      { rows: [5, 7], tail: [0, 2] },
    ])
  })

  test('nor with sums alone: the last two units, their subtotal and the total are on one page', () => {
    const given = measured({ rows: rows(9), kinds: kindsOf('ddddddsdt'), tail: [10] })
    expect(paginate(given)).toEqual([
      { rows: [0, 5], tail: [0, 0] },
      { rows: [5, 9], tail: [0, 1] },
    ])
    expect(
      paginate({ ...given, rows: rows(8), kinds: kindsOf('ddddddst') }).map((page) => page.rows),
    ).toEqual([
      [0, 4],
      [4, 8],
    ])
  })

  test('a subtotal never opens a page: its last unit goes with it', () => {
    const given = measured({ rows: rows(12), kinds: kindsOf('dddddddsddst') })
    expect(paginate(given).map((page) => page.rows)).toEqual([
      [0, 6],
      [6, 12],
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
  const kind = fc.constantFrom('data', 'data', 'data', 'subtotal' as const)
  const any = fc
    .record({
      table: fc.array(fc.record({ height, kind }), { minLength: 1, maxLength: 60 }),
      tail: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
    })
    .map(({ table, tail }) =>
      measured({
        rows: table.map((row) => row.height),
        kinds: table.map((row, index) =>
          index === table.length - 1 ? 'total' : row.kind,
        ) as Measured['kinds'],
        tail,
      }),
    )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  /** Where the rows begin that end the table: its last two units and what is below them. */
  const closingOf = ({ kinds }: Measured) =>
    Math.max(0, kinds.flatMap((each, index) => (each === 'data' ? [index] : [])).at(-2) ?? 0)

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

  test('a page is broken only where what stays together has no room, but for the rows carried to the signature', () => {
    fc.assert(
      fc.property(any, (given) => {
        const pages = paginate({ ...given, tail: [] })
        const closing = closingOf(given)
        pages.slice(0, -1).forEach((page, index) => {
          const [, end] = page.rows
          let next = end + 1
          while (next < given.rows.length && (given.kinds[next] !== 'data' || next > closing)) next += 1
          const group = sum(given.rows.slice(end, next))
          expect(used(page, index, given) + group).toBeGreaterThan(given.capacity)
        })
      }),
    )
  })

  test('the page that is signed holds two units and all below them, wherever a page can', () => {
    fc.assert(
      fc.property(any, (given) => {
        const closing = closingOf(given)
        const group = sum(given.rows.slice(closing))
        fc.pre(given.title + given.header + group + sum(given.tail) <= given.capacity)
        const last = paginate(given).at(-1)
        expect(last?.rows[0]).toBeLessThanOrEqual(closing)
        expect(last?.rows[1]).toBe(given.rows.length)
        expect(last?.tail).toEqual([0, given.tail.length])
      }),
      { numRuns: 1000 },
    )
  })

  test('a row of sums opens a page only where its unit would be higher than a page with it', () => {
    const low = any.map((given) => ({ ...given, rows: given.rows.map((each) => Math.min(each, 12)) }))
    fc.assert(
      fc.property(low, (given) => {
        for (const { rows: range } of paginate(given).slice(1)) {
          const [first] = range
          if (given.kinds[first] === 'data' || range[0] === range[1]) continue
          let from = first - 1
          while (from > 0 && given.kinds[from] !== 'data') from -= 1
          expect(sum(given.rows.slice(from, first + 1))).toBeGreaterThan(
            given.capacity - given.header - given.title,
          )
        }
      }),
      { numRuns: 2000 },
    )
  })
})
