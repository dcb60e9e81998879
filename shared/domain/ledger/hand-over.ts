// Hands what a unit or body has to another one: posts with their origin and purpose, people, pending entries, reserves, loans.
import type { PostType } from '../quota/post-type.ts'
import type { Account } from './accounts.ts'
import type { Book } from './book.ts'
import type { Holder } from './holders.ts'
import { loansTo } from './loans.ts'
import { RESERVE_KINDS } from './movement.ts'

export interface Handing {
  readonly from: Holder
  readonly to: Holder
  /** Way in which people come and go: merge or split. */
  readonly way: 'merge' | 'split'
  readonly field: string
}

/** Everything but the posts. */
export function handOverPeople(book: Book, handing: Handing): void {
  const { from, to, way, field } = handing
  const [giver, taker] = [book.accounts.of(from), book.accounts.of(to)]
  for (const postType of book.postTypes(giver)) {
    movePeople(book, { giver, taker, postType, people: book.people.filled(giver, postType), way, field })
    for (const entry of [...book.people.pending(giver, postType)]) book.people.step(entry, 'moved', taker)
    moveReserves(book, { giver, taker, postType, field })
  }
  handOverTies(book, handing)
}

/** Loans: they go on with whoever takes over. What registers hold follows by the lineage. */
export function handOverTies(book: Book, { from, to, field }: Handing): void {
  const [giver, taker] = [book.accounts.borrowed(from), book.accounts.borrowed(to)]
  for (const loan of loansTo(book, giver.id)) {
    const { date, movement } = book
    book.effects.loanMoves.push({ movement, date, loan: loan.id, borrower: taker.id })
  }
  for (const postType of book.postTypes(giver)) {
    movePosts(book, { from: giver, to: taker, postType, posts: book.posts.at(giver, postType), field })
  }
}

/** Moves so many people from one account to another. */
export function movePeople(
  book: Book,
  moved: {
    readonly giver: Account
    readonly taker: Account
    readonly postType: PostType
    readonly people: number
    readonly way: string
    readonly field: string
  },
): void {
  const { giver, taker, postType, people, way, field } = moved
  book.people.change(giver, postType, -people, { way, field })
  book.people.change(taker, postType, people, { way, field })
}

/** Moves what is held back, on top of what the taker holds back already. */
export function moveReserves(
  book: Book,
  moved: {
    readonly giver: Account
    readonly taker: Account
    readonly postType: PostType
    readonly field: string
  },
): void {
  const { giver, taker, postType, field } = moved
  for (const kind of RESERVE_KINDS) {
    const posts = book.people.reserved(giver, postType, kind)
    if (posts === 0) continue
    book.people.setReserve(giver, postType, kind, { posts: 0, field })
    const sum = posts + book.people.reserved(taker, postType, kind)
    book.people.setReserve(taker, postType, kind, { posts: sum, field })
  }
}

/** Moves posts with their origin and, as far as they are earmarked, their purpose. */
export function movePosts(
  book: Book,
  moved: {
    readonly from: Account
    readonly to: Account
    readonly postType: PostType
    readonly posts: number
    readonly field: string
  },
): void {
  const { from, to, postType, posts, field } = moved
  // As they stand before anything is taken.
  const purposes = book.posts.earmarked(from, postType).map((one) => ({ ...one }))
  let rest = posts
  for (const { origin, posts: held } of book.posts.byOrigin(from, postType)) {
    let left = Math.min(rest, held)
    rest -= left
    for (const earmarked of purposes.filter((one) => one.origin === origin && one.posts > 0)) {
      const part = Math.min(left, earmarked.posts)
      left -= part
      book.posts.move({ from, to, postType, posts: part, origin, purpose: earmarked.purpose, field })
    }
    book.posts.move({ from, to, postType, posts: left, origin, field })
  }
  // What is not there is asked for all the same, to be refused with the figure.
  if (rest > 0) book.posts.move({ from, to, postType, posts: rest, field })
}
