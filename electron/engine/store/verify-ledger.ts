// Recomputes the ledger from zero: balances out of transfers, no account below zero on any date, loans, people, reserves.
import type { ReadDb } from './db.ts'
import type { Problem } from './problem.ts'

export interface ConservedTotal {
  readonly postType: string
  readonly expected: number
  readonly found: number
}

export interface LedgerReport {
  readonly conservation: readonly ConservedTotal[]
  readonly problems: readonly Problem[]
}

interface Account {
  readonly kind: string
  readonly name: string
}

/** Reads every booked row once, in the order of time. */
export function verifyLedger(db: Pick<ReadDb, 'prepare'>): LedgerReport {
  const accounts = accountsOf(db)
  const sums = createSums()
  const problems = [
    ...walkTransfers(db, accounts, sums),
    ...walkCounts(db, accounts, {
      table: 'staffing',
      column: 'people',
      kind: "''",
      code: 'PEOPLE_BELOW_ZERO',
    }),
    ...walkCounts(db, accounts, {
      table: 'reserve',
      column: 'posts',
      kind: 'kind',
      code: 'RESERVE_BELOW_ZERO',
    }),
    ...compareBalances(db, accounts, sums),
    ...overReturned(db),
  ]
  const conservation = totals(db).filter(({ expected, found }) => expected !== found)
  for (const { postType, expected, found } of conservation) {
    problems.push({ code: 'TOTAL_BROKEN', params: { type: postType, expected, found } })
  }
  if (db.prepare('SELECT 1 FROM undoing').get() !== undefined) {
    problems.push({ code: 'UNDOING_LEFT', params: {} })
  }
  return { conservation, problems }
}

/** Accounts by id, with names for messages: pools as they are written, units and bodies by their stored names. */
function accountsOf(db: Pick<ReadDb, 'prepare'>): Map<number, Account> {
  const rows = db
    .prepare(
      `SELECT a.id, a.kind, CASE
         WHEN a.kind = 'superior' THEN 'superior'
         WHEN a.kind = 'pool' AND a.region = '' THEN 'pool:city'
         WHEN a.kind = 'pool' THEN 'pool:county:' || a.region
         WHEN a.kind IN ('turnover', 'reserve') THEN 'pool:' || a.kind || ':' || a.region
         ELSE coalesce(u.name, '') || coalesce('/' || b.name, '') END AS name
       FROM account a LEFT JOIN unit u ON u.id = a.unit LEFT JOIN body b ON b.id = a.body`,
    )
    .all() as (Account & { id: number })[]
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, name }]))
}

type TransferRow = [date: string, from: number, to: number, postType: string, origin: string, posts: number]

/** Adds up every account in the order of time; each that falls below zero is named once. */
function walkTransfers(
  db: Pick<ReadDb, 'prepare'>,
  accounts: ReadonlyMap<number, Account>,
  sums: Sums,
): Problem[] {
  const below = new Map<string, Problem>()
  const pools = new Set([...accounts].flatMap(([id, { kind }]) => (kind === 'pool' ? [id] : [])))
  const pooled = createSums()
  const take = (account: number, postType: string, posts: number, origin: string) => {
    const sum = sums.add(account, postType, origin, posts)
    return pools.has(account) ? pooled.add(account, postType, '', posts) : sum
  }
  const rows = db
    .prepare('SELECT date, fromAccount, toAccount, postType, origin, posts FROM transfer ORDER BY date, id')
    .raw()
    .iterate() as Iterable<TransferRow>
  for (const [date, from, to, postType, origin, posts] of rows) {
    const found = take(from, postType, -posts, origin)
    take(to, postType, posts, origin)
    if (found >= 0) continue
    const { kind = '', name = '' } = accounts.get(from) ?? {}
    const key = `${from} ${postType}`
    if (kind === 'superior' || below.has(key)) continue
    below.set(key, { code: 'ACCOUNT_BELOW_ZERO', params: { account: name, type: postType, date, found } })
  }
  return [...below.values()]
}

interface Counted {
  readonly table: string
  readonly column: string
  /** Expression that tells several counts of one account and type apart. */
  readonly kind: string
  readonly code: 'PEOPLE_BELOW_ZERO' | 'RESERVE_BELOW_ZERO'
}

