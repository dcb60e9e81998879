// Recomputes what must hold of a project file: the database itself, its foreign keys, the chain of the journal, and that
// every row is as the journal last left it.
import type Database from 'better-sqlite3'
import { businessTables, type Change, changesOf, columnPairs, type Entry, hashEntry } from './journal.ts'
import { NO_HEAD } from './queries/journal-head.ts'

export interface Problem {
  readonly code:
    | 'DATABASE'
    | 'FOREIGN_KEY'
    | 'CHAIN_GAP'
    | 'CHAIN_LINK'
    | 'CHAIN_HASH'
    | 'CHANGE_LOST'
    | 'ROW_UNRECORDED'
    | 'HEAD_UNKNOWN'
  readonly params: Readonly<Record<string, string | number>>
}

export interface StoreReport {
  readonly database: string
  readonly entries: number
  readonly head: string
  readonly problems: readonly Problem[]
}

/**
 * Checks the whole file. With `head` (a printed one) the chain must contain it, so that a cut tail or a rebuilt chain
 * is found too.
 */
export function verifyStore(db: Database.Database, head: string | undefined): StoreReport {
  const database = String(db.pragma('integrity_check', { simple: true }))
  const problems: Problem[] = database === 'ok' ? [] : [{ code: 'DATABASE', params: { detail: database } }]
  for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number }[]) {
    problems.push({ code: 'FOREIGN_KEY', params: { table: row.table, row: row.rowid } })
  }
  for (const table of businessTables(db)) problems.push(...unrecorded(db, table))
  const chain = walkChain(db, problems)
  if (head !== undefined && !chain.hashes.has(head.trim().toLowerCase())) {
    problems.push({ code: 'HEAD_UNKNOWN', params: { head } })
  }
  return { database, entries: chain.hashes.size, head: chain.head, problems }
}

function walkChain(db: Database.Database, problems: Problem[]): { hashes: Set<string>; head: string } {
  const entries = db.prepare('SELECT * FROM journal ORDER BY id').all() as (Entry & { hash: string })[]
  const hashes = new Set<string>()
  let previous = NO_HEAD
  for (const [index, entry] of entries.entries()) {
    if (entry.id !== index + 1)
      problems.push({ code: 'CHAIN_GAP', params: { entry: entry.id, expected: index + 1 } })
    if (entry.previous !== previous) problems.push({ code: 'CHAIN_LINK', params: { entry: entry.id } })
    const changes: Iterable<Change> = changesOf(db, entry.id)
    if (hashEntry(entry, changes) !== entry.hash)
      problems.push({ code: 'CHAIN_HASH', params: { entry: entry.id } })
    hashes.add(entry.hash)
    previous = entry.hash
  }
  const stray = db
    .prepare('SELECT count(*) FROM change WHERE journal NOT IN (SELECT id FROM journal)')
    .pluck()
    .get() as number
  if (stray > 0) problems.push({ code: 'CHANGE_LOST', params: { changes: stray } })
  return { hashes, head: previous }
}

/** Rows that differ from what the journal last wrote of them: changed, added or deleted behind the program's back. */
function unrecorded(db: Database.Database, table: string): Problem[] {
  const rows = db
    .prepare(
      `WITH latest AS (
         SELECT rowId, after FROM change
         WHERE id IN (SELECT max(id) FROM change WHERE tableName = ? GROUP BY rowId)
       ), present AS (SELECT id, json_object(${columnPairs(db, table, 't')}) AS text FROM "${table}" t)
       SELECT coalesce(p.id, l.rowId) AS row FROM latest l FULL JOIN present p ON p.id = l.rowId
       WHERE l.after IS NOT p.text AND (l.after IS NULL OR p.text IS NULL OR EXISTS (
         SELECT 1 FROM json_each(l.after) a LEFT JOIN json_each(p.text) n ON n.key = a.key
         WHERE a.value IS NOT n.value))
       ORDER BY row`,
    )
    .all(table) as { row: number }[]
  return rows.map(({ row }) => ({ code: 'ROW_UNRECORDED', params: { table, row } }))
}
