// Sets the leading positions and the positions in classes of a unit or body from a date on, as changes.
import { Refusal } from '../refusal.ts'
import { addedTo, addRow, type RegisterBook } from '../register/book.ts'
import type { LeaderKey, PositionKey } from '../register/source.ts'
import type { LeaderCounts, LeaderMeasure, LeaderRank, LeaderRole, Leading } from './figures.ts'
import type { PositionClass } from './positions.ts'

/** `unit` is a unit or unit/body. What is absent stays as it is. */
export interface SetLeaders {
  readonly unit: string
  readonly leading: Leading
  readonly rank: LeaderRank
  readonly role: LeaderRole
  readonly approved?: number | undefined
  readonly filled?: number | undefined
  readonly concurrent?: number | undefined
}

export interface SetPositions {
  readonly unit: string
  readonly class: PositionClass
  /** Name of the position, where positions of a class are told apart. */
  readonly title?: string | undefined
  readonly approved?: number | undefined
  readonly filled?: number | undefined
}

const LEADER_COLUMNS = ['unit', 'body', 'leading', 'rank', 'role', 'measure'] as const
const POSITION_COLUMNS = ['unit', 'body', 'class', 'title', 'measure'] as const

/** Throws CONCURRENT_ABOVE_FILLED where more would be concurrent than are filled. */
export function setLeaders(book: RegisterBook, written: SetLeaders, field: string): void {
  const before = leadersNow(book, written, field)
  for (const measure of ['approved', 'filled', 'concurrent'] as const) {
    const wanted = written[measure]
    if (wanted === undefined) continue
    const key = keyOf(book, written, { measure, field })
    const next = book.source.nextLeaders(key, book.date)
    change(book, 'leaderChange', { key, posts: wanted - before[measure], next })
  }
  const { filled, concurrent } = leadersNow(book, written, field)
  if (concurrent > filled) {
    throw new Refusal('CONCURRENT_ABOVE_FILLED', { unit: written.unit, concurrent, filled }, field)
  }
}

/** What stands for the rank and role, with what is added so far. */
export function leadersNow(book: RegisterBook, written: SetLeaders, field: string): LeaderCounts {
  const now = (measure: LeaderMeasure) => {
    const key = keyOf(book, written, { measure, field })
    return book.source.leaders(key, book.date) + addedSum(book, 'leaderChange', LEADER_COLUMNS, key)
  }
  return { approved: now('approved'), filled: now('filled'), concurrent: now('concurrent') }
}

function keyOf(
  book: RegisterBook,
  { unit, leading, rank, role }: SetLeaders,
  { measure, field }: { measure: LeaderMeasure; field: string },
): LeaderKey {
  return { ...book.holder(unit, `${field}.unit`), leading, rank, role, measure }
}

/** Throws OFF_ESTABLISHMENT_APPROVED where posts are approved for people who have none. */
export function setPositions(book: RegisterBook, written: SetPositions, field: string): void {
  const holder = book.holder(written.unit, `${field}.unit`)
  if (written.class === 'off-establishment' && written.approved !== undefined) {
    throw new Refusal('OFF_ESTABLISHMENT_APPROVED', { unit: written.unit }, `${field}.approved`)
  }
  for (const measure of ['approved', 'filled'] as const) {
    const wanted = written[measure]
    const key: PositionKey = { ...holder, class: written.class, title: written.title ?? '', measure }
    if (wanted === undefined) continue
    const now =
      book.source.positions(key, book.date) + addedSum(book, 'positionChange', POSITION_COLUMNS, key)
    const next = book.source.nextPositions(key, book.date)
    change(book, 'positionChange', { key, posts: wanted - now, next })
  }
}

interface Change {
  readonly key: LeaderKey | PositionKey
  readonly posts: number
  readonly next: string | null
}

/** What was entered for a later day stands: a change that comes before it ends on that day. */
function change(
  book: RegisterBook,
  table: 'leaderChange' | 'positionChange',
  { key, posts, next }: Change,
): void {
  if (posts === 0) return
  addRow(book, table, { date: book.date, ...key, posts })
  if (next !== null) addRow(book, table, { date: next, ...key, posts: -posts })
}

function addedSum<K extends string>(
  book: RegisterBook,
  table: string,
  columns: readonly K[],
  key: { readonly [C in K]: string | number | null },
): number {
  return addedTo(book, table)
    .filter((row) => row.date === book.date && columns.every((column) => row[column] === key[column]))
    .reduce((sum, row) => sum + Number(row.posts), 0)
}
