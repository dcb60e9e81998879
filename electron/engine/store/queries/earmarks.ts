// Earmarked posts (专项用途) that stand in units or bodies whose function is none of the purpose's.
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
    const { unitName, code, bodyName, function: role } = names(account, asOf)
    if (allowed === undefined || (role !== null && allowed.has(role))) return []
    const place = { unit: unitName, code, body: bodyName, function: role }
    return [{ purpose, functions: [...allowed].sort(compareText), ...place, postType, posts }]
  })
}

interface Standing {
  readonly account: number
  readonly purpose: string
  readonly postType: PostType
  readonly posts: number
}

const STANDING = `
  SELECT account, purpose, postType, sum(posts) AS posts FROM (
    SELECT toAccount AS account, purpose, postType, posts FROM transfer WHERE purpose <> '' AND date <= :asOf
    UNION ALL
    SELECT fromAccount, purpose, postType, -posts FROM transfer WHERE purpose <> '' AND date <= :asOf
  ) JOIN account a ON a.id = account AND a.kind IN ('unit', 'body')
  GROUP BY account, purpose, postType HAVING sum(posts) > 0 ORDER BY purpose, account, postType`

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
