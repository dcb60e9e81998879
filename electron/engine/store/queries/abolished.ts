// Bodies that documents abolished, with the posts that still stand in their accounts.
import type { ReadDb } from '../db.ts'

export interface AbolishedRow {
  readonly unit: number
  readonly body: number
  readonly posts: number
}

export function abolishedBodies(db: ReadDb, asOf: string): AbolishedRow[] {
  return db
    .prepare(
      `SELECT b.unit, b.id AS body,
         coalesce((SELECT sum(t.posts) FROM transfer t WHERE t.toAccount = a.id AND t.date <= :asOf), 0)
         - coalesce((SELECT sum(t.posts) FROM transfer t WHERE t.fromAccount = a.id AND t.date <= :asOf), 0) AS posts
       FROM body b LEFT JOIN account a ON a.kind = 'body' AND a.region = ''
         AND coalesce(a.unit, 0) = b.unit AND coalesce(a.body, 0) = b.id
       WHERE b.abolished <> '' AND b.abolished <= :asOf ORDER BY b.id`,
    )
    .all({ asOf }) as AbolishedRow[]
}

/** Whether any posts or people were booked up to the date. */
export function hasLedger(db: ReadDb, asOf: string): boolean {
  const found = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM opening WHERE date <= :asOf) OR EXISTS (SELECT 1 FROM transfer WHERE date <= :asOf)
         OR EXISTS (SELECT 1 FROM staffing WHERE date <= :asOf)`,
    )
    .pluck()
  return found.get({ asOf }) === 1
}
