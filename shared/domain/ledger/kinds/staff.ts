// enter and exit: people who take up posts and leave them.

import { assertKind } from './assert-kind.ts'
import type { Kind } from './kind.ts'

export const enter: Kind<'enter'> = (book, { unit, postType, people, way = '' }, at) => {
  const account = book.accounts.named(unit, `${at}.unit`)
  assertKind(account, ['unit', 'body'], `${at}.unit`)
  book.people.change(account, postType, people, { way, field: `${at}.people` })
  // First in, first out.
  for (const entry of book.people.pending(account, postType).slice(0, people))
    book.people.step(entry, 'entered')
}

export const exit: Kind<'exit'> = (book, { unit, postType, people, way = '' }, at) => {
  const account = book.accounts.named(unit, `${at}.unit`)
  assertKind(account, ['unit', 'body'], `${at}.unit`)
  book.people.change(account, postType, -people, { way, field: `${at}.people` })
}