function walkCounts(
  db: Pick<ReadDb, 'prepare'>,
  accounts: ReadonlyMap<number, Account>,
  { table, column, kind, code }: Counted,
): Problem[] {
  const sums = createSums()
  const below = new Map<string, Problem>()
  const rows = db
    .prepare(`SELECT date, account, postType, ${kind}, ${column} FROM "${table}" ORDER BY date, id`)
    .raw()
    .iterate() as Iterable<[string, number, string, string, number]>
  for (const [date, account, type, part, change] of rows) {
    const found = sums.add(account, type, part, change)
    const key = `${account} ${type} ${part}`
    if (found >= 0 || below.has(key)) continue
    below.set(key, { code, params: { account: accounts.get(account)?.name ?? '', type, date, found } })
  }
  return [...below.values()]
}

function compareBalances(
  db: Pick<ReadDb, 'prepare'>,
  accounts: ReadonlyMap<number, Account>,
  sums: Sums,
): Problem[] {
  const rows = db.prepare('SELECT account, postType, origin, posts FROM balance').raw().iterate() as Iterable<
    [number, string, string, number]
  >
  const problems: Problem[] = []
  const compare = (account: number, type: string, expected: number, found: number) => {
    if (expected === found) return
    const name = accounts.get(account)?.name ?? String(account)
    problems.push({ code: 'BALANCE_WRONG', params: { account: name, type, expected, found } })
  }
  for (const [account, postType, origin, posts] of rows) {
    compare(account, postType, sums.take(account, postType, origin), posts)
  }
  // What is left has no stored balance.
  for (const [account, type, expected] of sums.left()) compare(account, type, expected, 0)
  return problems
}

/** Running sums by account, post type and part (origin, kind). */
interface Sums {
  /** The sum after it. */
  readonly add: (account: number, postType: string, part: string, change: number) => number
  /** A sum, which is then taken out; 0 where nothing was added. */
  readonly take: (account: number, postType: string, part: string) => number
  readonly left: () => Iterable<[account: number, postType: string, sum: number]>
}

/** Nested maps: a key in one text for each of a hundred thousand rows costs more than the adding. */
function createSums(): Sums {
  const byPart = new Map<string, Map<string, Map<number, number>>>()
  const sumsOf = (postType: string, part: string) => {
    const byType = byPart.get(part) ?? new Map<string, Map<number, number>>()
    if (byType.size === 0) byPart.set(part, byType)
    const sums = byType.get(postType) ?? new Map<number, number>()
    if (sums.size === 0) byType.set(postType, sums)
    return sums
  }
  return {
    add: (account, postType, part, change) => {
      const sums = sumsOf(postType, part)
      const sum = (sums.get(account) ?? 0) + change
      sums.set(account, sum)
      return sum
    },
    take: (account, postType, part) => {
      const sums = sumsOf(postType, part)
      const sum = sums.get(account) ?? 0
      sums.delete(account)
      return sum
    },
    left: function* left() {
      for (const byType of byPart.values()) {
        for (const [postType, sums] of byType)
          for (const [account, sum] of sums) yield [account, postType, sum]
      }
    },
  }
}

/** What the superior gave out less what it took back, by the transfers; and what the balances of all others hold. */
function totals(db: Pick<ReadDb, 'prepare'>): ConservedTotal[] {
  return db
    .prepare(
      `WITH superior AS (SELECT id FROM account WHERE kind = 'superior'),
       given AS (
         SELECT postType, posts FROM transfer WHERE fromAccount IN superior
         UNION ALL SELECT postType, -posts FROM transfer WHERE toAccount IN superior),
       expected AS (SELECT postType, sum(posts) AS posts FROM given GROUP BY postType),
       held AS (SELECT postType, sum(posts) AS posts FROM balance WHERE account NOT IN superior GROUP BY postType)
       SELECT coalesce(e.postType, h.postType) AS postType, coalesce(e.posts, 0) AS expected, coalesce(h.posts, 0) AS found
       FROM expected e FULL JOIN held h ON h.postType = e.postType ORDER BY 1`,
    )
    .all() as ConservedTotal[]
}

function overReturned(db: Pick<ReadDb, 'prepare'>): Problem[] {
  const rows = db
    .prepare(
      `SELECT l.movement, l.posts AS lent, sum(r.posts) AS found FROM loan l JOIN loanReturn r ON r.loan = l.id
       GROUP BY l.id HAVING sum(r.posts) > l.posts`,
    )
    .all() as { movement: number; lent: number; found: number }[]
  return rows.map((params) => ({ code: 'LOAN_OVERRETURNED', params }))
}
