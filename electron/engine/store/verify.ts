// Recomputes what must hold of a project file: the database itself, its foreign keys, the chain of the journal, that every
// row is as the journal last left it, kept files by their hash, and the ledger from zero.
import type { Hash } from 'node:crypto'
import type Database from 'better-sqlite3-multiple-ciphers'
import { businessTables, CHANGE_TEXT, columnPairs, type Entry, hashHead } from './journal.ts'
import type { Problem } from './problem.ts'
import { brokenAttachments } from './queries/attachment.ts'
import { NO_HEAD } from './queries/journal-head.ts'
import { brokenRosters } from './queries/register/roster.ts'
import { rowsById } from './rows-by-id.ts'
import { soundness, takeRoomForPages } from './soundness.ts'
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
  const steps = verifySteps(db, head)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** How many steps `verifySteps` takes, one or two more or less. */
export function verifyStepCount(db: Database.Database): number {
  const changes = db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get() as number
  return PLAIN_STEPS + businessTables(db).length + Math.ceil(changes / CHANGES_A_STEP)
}

/** The same in steps, between which the connection may be used for anything else: none leaves a statement open. */
export function* verifySteps(
  db: Database.Database,
  head: string | undefined,
): Generator<undefined, StoreReport> {
  const giveBack = takeRoomForPages(db)
  try {
    return yield* verifyWhole(db, head)
  } finally {
    giveBack()
  }
}

/** Beside a step for each table, and one for so many changes. */
const PLAIN_STEPS = 4
const CHANGES_A_STEP = 20_000

function* verifyWhole(db: Database.Database, head: string | undefined): Generator<undefined, StoreReport> {
  const database = soundness(db, 'integrity_check')
  yield
  const problems: Problem[] = database === 'ok' ? [] : [{ code: 'DATABASE', params: { detail: database } }]
  for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number }[]) {
    problems.push({ code: 'FOREIGN_KEY', params: { table: row.table, row: row.rowid } })
  }
  yield
  problems.push(...(yield* unrecordedRows(db)))
  const chain = yield* readChain(db)
  problems.push(...chain.problems)
  if (head !== undefined && !chain.hashes.has(head.trim().toLowerCase())) {
    problems.push({ code: 'HEAD_UNKNOWN', params: { head } })
  }
  for (const batch of brokenRosters(db)) problems.push({ code: 'ROSTER_CHANGED', params: { batch } })
  for (const { document, name } of brokenAttachments(db)) {
    problems.push({ code: 'ATTACHMENT_BROKEN', params: { document, file: name } })
  }
  yield
  const ledger = verifyLedger(db)
  problems.push(...ledger.problems)
  const { conservation } = ledger
  return { database, entries: chain.hashes.size, head: chain.head, conservation, problems }
}

interface Chain {
  readonly hashes: ReadonlySet<string>
  readonly head: string
  readonly problems: readonly Problem[]
}

/** One walk over all changes hashes each entry's own. */
function* readChain(db: Database.Database): Generator<undefined, Chain> {
  const entries = db.prepare('SELECT * FROM journal ORDER BY id').all() as (Entry & { hash: string })[]
  const running = new Map(entries.map((entry) => [entry.id, hashHead(entry)]))
  const stray = yield* readChanges(db, running)
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
  return { hashes, head: previous, problems }
}

/** Characters that are hashed at a time. */
const BLOCK = 1 << 18

/** Adds every change to the running hash of its entry; the number of those that have none. */
function* readChanges(
  db: Database.Database,
  running: ReadonlyMap<number, Hash>,
): Generator<undefined, number> {
  let stray = 0
  let read = 0
  // Hashed in blocks: a call for each of a million changes costs more than the hashing.
  const block = { journal: 0, text: '' }
  const flush = () => {
    running.get(block.journal)?.update(block.text)
    block.text = ''
  }
  const rows = rowsById<[journal: number, text: string]>(db, 'change', `journal, ${CHANGE_TEXT}`)
  for (const [, journal, text] of rows) {
    if (journal !== block.journal || block.text.length > BLOCK) flush()
    block.journal = journal
    if (running.has(journal)) block.text += text
    else stray += 1
    read += 1
    if (read % CHANGES_A_STEP === 0) yield
  }
  flush()
  return stray
}

/** Rows that differ from what the journal last wrote of them: changed, added or deleted behind the program's back. */
function* unrecordedRows(db: Database.Database): Generator<undefined, Problem[]> {
  // Which change was the last of each row; a readable connection, too, may write what is temporary.
  db.exec(`CREATE TEMP TABLE lastChange (tableName TEXT, row INTEGER, change INTEGER, PRIMARY KEY (tableName, row)) WITHOUT ROWID;
    INSERT INTO temp.lastChange SELECT tableName, rowId, max(id) FROM main.change GROUP BY 1, 2`)
  try {
    const problems: Problem[] = []
    for (const table of businessTables(db)) {
      yield
      const rows = [...differing(db, table), ...lost(db, table)].sort((a, b) => a - b)
      for (const row of rows) problems.push({ code: 'ROW_UNRECORDED', params: { table, row } })
    }
    return problems
  } finally {
    db.exec('DROP TABLE temp.lastChange')
  }
}

/** Rows that are not as the journal says, or of which it says nothing. */
function differing(db: Database.Database, table: string): number[] {
  const text = `json_object(${columnPairs(db, table, 't')})`
  const rows = db
    .prepare(
      `SELECT t.id, c.after, ${text} FROM "${table}" t
       LEFT JOIN temp.lastChange l ON l.tableName = ? AND l.row = t.id LEFT JOIN change c ON c.id = l.change
       WHERE c.after IS NOT ${text}`,
    )
    .raw()
    .iterate(table) as Iterable<[id: number, recorded: string | null, text: string]>
  const ids: number[] = []
  for (const [id, recorded, present] of rows) if (!isSame(recorded, present)) ids.push(id)
  return ids
}

/** Rows that the journal wrote last and that are gone. */
function lost(db: Database.Database, table: string): number[] {
  const sql = `SELECT l.row FROM temp.lastChange l JOIN change c ON c.id = l.change
    WHERE l.tableName = ? AND c.after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${table}" t WHERE t.id = l.row)`
  return db.prepare(sql).pluck().all(table) as number[]
}

/** A row recorded before a migration lacks the columns that came later: what it has must agree. */
function isSame(recorded: string | null, text: string): boolean {
  const before = recorded === null ? null : columnsOf(recorded)
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
