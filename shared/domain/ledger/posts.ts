// Posts of accounts while a document is booked: moved from one to another, never below zero on any date.
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from './accounts.ts'
import type { Effects } from './effects.ts'
import { assertFree, type Line, lineOf, shift } from './line.ts'
import { ORIGINS, type Origin } from './movement.ts'
import type { LedgerSource, Series } from './source.ts'

/** The movement at hand. */
export interface Now {
  readonly date: string
  /** Id of the movement that is being booked. */
  movement: number
}

export interface Shift {
  readonly from: Account
  readonly to: Account
  readonly postType: PostType
  readonly posts: number
  /** Absent: what is there, in the order of ORIGINS. */
  readonly origin?: Origin | undefined
  /** What the posts are meant for from now on; absent: they keep what they were meant for. */
  readonly purpose?: string | undefined
  /** Field that says how many. */
  readonly field: string
}

/** What an account holds of a type: a line for each origin, and before the document began. */
interface Held {
  readonly account: Account
  readonly postType: PostType
  readonly series: Series
  /** A pool's posts take its level when they leave it, so there all origins are one. */
  readonly lines: Map<Origin | 'all', Line>
  readonly before: number
}

/** One account and type that the document touched. */
export interface Touched {
  readonly account: Account
  readonly postType: PostType
  readonly before: number
  readonly after: number
}

/** Posts that are meant for a purpose (专项用途). */
export interface Earmarked {
  readonly origin: Origin
  readonly purpose: string
  readonly posts: number
}

type Earmarks = { origin: Origin; purpose: string; posts: number }[]

/** What leaves with a purpose that the account does not hold got it on leaving: nothing falls below zero. */
export function addEarmark(
  rows: Earmarks,
  { kind, origin, purpose }: Omit<Earmarked, 'posts'> & Pick<Account, 'kind'>,
  posts: number,
): void {
  if (purpose === '') return
  const level = kind === 'pool' ? '' : origin
  const known = rows.find((row) => row.origin === level && row.purpose === purpose)
  if (known !== undefined) known.posts = Math.max(0, known.posts + posts)
  else if (posts > 0) rows.push({ origin: level, purpose, posts })
}

export class Posts {
  private readonly source: LedgerSource
  private readonly effects: Effects
  private readonly now: Now
  private readonly held = new Map<string, Held>()
  private readonly earmarks = new Map<string, Earmarks>()

  constructor(source: LedgerSource, effects: Effects, now: Now) {
    this.source = source
    this.effects = effects
    this.now = now
  }

  /** Posts of a type that stand in the account on the date. */
  at(account: Account, postType: PostType): number {
    return sumAt(this.heldBy(account, postType))
  }

  /** Origins of what stands there, those with nothing left out. */
  byOrigin(account: Account, postType: PostType): { readonly origin: Origin; readonly posts: number }[] {
    const held = this.heldBy(account, postType)
    return ORIGINS.map((origin) => ({ origin, posts: this.lineAt(held, origin).at })).filter(
      ({ posts }) => posts > 0,
    )
  }

  /** What is earmarked of the posts that stand in the account, by origin and purpose; this document's doings included. */
  earmarked(account: Account, postType: PostType): readonly Earmarked[] {
    const key = `${account.id} ${postType}`
    const known = this.earmarks.get(key)
    if (known !== undefined) return known
    const rows = this.source.purposes(account.id, postType, this.now.date).map((row) => ({ ...row }))
    this.earmarks.set(key, rows)
    for (const { fromAccount, toAccount, ...row } of this.effects.transfers) {
      if (row.postType !== postType) continue
      const mark = { ...row, kind: account.kind }
      if (toAccount === account.id) addEarmark(rows, mark, row.posts)
      if (fromAccount === account.id) addEarmark(rows, mark, -row.posts)
    }
    return rows
  }

  /**
   * Moves posts: without a purpose said, those that have none first, then those that keep theirs (专项用途). Throws
   * POSTS_SHORT, POSTS_SHORT_LATER where a document dated later needs them, EARMARKED_OTHERWISE.
   */
  move(wanted: Shift): void {
    for (const { origin, posts } of this.drawn(wanted)) {
      for (const { purpose, posts: part } of this.purposed(wanted, origin, posts)) {
        this.book(wanted, { origin, purpose, posts: part })
      }
    }
  }

