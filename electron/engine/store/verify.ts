// Recomputes what must hold of a project file: the database itself, its foreign keys, and the chain of the journal.
import type Database from 'better-sqlite3'
import { type Change, changesOf, type Entry, hashEntry, NO_HEAD } from './journal.ts'

export interface Problem {
  readonly code: 'DATABASE' | 'FOREIGN_KEY' | 'CHAIN_GAP' | 'CHAIN_LINK' | 'CHAIN_HASH' | 'CHANGE_LOST' | 'HEAD_UNKNOWN'
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
  const chain = walkChain(db, problems)
  if (head !== undefined && !chain.hashes.has(head)) problems.push({ code: 'HEAD_UNKNOWN', params: { head } })
  return { database, entries: chain.hashes.size, head: chain.head, problems }
}

function walkChain(db: Database.Database, problems: Problem[]): { hashes: Set<string>; head: string } {
  const entries = db.prepare('SELECT * FROM journal ORDER BY id').all() as (Entry & { hash: string })[]
  const hashes = new Set<string>()
  let previous = NO_HEAD
  for (const [index, entry] of entries.entries()) {
    if (entry.id !== index + 1) problems.push({ code: 'CHAIN_GAP', params: { entry: entry.id, expected: index + 1 } })
    if (entry.previous !== previous) problems.push({ code: 'CHAIN_LINK', params: { entry: entry.id } })
    const changes: Iterable<Change> = changesOf(db, entry.id)
    if (hashEntry(entry, changes) !== entry.hash) problems.push({ code: 'CHAIN_HASH', params: { entry: entry.id } })
    hashes.add(entry.hash)
    previous = entry.hash
  }
  const stray = db.prepare('SELECT count(*) FROM change WHERE journal NOT IN (SELECT id FROM journal)').pluck().get() as number
  if (stray > 0) problems.push({ code: 'CHANGE_LOST', params: { changes: stray } })
  return { hashes, head: previous }
}
