// Earmarked posts (专项用途) leave a pool last, and keep their purpose on the way: no post gains, loses or changes one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Movement } from '#shared/domain/ledger/movement'
import { type Books, FULL, startBooks } from './testing/books.ts'

const POOL = 'pool:county:320302'
const UNITS = ['黄楼街道', '丰财街道']
const PURPOSES = ['', '服务', '执法', '安全生产'] as const

type Marks = Map<string, number>

const approvals = fc.array(
  fc.record({ purpose: fc.constantFrom(...PURPOSES), posts: fc.integer({ min: 1, max: 6 }) }),
  { minLength: 1, maxLength: 6 },
)
const takings = fc.array(
  fc.record({ unit: fc.constantFrom(...UNITS), share: fc.integer({ min: 1, max: 100 }) }),
  { minLength: 1, maxLength: 5 },
)

function add(marks: Marks, purpose: string, posts: number): Marks {
  return marks.set(purpose, (marks.get(purpose) ?? 0) + posts)
}

type Taking = Movement & { readonly posts: number }

function approvalsOf(given: readonly { readonly purpose: string; readonly posts: number }[]): Movement[] {
  return given.map(({ purpose, posts }) => {
    const approve = { kind: 'approve', to: POOL, postType: FULL, posts } as const
    return purpose === '' ? approve : { ...approve, purpose }
  })
}

/** Shares of what is left, in hundredths. */
function transfersOf(
  taken: readonly { readonly unit: string; readonly share: number }[],
  held: number,
): Taking[] {
  let all = held
  return taken.flatMap(({ unit, share }): Taking[] => {
    const posts = Math.ceil((all * share) / 100)
    all -= posts
    return posts > 0 ? [{ kind: 'transfer', from: POOL, to: unit, postType: FULL, posts }] : []
  })
}

/** In one document, or each in one of its own: what stands before and what is booked beside it count alike. */
function bookAll(books: Books, transfers: readonly Taking[], together: boolean): number[] {
  if (together) return books.book('分', '2020-02-01', transfers)
  return transfers.flatMap((one, at) => books.book(`分${at}`, `2020-02-0${at + 1}`, [one]))
}

function movedBy(books: Books, movement: number): Marks {
  const rows = books.rows<{ purpose: string; posts: number }>(
    'SELECT purpose, posts FROM transfer WHERE movement = :movement',
    { movement },
  )
  return rows.reduce((marks, { purpose, posts }) => add(marks, purpose, posts), new Map())
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0)

test('posts without a purpose go first, the rest keep theirs', () => {
  fc.assert(
    fc.property(approvals, takings, fc.boolean(), (given, taken, together) => {
      const books = startBooks()
      const left = given.reduce((marks: Marks, { purpose, posts }) => add(marks, purpose, posts), new Map())
      books.book('批', '2020-01-01', approvalsOf(given))
      const transfers = transfersOf(taken, sum(left.values()))
      for (const [at, id] of bookAll(books, transfers, together).entries()) {
        const moved = movedBy(books, id)
        const posts = transfers[at]?.posts ?? 0
        expect(sum(moved.values())).toBe(posts)
        expect(moved.get('') ?? 0).toBe(Math.min(posts, left.get('') ?? 0))
        for (const [purpose, one] of moved) add(left, purpose, -one)
        for (const rest of left.values()) expect(rest).toBeGreaterThanOrEqual(0)
      }
      books.close()
    }),
    { numRuns: 40 },
  )
})
