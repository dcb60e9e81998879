// Why a cell of the overview shows what it shows: every movement that made up its quota and its people, with running sums.
import type { CellRow } from '#shared/contract/table-ledger'
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
  if (account === undefined) return []
  const names = accountNames(db)
  const lines = db.prepare(LINES).all({ account, postType, asOf }) as Line[]
  let [quota, filled] = [0, 0]
  return lines.map(({ other, ...line }) => {
    quota += line.posts
    filled += line.people
    return { ...line, counterpart: other === null ? '' : names(other, line.date).text, quota, filled }
  })
}

type Line = Omit<CellRow, 'counterpart' | 'quota' | 'filled'> & { readonly other: number | null }

const LINES = `
  SELECT line.date, d.number AS document, d.title, m.id AS movement, m.kind, other,
    sum(posts) AS posts, sum(people) AS people, purpose
  FROM (
    SELECT movement, date, fromAccount AS other, posts, 0 AS people, purpose FROM transfer
    WHERE toAccount = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, toAccount, -posts, 0, purpose FROM transfer
    WHERE fromAccount = :account AND postType = :postType AND date <= :asOf
    UNION ALL
    SELECT movement, date, NULL, 0, people, '' FROM staffing
    WHERE account = :account AND postType = :postType AND date <= :asOf
  ) AS line JOIN movement m ON m.id = line.movement JOIN document d ON d.id = m.document
  GROUP BY line.date, m.id, other, purpose ORDER BY line.date, m.id, other IS NULL, other, purpose`
