// Random histories: whatever is booked, back-dated, dated ahead, undone and done again, no post is lost, no account falls
// below zero, and every figure on every date equals an independent replay in plain lists.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Movement } from '#shared/domain/ledger/movement'
import { compareText } from '#shared/domain/region/region'
import { accountsOf } from '../store/queries/as-of/accounts.ts'
import { figuresAt } from '../store/queries/as-of/figures.ts'
import { type Books, startBooks } from './testing/books.ts'
import { DATES, type Drawn, KINDS, type Known, movementOf, OPENING } from './testing/draw-history.ts'
import { keyOf, lives, nameAt } from './testing/replay/names.ts'
import { replay } from './testing/replay/replay.ts'
import { isEmpty } from './testing/replay/restructure.ts'
import {
  emptyState,
  Forbidden,
  filledAt,
  held,
  pendingAt,
  placeNow,
  type State,
  sumAt,
} from './testing/replay/state.ts'

const RUNS = Number(process.env.LEDGER_HISTORIES ?? 40)
const TYPES = ['institution-full', 'administrative']
const UNITS = [
  { code: '320302001', name: '黄楼街道' },
  { code: '320302002', name: '丰财街道' },
  { code: '320321001', name: '中阳里街道' },
]

/** What happens next: a document booked, an undo or a redo. */
interface Happening {
  readonly what: 'book' | 'undo' | 'redo'
  readonly date: string
  readonly movements: readonly Drawn[]
}

const small = fc.nat(1000)
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: small,
  b: small,
  n: fc.integer({ min: 1, max: 6 }),
  type: fc.constantFrom('institution-full', 'institution-full', 'administrative'),
  flag: fc.nat(11),
})
const histories: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    what: fc.constantFrom('book', 'book', 'book', 'book', 'book', 'book', 'undo', 'redo'),
    date: fc.constantFrom(...DATES),
    movements: fc.array(drawn, { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
)

/** How often each kind was booked and refused, so that a run that proves nothing is seen. */
const counts = new Map<string, number>()
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

function known(state: State, date: string): Known {
  const units = state.units.filter((unit) => lives(unit, date))
  const bodies = state.bodies.filter((body) => lives(body, date))
  const names = bodies.flatMap((body) => {
    const unit = units.find(({ id }) => id === body.unit)
    return unit === undefined ? [] : [`${nameAt(unit, date)}/${nameAt(body, date)}`]
  })
  const accountOf = (text: string) => {
    if (text.startsWith('pool:')) return text
    const body = bodies[names.indexOf(text)]
    const unit = units.find((one) => nameAt(one, date) === text)
    return body === undefined ? `u${unit?.id}` : `b${body.id}`
  }
  return {
    units: units.map((unit) => nameAt(unit, date)),
    bodies: names,
    entries: state.entries.filter((entry) => placeNow(entry) !== '').map(({ number }) => number),
    loans: state.loans.filter(({ left }) => left > 0).map(({ movement }) => movement),
    held: (text, type) => held(state, accountOf(text), type, date),
    filled: (text, type) => filledAt(state, accountOf(text), type, date),
    isEmpty: (text) => {
      const one = [...units, ...bodies].find((holder) => keyOf(holder) === accountOf(text))
      const isBare = !bodies.some((body) => one?.unit === null && body.unit === one.id)
      return one !== undefined && isBare && isEmpty(state, one, date)
    },
    county: (text) => units.find((unit) => nameAt(unit, date) === text)?.code.slice(0, 6) ?? '',
  }
}

/** Every figure of every account on a date, keyed alike on both sides; zeros left out. */
function figuresOf(books: Books, date: string): Record<string, number> {
  return books.store.query((db) => {
    const names = new Map(accountsOf(db, null).map((row) => [row.id, accountKey(row)]))
    const found: Record<string, number> = {}
    for (const [account, byType] of figuresAt(db, date, null)) {
      const key = names.get(account) as string
      for (const [type, figures] of byType) {
        const isPool = key.startsWith('pool:c')
        Object.assign(
          found,
          entriesOf(`${key} ${type}`, {
            posts: figures.quota,
            city: isPool ? 0 : figures.originCity,
            county: isPool ? 0 : figures.originCounty,
            filled: figures.filled,
            pending: figures.pendingEntry,
            leader: figures.leaderReserve,
            policy: figures.policyReserve,
            other: figures.otherReserve,
          }),
        )
      }
    }
    return found
  })
}

function accountKey(row: { kind: string; region: string; unit: number | null; body: number | null }): string {
  const { kind, region, unit, body } = row
  if (kind === 'superior') return 'superior'
  if (unit === null)
    return kind === 'pool'
      ? region === ''
        ? 'pool:city'
        : `pool:county:${region}`
      : `pool:${kind}:${region}`
  const holder = body === null ? `u${unit}` : `b${body}`
  return kind === 'borrowed' ? `lent ${holder}` : holder
}

function entriesOf(key: string, figures: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([what, n]) => (n === 0 ? [] : [[`${key} ${what}`, n]])),
  )
}

