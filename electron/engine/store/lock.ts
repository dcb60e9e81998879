// One writer per project: a lock file beside it, held by an operating-system lock that dies with its process.
import { existsSync, rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import Database from 'better-sqlite3'

export interface WriterLock {
  readonly release: () => void
}

export type LockAnswer = { readonly ok: true; readonly lock: WriterLock } | { readonly ok: false; readonly holder: string }

const SCHEMA = 'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), nonce TEXT, label TEXT)'

/** The lock file of a project file. */
export function lockPath(project: string): string {
  return `${project}.lock`
}

/**
 * Takes the writer's lock of a project, or names who holds it (user, computer, process, since when).
 * The lock is a transaction held open on a tiny database: no stale lock can survive its process.
 */
export function acquireLock(project: string): LockAnswer {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const answer = tryLock(lockPath(project))
    if (answer !== 'retry') return answer
  }
  return { ok: false, holder: '?' }
}

function tryLock(path: string): LockAnswer | 'retry' {
  const db = new Database(path, { timeout: 0 })
  try {
    const nonce = `${process.pid}-${process.hrtime.bigint()}`
    db.exec('BEGIN IMMEDIATE')
    db.exec(SCHEMA)
    db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?)').run(nonce, ownLabel())
    db.exec('COMMIT')
    db.exec('BEGIN IMMEDIATE')
    if (!holdsPath(path, nonce)) {
      db.close()
      return 'retry'
    }
    return { ok: true, lock: { release: () => release(db, path) } }
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    return { ok: false, holder: readHolder(path) }
  }
}

/** False if the file was unlinked under us: then the lock is on a file nobody else can see. */
function holdsPath(path: string, nonce: string): boolean {
  if (!existsSync(path)) return false
  const reader = new Database(path, { readonly: true, timeout: 0 })
  try {
    const row = reader.prepare('SELECT nonce FROM holder').get() as { nonce: string } | undefined
    return row?.nonce === nonce
  } finally {
    reader.close()
  }
}

/** Unlinks while the lock is still held, so that a newcomer starts a file of its own. Windows keeps the file: no harm. */
function release(db: Database.Database, path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Windows refuses to unlink an open file; the lock itself still ends with close.
  }
  db.close()
}

function readHolder(path: string): string {
  try {
    const reader = new Database(path, { readonly: true, timeout: 0 })
    try {
      const row = reader.prepare('SELECT label FROM holder').get() as { label: string } | undefined
      return row?.label ?? '?'
    } finally {
      reader.close()
    }
  } catch {
    return '?'
  }
}

function ownLabel(): string {
  return `${userInfo().username}@${hostname()} (${process.pid}) ${new Date().toISOString()}`
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
