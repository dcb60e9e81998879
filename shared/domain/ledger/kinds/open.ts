// open: what an account held when the books began, once for each type.
import { Refusal } from '../../refusal.ts'
import { assertKind } from './assert-kind.ts'
import type { Kind } from './kind.ts'

const OPENED = ['pool', 'turnover', 'reserve', 'unit', 'body'] as const

export const open: Kind<'open'> = (book, { account: text, postType, posts, filled = 0 }, at) => {
  const { accounts, effects, movement, date } = book
  const account = accounts.named(text, `${at}.account`)
  assertKind(account, OPENED, `${at}.account`)
  if (filled > 0) assertKind(account, ['unit', 'body'], `${at}.filled`)
  const isAgain =
    book.source.isOpened(account.id, postType) ||
    effects.openings.some((one) => one.account === account.id && one.postType === postType)
  if (isAgain) throw new Refusal('OPENED_ALREADY', { account: account.name, type: postType }, `${at}.account`)
  effects.openings.push({ movement, date, account: account.id, postType })
  book.posts.move({ from: accounts.superior(), to: account, postType, posts, field: `${at}.posts` })
  book.people.change(account, postType, filled, { way: 'opening', field: `${at}.filled` })
}