function replayed(state: State, date: string): Record<string, number> {
  const holders = [...state.units.map(({ id }) => `u${id}`), ...state.bodies.map(({ id }) => `b${id}`)]
  const pools = ['pool:city', 'pool:county:320302', 'pool:turnover:320302', 'pool:reserve:320302']
  const found: Record<string, number> = {}
  for (const key of ['superior', ...pools, ...holders, ...holders.map((holder) => `lent ${holder}`)]) {
    for (const type of TYPES) {
      const isPool = key.startsWith('pool:c')
      Object.assign(
        found,
        entriesOf(`${key} ${type}`, {
          posts: held(state, key, type, date),
          city: isPool ? 0 : sumAt(state.posts, `${key} ${type} city`, date),
          county: isPool ? 0 : sumAt(state.posts, `${key} ${type} county`, date),
          filled: filledAt(state, key, type, date),
          pending: pendingAt(state, key, type, date),
          leader: sumAt(state.reserves, `${key} ${type} leader`, date),
          policy: sumAt(state.reserves, `${key} ${type} policy`, date),
          other: sumAt(state.reserves, `${key} ${type} other`, date),
        }),
      )
    }
  }
  return found
}

function assertWhole(figures: Record<string, number>): void {
  for (const type of TYPES) {
    let sum = 0
    for (const [key, n] of Object.entries(figures)) {
      if (key.endsWith(` ${type} posts`)) sum += n
      if (!key.startsWith('superior ')) expect(n, key).toBeGreaterThanOrEqual(0)
    }
    expect(sum, `all accounts of ${type}`).toBe(0)
  }
}

/** The states that undo and redo lead to. */
interface Course {
  state: State
  readonly past: State[]
  readonly future: State[]
}

/** One history against both books: the same is accepted, the same refused, and all figures agree. */
function live(books: Books, history: readonly Happening[]): void {
  const first = DATES[0] as string
  const course: Course = { state: replay(emptyState(UNITS), first, OPENING), past: [], future: [] }
  books.book('开账', first, OPENING)
  for (const [place, happening] of history.entries()) {
    happen(books, course, happening, place)
    if (place % 3 > 0) continue
    const day = DATES[place % DATES.length] as string
    expect(figuresOf(books, day), day).toEqual(replayed(course.state, day))
  }
  for (const day of ['2019-12-31', ...DATES, '2999-12-31']) {
    const figures = figuresOf(books, day)
    assertWhole(figures)
    expect(figures, day).toEqual(replayed(course.state, day))
  }
  expect(openNumbers(books)).toEqual(known(course.state, first).entries.toSorted(compareText))
  expect(books.store.verify(undefined).problems).toEqual([])
  while (course.past.length > 0) {
    books.undo()
    course.state = course.past.pop() as State
  }
  expect(figuresOf(books, '2999-12-31')).toEqual(replayed(course.state, '2999-12-31'))
  books.undo()
  expect(books.rows('SELECT * FROM balance WHERE posts <> 0')).toEqual([])
}

/** First in, first out: not only how many are left, but which. */
function openNumbers(books: Books): string[] {
  const sql = `SELECT number FROM pendingEntry e WHERE NOT EXISTS (
    SELECT 1 FROM pendingStep s WHERE s.pendingEntry = e.id AND s.state IN ('entered', 'cancelled'))`
  return books
    .rows<{ number: string }>(sql)
    .map(({ number }) => number)
    .toSorted(compareText)
}

function happen(books: Books, course: Course, { what, date, movements }: Happening, place: number): void {
  const { state, past, future } = course
  if (what === 'book') {
    const booked = book(books, { state, date, movements, number: `第${place}号` })
    if (booked === null) return
    past.push(state)
    future.length = 0
    course.state = booked
    return
  }
  const [from, to] = what === 'undo' ? [past, future] : [future, past]
  const other = from.pop()
  if (other === undefined) return
  books[what]()
  count(what)
  to.push(state)
  course.state = other
}

interface Booking {
  readonly state: State
  readonly date: string
  readonly movements: readonly Drawn[]
  readonly number: string
}

/** The state afterwards, or null where both refuse. */
function book(books: Books, { state, date, movements, number }: Booking): State | null {
  const wanted: Movement[] = movements.map((one) => movementOf(one, known(state, date)))
  const next = attempt(() => replay(state, date, wanted), Forbidden)
  const said = attempt(() => books.book(number, date, wanted), Error)
  const shown = JSON.stringify({ date, wanted })
  expect(said instanceof Error ? said.message : 'booked', shown).toEqual(
    next instanceof Error ? expect.stringMatching(/^[A-Z_]+$/) : 'booked',
  )
  for (const { kind } of wanted) count(`${kind} ${next instanceof Error ? 'refused' : 'booked'}`)
  if (said instanceof Error) count(said.message)
  return next instanceof Error ? null : next
}

function attempt<T>(work: () => T, expected: new (...args: never[]) => Error): T | Error {
  try {
    return work()
  } catch (error) {
    if (error instanceof expected) return error
    throw error
  }
}

test(
  `${RUNS} random histories agree with a replay in plain lists`,
  async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const books = await startBooks()
        try {
          live(books, history)
        } finally {
          books.close()
        }
      }),
      { numRuns: RUNS },
    )
    if (process.env.LEDGER_COUNTS !== undefined)
      console.log(Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))))
  },
  60_000 + RUNS * 3000,
)
