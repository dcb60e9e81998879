// lend and return: posts of a turnover pool for a term; they keep their type and their owner.
import { Refusal } from '../../refusal.ts'
import { parseAccount } from '../account-ref.ts'
import { loanOf } from '../loans.ts'
import { assertKind } from './assert-kind.ts'
import type { Kind } from './kind.ts'

export const lend: Kind<'lend'> = (book, movement, at) => {
  const { postType, posts, origin, until } = movement
  if (until < book.date) throw new Refusal('TERM_BEFORE_DATE', { until, date: book.date }, `${at}.until`)
  const owner = book.accounts.named(movement.from, `${at}.from`)
  assertKind(owner, ['turnover'], `${at}.from`)
  if (parseAccount(movement.to, `${at}.to`).kind !== 'holder') {
    throw new Refusal('ACCOUNT_NOT_ALLOWED', { account: movement.to }, `${at}.to`)
  }
  const borrower = book.accounts.borrowed(book.holders.holder(movement.to, `${at}.to`))
  book.posts.move({ from: owner, to: borrower, postType, posts, origin, field: `${at}.posts` })
  const { date } = book
  const row = { id: book.takeId('loan'), movement: book.movement, postType, date, until, posts }
  book.effects.loans.push({ ...row, owner: owner.id, borrower: borrower.id })
}

export const giveBack: Kind<'return'> = (book, { movement, posts: wanted }, at) => {
  const loan = loanOf(book, movement)
  const isOpen = loan !== null && loan.posts > 0 && loan.date <= book.date && loan.lastStep <= book.date
  if (!isOpen) {
    throw new Refusal('LOAN_UNKNOWN', { movement, date: book.date }, `${at}.movement`)
  }
  const posts = wanted ?? loan.posts
  if (posts > loan.posts) {
    throw new Refusal('RETURN_TOO_MUCH', { movement, have: loan.posts, need: posts }, `${at}.posts`)
  }
  const [from, to] = [book.accounts.byId(loan.borrower), book.accounts.byId(loan.owner)]
  book.posts.move({ from, to, postType: loan.postType, posts, field: `${at}.posts` })
  const { movement: own, date } = book
  book.effects.loanReturns.push({ movement: own, date, loan: loan.id, posts })
}
