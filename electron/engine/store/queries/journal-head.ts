// The head of the journal's chain.
import type { ReadDb } from '../db.ts'

export const NO_HEAD = '0'.repeat(64)

/** Hash of the last entry; 64 zeros before the first. */
export function journalHead(db: Pick<ReadDb, 'prepare'>): string {
  const hash = db.prepare('SELECT hash FROM journal ORDER BY id DESC LIMIT 1').pluck().get()
  return (hash as string | undefined) ?? NO_HEAD
}

/** When the last entry was written, in milliseconds since 1970; 0 before the first. */
export function lastEntryAt(db: Pick<ReadDb, 'prepare'>): number {
  const at = db.prepare('SELECT at FROM journal ORDER BY id DESC LIMIT 1').pluck().get()
  return at === undefined ? 0 : Date.parse(at as string)
}
