// What must be gone before a unit or a body can be abolished.
import { Refusal } from '../refusal.ts'
import type { Account } from './accounts.ts'
import type { Book } from './book.ts'
import type { Holder } from './holders.ts'
import { RESERVE_KINDS } from './movement.ts'
import { registersLeft } from './register-book.ts'

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

/** Throws LATER_MOVEMENTS where a document dated later touches the unit or body. */
export function assertNothingLater(book: Book, holder: Holder, field: string): void {
  const later = book.source.laterChange(holder.unit.id, holder.body?.id ?? null, book.date)
  if (later === null) return
  const { document, date } = later
  throw new Refusal('LATER_MOVEMENTS', { holder: book.holders.name(holder), document, on: date }, field)
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
