// Documents tried one upon the other and never written come out as the same documents do that are booked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookMovements } from '#shared/domain/ledger/book-movements'
import { BooksAhead } from '#shared/domain/ledger/books-ahead'
import type { Movement } from '#shared/domain/ledger/movement'
import { ledgerSource } from './source.ts'
import { FULL, startBooks } from './testing/books.ts'

const POOLS = ['pool:city', 'pool:county:320302'] as const
const UNITS = ['黄楼街道', '丰财街道'] as const
const DATES = ['2020-01-01', '2020-02-01', '2020-02-01', '2020-03-01', '2019-06-01'] as const
const NOTICE = '徐编用〔2020〕1号'

const posts = fc.integer({ min: 1, max: 5 })
const unit = fc.constantFrom(...UNITS)
const pool = fc.constantFrom(...POOLS)
const purpose = fc.constantFrom(undefined, undefined, '执法', '服务')
const marked = (said: string | undefined) => (said === undefined ? {} : { purpose: said })
const holder = fc.oneof(unit, pool)
const TYPE = { postType: FULL } as const

const movement: fc.Arbitrary<Movement> = fc.oneof(
  fc
    .tuple(pool, posts, purpose)
    .map(([to, n, said]): Movement => ({ kind: 'approve', to, ...TYPE, posts: n, ...marked(said) })),
  fc
    .tuple(holder, holder, posts, purpose)
    .map(
      ([from, to, n, said]): Movement => ({ kind: 'transfer', from, to, ...TYPE, posts: n, ...marked(said) }),
    ),
  fc.tuple(holder, posts).map(([from, n]): Movement => ({ kind: 'cut', from, ...TYPE, posts: n })),
  fc
    .tuple(unit, posts)
    .map(
      ([to, n]): Movement => ({ kind: 'lend', from: POOLS[1], to, ...TYPE, posts: n, until: '2022-01-01' }),
    ),
  fc
    .tuple(unit, posts)
    .map(([to, n]): Movement => ({ kind: 'open', account: to, ...TYPE, posts: n, filled: n })),
  fc
    .tuple(unit, posts)
    .map(([to, n]): Movement => ({ kind: 'pending', unit: to, ...TYPE, posts: n, notice: NOTICE })),
  fc
    .tuple(unit, posts)
    .map(([to, n]): Movement => ({ kind: 'enter', unit: to, ...TYPE, people: n, way: '招聘' })),
  fc
    .tuple(fc.constantFrom('use', 'cancel'), fc.integer({ min: 1, max: 4 }))
    .map(([kind, n]) => ({ kind, pending: `${NOTICE}-${n}` }) as Movement),
  fc
    .tuple(unit, posts)
    .map(([to, n]): Movement => ({ kind: 'exit', unit: to, ...TYPE, people: n, way: '退休' })),
)
const documents = fc.array(
  fc.record({
    date: fc.constantFrom(...DATES),
    movements: fc.array(movement, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 14, size: 'max' },
)

/** What booking says, as text; `booked` where it says nothing. */
function said(book: () => unknown): string {
  try {
    book()
    return 'booked'
  } catch (error) {
    const { code = '', params = {}, field = '' } = error as { code?: string; params?: object; field?: string }
    if (code === '') throw error
    return JSON.stringify([code, params, field])
  }
}

test('each is taken, or refused for the same reason, as if those before were in the books', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(documents, fc.nat(4), (drawn, stored) => {
      const books = startBooks()
      try {
        const before = drawn.slice(0, stored)
        const tried = drawn.slice(stored).map((one, at) => ({ ...one, number: `徐编〔2021〕${at + 1}号` }))
        for (const [at, { date, movements }] of before.entries())
          said(() => books.book(`徐编〔2020〕${at + 1}号`, date, movements))
        const planned = books.store.query((db) => {
          const ahead = new BooksAhead(ledgerSource(db))
          return tried.map(({ number, date, movements }) =>
            said(() => {
              const first = ahead.source.nextId('movement')
              const numbered = movements.map((one, index) => ({ id: first + index, movement: one }))
              ahead.add(
                bookMovements(ahead.source, { number, date }, numbered),
                numbered.map(({ id }) => id),
              )
            }),
          )
        })
        const real = tried.map(({ number, date, movements }) =>
          said(() => books.book(number, date, movements)),
        )
        for (const end of real) ends.set(end.slice(0, 12), (ends.get(end.slice(0, 12)) ?? 0) + 1)
        expect(planned).toEqual(real)
      } finally {
        books.close()
      }
    }),
    { numRuns: 60 },
  )
  // Both ends were met, or nothing was tried.
  expect(ends.get('booked')).toBeGreaterThan(40)
  expect(ends.size).toBeGreaterThan(5)
})