  private book({ from, to, postType }: Shift, { origin, purpose, posts }: Earmarked): void {
    shift(this.lineAt(this.heldBy(from, postType), lineKey(from, origin)), -posts)
    shift(this.lineAt(this.heldBy(to, postType), lineKey(to, origin)), posts)
    const { date, movement } = this.now
    const accounts = { fromAccount: from.id, toAccount: to.id }
    this.effects.transfers.push({ movement, date, ...accounts, postType, origin, posts, purpose })
    for (const [account, change] of [
      [from, -posts],
      [to, posts],
    ] as const) {
      const rows = this.earmarks.get(`${account.id} ${postType}`)
      if (rows !== undefined) addEarmark(rows, { kind: account.kind, origin, purpose }, change)
    }
  }

  /** What so many posts of an origin are meant for. */
  private purposed(
    { from, postType, purpose, field }: Shift,
    origin: Origin,
    posts: number,
  ): { readonly purpose: string; readonly posts: number }[] {
    if (from.kind === 'superior') return [{ purpose: purpose ?? '', posts }]
    const level = from.kind === 'pool' ? '' : origin
    const marks = this.earmarked(from, postType).filter((row) => row.posts > 0 && row.origin === level)
    if (marks.length === 0) return [{ purpose: purpose ?? '', posts }]
    const held = this.lineAt(this.heldBy(from, postType), lineKey(from, origin)).at
    const free = Math.max(0, held - marks.reduce((sum, row) => sum + row.posts, 0))
    if (purpose !== undefined) {
      const have = free + (marks.find((row) => row.purpose === purpose)?.posts ?? 0)
      const other = marks.find((row) => row.purpose !== purpose)?.purpose ?? ''
      const params = { account: from.name, type: postType, have, need: posts, purpose, other }
      if (posts > have) throw new Refusal('EARMARKED_OTHERWISE', params, field)
      return [{ purpose, posts }]
    }
    let rest = posts
    return [{ purpose: '', posts: free }, ...marks].flatMap((row) => {
      const part = Math.min(rest, row.posts)
      rest -= part
      return part > 0 ? [{ purpose: row.purpose, posts: part }] : []
    })
  }

  /** Every account and type that was looked at, with what it held before the document. */
  touched(): Touched[] {
    return [...this.held.values()].map((held) => ({
      account: held.account,
      postType: held.postType,
      before: held.before,
      after: sumAt(held),
    }))
  }

  /** From which origins the posts are taken. */
  private drawn(wanted: Shift): { origin: Origin; posts: number }[] {
    const { from, to, postType, posts } = wanted
    if (posts === 0) return []
    if (from.kind === 'superior') return [{ origin: wanted.origin ?? levelOf(to), posts }]
    const held = this.heldBy(from, postType)
    if (from.kind === 'pool') {
      this.assertEnough(held, [this.lineAt(held, 'all')], wanted)
      return [{ origin: levelOf(from), posts }]
    }
    const origins = wanted.origin === undefined ? ORIGINS : [wanted.origin]
    const lines = origins.map((origin) => this.lineAt(held, origin))
    this.assertEnough(held, lines, wanted)
    let rest = posts
    return origins.flatMap((origin, index) => {
      const taken = Math.min(rest, Math.max(0, lines[index]?.free ?? 0))
      rest -= taken
      return taken > 0 ? [{ origin, posts: taken }] : []
    })
  }

  private assertEnough(held: Held, lines: readonly Line[], { posts, field }: Shift): void {
    const params = { account: held.account.name, type: held.postType, date: this.now.date }
    const { source } = this
    assertFree(lines, posts, { source, now: 'POSTS_SHORT', later: 'POSTS_SHORT_LATER', params, field })
  }

  private heldBy(account: Account, postType: PostType): Held {
    const key = `${account.id} ${postType}`
    const known = this.held.get(key)
    if (known !== undefined) return known
    const series = this.source.posts(account.id, postType, this.now.date)
    const before = lineOf(series, null).at
    const held = { account, postType, series, lines: new Map<Origin | 'all', Line>(), before }
    this.held.set(key, held)
    if (account.kind === 'pool') this.lineAt(held, 'all')
    else for (const origin of ORIGINS) this.lineAt(held, origin)
    return held
  }

  private lineAt(held: Held, origin: Origin | 'all'): Line {
    const known = held.lines.get(origin)
    if (known !== undefined) return known
    const line = lineOf(held.series, origin === 'all' ? null : origin)
    held.lines.set(origin, line)
    return line
  }
}

function lineKey(account: Account, origin: Origin): Origin | 'all' {
  return account.kind === 'pool' ? 'all' : origin
}

function sumAt({ lines }: Held): number {
  let sum = 0
  for (const { at } of lines.values()) sum += at
  return sum
}

/** What posts are called that come out of a pool, or from above into one. */
function levelOf({ kind, region }: Account): Origin {
  if (kind !== 'pool') return ''
  return region === '' ? 'city' : 'county'
}
