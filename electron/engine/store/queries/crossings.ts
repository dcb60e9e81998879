// Posts that documents moved from one level to another, which some rules flag.
import type { PostType } from '#shared/domain/quota/post-type'
import type { Level } from '#shared/domain/rules/establishment'
import type { ReadDb } from '../db.ts'

export interface CrossingRow {
  readonly document: string
  readonly date: string
  readonly postType: PostType
  readonly posts: number
  readonly fromAccount: number
  readonly fromLevel: Level
  readonly fromUnit: number | null
  readonly toAccount: number
  readonly toLevel: Level
  readonly toUnit: number | null
  /** From a street or town to a department. */
  readonly upwards: 0 | 1
}

/**
 * Transfers of administrative posts between levels up to the date, and those of any type from a street or town to a
 * department; by document and pair of accounts. Approvals, cuts and loans cross no level.
 */
export function crossingsAt(db: ReadDb, asOf: string): CrossingRow[] {
  return db
    .prepare(
      `WITH place AS (${ACCOUNT_LEVELS})
       SELECT d.number AS document, t.date, t.postType, sum(t.posts) AS posts,
         t.fromAccount, f.level AS fromLevel, f.unit AS fromUnit, t.toAccount, o.level AS toLevel, o.unit AS toUnit,
         f.level = 'street' AND o.unit IS NOT NULL AND o.level <> 'street' AS upwards
       FROM transfer t JOIN place f ON f.id = t.fromAccount JOIN place o ON o.id = t.toAccount
         JOIN movement m ON m.id = t.movement JOIN document d ON d.id = m.document
       WHERE t.date <= :asOf AND f.level <> o.level
         AND (t.postType IN ('administrative', 'political-legal') OR (f.level = 'street' AND o.unit IS NOT NULL))
       GROUP BY d.id, t.postType, t.fromAccount, t.toAccount ORDER BY t.date, d.id, t.fromAccount, t.toAccount`,
    )
    .all({ asOf }) as CrossingRow[]
}

export interface LevelPosts {
  readonly region: string
  readonly level: Level
  readonly posts: number
}

/** Posts of one type on the date by the level that holds them and its region (a city, or a county). */
export function postsByLevel(db: ReadDb, asOf: string, postType: PostType): LevelPosts[] {
  return db
    .prepare(
      `WITH place AS (${ACCOUNT_LEVELS} UNION ALL ${LENT_LEVELS})
       SELECT p.region, p.level, sum(s.posts) AS posts FROM (
         SELECT toAccount AS account, posts FROM transfer WHERE postType = :postType AND date <= :asOf
         UNION ALL SELECT fromAccount, -posts FROM transfer WHERE postType = :postType AND date <= :asOf
       ) s JOIN place p ON p.id = s.account GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all({ asOf, postType }) as LevelPosts[]
}

/** Pools belong to the level of their region, departments to that of theirs, streets and towns are a level of their own. */
const ACCOUNT_LEVELS = `
  SELECT a.id, a.unit, coalesce(u.county, nullif(a.region, ''), (SELECT region FROM project)) AS region,
    CASE WHEN u.kind IN ('street', 'town', 'township', 'other') THEN 'street'
      WHEN length(coalesce(u.county, a.region)) = 6 THEN 'county' ELSE 'city' END AS level
  FROM account a LEFT JOIN unit u ON u.id = a.unit WHERE a.kind NOT IN ('superior', 'borrowed')`

/** A lent post stays its owner's: what a borrower holds counts with the region's turnover pool. */
const LENT_LEVELS = `
  SELECT a.id, NULL, u.county, CASE length(u.county) WHEN 6 THEN 'county' ELSE 'city' END
  FROM account a JOIN unit u ON u.id = a.unit WHERE a.kind = 'borrowed'`
