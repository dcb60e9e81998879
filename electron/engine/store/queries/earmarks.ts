// Earmarked posts (专项用途) that stand in, or are lent to, units or bodies whose function is none of the purpose's.
import type { EarmarkRow } from '#shared/contract/table-ledger'
import type { PostType } from '#shared/domain/quota/post-type'
import { compareText } from '#shared/domain/region/region'
import type { ReadDb } from '../db.ts'
import { accountNames } from './as-of/account-names.ts'

/** A purpose for which no document names functions can't be judged and is left out. */
export function earmarksElsewhere(db: ReadDb, asOf: string): EarmarkRow[] {
  const functions = functionsByPurpose(db, asOf)
  const names = accountNames(db)
  const rows = db.prepare(STANDING).all({ asOf }) as Standing[]
  return rows.flatMap(({ account, purpose, postType, posts }): EarmarkRow[] => {
    const allowed = functions.get(purpose)
    const { kind, unitName, code, bodyName, function: role } = names(account, asOf)
    if (allowed === undefined || (role !== null && allowed.has(role))) return []
    const place = { unit: unitName, code, body: bodyName, function: role }
    const lent = kind === 'borrowed'
    return [{ purpose, functions: [...allowed].sort(compareText), ...place, postType, posts, lent }]
  })
}

interface Standing {
  readonly account: number
  readonly purpose: string
  readonly postType: PostType
  readonly posts: number
}

/**
 * Posts by account, type, level and purpose: what came in with the purpose less what left with it. What leaves with a
 * purpose that the account does not hold got it on leaving, so no sum is ever below zero. Posts of a pool take its level
 * when they leave it, so there all levels are one.
 */
const marked = (to: string, from: string) => `
  SELECT m.account, m.postType, m.origin, m.purpose, sum(m.posts) - min(0, min(m.running)) AS posts FROM (
    SELECT account, postType, origin, purpose, posts,
      sum(posts) OVER (PARTITION BY account, postType, origin, purpose ORDER BY date, id) AS running
    FROM (
      SELECT t.id, t.date, t.account, t.postType, CASE a.kind WHEN 'pool' THEN '' ELSE t.origin END AS origin, t.purpose, t.posts
      FROM (
        SELECT id, date, toAccount AS account, postType, origin, purpose, posts FROM transfer
        WHERE purpose <> '' AND ${to}
        UNION ALL
        SELECT id, date, fromAccount, postType, origin, purpose, -posts FROM transfer
        WHERE purpose <> '' AND ${from}
      ) t JOIN account a ON a.id = t.account)
  ) m GROUP BY 1, 2, 3, 4`

/** Earmarked posts of one account and type; `:account`, `:postType`, `:date`. */
export const EARMARKED_IN_ACCOUNT = marked(
  'toAccount = :account AND postType = :postType AND date <= :date',
  'fromAccount = :account AND postType = :postType AND date <= :date',
)

const STANDING = `
  SELECT e.account, e.purpose, e.postType, sum(e.posts) AS posts FROM (${marked('date <= :asOf', 'date <= :asOf')}) e
    JOIN account a ON a.id = e.account AND a.kind IN ('unit', 'body', 'borrowed')
  GROUP BY 1, 2, 3 HAVING sum(e.posts) > 0 ORDER BY e.purpose, e.account, e.postType`

function functionsByPurpose(db: ReadDb, asOf: string): Map<string, Set<string>> {
  const rows = db
    .prepare(
      `SELECT DISTINCT t.purpose, f.value FROM transfer t JOIN movement m ON m.id = t.movement,
         json_each(m.detail, '$.functions') f WHERE t.purpose <> '' AND t.date <= :asOf`,
    )
    .raw()
    .all({ asOf }) as [string, string][]
  const functions = new Map<string, Set<string>>()
  for (const [purpose, value] of rows) {
    const known = functions.get(purpose) ?? new Set()
    functions.set(purpose, known.add(value))
  }
  return functions
}
