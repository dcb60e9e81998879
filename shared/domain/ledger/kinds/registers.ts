// leaders, positions, duty, request, notice, second: what a document books in the registers beside the ledger.
import { recordDuty } from '../../duty/record-duty.ts'
import { leaderBalance } from '../../leaders/figures.ts'
import { leadersNow, setLeaders, setPositions } from '../../leaders/set-leaders.ts'
import { successor } from '../../register/book.ts'
import { recordNotice, recordRequest } from '../../request/record-request.ts'
import { recordSecondment } from '../../secondment/record-secondment.ts'
import type { Book } from '../book.ts'
import { normaliseNumber } from '../document.ts'
import type { MovementOf } from '../movement.ts'
import { holderAt, registerBook } from '../register-book.ts'
import type { Kind } from './kind.ts'

/** With a post type the leader reserve moves with the vacancy: it defaults to it, and `reserve` sets it otherwise. */
export const leaders: Kind<'leaders'> = (book, movement, at) => {
  const before = vacant(book, movement, at)
  setLeaders(registerBook(book), movement, at)
  if (movement.postType === undefined) return
  const account = book.accounts.of(book.holders.holder(movement.unit, `${at}.unit`))
  const held = book.people.reserved(account, movement.postType, 'leader')
  const posts = Math.max(held + vacant(book, movement, at) - before, 0)
  book.people.setReserve(account, movement.postType, 'leader', { posts, field: at })
}

function vacant(book: Book, movement: MovementOf<'leaders'>, at: string): number {
  const registers = registerBook(book)
  return leaderBalance(leadersNow(registers, movement, at), registers.source.concurrentRule()).vacant
}

export const positions: Kind<'positions'> = (book, movement, at) => {
  setPositions(registerBook(book), movement, at)
}

export const duty: Kind<'duty'> = (book, movement, at) => {
  recordDuty(registerBook(book), movement, at)
}

export const request: Kind<'request'> = (book, movement, at) => {
  recordRequest(registerBook(book), movement, at)
}

export const notice: Kind<'notice'> = (book, movement, at) => {
  const registers = registerBook(book)
  const numbered = { ...movement, notice: normaliseNumber(movement.notice) }
  const { request: asked, posts } = recordNotice(registers, numbered, at)
  const place = successor(registers, asked, asked.date)
  book.people.addPending(book.accounts.of(holderAt(book, place)), asked.postType, posts, numbered.notice)
}

export const second: Kind<'second'> = (book, movement, at) => {
  recordSecondment(registerBook(book), movement, at)
}
