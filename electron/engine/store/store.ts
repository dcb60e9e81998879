// An open project: runs queries on one snapshot and commands as one transaction with one journal entry.

import { statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { backupTo } from './backup.ts'
import type { ReadDb, WriteDb } from './db.ts'
import type { Journal } from './journal.ts'
import { type Kept, keepCopy } from './keep-copy.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { journalHead } from './queries/journal-head.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { type StoreReport, verifyStore } from './verify.ts'
import { verifyInTurns, type Watch } from './verify-in-turns.ts'

export interface ReadOnlyReason {
  readonly reason: 'LOCKED' | 'NEWER' | 'FORBIDDEN' | 'FULL'
  readonly holder: string
}

/** The versions of the schema before and after, and where the file as it was is kept. */
export interface Upgraded {
  readonly from: number
  readonly to: number
  readonly kept: string
}

export interface Store {
  readonly path: string
  readonly readOnly: ReadOnlyReason | null
  /** What this opening did to a file of an older version; null where there was nothing to bring up to date. */
  readonly upgraded: Upgraded | null
  /** Runs `read` on one snapshot, unable to write. */
  readonly query: <T>(read: (db: ReadDb) => T) => T
  /**
   * Runs `write` in one transaction under a journal entry; what it throws rolls all back. Where no row has changed
   * there is no entry and the head stays, unless it is witnessed. Throws PROJECT_READ_ONLY, PROJECT_NO_RIGHTS, PROJECT_NEWER.
   */
  readonly command: <T>(name: string, write: (db: WriteDb) => T) => T
  /** What a command would answer: runs it and rolls it back, whatever it does. Throws like `command`. */
  readonly rehearse: <T>(write: (db: WriteDb) => T) => T
  readonly head: () => string
  /** Number of journal entries. */
  readonly entries: () => number
  readonly verify: (head: string | undefined) => StoreReport
  /** The same while others are answered. Throws CANCELLED. */
  readonly verifyInTurns: (head: string | undefined, watch: Watch) => Promise<StoreReport>
  /** Writes a checked copy beside whatever else happens; the size in bytes. Throws FILE_EXISTS without `replace`, CANCELLED. */
  readonly backup: (target: string, replace: boolean, watch?: Watch) => Promise<number>
  /** Keeps a dated copy in a folder; its path. */
  readonly keep: (kept: Kept) => Promise<string>
  readonly close: () => void
}

export interface StoreParts {
  readonly path: string
  readonly readOnly: ReadOnlyReason | null
  readonly upgraded?: Upgraded | null
  /** Null on a read-only connection. */
  readonly journal: Journal | null
  readonly onClose: () => void
}

/** Wraps a connection that open.ts has checked and prepared. */
export function createStore(db: Database.Database, parts: StoreParts): Store {
  const { path, readOnly, upgraded = null } = parts
  const opened = { path, readOnly, upgraded }
  const place = placeOf(path)
  const reader = { prepare: (sql: string) => db.prepare(sql) } as ReadDb

  /** SQLite's own errors become failures that a user can mend. */
  const failureOf = (error: unknown) =>
    isShapeOfNewer(error, readOnly) ? newerFile(parts) : sqliteFailure(error, path)
  const told = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw failureOf(error)
    }
  }

  const query = <T>(read: (db: ReadDb) => T): T => {
    assertNoneLeftOpen(db)
    // A reader that is being copied holds its one snapshot over several turns.
    if (db.inTransaction) return told(() => read(reader))
    db.pragma('query_only = ON')
    try {
      return told(() => db.transaction(() => read(reader)).deferred())
    } finally {
      db.pragma('query_only = OFF')
    }
  }

  const write = <T>(work: (journal: Journal) => T): T => {
    const journal = writableJournal(parts, place)
    assertNoneLeftOpen(db)
    const result = told(() => {
      try {
        return db.transaction(() => work(journal)).immediate()
      } catch (error) {
        if (error instanceof Unchanged) return error
        throw error
      }
    })
    if (result instanceof Unchanged) return result.result as T
    // Only once something is written: a refused command, too, leaves every byte of the file as it was.
    if (journalMode(db) !== 'wal') attempted(db, 'journal_mode = WAL')
    return result
  }

  const command = <T>(name: string, run: (db: WriteDb) => T): T =>
    write((open) => {
      const summary: Record<string, string | number> = {}
      let undoes: number | null = null
      let isWitnessed = false
      const id = open.begin()
      const result = run({
        ...reader,
        note: (said) => Object.assign(summary, said),
        witness: () => {
          isWitnessed = true
        },
        takeBack: (step) => {
          const taken = open.takeBack(step)
          undoes = taken.undone
          return taken
        },
      } as WriteDb)
      if (undoes === null && !isWitnessed && !hasChanged(db, id)) throw new Unchanged(result)
      open.close({ id, command: name, undoes, summary })
      return result
    })

  return {
    ...opened,
    query,
    command,
    rehearse: (run) => write((open) => rehearsed(open, reader, run)),
    head: () => told(() => journalHead(db)),
    entries: () => told(() => db.prepare('SELECT count(*) FROM journal').pluck().get() as number),
    verify: (head) => told(() => db.transaction(() => verifyStore(db, head)).deferred()),
    verifyInTurns: (head, watch) =>
      verifyInTurns(db, head, watch).catch((error) => {
        throw failureOf(error)
      }),
    backup: (target, replace, watch) => backupTo(db, target, replace, watch),
    keep: (kept) => keepCopy(db, path, kept),
    close: () => closeStore(db, parts),
  }
}

