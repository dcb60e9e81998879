// What must be gone before a unit or a body can be abolished.
import { Refusal } from '../refusal.ts'
import type { Account } from './accounts.ts'
import type { Book } from './book.ts'
import type { Holder, Unit } from './holders.ts'
import { RESERVE_KINDS } from './movement.ts'
import { registersLeft } from './register-book.ts'
import type { LaterRecord } from './source.ts'

/** Throws NOT_EMPTY with what is still there, in the books or in the registers, LATER_MOVEMENTS where something is booked for later. */
export function assertEmpty(book: Book, holder: Holder, field: string): void {
  const { unit, body } = holder
  const name = book.holders.name(holder)
  assertNothingLater(book, holder, field)
  if (body === null) {
    const [living] = book.holders.bodiesOf(unit)
    if (living !== undefined) {
      throw new Refusal(
        'NOT_EMPTY',
        { holder: name, left: 'bodies', have: book.holders.bodiesOf(unit).length },
        field,
      )
    }
    const [under] = book.holders.unitsUnder(unit)
    if (under !== undefined) {
      throw new Refusal(
        'NOT_EMPTY',
        { holder: name, left: 'units', have: book.holders.unitsUnder(unit).length },
        field,
      )
    }
  }
  for (const account of [book.accounts.of(holder), book.accounts.borrowed(holder)]) {
    assertNothingIn(book, account, { name, field })
  }
  for (const [left, have] of Object.entries(registersLeft(book, holder))) {
    if (have > 0) throw new Refusal('NOT_EMPTY', { holder: name, left, have }, field)
  }
}

/** Throws LATER_MOVEMENTS where what is dated later touches the unit or body, or comes to stand in the unit. */
export function assertNothingLater(book: Book, holder: Holder, field: string): void {
  const { unit, body } = holder
  const later =
    book.source.laterChange(unit.id, body?.id ?? null, book.date) ??
    (body === null ? comesLater(book, unit) : null)
  if (later === null) return
  const { date, ...what } = later
  throw new Refusal('LATER_MOVEMENTS', { holder: book.holders.name(holder), on: date, ...what }, field)
}

/** The first day on which a body is established in the unit, or another unit comes under it. */
function comesLater(book: Book, unit: Unit): LaterRecord | null {
  const under = book.source.unitsUnder(unit.id)
  const days = [
    ...book.source.bodies(unit.id).map(({ founded }) => founded),
    ...under.filter(({ parent }) => parent === unit.id).map(({ founded }) => founded),
    ...under.flatMap(({ traits }) =>
      traits
        .filter(({ field, value }) => field === 'parent' && value === String(unit.id))
        .map(({ date }) => date),
    ),
  ]
  const [date] = days.filter((day) => day > book.date).sort((a, b) => (a < b ? -1 : 1))
  return date === undefined ? null : { document: '', date, register: '', subject: '' }
}

function assertNothingIn(
  book: Book,
  account: Account,
  { name, field }: { name: string; field: string },
): void {
  for (const postType of book.postTypes(account)) {
    const left = {
      [account.kind === 'borrowed' ? 'borrowed' : 'posts']: book.posts.at(account, postType),
      people: book.people.filled(account, postType),
      pending: book.people.pending(account, postType).length,
      reserves: RESERVE_KINDS.reduce((sum, kind) => sum + book.people.reserved(account, postType, kind), 0),
    }
    for (const [what, have] of Object.entries(left)) {
      if (have > 0) throw new Refusal('NOT_EMPTY', { holder: name, left: what, type: postType, have }, field)
    }
  }
}
