// The books as they will stand once documents are booked that are only planned: one can be tried on top of the other.
import type { PostType } from '../quota/post-type.ts'
import type { Book } from './book.ts'
import type { NewAccount, NewPendingEntry, NewPendingStep, NewTransfer } from './effects.ts'
import type { Origin } from './movement.ts'
import { addEarmark } from './posts.ts'
import type { AccountKey, LaterChange, LedgerSource, NumberedTable, PendingRecord, Series } from './source.ts'

/** What planned documents change in one account and type. A sheet may book thousands of them on one pool, so it is summed as it comes. */
interface Changes {
  readonly sums: Map<Origin, number>
  readonly all: LaterChange[]
  readonly marked: (LaterChange & { readonly purpose: string })[]
  /** Day of the last of them. */
  last: string
}

/**
 * Answers as `source` does, with the posts, people, loans' posts and pending entries of the books that were added. It knows
 * nothing of planned units, bodies, traits, reserves and registers: those of documents that make none are told exactly.
 */
export class BooksAhead {
  readonly source: LedgerSource
  private readonly base: LedgerSource
  private readonly taken = new Map<NumberedTable, number>()
  private readonly documents = new Map<number, string>()
  private readonly accounts: NewAccount[] = []
  private readonly openings = new Set<string>()
  private readonly posts = new Map<string, Changes>()
  private readonly people = new Map<string, Changes>()
  private readonly entries: NewPendingEntry[] = []
  private readonly steps = new Map<number, NewPendingStep[]>()

  constructor(base: LedgerSource) {
    this.base = base
    this.source = { ...base, ...this.counted(), ...this.pending(), ...this.named() }
  }

  /** From now on a document counts that was tried on these books, with the ids of its movements. */
  add({ effects, number }: Book, movements: readonly number[]): void {
    for (const movement of movements) this.documents.set(movement, number)
    this.take('movement', movements.length)
    this.take('account', effects.accounts.length)
    this.take('loan', effects.loans.length)
    this.take('pendingEntry', effects.pendingEntries.length)
    this.accounts.push(...effects.accounts)
    for (const { account, postType } of effects.openings) this.openings.add(keyOf(account, postType))
    for (const row of effects.transfers) this.moved(row)
    for (const { account, postType, people, date, movement } of effects.staffing) {
      const change = { origin: '', purpose: '', change: people, date, movement } as const
      addChange(this.people, keyOf(account, postType), change)
    }
    this.entries.push(...effects.pendingEntries)
    for (const step of effects.pendingSteps) append(this.steps, step.pendingEntry, step)
  }

  private take(table: NumberedTable, rows: number): void {
    this.taken.set(table, (this.taken.get(table) ?? 0) + rows)
  }

  private moved({ fromAccount, toAccount, postType, posts, ...row }: NewTransfer): void {
    addChange(this.posts, keyOf(fromAccount, postType), { ...row, change: -posts })
    addChange(this.posts, keyOf(toAccount, postType), { ...row, change: posts })
  }

  private named(): Pick<LedgerSource, 'nextId' | 'accountId' | 'account' | 'documentOf'> {
    const { base, accounts } = this
    return {
      nextId: (table) => base.nextId(table) + (this.taken.get(table) ?? 0),
      accountId: (key) => base.accountId(key) ?? accounts.find((one) => isSame(one, key))?.id ?? null,
      account: (id) => accounts.find((one) => one.id === id) ?? base.account(id),
      documentOf: (movement) => this.documents.get(movement) ?? base.documentOf(movement),
    }
  }

