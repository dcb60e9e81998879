// A consistent copy of an open project: written under a temporary name, checked, synced, then renamed.
import { existsSync, lstatSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { putInPlace, syncFile } from '../../files/put-in-place.ts'
import { APPLICATION_ID } from './application-id.ts'
import { connect, isEncryptedFile } from './connect.ts'
import { acquireLock } from './lock.ts'
import { soundness } from './soundness.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import type { Watch } from './verify-in-turns.ts'

/** What SQLite keeps beside a database. Left over from another file of that name, it would be read into the new one. */
export const COMPANIONS = ['-wal', '-shm', '-journal']

/** Pages copied at a time; between two steps the engine answers others. */
const STEP_PAGES = 500

/**
 * Copies the database to `target`, taking another file's place only with `replace`; returns the size in bytes. A reader
 * holds one snapshot for the time of the copy; the writer's own commands in between go into the copy. Throws FILE_EXISTS,
 * PROJECT_DAMAGED for a copy that is not sound, PROJECT_LOCKED for the place of a file that another writes, FILE_…, DISK_FULL,
 * CANCELLED: then there is no copy.
 */
export async function backupTo(
  db: Database.Database,
  target: string,
  replace: boolean,
  watch?: Watch,
): Promise<number> {
  assertPlace(target, replace)
  const temporary = temporaryFor(target)
  try {
    await copyTo(db, temporary, watch)
    if (watch?.signal.aborted) throw new UserFailure('CANCELLED')
    const bytes = await syncFile(temporary)
    await takePlace(temporary, target, replace)
    return bytes
  } catch (error) {
    throw sqliteFailure(writeFailure(error, target), target)
  } finally {
    removeDatabase(temporary)
  }
}

/** Copies the database to a fresh file that rests as one file, and checks it against what was copied; tells the pages copied. */
export async function copyTo(db: Database.Database, temporary: string, watch?: Watch): Promise<void> {
  removeDatabase(temporary)
  if (isEncryptedFile(db.name)) {
    copyEncrypted(db, temporary)
    return
  }
  const isReader = db.readonly && !db.inTransaction
  if (isReader) db.exec('BEGIN')
  try {
    const counts = isReader ? rowCounts(db) : null
    await db.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        // What is thrown here ends the copy.
        if (watch?.signal.aborted) throw new UserFailure('CANCELLED')
        watch?.told(totalPages - remainingPages, totalPages)
        return STEP_PAGES
      },
    })
    assertCopy(temporary, counts ?? rowCounts(db))
  } finally {
    if (isReader) db.exec('COMMIT')
  }
}

/**
 * The backup API cannot give its target a key; VACUUM INTO makes a copy of one snapshot under the key of what it copies,
 * in one go. Made again where another process wrote meanwhile, for its rows are counted apart.
 */
function copyEncrypted(db: Database.Database, temporary: string): void {
  for (;;) {
    const before = db.pragma('data_version', { simple: true })
    const counts = rowCounts(db)
    db.prepare('VACUUM INTO ?').run(temporary)
    if (db.pragma('data_version', { simple: true }) === before) {
      assertCopy(temporary, counts)
      return
    }
    removeDatabase(temporary)
  }
}

/** Name for a file in the making, with the process that makes it. Throws FILE_NAME_TOO_LONG before anything is written. */
export function temporaryFor(target: string): string {
  const temporary = `${target}.${process.pid}.new`
  try {
    for (const part of COMPANIONS) lstatSync(temporary + part, { throwIfNoEntry: false })
  } catch (error) {
    throw writeFailure(error, target)
  }
  return temporary
}

export function removeDatabase(path: string): void {
  rmSync(path, { force: true })
  removeCompanions(path)
}

export function removeCompanions(path: string): void {
  for (const part of COMPANIONS) rmSync(path + part, { force: true })
}

/** The log of what is replaced goes with it, and nobody may be writing to it: it would be read into the copy. */
async function takePlace(temporary: string, target: string, replace: boolean): Promise<void> {
  if (!existsSync(target)) {
    if (replace) removeCompanions(target)
    await putInPlace(temporary, target, replace)
    return
  }
  const answer = acquireLock(target)
  if (!answer.ok) throw new UserFailure('PROJECT_LOCKED', { holder: answer.holder }, { file: target })
  try {
    removeCompanions(target)
    await putInPlace(temporary, target, replace)
  } finally {
    answer.lock.release()
  }
}

function assertPlace(target: string, replace: boolean): void {
  const folder = dirname(target)
  if (!existsSync(folder)) throw new UserFailure('FOLDER_NOT_FOUND', { folder }, { file: target })
  const present = statSync(target, { throwIfNoEntry: false })
  if (present?.isDirectory() === true) throw new UserFailure('FILE_IS_FOLDER', {}, { file: target })
  if (replace) return
  // A log whose file was moved away holds what was written last: it is neither read into the copy nor lost to it.
  const taken = ['', ...COMPANIONS].find((part) => existsSync(target + part))
  if (taken !== undefined) throw new UserFailure('FILE_EXISTS', {}, { file: target + taken })
}

type RowCounts = ReadonlyMap<string, number>

function rowCounts(db: Database.Database): RowCounts {
  const names = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[]
  return new Map(
    names.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  )
}

/** A copy of no pages, one that fails its check or one that lacks rows is an error, not a backup. */
function assertCopy(path: string, expected: RowCounts): void {
  const copy = connect(path)
  try {
    // Copied from a file with a log it would come with one of its own.
    copy.pragma('journal_mode = DELETE')
    const pages = copy.pragma('page_count', { simple: true }) as number
    const check = pages === 0 ? 'no pages' : soundness(copy, 'quick_check')
    if (check !== 'ok') throw new UserFailure('PROJECT_DAMAGED', { detail: check }, { file: path })
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new UserFailure('NOT_A_PROJECT', {}, { file: path })
    const found = rowCounts(copy)
    const lacking = [...expected].find(([table, rows]) => found.get(table) !== rows)
    if (lacking !== undefined)
      throw new UserFailure('PROJECT_DAMAGED', { detail: lacking.join(' ') }, { file: path })
  } finally {
    copy.close()
  }
}
