// The journal as it goes between copies: entries with their changes, and where in the chain a copy branched off.
import type { Row, RowChange } from '#shared/domain/exchange/rows'
import type { ReadDb } from '../db.ts'
import { type Change, type Entry, hashEntry } from '../journal.ts'

export interface ChainEntry {
  readonly entry: Entry & { readonly hash: string }
  readonly changes: readonly Change[]
}

/** Hash of the project's first entry: what all its copies share. */
export function projectId(db: ReadDb): string {
  return (
    (db.prepare('SELECT hash FROM journal ORDER BY id LIMIT 1').pluck().get() as string | undefined) ?? ''
  )
}

/** Number of the entry with that hash, or null. */
export function entryOf(db: ReadDb, hash: string): number | null {
  return (db.prepare('SELECT id FROM journal WHERE hash = ?').pluck().get(hash) as number | undefined) ?? null
}

/** The number that the entry of the running command will bear. */
export function runningEntry(db: ReadDb): number {
  return ((db.prepare('SELECT max(id) FROM journal').pluck().get() as number | null) ?? 0) + 1
}

/** Entries behind the one of that number, each with what it changed. */
export function* entriesAfter(db: ReadDb, after: number): Iterable<ChainEntry> {
  const entries = db
    .prepare('SELECT * FROM journal WHERE id > ? ORDER BY id')
    .all(after) as ChainEntry['entry'][]
  const changes = db.prepare(
    'SELECT id, tableName, rowId, before, after FROM change WHERE journal = ? ORDER BY id',
  )
  for (const entry of entries) yield { entry, changes: changes.all(entry.id) as Change[] }
}

/** Number of the first entry that does not follow from the one before it; null where the chain from `base` to `head` is whole. */
export function brokenAt(
  entries: readonly ChainEntry[],
  { base, head }: { readonly base: string; readonly head: string },
): number | null {
  let previous = base
  for (const { entry, changes } of entries) {
    if (entry.previous !== previous || hashEntry(entry, changes) !== entry.hash) return entry.id
    previous = entry.hash
  }
  return previous === head ? null : (entries.at(-1)?.entry.id ?? 0)
}

/** The changes of an entry as rows. */
export function rowChanges({ changes }: ChainEntry): RowChange[] {
  return changes.map(({ tableName, rowId, before, after }) => ({
    table: tableName,
    id: rowId,
    before: rowOf(before),
    after: rowOf(after),
  }))
}

function rowOf(text: string | null): Row | null {
  return text === null ? null : (JSON.parse(text) as Row)
}
