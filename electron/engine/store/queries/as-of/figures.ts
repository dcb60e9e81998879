// Posts, people, pending entries and reserves of every account on a date: the sums that all tables rest on.
import type { ReadDb } from '../../db.ts'

/** Of one account and post type. `usableVacancy` is left to the table. */
export interface AccountFigures {
  quota: number
  originCity: number
  originCounty: number
  filled: number
  pendingEntry: number
  leaderReserve: number
  policyReserve: number
  otherReserve: number
}

export const NOTHING_BOOKED: Readonly<AccountFigures> = {
  quota: 0,
  originCity: 0,
  originCounty: 0,
  filled: 0,
  pendingEntry: 0,
  leaderReserve: 0,
  policyReserve: 0,
  otherReserve: 0,
}

/** Account id → post type → figures; only where something was booked up to the date. */
export type FiguresByAccount = ReadonlyMap<number, ReadonlyMap<string, AccountFigures>>

type Sums = Map<number, Map<string, AccountFigures>>

/** `accounts`: ids to read, null for all. */
export function figuresAt(db: ReadDb, asOf: string, accounts: readonly number[] | null): FiguresByAccount {
  const sums: Sums = new Map()
  const given = accounts === null ? { asOf } : { asOf, accounts: JSON.stringify(accounts) }
  for (const { sql, account, add } of SOURCES) {
    const within = accounts === null ? '' : `AND ${account} IN (SELECT value FROM json_each(:accounts))`
    const rows = db.prepare(`${sql} ${within} GROUP BY 1, 2`).raw().all(given) as SumRow[]
    for (const row of rows) add(figuresOf(sums, row[0], row[1]), row)
  }
  return sums
}

type SumRow = readonly [account: number, postType: string, first: number, second: number, third: number]

interface Source {
  /** Up to its WHERE, with the account and the post type first. */
  readonly sql: string
  readonly account: string
  readonly add: (figures: AccountFigures, row: SumRow) => void
}

const posts = (account: string) =>
  `SELECT ${account}, postType, sum(posts), sum(CASE origin WHEN 'city' THEN posts ELSE 0 END),
     sum(CASE origin WHEN 'county' THEN posts ELSE 0 END) FROM transfer WHERE date <= :asOf`

/** Nothing has become of the entry but that it was named to a person. */
const STANDS = (entry: string, after: string) =>
  `NOT EXISTS (SELECT 1 FROM pendingStep e
     WHERE e.pendingEntry = ${entry} AND e.state <> 'used' AND e.date <= :asOf ${after})`

const SOURCES: readonly Source[] = [
  {
    sql: posts('toAccount'),
    account: 'toAccount',
    add: (figures, [, , all, city, county]) => {
      figures.quota += all
      figures.originCity += city
      figures.originCounty += county
    },
  },
  {
    sql: posts('fromAccount'),
    account: 'fromAccount',
    add: (figures, [, , all, city, county]) => {
      figures.quota -= all
      figures.originCity -= city
      figures.originCounty -= county
    },
  },
  {
    sql: 'SELECT account, postType, sum(people) FROM staffing WHERE date <= :asOf',
    account: 'account',
    add: (figures, [, , people]) => {
      figures.filled += people
    },
  },
  {
    sql: `SELECT account, postType, sum(CASE kind WHEN 'leader' THEN posts ELSE 0 END),
            sum(CASE kind WHEN 'policy' THEN posts ELSE 0 END), sum(CASE kind WHEN 'other' THEN posts ELSE 0 END)
          FROM reserve WHERE date <= :asOf`,
    account: 'account',
    add: (figures, [, , leader, policy, other]) => {
      figures.leaderReserve += leader
      figures.policyReserve += policy
      figures.otherReserve += other
    },
  },
  {
    sql: `SELECT p.account, p.postType, count(*) FROM pendingEntry p WHERE p.date <= :asOf AND ${STANDS('p.id', '')}`,
    account: 'p.account',
    add: addPending,
  },
  {
    sql: `SELECT s.account, p.postType, count(*) FROM pendingStep s JOIN pendingEntry p ON p.id = s.pendingEntry
          WHERE s.state = 'moved' AND s.date <= :asOf
            AND ${STANDS('s.pendingEntry', 'AND (e.date, e.id) > (s.date, s.id)')}`,
    account: 's.account',
    add: addPending,
  },
]

function addPending(figures: AccountFigures, [, , entries]: SumRow): void {
  figures.pendingEntry += entries
}

function figuresOf(sums: Sums, account: number, postType: string): AccountFigures {
  let byType = sums.get(account)
  if (byType === undefined) {
    byType = new Map()
    sums.set(account, byType)
  }
  let figures = byType.get(postType)
  if (figures === undefined) {
    figures = { ...NOTHING_BOOKED }
    byType.set(postType, figures)
  }
  return figures
}
