// One writer per project: a lock file beside it, held by an operating-system lock that dies with its process.
import { realpathSync, rmSync, statSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { accountName } from './account.ts'

export interface WriterLock {
  /** May be called again: only the first call does anything. */
  readonly release: () => void
}

export type LockAnswer =
  | { readonly ok: true; readonly lock: WriterLock }
  | { readonly ok: false; readonly holder: string }

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), nonce TEXT, label TEXT)'
const ATTEMPTS = 10
const PAUSE_MS = 20

/** The lock file of a project file: the same whatever link or spelling leads to the file. */
export function lockPath(project: string): string {
  return `${realpathSync.native(project)}.lock`
}

/**
 * Takes the writer's lock of a project, or names who holds it (user, computer, process, since when).
 * The lock is a transaction held open on a tiny database: no stale lock can survive its process.
 */
export function acquireLock(project: string): LockAnswer {
  const byName = acquire(lockPath(project))
  if (!byName.ok) return byName
  const byFile = acquireFile(project)
  if (byFile === null) return byName
  if (!byFile.ok) {
    byName.lock.release()
    return byFile
  }
  const release = () => {
    byFile.lock.release()
    byName.lock.release()
  }
  return { ok: true, lock: { release } }
}

/**
 * A hard link gives the same file a second name in whatever folder, and with it a log of its own: the lock on device and
 * file number holds for both. Null where another account's lock file is in the way; the lock by name holds all the same.
 */
function acquireFile(project: string): LockAnswer | null {
  const { dev, ino } = statSync(project, { bigint: true })
  try {
    return acquire(join(tmpdir(), `bianheng-${dev}-${ino}.lock`))
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}

function acquire(path: string): LockAnswer {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = tryLock(path)
    if (answer !== 'retry') return answer
    pause()
  }
  return { ok: false, holder: '?' }
}

interface Holder {
  readonly nonce: string
  readonly label: string
}

function tryLock(path: string): LockAnswer | 'retry' {
  const own = { nonce: `${process.pid}-${process.hrtime.bigint()}`, label: ownLabel() }
  const db = new Database(path, { timeout: 0 })
  try {
    writeHolder(db, own)
    db.exec('BEGIN IMMEDIATE')
    if (readHolder(path)?.nonce === own.nonce) return { ok: true, lock: { release: releaseOnce(db, path) } }
    // Unlinked under us, or another's name went in between: the lock that all can see is another one.
    db.close()
    return 'retry'
  } catch (error) {
    db.close()
    return answerTo(error, path, own)
  }
}

/** Writes who is about to hold the lock. Only the commit may wait, for those who are just reading the name. */
function writeHolder(db: Database.Database, own: Holder): void {
  db.exec('BEGIN IMMEDIATE')
  db.exec(SCHEMA)
  db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?)').run(own.nonce, own.label)
  db.pragma('busy_timeout = 1000')
  db.exec('COMMIT')
  db.pragma('busy_timeout = 0')
}

function answerTo(error: unknown, path: string, own: Holder): LockAnswer | 'retry' {
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith('SQLITE_BUSY')) return { ok: false, holder: labelOfOther(path, own.nonce) }
  // What a power cut leaves of the little file can be anything; nobody holds a file that is no database.
  if (!/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) throw error
  rmSync(path, { force: true })
  return 'retry'
}

/** Unlinks while the lock is still held, so that a newcomer starts a file of its own. Windows keeps the file: no harm. */
function releaseOnce(db: Database.Database, path: string): () => void {
  return () => {
    if (!db.open) return
    try {
      rmSync(path, { force: true })
    } catch {
      // Windows refuses to unlink an open file; the lock itself still ends with close.
    }
    db.close()
  }
}

/** The holder's label, which may be written a moment after the lock was taken; our own name says nothing. */
function labelOfOther(path: string, ownNonce: string): string {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = readHolder(path)
    if (found !== null && found.nonce !== ownNonce) return found.label
    pause()
  }
  return '?'
}

/** What the file at `path` says now; null while it says nothing. */
function readHolder(path: string): Holder | null {
  let reader: Database.Database | null = null
  try {
    reader = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
    return (reader.prepare('SELECT nonce, label FROM holder').get() as Holder | undefined) ?? null
  } catch {
    return null
  } finally {
    reader?.close()
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
}

function ownLabel(): string {
  return `${accountName()}@${hostname()} (${process.pid}) ${localMinute(new Date())}`
}

/** As the clock on the wall shows it: 2020-09-01 10:32. */
function localMinute(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
