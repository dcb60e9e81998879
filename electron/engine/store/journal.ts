// The journal: captures what a command changes, chains the entries by hash, and takes them back.
import { createHash, type Hash } from 'node:crypto'
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { type UndoableEntry, undoStepsAtEnd } from '#shared/domain/history/undo-steps'
import { accountName } from './account.ts'
import { journalHead } from './queries/journal-head.ts'

export interface Entry {
  readonly id: number
  readonly previous: string
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly undoes: number | null
  readonly summary: string
}

export interface Change {
  readonly id: number
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

/** What an undo or a redo took back. */
export interface TakenBack {
  /** Entry whose changes were reversed. */
  readonly undone: number
  /** The command that is undone, or done again. */
  readonly command: string
}

export interface Journal {
  /** Opens an entry; every change until `close` is written under it. Call inside the command's transaction. */
  readonly begin: () => number
  /** Writes the entry with its hash. */
  readonly close: (entry: {
    id: number
    command: string
    undoes: number | null
    summary: Record<string, unknown>
  }) => string
  /** Takes back the latest command, or with `redo` the latest undo. Throws NOTHING_TO_UNDO, NOTHING_TO_REDO. */
  readonly takeBack: (step: 'undo' | 'redo') => TakenBack
}

/** Hash of an entry over the one before it, its own fields and its changes, all as JSON in a fixed order. */
export function hashEntry(entry: Entry, changes: Iterable<Change>): string {
  const hash = hashHead(entry)
  for (const change of changes) hash.update(changeText(change))
  return hash.digest('hex')
}

/** The running hash of an entry before its changes. */
export function hashHead({ id, previous, at, actor, command, undoes, summary }: Entry): Hash {
  return createHash('sha256').update(JSON.stringify([id, previous, at, actor, command, undoes, summary]))
}

/** What of a change enters the hash of its entry. */
export function changeText({ id, tableName, rowId, before, after }: Change): string {
  return JSON.stringify([id, tableName, rowId, before, after])
}

/** The same text of a stored change, written by SQLite: a million of them are read in half the time. */
export const CHANGE_TEXT = 'json_array(id, tableName, rowId, before, after)'

/**
 * Tables that the journal does not capture: itself, the mark of a running undo, sums that triggers keep of captured rows,
 * what is known of people, which must really go when it is cleared, and kept files, whose hash stands in a captured row.
 */
export const NOT_CAPTURED: readonly string[] = [
  'journal',
  'change',
  'undoing',
  'balance',
  'person',
  'rosterRow',
  'attachment',
]

/** Tables whose every change the journal captures. */
export function businessTables(db: Database.Database): string[] {
  const tables = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  return tables.filter((name) => !NOT_CAPTURED.includes(name))
}

/**
 * Sets up capture on a connection: temporary triggers on every business table write each row's before and after into
 * `change`. Outside a command there is no current entry, the id is NULL and the write is refused.
 */
export function createJournal(db: Database.Database): Journal {
  // Without it the rows that an INSERT OR REPLACE pushes out would go unrecorded.
  db.pragma('recursive_triggers = ON')
  db.exec('CREATE TEMP TABLE currentEntry (id INTEGER NOT NULL)')
  for (const table of businessTables(db)) db.exec(captureTriggers(db, table))
  return {
    begin: () => begin(db),
    close: (entry) => close(db, entry),
    takeBack: (step) => takeBack(db, step),
  }
}

/** The arguments of json_object for a row of `table`: every column's name and value. */
export function columnPairs(db: Database.Database, table: string, row: string): string {
  const columns = db.pragma(`table_info("${table}")`) as { name: string }[]
  return columns.map(({ name }) => `'${name}', ${row}."${name}"`).join(', ')
}

function captureTriggers(db: Database.Database, table: string): string {
  const pairs = (row: string) => columnPairs(db, table, row)
  const trigger = (event: string, rowId: string, before: string, after: string) =>
    `CREATE TEMP TRIGGER capture_${table}_${event} AFTER ${event} ON main."${table}" BEGIN
       INSERT INTO change (journal, tableName, rowId, before, after)
       VALUES ((SELECT id FROM currentEntry), '${table}', ${rowId}, ${before}, ${after});
     END;`
  const old = `json_object(${pairs('OLD')})`
  const now = `json_object(${pairs('NEW')})`
  return [
    `CREATE TEMP TRIGGER keep_${table}_id BEFORE UPDATE OF id ON main."${table}" WHEN NEW.id <> OLD.id BEGIN
       SELECT RAISE(ABORT, 'a row keeps its id: the journal knows it by it');
     END;`,
    trigger('INSERT', 'NEW.id', 'NULL', now),
    trigger('UPDATE', 'NEW.id', old, now),
    trigger('DELETE', 'OLD.id', old, 'NULL'),
  ].join('\n')
}

function begin(db: Database.Database): number {
  const last = db.prepare('SELECT max(id) FROM journal').pluck().get() as number | null
  const id = (last ?? 0) + 1
  db.exec('DELETE FROM currentEntry')
  db.prepare('INSERT INTO currentEntry VALUES (?)').run(id)
  return id
}

function close(
  db: Database.Database,
  {
    id,
    command,
    undoes,
    summary,
  }: { id: number; command: string; undoes: number | null; summary: Record<string, unknown> },
): string {
  const entry: Entry = {
    id,
    previous: journalHead(db),
    at: new Date().toISOString(),
    actor: accountName(),
    command,
    undoes,
    summary: JSON.stringify(summary),
  }
  const hash = hashEntry(entry, changesOf(db, id))
  db.prepare(
    'INSERT INTO journal (id, previous, hash, at, actor, command, undoes, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, entry.previous, hash, entry.at, entry.actor, command, undoes, entry.summary)
  db.exec('DELETE FROM currentEntry')
  return hash
}

/** The changes of an entry in the order they were made. */
export function changesOf(db: Database.Database, entry: number): Iterable<Change> {
  return db
    .prepare('SELECT id, tableName, rowId, before, after FROM change WHERE journal = ? ORDER BY id')
    .iterate(entry) as Iterable<Change>
}

function takeBack(db: Database.Database, step: 'undo' | 'redo'): TakenBack {
  const last = db.prepare('SELECT id, command, undoes FROM journal ORDER BY id DESC LIMIT ?')
  const target = undoStepsAtEnd((count) => last.all(count) as UndoableEntry[])[step]
  if (target === null) throw new UserFailure(step === 'undo' ? 'NOTHING_TO_UNDO' : 'NOTHING_TO_REDO')
  db.pragma('defer_foreign_keys = ON')
  db.prepare('INSERT INTO undoing (id, journal) VALUES (1, ?)').run(target.id)
  for (const change of [...changesOf(db, target.id)].reverse()) reverse(db, change)
  db.exec('DELETE FROM undoing')
  return { undone: target.id, command: commandOf(db, target) }
}

/** An undo or a redo stands for the command at the end of its chain. */
function commandOf(db: Database.Database, target: UndoableEntry): string {
  const byId = db.prepare('SELECT id, command, undoes FROM journal WHERE id = ?')
  let entry = target
  while (entry.undoes !== null) entry = byId.get(entry.undoes) as UndoableEntry
  return entry.command
}

function reverse(db: Database.Database, change: Change): void {
  const table = `"${change.tableName}"`
  if (change.before === null) {
    db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(change.rowId)
    return
  }
  const row = JSON.parse(change.before) as Record<string, unknown>
  const columns = Object.keys(row)
  if (change.after === null) {
    const names = columns.map((name) => `"${name}"`).join(', ')
    const marks = columns.map(() => '?').join(', ')
    db.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`).run(...Object.values(row))
    return
  }
  const sets = columns.map((name) => `"${name}" = ?`).join(', ')
  db.prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`).run(...Object.values(row), change.rowId)
}
