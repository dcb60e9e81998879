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
  const sums = new Map<string, number>()
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
  sums: Map<string, number>,
): Problem[] {
  const below = new Map<string, Problem>()
  const pooled = new Map<string, number>()
  const take = (account: number, postType: string, posts: number, origin: string) => {
    const key = keyOf(account, postType, origin)
    const sum = (sums.get(key) ?? 0) + posts
    sums.set(key, sum)
    if (accounts.get(account)?.kind !== 'pool') return sum
    const whole = keyOf(account, postType, '')
    const all = (pooled.get(whole) ?? 0) + posts
    pooled.set(whole, all)
    return all
  }
  const rows = db
    .prepare('SELECT date, fromAccount, toAccount, postType, origin, posts FROM transfer ORDER BY date, id')
    .raw()
    .iterate() as Iterable<TransferRow>
  for (const [date, from, to, postType, origin, posts] of rows) {
    const found = take(from, postType, -posts, origin)
    take(to, postType, posts, origin)
    const { kind = '', name = '' } = accounts.get(from) ?? {}
    const key = keyOf(from, postType, '')
    if (found >= 0 || kind === 'superior' || below.has(key)) continue
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
  const sums = new Map<string, number>()
  const below = new Map<string, Problem>()
  const rows = db
    .prepare(`SELECT date, account, postType, ${kind}, ${column} FROM "${table}" ORDER BY date, id`)
    .raw()
    .iterate() as Iterable<[string, number, string, string, number]>
  for (const [date, account, type, part, change] of rows) {
    const key = keyOf(account, type, part)
    const found = (sums.get(key) ?? 0) + change
    sums.set(key, found)
    if (found >= 0 || below.has(key)) continue
    below.set(key, { code, params: { account: accounts.get(account)?.name ?? '', type, date, found } })
  }
  return [...below.values()]
}

function compareBalances(
  db: Pick<ReadDb, 'prepare'>,
  accounts: ReadonlyMap<number, Account>,
  sums: ReadonlyMap<string, number>,
): Problem[] {
  const rows = db.prepare('SELECT account, postType, origin, posts FROM balance').raw().iterate() as Iterable<
    [number, string, string, number]
  >
  const stored = new Map<string, number>()
  for (const [account, postType, origin, posts] of rows) stored.set(keyOf(account, postType, origin), posts)
  const problems: Problem[] = []
  for (const key of new Set([...sums.keys(), ...stored.keys()])) {
    const [expected, found] = [sums.get(key) ?? 0, stored.get(key) ?? 0]
    if (expected === found) continue
    const [account = '', type = ''] = key.split(' ')
    const name = accounts.get(Number(account))?.name ?? account
    problems.push({ code: 'BALANCE_WRONG', params: { account: name, type, expected, found } })
  }
  return problems
}

function keyOf(account: number, postType: string, part: string): string {
  return `${account} ${postType} ${part}`
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