  private counted(): Pick<LedgerSource, 'isOpened' | 'postTypes' | 'posts' | 'people' | 'purposes'> {
    const { base, posts, people } = this
    const typesOf = (account: number, of: Iterable<string>) =>
      [...of].flatMap((key) => (key.startsWith(`${account} `) ? [key.split(' ')[1] as PostType] : []))
    return {
      isOpened: (account, postType) =>
        this.openings.has(keyOf(account, postType)) || base.isOpened(account, postType),
      postTypes: (account) => [
        ...new Set([
          ...base.postTypes(account),
          ...typesOf(account, posts.keys()),
          ...typesOf(account, people.keys()),
        ]),
      ],
      posts: (account, postType, date) =>
        withChanges(base.posts(account, postType, date), posts.get(keyOf(account, postType)), date),
      people: (account, postType, date) =>
        withChanges(base.people(account, postType, date), people.get(keyOf(account, postType)), date),
      purposes: (account, postType, date) => {
        const rows = base.purposes(account, postType, date).map((row) => ({ ...row }))
        const { marked = [] } = posts.get(keyOf(account, postType)) ?? {}
        for (const { origin, purpose, change, date: day } of marked)
          if (day <= date) addEarmark(rows, { ...this.source.account(account), origin, purpose }, change)
        return rows
      },
    }
  }

  private pending(): Pick<LedgerSource, 'openPending' | 'pendingByNumber' | 'lastPending'> {
    const { base, entries } = this
    const planned = ({ movement: _movement, notice: _notice, ...entry }: NewPendingEntry): PendingRecord =>
      this.stepped({ ...entry, isUsed: false, closed: null, lastStep: '' })
    return {
      openPending: (account, postType) =>
        [
          ...base.openPending(account, postType).map((entry) => this.stepped(entry)),
          ...entries.filter((one) => one.account === account && one.postType === postType).map(planned),
        ].filter(({ closed }) => closed === null),
      pendingByNumber: (number) => {
        const own = entries.find((entry) => entry.number === number)
        if (own !== undefined) return planned(own)
        const stored = base.pendingByNumber(number)
        return stored === null ? null : this.stepped(stored)
      },
      lastPending: (prefix) =>
        entries.reduce(
          (last, { notice, number }) =>
            notice === prefix ? Math.max(last, Number(number.slice(prefix.length + 1))) : last,
          base.lastPending(prefix),
        ),
    }
  }

  private stepped(entry: PendingRecord): PendingRecord {
    let now = entry
    for (const { state, date, account } of this.steps.get(entry.id) ?? []) {
      now = { ...now, lastStep: date }
      if (state === 'used') now = { ...now, isUsed: true }
      else if (state === 'moved') now = { ...now, account: account ?? now.account }
      else now = { ...now, closed: state }
    }
    return now
  }
}

function keyOf(account: number, postType: PostType): string {
  return `${account} ${postType}`
}

function isSame(one: AccountKey, other: AccountKey): boolean {
  return (
    one.kind === other.kind &&
    one.region === other.region &&
    one.unit === other.unit &&
    one.body === other.body
  )
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

function addChange(
  map: Map<string, Changes>,
  key: string,
  { purpose, ...change }: LaterChange & { readonly purpose: string },
): void {
  const known: Changes = map.get(key) ?? { sums: new Map(), all: [], marked: [], last: '' }
  map.set(key, known)
  known.sums.set(change.origin, (known.sums.get(change.origin) ?? 0) + change.change)
  known.all.push(change)
  if (purpose !== '') known.marked.push({ ...change, purpose })
  if (change.date > known.last) known.last = change.date
}

function withChanges({ totals, later }: Series, changes: Changes | undefined, date: string): Series {
  if (changes === undefined) return { totals, later }
  const sums = [...changes.sums].map(([origin, sum]) => ({ origin, sum }))
  const behind = changes.last <= date ? [] : changes.all.filter((change) => change.date > date)
  return {
    totals: [...totals, ...sums],
    later: behind.length === 0 ? later : [...later, ...behind].toSorted(byTime),
  }
}

function byTime(a: LaterChange, b: LaterChange): number {
  return a.date === b.date ? a.movement - b.movement : a.date < b.date ? -1 : 1
}
