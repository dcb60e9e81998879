// transfer, approve and cut: posts from one account to another, or from and to the approving authority.
import { Refusal } from '../../refusal.ts'
import { type AccountKind, assertKind } from './assert-kind.ts'
import type { Kind } from './kind.ts'

const APPROVED: readonly AccountKind[] = ['pool', 'turnover', 'reserve', 'unit', 'body']
const HOLDERS: readonly AccountKind[] = ['unit', 'body']

export const transfer: Kind<'transfer'> = (book, movement, at) => {
  const { postType, toPostType = postType, posts, origin, purpose } = movement
  if (toPostType !== postType) {
    throw new Refusal('TYPES_DIFFER', { type: postType, toType: toPostType }, `${at}.toPostType`)
  }
  const from = book.accounts.named(movement.from, `${at}.from`)
  const to = book.accounts.named(movement.to, `${at}.to`)
  assertKind(from, APPROVED, `${at}.from`)
  // What leaves a turnover pool for a unit is lent: it comes back.
  assertKind(
    to,
    from.kind === 'turnover' ? APPROVED.filter((kind) => !HOLDERS.includes(kind)) : APPROVED,
    `${at}.to`,
  )
  if (from === to) throw new Refusal('SAME_ACCOUNT', { account: from.name }, `${at}.to`)
  book.posts.move({ from, to, postType, posts, origin, purpose, field: `${at}.posts` })
}

export const approve: Kind<'approve'> = (book, { to: text, postType, posts, purpose }, at) => {
  const to = book.accounts.named(text, `${at}.to`)
  assertKind(to, APPROVED, `${at}.to`)
  book.posts.move({ from: book.accounts.superior(), to, postType, posts, purpose, field: `${at}.posts` })
}

export const cut: Kind<'cut'> = (book, { from: text, postType, posts, origin }, at) => {
  const from = book.accounts.named(text, `${at}.from`)
  assertKind(from, APPROVED, `${at}.from`)
  book.posts.move({ from, to: book.accounts.superior(), postType, posts, origin, field: `${at}.posts` })
}
