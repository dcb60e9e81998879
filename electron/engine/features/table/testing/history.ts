// Random histories: each event is booked as a document of its own, and kept beside as plain lines to be added up again.

import { BookInput } from '#shared/contract/ledger'
import type { Movement } from '#shared/domain/ledger/movement'
import { Refusal } from '#shared/domain/refusal'
import { bookDocument } from '../../../ledger/book-document.ts'
import { type Books, startBooks } from '../../../ledger/testing/books.ts'
import type { WriteDb } from '../../../store/db.ts'

/** Drawn numbers; what they mean is for `ACTIONS` to say. Dates never go back. */
export interface Draw {
  readonly days: number
  readonly action: number
  readonly holder: number
  readonly other: number
  readonly amount: number
  readonly type: number
}

export interface Figures {
  quota: number
  filled: number
  pendingEntry: number
  leaderReserve: number
  borrowed: number
}

/** A change of one cell: `unit/body type`, by names; a pool's cell is its name and the type. */
interface Line extends Partial<Figures> {
  readonly date: string
  readonly cell: string
}

export interface History {
  readonly books: Books
  readonly lines: readonly Line[]
  /** First and last day of it. */
  readonly first: string
  readonly last: string
}

const MERGED = ['黄楼街道/党政办公室', '黄楼街道/服务中心']
/** The last one is there only once the two above it are merged. */
const HOLDERS = ['黄楼街道', ...MERGED, '丰财街道', '中阳里街道', '中阳里街道/服务中心', '黄楼街道/综合中心']
const POOLS = ['pool:city', 'pool:county:320302', 'pool:county:320321']
const TYPES = ['administrative', 'institution-full', 'support'] as const
const START = Date.UTC(2018, 9, 1)

const bodies: readonly Movement[] = [...MERGED, '中阳里街道/服务中心'].map((body) => {
  return { kind: 'establish', body, bodyKind: 'internal' }
})

/** All documents under one command: what is refused leaves nothing behind. */
export async function bookHistory(drawn: readonly Draw[]): Promise<History> {
  const books = await startBooks()
  books.book('〔2018〕0号', '2018-09-30', bodies)
  const lines: Line[] = []
  let days = 0
  books.store.command('test', (db) => {
    for (const [at, draw] of drawn.entries()) {
      days += draw.days
      const date = dayAt(days)
      const deed = deedOf(draw, (cell) => figuresOn(lines, date).get(cell) ?? NONE)
      if (isBooked(db, { number: `〔2018〕${at + 1}号`, date }, deed.movements)) {
        lines.push(...deed.changes.map((change) => ({ ...change, date })))
      }
    }
  })
  return { books, lines, first: dayAt(0), last: dayAt(days) }
}

/** False where the books refuse it: too little is there. */
function isBooked(db: WriteDb, document: object, movements: readonly Movement[]): boolean {
  try {
    bookDocument(db, BookInput.parse({ document, movements }))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The figures of every cell on a date, added up line by line. */
export function figuresOn(lines: readonly Line[], asOf: string): Map<string, Figures> {
  const cells = new Map<string, Figures>()
  for (const { date, cell, ...change } of lines) {
    if (date > asOf) continue
    const sum = { ...(cells.get(cell) ?? NONE) }
    for (const [name, amount] of Object.entries(change)) sum[name as keyof Figures] += amount
    cells.set(cell, sum)
  }
  return cells
}

export function dayAt(days: number): string {
  return new Date(START + days * 86_400_000).toISOString().slice(0, 10)
}

export const NONE: Figures = { quota: 0, filled: 0, pendingEntry: 0, leaderReserve: 0, borrowed: 0 }

interface Deed {
  readonly movements: readonly Movement[]
  readonly changes: readonly Omit<Line, 'date'>[]
}

interface Place {
  readonly holder: string
  readonly pool: string
  readonly postType: (typeof TYPES)[number]
  readonly amount: number
  /** Cell of the holder, and what it has. */
  readonly cell: string
  readonly now: Figures
  readonly figures: (cell: string) => Figures
}

function deedOf(draw: Draw, figures: (cell: string) => Figures): Deed {
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T
  const holder = pick(HOLDERS, draw.holder)
  const postType = pick(TYPES, draw.type)
  const cell = `${holder} ${postType}`
  const place = {
    holder,
    pool: pick(POOLS, draw.other),
    postType,
    amount: draw.amount,
    cell,
    now: figures(cell),
    figures,
  }
  return pick(ACTIONS, draw.action)(place)
}

const ACTIONS: readonly ((place: Place) => Deed)[] = [
  ({ pool, postType, amount }) => ({
    movements: [{ kind: 'approve', to: pool, postType, posts: amount }],
    changes: [{ cell: `${pool} ${postType}`, quota: amount }],
  }),
  ({ holder, cell, postType, amount }) => ({
    movements: [{ kind: 'approve', to: holder, postType, posts: amount }],
    changes: [{ cell, quota: amount }],
  }),
  ({ holder, cell, pool, postType, amount }) => ({
    movements: [{ kind: 'transfer', from: pool, to: holder, postType, posts: amount }],
    changes: [
      { cell: `${pool} ${postType}`, quota: -amount },
      { cell, quota: amount },
    ],
  }),
  ({ holder, cell, pool, postType, amount }) => ({
    movements: [{ kind: 'transfer', from: holder, to: pool, postType, posts: amount }],
    changes: [
      { cell, quota: -amount },
      { cell: `${pool} ${postType}`, quota: amount },
    ],
  }),
  ({ holder, cell, postType, amount }) => ({
    movements: [{ kind: 'cut', from: holder, postType, posts: amount }],
    changes: [{ cell, quota: -amount }],
  }),
  ({ holder, cell, postType, amount, now }) => ({
    movements: [{ kind: 'enter', unit: holder, postType, people: amount }],
    changes: [{ cell, filled: amount, pendingEntry: -Math.min(amount, now.pendingEntry) }],
  }),
  ({ holder, cell, postType, amount }) => ({
    movements: [{ kind: 'exit', unit: holder, postType, people: amount }],
    changes: [{ cell, filled: -amount }],
  }),
  ({ holder, cell, postType, amount }) => ({
    movements: [{ kind: 'pending', unit: holder, postType, posts: amount }],
    changes: [{ cell, pendingEntry: amount }],
  }),
  ({ holder, cell, postType, amount, now }) => ({
    movements: [{ kind: 'reserve', unit: holder, postType, reserve: 'leader', posts: amount }],
    changes: [{ cell, leaderReserve: amount - now.leaderReserve }],
  }),
  ({ holder, cell, postType, amount }) => ({
    movements: [
      { kind: 'approve', to: 'pool:turnover:320302', postType, posts: amount },
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: holder,
        postType,
        posts: amount,
        until: '2030-01-01',
      },
    ],
    changes: [{ cell, borrowed: amount }],
  }),
  ({ figures }) => ({
    movements: [{ kind: 'merge', bodies: MERGED, into: '黄楼街道/综合中心' }],
    changes: MERGED.flatMap((body) =>
      TYPES.flatMap((type) => moved(figures, [body, '黄楼街道/综合中心'], type)),
    ),
  }),
]

/** All that one holder has goes to another. */
function moved(figures: (cell: string) => Figures, [from, to]: [string, string], postType: string) {
  const taken = figures(`${from} ${postType}`)
  const left = Object.fromEntries(Object.entries(taken).map(([name, amount]) => [name, -amount]))
  return [
    { cell: `${from} ${postType}`, ...left },
    { cell: `${to} ${postType}`, ...taken },
  ]
}
