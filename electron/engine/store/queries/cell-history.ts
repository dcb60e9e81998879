// Why a cell of the overview shows what it shows: every movement that made up its quota, its people, its pending entries and its reserves, with running sums.
import type { CellRow } from '#shared/contract/table-ledger'
import { type PoolKind, poolName } from '#shared/domain/ledger/account-ref'
import type { ReadDb } from '../db.ts'
import { accountNames } from './as-of/account-names.ts'

export interface Cell {
  readonly unit: number
  /** Null: the unit's own account. */
  readonly body: number | null
  readonly postType: string
}

/** Lines in the order of time: by date, then by movement. */
export function cellHistory(db: ReadDb, asOf: string, { unit, body, postType }: Cell): CellRow[] {
  const account = db
    .prepare(
      `SELECT id FROM account WHERE kind = ? AND region = '' AND coalesce(unit, 0) = ? AND coalesce(body, 0) = ?`,
    )
    .pluck()
    .get(body === null ? 'unit' : 'body', unit, body ?? 0) as number | undefined
  return account === undefined ? [] : linesOf(db, asOf, account, postType)
}

/** Of a pool by the name that movements give it; empty for one that there is not. */
export function poolHistory(db: ReadDb, asOf: string, name: string, postType: string): CellRow[] {
  const pools = db
    .prepare("SELECT id, kind, region FROM account WHERE kind IN ('pool', 'turnover', 'reserve')")
    .all() as { id: number; kind: PoolKind; region: string }[]
  const found = pools.find(({ kind, region }) => poolName(kind, region) === name)
  return found === undefined ? [] : linesOf(db, asOf, found.id, postType)
}

function linesOf(db: ReadDb, asOf: string, account: number, postType: string): CellRow[] {
  const names = accountNames(db)
  const lines = db.prepare(LINES).all({ account, postType, asOf }) as Line[]
  let after = NOTHING
  return lines.map(({ account: counterpart, ...line }) => {
    after = {
      quota: after.quota + line.posts,
      filled: after.filled + line.people,
      pendingEntry: after.pendingEntry + line.pending,
      leaderReserve: after.leaderReserve + line.leader,
      policyReserve: after.policyReserve + line.policy,
      otherReserve: after.otherReserve + line.other,
    }
    return { ...line, counterpart: counterpart === null ? '' : names(counterpart, line.date).text, ...after }
  })
}

/** A cell before its first movement. */
export const NOTHING = {
  quota: 0,
  filled: 0,
  pendingEntry: 0,
  leaderReserve: 0,
  policyReserve: 0,
  otherReserve: 0,
}

type Line = Omit<CellRow, 'counterpart' | keyof typeof NOTHING> & { readonly account: number | null }

/** Where an entry stood just before one of its steps. */
const STOOD = `coalesce((SELECT b.account FROM pendingStep b WHERE b.pendingEntry = s.pendingEntry AND b.state = 'moved'
  AND (b.date, b.id) < (s.date, s.id) ORDER BY b.date DESC, b.id DESC LIMIT 1), p.account)`

/** Entries of the type that ever stood in the account, and their steps. */
const STEPS = `pendingStep s JOIN pendingEntry p ON p.id = s.pendingEntry
  WHERE p.postType = :postType AND s.date <= :asOf AND p.id IN (
    SELECT id FROM pendingEntry WHERE account = :account
    UNION SELECT pendingEntry FROM pendingStep WHERE account = :account)`

const LINES = `
  WITH step AS (SELECT s.movement, s.date, s.state, s.account AS came, ${STOOD} AS stood FROM ${STEPS}),
  change (movement, date, account, posts, people, pending, reserve, kind, purpose) AS (
    SELECT movement, date, fromAccount, posts, 0, 0, 0, '', purpose FROM transfer
    WHERE toAccount = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, toAccount, -posts, 0, 0, 0, '', purpose FROM transfer
    WHERE fromAccount = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, NULL, 0, people, 0, 0, '', '' FROM staffing
    WHERE account = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, NULL, 0, 0, 1, 0, '', '' FROM pendingEntry
    WHERE account = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, NULL, 0, 0, -1, 0, '', '' FROM step
    WHERE stood = :account AND state IN ('entered', 'cancelled')
    UNION ALL
    SELECT movement, date, came, 0, 0, -1, 0, '', '' FROM step WHERE stood = :account AND state = 'moved'
    UNION ALL
    SELECT movement, date, stood, 0, 0, 1, 0, '', '' FROM step WHERE came = :account
    UNION ALL
    SELECT movement, date, NULL, 0, 0, 0, posts, kind, '' FROM reserve
    WHERE account = :account AND postType = :postType AND date <= :asOf)
  SELECT c.date, d.number AS document, d.title, m.id AS movement, m.kind, c.account,
    sum(c.posts) AS posts, sum(c.people) AS people, sum(c.pending) AS pending,
    sum(iif(c.kind = 'leader', c.reserve, 0)) AS leader, sum(iif(c.kind = 'policy', c.reserve, 0)) AS policy,
    sum(iif(c.kind = 'other', c.reserve, 0)) AS other, c.purpose
  FROM change c JOIN movement m ON m.id = c.movement JOIN document d ON d.id = m.document
  GROUP BY c.date, m.id, c.account, c.purpose ORDER BY c.date, m.id, c.account IS NULL, c.account, c.purpose`
