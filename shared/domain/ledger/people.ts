// People, reserves and pending entries of accounts while a document is booked.
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from './accounts.ts'
import { normaliseNumber } from './document.ts'
import type { Effects } from './effects.ts'
import { assertFree, type Line, lineOf, shift } from './line.ts'
import type { ReserveKind } from './movement.ts'
import type { Now, Touched } from './posts.ts'
import type { LedgerSource, PendingRecord } from './source.ts'

type Entry = { -readonly [K in keyof PendingRecord]: PendingRecord[K] }

interface Counted {
  readonly account: Account
  readonly postType: PostType
  readonly line: Line
  readonly before: number
}

/** By how many open entries an account has more of a type, or fewer. */
interface PendingChange {
  readonly account: number
  readonly postType: PostType
  entries: number
}

export class People {
  private readonly source: LedgerSource
  private readonly effects: Effects
  private readonly now: Now
  private readonly filledBy = new Map<string, Counted>()
  private readonly reservedBy = new Map<string, Line>()
  private readonly pendingBy = new Map<string, Entry[]>()
  private readonly lastNumber = new Map<string, number>()
  private readonly pendingChange = new Map<string, PendingChange>()
  private nextEntry: number | null = null

  constructor(source: LedgerSource, effects: Effects, now: Now) {
    this.source = source
    this.effects = effects
    this.now = now
  }

  /** People in posts of the type on the date. */
  filled(account: Account, postType: PostType): number {
    return this.counted(account, postType).line.at
  }

  /** Adds people, or takes them away. Throws PEOPLE_SHORT, PEOPLE_SHORT_LATER. */
  change(
    account: Account,
    postType: PostType,
    people: number,
    { way, field }: { way: string; field: string },
  ): void {
    if (people === 0) return
    const { line } = this.counted(account, postType)
    if (people < 0) {
      const params = { account: account.name, type: postType, date: this.now.date }
      assertFree([line], -people, {
        source: this.source,
        now: 'PEOPLE_SHORT',
        later: 'PEOPLE_SHORT_LATER',
        params,
        field,
      })
    }
    shift(line, people)
    const { date, movement } = this.now
    this.effects.staffing.push({ movement, date, account: account.id, postType, people, way })
  }

  reserved(account: Account, postType: PostType, kind: ReserveKind): number {
    return this.reserve(account, postType, kind).at
  }

  /** Sets how many posts are held back from the date on; later changes are kept on top. */
  setReserve(
    account: Account,
    postType: PostType,
    kind: ReserveKind,
    wanted: { posts: number; field: string },
  ): void {
    const line = this.reserve(account, postType, kind)
    const change = wanted.posts - line.at
    if (change === 0) return
    if (change < 0) {
      const params = { account: account.name, type: postType, date: this.now.date }
      const codes = { now: 'RESERVE_SHORT_LATER', later: 'RESERVE_SHORT_LATER' } as const
      assertFree([line], -change, { source: this.source, ...codes, params, field: wanted.field })
    }
    shift(line, change)
    const { date, movement } = this.now
    this.effects.reserves.push({ movement, date, account: account.id, postType, kind, posts: change })
  }

  /** Open entries that stand at the account on the date with nothing booked of them for later, oldest first. */
  pending(account: Account, postType: PostType): readonly PendingRecord[] {
    const { date: today } = this.now
    return this.entries(account, postType).filter(({ date, lastStep }) => date <= today && lastStep <= today)
  }

  /** Notes posts approved for use, each under a number of its own. */
  addPending(account: Account, postType: PostType, posts: number, notice: string): void {
    const { date, movement } = this.now
    const prefix = normaliseNumber(notice)
    let last = this.lastNumber.get(prefix) ?? this.source.lastPending(prefix)
    this.nextEntry ??= this.source.nextId('pendingEntry')
    for (let count = 0; count < posts; count++) {
      last += 1
      const entry = { id: this.nextEntry++, number: `${prefix}-${last}`, date, account: account.id, postType }
      this.effects.pendingEntries.push({ ...entry, movement, notice: prefix })
      const open: Entry = { ...entry, isUsed: false, closed: null, lastStep: '' }
      insertByAge(this.entries(account, postType), open)
    }
    this.lastNumber.set(prefix, last)
    this.countPending(account.id, postType, posts)
  }

