// The registers as the movements of a document find them: what the document itself did so far is counted.

import { type DutyStatus, isHeld } from '../duty/duty.ts'
import { POST_TYPES } from '../quota/post-type.ts'
import { usableVacancy } from '../quota/vacancy.ts'
import { isStationed } from '../region/regime.ts'
import { compareText } from '../region/region.ts'
import type { RegisterBook, RegisterRow } from '../register/book.ts'
import type { RegisterSource, RegistersLeft } from '../register/source.ts'
import {
  type LineageRow,
  type Holder as Place,
  type Successors,
  successorsAt,
} from '../register/successors.ts'
import type { Account } from './accounts.ts'
import type { Book } from './book.ts'
import { type Holder, traitAt } from './holders.ts'

/** The registers under the movement at hand. */
export function registerBook(book: Book): RegisterBook {
  return {
    source: sourceOf(book),
    movement: book.movement,
    date: book.date,
    holder: (text, field) => placeOf(book.holders.holder(text, field)),
    added: book.effects.registers,
  }
}

/** What the registers still hold of a unit or body, with what the document itself did to that. */
export function registersLeft(book: Book, { unit, body }: Holder): RegistersLeft {
  const place = { unit: unit.id, body: body?.id ?? null }
  const stored = book.source.registers.left(place, book.date)
  const added = (table: string) =>
    (book.effects.registers.get(table) ?? []).filter(
      (row) => row.unit === place.unit && (row.body ?? null) === place.body,
    )
  const sofar = (table: string) => added(table).filter((row) => String(row.date) <= book.date)
  const posts = (table: string) => sum(sofar(table), (row) => Number(row.posts))
  const leaders = sofar('leaderChange').filter(({ measure }) => measure !== 'concurrent')
  const duties = place.body === null ? heldBy(sofar('dutyStatus')) : heldBy(sofar('dutyHolder'))
  return {
    leaders: stored.leaders + sum(leaders, (row) => Number(row.posts)),
    positions: stored.positions + posts('positionChange'),
    duties: stored.duties + duties,
    secondments: stored.secondments + added('secondment').length,
    requests: stored.requests + added('useRequest').length,
  }
}

/** How many more duties are held after rows that give (1, or a status of having it) and take. */
function heldBy(rows: readonly RegisterRow[]): number {
  return sum(rows, ({ held, status }) =>
    (held === undefined ? isHeld(status as DutyStatus) : held === 1) ? 1 : -1,
  )
}

/** The unit or body of that id. */
export function holderAt(book: Book, { unit, body }: Place): Holder {
  const owner = book.holders.unitById(unit)
  return { unit: owner, body: book.holders.bodiesOf(owner).find(({ id }) => id === body) ?? null }
}

function placeOf({ unit, body }: Holder): Place {
  return { unit: unit.id, body: body?.id ?? null }
}

function sourceOf(book: Book): RegisterSource {
  const source = book.source.registers
  const own = lineageOf(book)
  const moved = successorsAt(own, book.date)
  return {
    ...source,
    leaders: (key, date) =>
      sum([key, ...sourcesOf(book, moved, key)], (place) => source.leaders({ ...key, ...place }, date)),
    positions: (key, date) =>
      sum([key, ...sourcesOf(book, moved, key)], (place) => source.positions({ ...key, ...place }, date)),
    // Lineage is read in the order of days, and what is booked later may be dated earlier.
    successors: (date) =>
      own.length === 0
        ? source.successors(date)
        : successorsAt(
            [...source.lineage(date), ...own].sort((a, b) => compareText(a.date, b.date)),
            date,
          ),
    usable: (holder, postType) => {
      const accounts = accountsOf(book, holderAt(book, holder))
      const type = POST_TYPES.find((one) => one === postType)
      return type === undefined ? 0 : sum(accounts, (account) => usableIn(book, account, type))
    },
  }
}

/** This document's merges and splits. */
function lineageOf({ effects: { lineage, abolished } }: Book): LineageRow[] {
  const hasEnded = ({ fromUnit, fromBody }: (typeof lineage)[number]) =>
    abolished.some((ended) => ended.unit === fromUnit && ended.body === fromBody)
  return lineage.map((row, at) => {
    // What ended by a later step was still there after this one.
    const goesOn = lineage
      .slice(at + 1)
      .some(
        (next) =>
          next.fromUnit === row.fromUnit && next.fromBody === row.fromBody && next.movement !== row.movement,
      )
    return { ...row, stays: row.kind === 'split' && (goesOn || !hasEnded(row)) }
  })
}

/** Whose figures this document has moved to the place. */
function sourcesOf(book: Book, moved: Successors, place: Place): Place[] {
  const isSame = (a: Place | undefined, b: Place) => a?.unit === b.unit && a.body === b.body
  const from = book.effects.lineage.map(({ fromUnit, fromBody }) => ({ unit: fromUnit, body: fromBody }))
  const apart = from.filter((one, at) => from.findIndex((other) => isSame(other, one)) === at)
  return apart.filter((one) => !isSame(one, place) && isSame(moved(one, '')[0], place))
}

function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((whole, item) => whole + numberOf(item), 0)
}

/** A body's account, or those of a unit as a whole; only where there is one already. */
function accountsOf(book: Book, { unit, body }: Holder): Account[] {
  const bodies = book.holders
    .bodiesOf(unit)
    .filter((one) => !isStationed(book.holders.bodyKind(one), traitAt(one.traits, 'regime', book.date, '')))
  const holders: Holder[] =
    body === null ? [{ unit, body: null }, ...bodies.map((one) => ({ unit, body: one }))] : [{ unit, body }]
  return holders.filter((holder) => hasAccount(book, holder)).map((holder) => book.accounts.of(holder))
}

function hasAccount(book: Book, { unit, body }: Holder): boolean {
  const key = {
    kind: body === null ? 'unit' : 'body',
    region: '',
    unit: unit.id,
    body: body?.id ?? null,
  } as const
  const isMade = book.effects.accounts.some(
    (account) => account.kind === key.kind && account.unit === key.unit && account.body === key.body,
  )
  return isMade || book.source.accountId(key) !== null
}

function usableIn(book: Book, account: Account, postType: (typeof POST_TYPES)[number]): number {
  return usableVacancy({
    quota: book.posts.at(account, postType),
    filled: book.people.filled(account, postType),
    pendingEntry: book.people.pending(account, postType).length,
    leaderReserve: book.people.reserved(account, postType, 'leader'),
    policyReserve: book.people.reserved(account, postType, 'policy'),
    otherReserve: book.people.reserved(account, postType, 'other'),
  })
}
