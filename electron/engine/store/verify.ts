// Recomputes what must hold of a project file: the database itself, its foreign keys, the chain of the journal, that every
// row is as the journal last left it, kept files by their hash, and the ledger from zero.
import type { Hash } from 'node:crypto'
import type Database from 'better-sqlite3-multiple-ciphers'
import { businessTables, changeText, columnPairs, type Entry, hashHead } from './journal.ts'
import type { Problem } from './problem.ts'
import { brokenAttachments } from './queries/attachment.ts'
import { NO_HEAD } from './queries/journal-head.ts'
import { brokenRosters } from './queries/register/roster.ts'
import { type ConservedTotal, verifyLedger } from './verify-ledger.ts'

export interface StoreReport {
  readonly database: string
  readonly entries: number
  readonly head: string
  /**
   * Post types whose total is broken: the posts that the superior gave out less those it took back, and the posts found in
   * all other accounts. Empty where all is well.
   */
  readonly conservation: readonly ConservedTotal[]
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
  const chain = readChain(db)
  for (const table of businessTables(db)) {
    problems.push(...unrecorded(db, table, chain.latest.get(table) ?? new Map()))
  }
  problems.push(...chain.problems)
  if (head !== undefined && !chain.hashes.has(head.trim().toLowerCase())) {
    problems.push({ code: 'HEAD_UNKNOWN', params: { head } })
  }
  for (const batch of brokenRosters(db)) problems.push({ code: 'ROSTER_CHANGED', params: { batch } })
  for (const { document, name } of brokenAttachments(db)) {
    problems.push({ code: 'ATTACHMENT_BROKEN', params: { document, file: name } })
  }
  const ledger = verifyLedger(db)
  problems.push(...ledger.problems)
  const { conservation } = ledger
  return { database, entries: chain.hashes.size, head: chain.head, conservation, problems }
}

interface Chain {
  readonly hashes: ReadonlySet<string>
  readonly head: string
  /** What the journal last wrote of each row: table → row → JSON, null for a deleted one. */
  readonly latest: ReadonlyMap<string, Map<number, string | null>>
  readonly problems: readonly Problem[]
}

/** One walk over all changes: it hashes each entry's own and remembers the last state of each row. */
function readChain(db: Database.Database): Chain {
  const entries = db.prepare('SELECT * FROM journal ORDER BY id').all() as (Entry & { hash: string })[]
  const running = new Map(entries.map((entry) => [entry.id, hashHead(entry)]))
  const { latest, stray } = readChanges(db, running)
  const hashes = new Set<string>()
  const problems: Problem[] = []
  let previous = NO_HEAD
  for (const [index, entry] of entries.entries()) {
    if (entry.id !== index + 1) {
      problems.push({ code: 'CHAIN_GAP', params: { entry: entry.id, expected: index + 1 } })
    }
    if (entry.previous !== previous) problems.push({ code: 'CHAIN_LINK', params: { entry: entry.id } })
    if (running.get(entry.id)?.digest('hex') !== entry.hash) {
      problems.push({ code: 'CHAIN_HASH', params: { entry: entry.id } })
    }
    hashes.add(entry.hash)
    previous = entry.hash
  }
  if (stray > 0) problems.push({ code: 'CHANGE_LOST', params: { changes: stray } })
  return { hashes, head: previous, latest, problems }
}

type ChangeRow = [
  id: number,
  journal: number,
  tableName: string,
  rowId: number,
  before: string | null,
  after: string | null,
]

/** Characters that are hashed at a time. */
const BLOCK = 1 << 18

function readChanges(db: Database.Database, running: ReadonlyMap<number, Hash>) {
  const latest = new Map<string, Map<number, string | null>>()
  let stray = 0
  // Hashed in blocks: a call for each of a million changes costs more than the hashing.
  const block = { journal: 0, text: '' }
  const flush = () => {
    running.get(block.journal)?.update(block.text)
    block.text = ''
  }
  const rows = db
    .prepare('SELECT id, journal, tableName, rowId, before, after FROM change ORDER BY id')
    .raw()
    .iterate() as Iterable<ChangeRow>
  for (const [id, journal, tableName, rowId, before, after] of rows) {
    if (journal !== block.journal || block.text.length > BLOCK) flush()
    block.journal = journal
    if (running.has(journal)) block.text += changeText({ id, tableName, rowId, before, after })
    else stray += 1
    const ofTable = latest.get(tableName)
    if (ofTable === undefined) latest.set(tableName, new Map([[rowId, after]]))
    else ofTable.set(rowId, after)
  }
  flush()
  return { latest, stray }
}

/** Rows that differ from what the journal last wrote of them: changed, added or deleted behind the program's back. */
function unrecorded(db: Database.Database, table: string, latest: Map<number, string | null>): Problem[] {
  const differing: number[] = []
  const rows = db
    .prepare(`SELECT id, json_object(${columnPairs(db, table, 't')}) FROM "${table}" t`)
    .raw()
    .iterate() as Iterable<[id: number, text: string]>
  for (const [id, text] of rows) {
    const recorded = latest.get(id)
    latest.delete(id)
    if (recorded !== text && !isSame(recorded, text)) differing.push(id)
  }
  for (const [id, recorded] of latest) if (recorded !== null) differing.push(id)
  return differing.sort((a, b) => a - b).map((row) => ({ code: 'ROW_UNRECORDED', params: { table, row } }))
}

/** A row recorded before a migration lacks the columns that came later: what it has must agree. */
function isSame(recorded: string | null | undefined, text: string): boolean {
  const before = recorded === null || recorded === undefined ? null : columnsOf(recorded)
  const present = columnsOf(text)
  if (before === null || present === null) return false
  return Object.entries(before).every(([column, value]) => (present[column] ?? null) === value)
}

/** Null where the text is no longer what the program wrote. */
function columnsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
