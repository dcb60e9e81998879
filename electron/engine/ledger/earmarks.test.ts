// Earmarked posts (专项用途) leave a pool last, and keep their purpose on the way: no post gains, loses or changes one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Movement } from '#shared/domain/ledger/movement'
import { ledgerSource } from './source.ts'
import { type Books, FULL, LATE, startBooks } from './testing/books.ts'

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

/** What an account holds, post by post: the purpose of each. */
type Held = Map<string, string[]>

interface Passing {
  readonly from: string
  readonly to: string
  readonly posts: number
  readonly purpose: string | undefined
}

const PLACES = [POOL, ...UNITS]
/** What comes from above comes into the pool: of one level, posts differ by their purpose alone. */
const passings = fc
  .array(
    fc.record({
      from: fc.constantFrom(...PLACES, 'superior'),
      to: fc.constantFrom(...PLACES, 'superior'),
      posts: fc.integer({ min: 1, max: 4 }),
      purpose: fc.constantFrom(undefined, undefined, '服务', '执法'),
    }),
    { minLength: 5, maxLength: 20 },
  )
  .map((all) =>
    all
      .map((one): Passing => {
        if (one.from === 'superior') return { ...one, to: POOL }
        return one.to === 'superior' ? { ...one, purpose: undefined } : one
      })
      .filter(({ from, to }) => from !== to),
  )

/** Those without a purpose first, else the first of the alphabet; a purpose is given to what has none, and taken from none. */
function pass(held: Held, { from, to, posts, purpose }: Passing): boolean {
  const [giver = [], taker = []] = [held.get(from), held.get(to)]
  if (from === 'superior') {
    taker.push(...Array<string>(posts).fill(purpose ?? ''))
    return true
  }
  const ours = giver.filter((one) => purpose === undefined || one === '' || one === purpose)
  if (ours.length < posts) return false
  ours.sort((a, b) => Number(b === purpose) - Number(a === purpose) || (a < b ? -1 : Number(a > b)))
  for (const one of ours.slice(0, posts)) {
    giver.splice(giver.indexOf(one), 1)
    if (to !== 'superior') taker.push(purpose ?? one)
  }
  return true
}

function movementOf({ from, to, posts, purpose }: Passing): Movement {
  const earmark = purpose === undefined ? {} : { purpose }
  if (from === 'superior') return { kind: 'approve', to, postType: FULL, posts, ...earmark }
  if (to === 'superior') return { kind: 'cut', from, postType: FULL, posts }
  return { kind: 'transfer', from, to, postType: FULL, posts, ...earmark }
}

function purposesIn(books: Books, account: string): string[] {
  const [{ id, postType }] = books.rows<{ id: number; postType: 'institution-full' }>(
    `SELECT id, '${FULL}' AS postType FROM account WHERE ${account === POOL ? "kind = 'pool'" : 'unit = (SELECT id FROM unit WHERE name = :account)'}`,
    account === POOL ? {} : { account },
  ) as [{ id: number; postType: 'institution-full' }]
  const marks = books.store.query((db) => ledgerSource(db).purposes(id, postType, LATE))
  const marked = marks.flatMap(({ purpose, posts }) => Array<string>(posts).fill(purpose))
  const plain = books.posts(account, LATE) - marked.length
  expect(plain).toBeGreaterThanOrEqual(0)
  return [...Array<string>(plain).fill(''), ...marked].sort()
}

/** What the books say to it, against what the lists allow. */
function attempt(books: Books, held: Held, passing: Passing, number: string): void {
  const isEnough = passing.from === 'superior' || (held.get(passing.from) ?? []).length >= passing.posts
  let said = ''
  try {
    books.book(number, '2020-02-01', [movementOf(passing)])
  } catch (error) {
    said = (error as { code: string }).code
  }
  const refused = isEnough ? 'EARMARKED_OTHERWISE' : 'POSTS_SHORT'
  expect(said).toBe(pass(held, passing) ? '' : refused)
}

test('wherever posts go they keep their purpose, and no account has more of one than it holds', () => {
  fc.assert(
    fc.property(passings, (all) => {
      const books = startBooks()
      books.book('开', '2020-01-01', [
        { kind: 'approve', to: POOL, postType: FULL, posts: 3 },
        ...UNITS.map((to) => ({ kind: 'transfer', from: POOL, to, postType: FULL, posts: 1 }) as const),
      ])
      const held: Held = new Map([POOL, ...UNITS].map((place) => [place, ['']]))
      for (const [at, passing] of all.entries()) attempt(books, held, passing, `第${at}号`)
      for (const [place, own] of held) expect(purposesIn(books, place), place).toEqual(own.toSorted())
      expect(books.store.verify(undefined).problems).toEqual([])
      books.close()
    }),
    { numRuns: 20 },
  )
})