function closeStore(db: Database.Database, { journal, onClose }: StoreParts): void {
  try {
    if (journal !== null && db.open && journalMode(db) === 'wal') restAsOneFile(db)
  } finally {
    db.close()
    onClose()
  }
}

/** A file that was moved away would go on taking writes, which nobody would find again. */
function writableJournal(parts: StoreParts, place: string | null): Journal {
  const { path: file, readOnly, journal } = parts
  if (journal === null || readOnly !== null) throw readOnlyFailure(file, readOnly)
  if (place !== null && placeOf(file) !== place) throw new UserFailure('PROJECT_GONE', {}, { file })
  return journal
}

/** Why nothing is written here, and with it what its user can do: each reason has a way out of its own. */
export function readOnlyFailure(file: string, readOnly: ReadOnlyReason | null): UserFailure {
  if (readOnly?.reason === 'FULL') return new UserFailure('DISK_FULL', {}, { file })
  if (readOnly?.reason === 'NEWER') return newerFile({ path: file, readOnly })
  if (readOnly?.reason === 'FORBIDDEN') return new UserFailure('PROJECT_NO_RIGHTS', {}, { file })
  return new UserFailure('PROJECT_READ_ONLY', { holder: readOnly?.holder ?? '' }, { file })
}

/** Inside a transaction that nobody ends, a command would be answered and never be written. */
function assertNoneLeftOpen(db: Database.Database): void {
  if (db.inTransaction && !db.readonly) throw new Error('a transaction was left open')
}

/** Device and number of the file that the path leads to; null where it leads to none, as for a project in memory. */
function placeOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}

/** Runs what a command would, and throws its answer, so that nothing of it stays. */
function rehearsed<T>(open: Journal, reader: ReadDb, run: (db: WriteDb) => T): T {
  open.begin()
  throw new Unchanged(
    run({ ...reader, note: () => {}, witness: () => {}, takeBack: open.takeBack } as WriteDb),
  )
}

/** Thrown to roll back a rehearsal, or a command that left every row as it was: neither gets an entry. An undo always has one. */
class Unchanged {
  readonly result: unknown

  constructor(result: unknown) {
    this.result = result
  }
}

function hasChanged(db: Database.Database, entry: number): boolean {
  const sql = 'SELECT 1 FROM change WHERE journal = ? AND before IS NOT after LIMIT 1'
  return db.prepare(sql).get(entry) !== undefined
}

/** A newer program may have given its tables another shape than the one asked for. */
function isShapeOfNewer(error: unknown, readOnly: ReadOnlyReason | null): boolean {
  const isShape = error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
  return isShape && readOnly?.reason === 'NEWER'
}

function newerFile({ path, readOnly }: Pick<StoreParts, 'path' | 'readOnly'>): UserFailure {
  const found = readOnly?.holder ?? ''
  return new UserFailure('PROJECT_NEWER', { found, supported: SCHEMA_VERSION }, { file: path })
}

function journalMode(db: Database.Database): unknown {
  return db.pragma('journal_mode', { simple: true })
}

/** At rest a project is one file; the write-ahead log comes back with the next writer. A reader elsewhere prevents it: no harm. */
function restAsOneFile(db: Database.Database): void {
  // Of a transaction that was left open nothing was answered as written.
  if (db.inTransaction) db.exec('ROLLBACK')
  if (!attempted(db, 'journal_mode = DELETE')) attempted(db, 'wal_checkpoint')
}

/**
 * Changes how the file rests, where its disk lets it: what was answered is on the disk either way, and a log that stays
 * is taken in by the next opening. Refused, a command that is written would look as if it were not.
 */
function attempted(db: Database.Database, pragma: string): boolean {
  try {
    db.pragma(pragma)
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}