  /** The entry of a number, if it stands on the date and is still open. Throws PENDING_UNKNOWN, PENDING_CLOSED. */
  openEntry(number: string, account: (id: number) => Account, field: string): PendingRecord {
    const wanted = normaliseNumber(number)
    const stored = this.source.pendingByNumber(wanted)
    if (stored !== null) this.entries(account(stored.account), stored.postType)
    const open = [...this.pendingBy.values()].flat().find((entry) => entry.number === wanted)
    if (open === undefined && stored === null)
      throw new Refusal('PENDING_UNKNOWN', { pending: number }, field)
    if (open === undefined || open.date > this.now.date || open.lastStep > this.now.date) {
      throw new Refusal('PENDING_CLOSED', { pending: number, date: this.now.date }, field)
    }
    return open
  }

  /** Takes an open entry a step further. */
  step(
    entry: PendingRecord,
    state: 'used' | 'entered' | 'cancelled' | 'moved',
    to: Account | null = null,
  ): void {
    const open = this.entriesAt(entry.account, entry.postType)
    const own = open.find(({ id }) => id === entry.id)
    if (own === undefined) throw new Error(`pending entry ${entry.number} is not open`)
    const { date, movement } = this.now
    const account = to?.id ?? null
    this.effects.pendingSteps.push({ movement, pendingEntry: own.id, date, state, account })
    own.lastStep = date
    if (state === 'used') own.isUsed = true
    else {
      open.splice(open.indexOf(own), 1)
      this.countPending(own.account, own.postType, -1)
    }
    if (to === null) return
    this.countPending(to.id, own.postType, 1)
    own.account = to.id
    insertByAge(this.entries(to, own.postType), own)
  }

  /** Types of which the account has open entries by this document. */
  pendingTypes(account: Account): PostType[] {
    const types: PostType[] = []
    for (const entries of this.pendingBy.values()) {
      for (const entry of entries) if (entry.account === account.id) types.push(entry.postType)
    }
    return types
  }

  /** Accounts and types whose open entries the document adds to or takes from. */
  pendingChanges(): readonly PendingChange[] {
    return [...this.pendingChange.values()]
  }

  /** Every account and type whose people were looked at. */
  touched(): Touched[] {
    return [...this.filledBy.values()].map(({ account, postType, line, before }) => ({
      account,
      postType,
      before,
      after: line.at,
    }))
  }

  private countPending(account: number, postType: PostType, entries: number): void {
    const key = `${account} ${postType}`
    const known = this.pendingChange.get(key)
    if (known === undefined) this.pendingChange.set(key, { account, postType, entries })
    else known.entries += entries
  }

  private counted(account: Account, postType: PostType): Counted {
    const key = `${account.id} ${postType}`
    const known = this.filledBy.get(key)
    if (known !== undefined) return known
    const line = lineOf(this.source.people(account.id, postType, this.now.date), null)
    const counted = { account, postType, line, before: line.at }
    this.filledBy.set(key, counted)
    return counted
  }

  private reserve(account: Account, postType: PostType, kind: ReserveKind): Line {
    const key = `${account.id} ${postType} ${kind}`
    const known = this.reservedBy.get(key)
    if (known !== undefined) return known
    const line = lineOf(this.source.reserved(account.id, postType, kind, this.now.date), null)
    this.reservedBy.set(key, line)
    return line
  }

  private entries(account: Account, postType: PostType): Entry[] {
    return this.entriesAt(account.id, postType)
  }

  private entriesAt(account: number, postType: PostType): Entry[] {
    const key = `${account} ${postType}`
    const known = this.pendingBy.get(key)
    if (known !== undefined) return known
    const entries = this.source.openPending(account, postType).map((entry) => ({ ...entry }))
    this.pendingBy.set(key, entries)
    return entries
  }
}

/** Oldest first; of one day, in the order of booking. */
function insertByAge(entries: Entry[], entry: Entry): void {
  const at = entries.findIndex(({ date, id }) => date > entry.date || (date === entry.date && id > entry.id))
  entries.splice(at < 0 ? entries.length : at, 0, entry)
}
