// Posts that certain documents moved into units and out of them, and out of the pools.
import type { ReadDb } from '../db.ts'

export interface BookedPosts {
  readonly unit: number
  readonly postType: string
  /** Level that the posts came from; '' where the books do not say. */
  readonly origin: '' | 'city' | 'county'
  /** Below 0 for what went out. */
  readonly posts: number
}

export interface DrawnPosts {
  /** `city`, or `county:` and a code. */
  readonly pool: string
  readonly postType: string
  /** Below 0 for what came back. */
  readonly posts: number
}

/** By unit (bodies included), type and level, of the documents with these numbers as far as they took effect by the date. */
export function postsBookedBy(db: ReadDb, documents: readonly string[], asOf: string): BookedPosts[] {
  if (documents.length === 0) return []
  return db.prepare(BOOKED).all({ documents: JSON.stringify(documents), asOf }) as BookedPosts[]
}

/** By pool and type, of the documents with these numbers as far as they took effect by the date. */
export function postsDrawnBy(db: ReadDb, documents: readonly string[], asOf: string): DrawnPosts[] {
  if (documents.length === 0) return []
  return db.prepare(DRAWN).all({ documents: JSON.stringify(documents), asOf }) as DrawnPosts[]
}

export interface BodyPosts {
  readonly unit: number
  readonly body: number
  readonly postType: string
  /** Below 0 for what went out. */
  readonly posts: number
}

/** By body and type, of the documents with these numbers as far as they took effect by the date. */
export function postsBookedInBodies(db: ReadDb, documents: readonly string[], asOf: string): BodyPosts[] {
  if (documents.length === 0) return []
  return db.prepare(IN_BODIES).all({ documents: JSON.stringify(documents), asOf }) as BodyPosts[]
}

const MOVED = `
  WITH moved AS (
    SELECT t.fromAccount, t.toAccount, t.postType, t.origin, t.posts FROM transfer t
      JOIN movement m ON m.id = t.movement JOIN document d ON d.id = m.document
    WHERE d.number IN (SELECT value FROM json_each(:documents)) AND t.date <= :asOf
  )`

const IN_BODIES = `${MOVED}
  SELECT a.unit, a.body, postType, sum(posts) AS posts FROM (
    SELECT toAccount AS account, postType, posts FROM moved
    UNION ALL
    SELECT fromAccount, postType, -posts FROM moved
  ) JOIN account a ON a.id = account AND a.kind = 'body'
  GROUP BY a.unit, a.body, postType HAVING sum(posts) <> 0 ORDER BY a.unit, a.body, postType`

const BOOKED = `${MOVED}
  SELECT a.unit, postType, origin, sum(posts) AS posts FROM (
    SELECT toAccount AS account, postType, origin, posts FROM moved
    UNION ALL
    SELECT fromAccount, postType, origin, -posts FROM moved
  ) JOIN account a ON a.id = account AND a.kind IN ('unit', 'body')
  GROUP BY a.unit, postType, origin HAVING sum(posts) <> 0 ORDER BY a.unit, postType, origin`

const DRAWN = `${MOVED}
  SELECT CASE a.region WHEN '' THEN 'city' ELSE 'county:' || a.region END AS pool, postType, sum(posts) AS posts FROM (
    SELECT fromAccount AS account, postType, posts FROM moved
    UNION ALL
    SELECT toAccount, postType, -posts FROM moved
  ) JOIN account a ON a.id = account AND a.kind = 'pool'
  GROUP BY a.region, postType HAVING sum(posts) <> 0 ORDER BY a.region, postType`
