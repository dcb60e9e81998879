// Units that a document leaves with more people than posts, which rule R1 will find: said while it can still be mended.
import type { PostType } from '../quota/post-type.ts'
import { isStationed } from '../region/regime.ts'
import type { Account } from './accounts.ts'
import type { Book } from './book.ts'
import { type Holder, traitAt } from './holders.ts'
import type { Touched } from './posts.ts'

/** One unit as a whole, or one body that counts for itself (派驻), and one post type, on the document's date. */
export interface Overstaffed {
  /** As a message names it. */
  readonly name: string
  readonly postType: PostType
  readonly filled: number
  readonly quota: number
}

/**
 * Where the document adds to people beyond posts, in persons and posts, counted as R1 counts. What was over-staffed
 * before and grows no worse is left out. Ask before the effects are written: the books must still stand as they were.
 */
export function overstaffedBy(book: Book): Overstaffed[] {
  const changes = changesOf(book)
  const known = new Map(changes.map(({ account }) => [holderKey(account.unit, account.body), account]))
  const overOf = new Map(changes.map(({ account, postType, over }) => [`${account.id} ${postType}`, over]))
  const found = new Map<string, Overstaffed>()
  for (const { account, postType } of changes.filter(({ over }) => over > 0)) {
    const { name, key, of } = countedWith(book, account)
    const accounts = of.flatMap(
      (holder) => known.get(holderKey(holder.unit.id, holder.body?.id ?? null)) ?? stored(book, holder),
    )
    const sum = (figure: (one: Account) => number) => accounts.reduce((all, one) => all + figure(one), 0)
    if (sum(({ id }) => overOf.get(`${id} ${postType}`) ?? 0) <= 0) continue
    const filled = sum((one) => book.people.filled(one, postType))
    const quota = sum((one) => book.posts.at(one, postType))
    if (filled > quota) found.set(`${key} ${postType}`, { name, postType, filled, quota })
  }
  return [...found.values()]
}

interface Change {
  readonly account: Account
  readonly postType: PostType
  /** By how much its people grew beyond its posts; below zero where room was made. */
  over: number
}

/** Of units and bodies, each account and type once. */
function changesOf({ posts, people }: Book): readonly Change[] {
  const changes = new Map<string, Change>()
  const add = ({ account, postType }: Touched, over: number) => {
    if (account.kind !== 'unit' && account.kind !== 'body') return
    const key = `${account.id} ${postType}`
    const change = changes.get(key) ?? { account, postType, over: 0 }
    changes.set(key, change)
    change.over += over
  }
  for (const row of posts.touched()) add(row, row.before - row.after)
  for (const row of people.touched()) add(row, row.after - row.before)
  return [...changes.values()]
}

interface Counted {
  readonly name: string
  readonly key: string
  readonly of: readonly Holder[]
}

/** Holders whose figures are one sum for R1. */
function countedWith({ holders, date }: Book, account: Account): Counted {
  const unit = holders.unitById(account.unit as number)
  const bodies = holders.bodiesOf(unit)
  const standsApart = (body: (typeof bodies)[number]) =>
    isStationed(holders.bodyKind(body), traitAt(body.traits, 'regime', date, ''))
  const own = bodies.find(({ id }) => id === account.body)
  if (own !== undefined && standsApart(own)) {
    const holder = { unit, body: own }
    return { name: holders.name(holder), key: holderKey(unit.id, own.id), of: [holder] }
  }
  const within = bodies.filter((body) => !standsApart(body)).map((body) => ({ unit, body }))
  return {
    name: holders.unitName(unit),
    key: holderKey(unit.id, null),
    of: [{ unit, body: null }, ...within],
  }
}

/** The holder's account in the books, where it has one: asking must not open any. */
function stored(book: Book, { unit, body }: Holder): Account[] {
  const kind = body === null ? 'unit' : 'body'
  const id = book.source.accountId({ kind, region: '', unit: unit.id, body: body?.id ?? null })
  return id === null ? [] : [book.accounts.byId(id)]
}

function holderKey(unit: number | null, body: number | null): string {
  return `${unit}/${body ?? ''}`
}
