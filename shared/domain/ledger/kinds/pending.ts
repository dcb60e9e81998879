// pending, use and cancel: posts approved for use whose people have not entered; reserve: posts held back.

import { Refusal } from '../../refusal.ts'
import { assertKind } from './assert-kind.ts'
import type { Kind } from './kind.ts'

export const pending: Kind<'pending'> = (book, { unit, postType, posts, notice }, at) => {
  const account = book.accounts.named(unit, `${at}.unit`)
  assertKind(account, ['unit', 'body'], `${at}.unit`)
  book.people.addPending(account, postType, posts, notice ?? book.number)
}

export const use: Kind<'use'> = (book, movement, at) => {
  const entry = book.people.openEntry(movement.pending, (id) => book.accounts.byId(id), `${at}.pending`)
  if (entry.isUsed) {
    throw new Refusal('PENDING_CLOSED', { pending: movement.pending, date: book.date }, `${at}.pending`)
  }
  book.people.step(entry, 'used')
}

export const cancel: Kind<'cancel'> = (book, movement, at) => {
  const entry = book.people.openEntry(movement.pending, (id) => book.accounts.byId(id), `${at}.pending`)
  book.people.step(entry, 'cancelled')
}

export const reserve: Kind<'reserve'> = (book, movement, at) => {
  const account = book.accounts.named(movement.unit, `${at}.unit`)
  assertKind(account, ['unit', 'body'], `${at}.unit`)
  const wanted = { posts: movement.posts, field: `${at}.posts` }
  book.people.setReserve(account, movement.postType, movement.reserve, wanted)
}
