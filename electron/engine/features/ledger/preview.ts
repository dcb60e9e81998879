// What a document would leave behind, account by account: posts, people, pending entries, posts on loan and what stays usable.
import type { BookingPreview } from '#shared/contract/ledger'
import type { Book } from '#shared/domain/ledger/book'
import { overstaffedBy } from '#shared/domain/ledger/overstaffed'
import type { Touched } from '#shared/domain/ledger/posts'
import type { PostType } from '#shared/domain/quota/post-type'
import { usableVacancy } from '#shared/domain/quota/vacancy'
import type { ReadDb } from '../../store/db.ts'
import { figuresAt } from '../../store/queries/as-of/figures.ts'

type Account = Touched['account']

interface Change {
  readonly account: Account
  readonly postType: PostType
  pending: number
  usable: number
}

/** Pending entries and usable vacancy are told only where they change: nothing else of the document names them. */
export function previewOf(db: ReadDb, book: Book): BookingPreview {
  const posts = book.posts.touched().filter(({ account }) => account.kind !== 'superior')
  const people = book.people.touched()
  const changes = changesOf(book, posts, people)
  const accounts = [...new Set(changes.map(({ account }) => account.id))]
  const figures = figuresAt(db, book.date, accounts)
  const stood = ({ account, postType }: Change) => figures.get(account.id)?.get(postType) ?? NOTHING
  const told = (key: 'pending' | 'usable', before: (change: Change) => number) =>
    changes
      .filter((change) => change[key] !== 0)
      .map((change) => ({ change, before: before(change) }))
      .map(({ change, before }) => difference({ ...change, before, after: before + change[key] }))
  return {
    date: book.date,
    posts: posts.filter(({ account }) => account.kind !== 'borrowed').map(difference),
    borrowed: posts.filter(({ account }) => account.kind === 'borrowed').map(difference),
    people: people.map(difference),
    pending: told('pending', (change) => stood(change).pendingEntry),
    usable: told('usable', (change) => usableVacancy(stood(change))),
    overstaffed: overstaffedBy(book),
  }
}

const NOTHING = { quota: 0, filled: 0, pendingEntry: 0, leaderReserve: 0, policyReserve: 0, otherReserve: 0 }

/** By unit or body and post type, in the order in which the document comes to them. */
function changesOf(book: Book, posts: readonly Touched[], people: readonly Touched[]): readonly Change[] {
  const changes = new Map<string, Change>()
  const at = (account: Account, postType: PostType): Change => {
    const key = `${account.id} ${postType}`
    const change = changes.get(key) ?? { account, postType, pending: 0, usable: 0 }
    changes.set(key, change)
    return change
  }
  for (const { account, postType, before, after } of posts) {
    if (account.kind === 'unit' || account.kind === 'body') at(account, postType).usable += after - before
  }
  for (const { account, postType, before, after } of people) at(account, postType).usable -= after - before
  for (const { account, postType, posts: held } of book.effects.reserves) {
    at(book.accounts.byId(account), postType).usable -= held
  }
  for (const { account, postType, entries } of book.people.pendingChanges()) {
    const change = at(book.accounts.byId(account), postType)
    change.pending += entries
    change.usable -= entries
  }
  return [...changes.values()]
}

function difference({ account, postType, before, after }: Touched) {
  return { account: account.name, postType, before, after }
}
