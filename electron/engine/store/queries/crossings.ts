// Posts that documents moved from one level to another, which some rules flag.
import type { PostType } from '#shared/domain/quota/post-type'
import type { Level } from '#shared/domain/rules/establishment'
import type { ReadDb } from '../db.ts'
import { LENT_LEVELS, PLACES } from './account-levels.ts'

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
 * department; by document and pair of accounts. Each by the levels that the accounts had when it was booked. Approvals,
 * cuts and loans cross no level.
 */
export function crossingsAt(db: ReadDb, asOf: string): CrossingRow[] {
  return db
    .prepare(
      `WITH RECURSIVE ${PLACES}
       SELECT d.number AS document, t.date, t.postType, sum(t.posts) AS posts,
         t.fromAccount, f.level AS fromLevel, f.unit AS fromUnit, t.toAccount, o.level AS toLevel, o.unit AS toUnit,
         f.level = 'street' AND o.unit IS NOT NULL AND o.level <> 'street' AS upwards
       FROM transfer t JOIN place f ON f.id = t.fromAccount AND ${DURING('f')}
         JOIN place o ON o.id = t.toAccount AND ${DURING('o')}
         JOIN movement m ON m.id = t.movement JOIN document d ON d.id = m.document
       WHERE t.date <= :asOf AND f.level <> o.level
         AND (t.postType IN ${ADMINISTRATIVE} OR (f.level = 'street' AND o.unit IS NOT NULL))
       GROUP BY d.id, t.postType, t.fromAccount, t.toAccount ORDER BY t.date, d.id, t.fromAccount, t.toAccount`,
    )
    .all({ asOf }) as CrossingRow[]
}

export interface CarriedRow {
  readonly document: string
  readonly date: string
  readonly postType: PostType
  readonly posts: number
  /** Of the body whose regime or kind changed; else one of the unit's accounts. */
  readonly account: number
  readonly isBody: 0 | 1
  readonly fromLevel: Level
  readonly toLevel: Level
}

/**
 * Administrative posts that stood in a unit when it came to another level itself (moved under another parent, a department
 * made a town), or in a dispatched body when it was handed to the street, up to the date; by deed, unit or body, and type.
 */
export function carriedAt(db: ReadDb, asOf: string): CarriedRow[] {
  return db
    .prepare(
      `WITH RECURSIVE ${PLACES}, risen AS (
         SELECT n.id, n.unit, n.body, n.sinceDate, n.sinceBy, n.isBody, p.level AS fromLevel, n.level AS toLevel
         FROM place n JOIN place p ON p.id = n.id AND p.untilDate = n.sinceDate AND p.untilBy = n.sinceBy
         WHERE p.level <> n.level AND n.sinceDate <= :asOf
       ), standing AS (
         SELECT r.*, t.postType, t.posts FROM risen r JOIN transfer t ON t.toAccount = r.id AND ${BEFORE}
         UNION ALL SELECT r.*, t.postType, -t.posts FROM risen r JOIN transfer t ON t.fromAccount = r.id AND ${BEFORE}
       )
       SELECT d.number AS document, s.sinceDate AS date, s.postType, sum(s.posts) AS posts, min(s.id) AS account,
         s.isBody, s.fromLevel, s.toLevel
       FROM standing s JOIN movement m ON m.id = s.sinceBy JOIN document d ON d.id = m.document
       WHERE s.postType IN ${ADMINISTRATIVE}
       GROUP BY s.sinceBy, s.unit, CASE s.isBody WHEN 1 THEN s.body END, s.postType, s.fromLevel, s.toLevel
       HAVING sum(s.posts) > 0 ORDER BY s.sinceDate, s.sinceBy, account, s.postType`,
    )
    .all({ asOf }) as CarriedRow[]
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
      `WITH RECURSIVE ${PLACES}, standing AS (
         SELECT id, region, level, sinceDate, untilDate FROM place UNION ALL ${LENT_LEVELS}
       )
       SELECT p.region, p.level, sum(s.posts) AS posts FROM (
         SELECT toAccount AS account, posts FROM transfer WHERE postType = :postType AND date <= :asOf
         UNION ALL SELECT fromAccount, -posts FROM transfer WHERE postType = :postType AND date <= :asOf
       ) s JOIN standing p ON p.id = s.account AND :asOf >= p.sinceDate AND :asOf < p.untilDate
       GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all({ asOf, postType }) as LevelPosts[]
}

const ADMINISTRATIVE = "('administrative', 'political-legal')"

/** What a movement finds is what those before it left: of its own day, those booked earlier. */
const DURING = (place: string) =>
  `(t.date, t.movement) >= (${place}.sinceDate, ${place}.sinceBy) AND (t.date, t.movement) < (${place}.untilDate, ${place}.untilBy)`
const BEFORE = '(t.date, t.movement) < (r.sinceDate, r.sinceBy)'
