// The head of the journal's chain.
import type { ReadDb } from '../db.ts'
import { NO_HEAD } from '../journal.ts'

/** Hash of the last entry; 64 zeros before the first. */
export function journalHead(db: ReadDb): string {
  return (db.prepare('SELECT hash FROM journal ORDER BY id DESC LIMIT 1').pluck().get() as string | undefined) ?? NO_HEAD
}
