// Posts of accounts while a document is booked: moved from one to another, never below zero on any date.
import type { PostType } from '../quota/post-type.ts'
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

function addEarmark(rows: Earmarks, { origin, purpose }: Omit<Earmarked, 'posts'>, posts: number): void {
  const known = rows.find((row) => row.origin === origin && row.purpose === purpose)
  if (known === undefined) rows.push({ origin, purpose, posts })
  else known.posts += posts
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
      if (row.postType !== postType || row.purpose === '') continue
      if (toAccount === account.id) addEarmark(rows, row, row.posts)
      if (fromAccount === account.id) addEarmark(rows, row, -row.posts)
    }
    return rows
  }

  /** Moves posts out of a pool: those without a purpose first, then those that keep theirs (专项用途). Throws as `move`. */
  moveFromPool(wanted: Omit<Shift, 'origin' | 'purpose'>): void {
    const { from, postType } = wanted
    const purposes = new Map<string, number>()
    for (const { purpose, posts } of this.earmarked(from, postType)) {
      purposes.set(purpose, (purposes.get(purpose) ?? 0) + posts)
    }
    const marked = [...purposes].filter(([, posts]) => posts > 0)
    const all = this.at(from, postType)
    // More than there is: asked for as it stands, to be refused with the figure.
    if (marked.length === 0 || wanted.posts > all) {
      this.move(wanted)
      return
    }
    const free = Math.max(0, all - marked.reduce((sum, [, posts]) => sum + posts, 0))
    const plain = Math.min(wanted.posts, free)
    this.move({ ...wanted, posts: plain })
    let rest = wanted.posts - plain
    for (const [purpose, posts] of marked) {
      const part = Math.min(rest, posts)
      rest -= part
      this.move({ ...wanted, posts: part, purpose })
    }
  }

  /** Moves posts. Throws POSTS_SHORT, or POSTS_SHORT_LATER where a document dated later needs them. */
  move(wanted: Shift): void {
    const { from, to, postType } = wanted
    for (const { origin, posts } of this.drawn(wanted)) {
      shift(this.lineAt(this.heldBy(from, postType), lineKey(from, origin)), -posts)
      shift(this.lineAt(this.heldBy(to, postType), lineKey(to, origin)), posts)
      this.effects.transfers.push({
        movement: this.now.movement,
        date: this.now.date,
        fromAccount: from.id,
        toAccount: to.id,
        postType,
        origin,
        posts,
        purpose: wanted.purpose ?? '',
      })
      this.mark(wanted, origin, posts)
    }
  }

  /** Keeps the earmarks that were looked at in step with what moves. */
  private mark({ from, to, postType, purpose = '' }: Shift, origin: Origin, posts: number): void {
    if (purpose === '') return
    const gone = this.earmarks.get(`${from.id} ${postType}`)
    const come = this.earmarks.get(`${to.id} ${postType}`)
    if (gone !== undefined) addEarmark(gone, { origin, purpose }, -posts)
    if (come !== undefined) addEarmark(come, { origin, purpose }, posts)
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
