// What an office once said of its sheets, and what the books hold that a sheet may bring again.
import type { ReadDb } from '../db.ts'

/** Unit ids by the other names that mean them. */
export function aliases(db: ReadDb): Map<string, number> {
  return new Map(db.prepare('SELECT name, unit FROM alias').raw().all() as [string, number][])
}

export interface MappingRow {
  readonly fingerprint: string
  readonly kind: string
  /** JSON of header rows and columns. */
  readonly mapping: string
}

/** The mapping that is remembered for a header, or all of them. */
export function rememberedMappings(db: ReadDb, fingerprint: string | null): MappingRow[] {
  return db
    .prepare(
      `SELECT fingerprint, kind, mapping FROM importMapping
       WHERE :fingerprint IS NULL OR fingerprint = :fingerprint ORDER BY id`,
    )
    .all({ fingerprint }) as MappingRow[]
}

/** Code of the project's region, null for none. */
export function projectRegion(db: ReadDb): string | null {
  return (db.prepare('SELECT region FROM project').pluck().get() as string | null | undefined) ?? null
}

/** Accounts of units and bodies that were opened, with the type. */
export function openedAccounts(db: ReadDb): { unit: number; body: number | null; postType: string }[] {
  return db
    .prepare(
      'SELECT a.unit, a.body, o.postType FROM opening o JOIN account a ON a.id = o.account WHERE a.unit IS NOT NULL',
    )
    .all() as { unit: number; body: number | null; postType: string }[]
}

/** Movements of documents as they were written, by number. */
export function bookedMovements(
  db: ReadDb,
  numbers: readonly string[],
): { number: string; detail: string }[] {
  return db
    .prepare(
      `SELECT d.number, m.detail FROM document d JOIN movement m ON m.document = d.id
       WHERE d.number IN (SELECT value FROM json_each(?)) ORDER BY m.id`,
    )
    .all(JSON.stringify(numbers)) as { number: string; detail: string }[]
}

/** How many pending entries each notice made, by the account and type they were made for. */
export function noticedPosts(
  db: ReadDb,
): { notice: string; unit: number; body: number | null; postType: string; posts: number }[] {
  return db
    .prepare(
      `SELECT p.notice, a.unit, a.body, p.postType, count(*) AS posts
       FROM pendingEntry p JOIN account a ON a.id = p.account GROUP BY 1, 2, 3, 4`,
    )
    .all() as { notice: string; unit: number; body: number | null; postType: string; posts: number }[]
}
