// The journal as it is read: latest entry first.
import type { ReadDb } from '../db.ts'

export interface JournalEntryRow {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly summary: Record<string, string | number>
  readonly changes: number
  readonly undoes: number | null
  readonly hash: string
}

/** The latest `limit` entries with the number of rows that each changed. */
export function journalList(db: ReadDb, limit: number): JournalEntryRow[] {
  const rows = db
    .prepare(
      `SELECT j.id, j.at, j.actor, j.command, j.summary, j.undoes, j.hash,
              (SELECT count(*) FROM change c WHERE c.journal = j.id) AS changes
       FROM journal j ORDER BY j.id DESC LIMIT ?`,
    )
    .all(limit) as (Omit<JournalEntryRow, 'summary'> & { summary: string })[]
  return rows.map((row) => ({ ...row, summary: JSON.parse(row.summary) as Record<string, string | number> }))
}
