// Opening project files, in the order that keeps a damaged, foreign or newer file from being written to.
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { UserFailure } from '#shared/contract/errors'
import { createJournal } from './journal.ts'
import { acquireLock, lockPath, type WriterLock } from './lock.ts'
import { expectedSchema, MIGRATIONS, SCHEMA_VERSION, schemaText } from './migrate.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { createStore, type ReadOnlyReason, type Store } from './store.ts'
import { upgrade } from './upgrade.ts'

/** "BHNG": marks a SQLite file as a project of this program. */
export const APPLICATION_ID = 0x42484e47
const HEADER_TEXT = 'SQLite format 3\0'
const OLDEST_SQLITE = [3, 51, 3]

/**
 * Opens a project. With `mode: 'write'` it takes the writer's lock; where another holds it, `onLocked` decides between
 * a refusal (PROJECT_LOCKED) and reading. Throws NOT_A_PROJECT, PROJECT_DAMAGED, PROJECT_FOREIGN_SCHEMA, FILE_… otherwise.
 */
export async function openStore(
  path: string,
  mode: 'read' | 'write',
  onLocked: 'refuse' | 'read' = 'refuse',
): Promise<Store> {
  assertProjectFile(path)
  try {
    if (mode === 'read') return openReader(path, null)
    // The lock and the log lie beside the file: without rights on the folder nobody can write.
    if (!isWritable(path) || !isWritable(dirname(lockPath(path)))) {
      return openReader(path, { reason: 'FORBIDDEN', holder: '' })
    }
    const answer = acquireLock(path)
    if (answer.ok) return await openLocked(path, answer.lock)
    if (onLocked === 'read') return openReader(path, { reason: 'LOCKED', holder: answer.holder })
    throw new UserFailure('PROJECT_LOCKED', { holder: answer.holder }, { file: path })
  } catch (error) {
    throw sqliteFailure(error, path)
  }
}

/** Opens for writing under the lock; whatever fails gives the lock back. */
async function openLocked(path: string, lock: WriterLock): Promise<Store> {
  try {
    const version = versionOf(path)
    if (version <= SCHEMA_VERSION) return await openWriter(path, lock)
    lock.release()
    return openReader(path, { reason: 'NEWER', holder: String(version) })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Looks at the raw header before SQLite touches the file: format and application id. */
function assertProjectFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new UserFailure('FILE_NOT_FOUND', {}, { file: path })
  if (stat.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, { file: path })
  const header = Buffer.alloc(100)
  const read = stat.isFile() ? readHeader(path, header) : 0
  const isSqlite = read === 100 && header.toString('latin1', 0, 16) === HEADER_TEXT
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new UserFailure('NOT_A_PROJECT', {}, { file: path })
  }
}

function readHeader(path: string, into: Buffer): number {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    throw new UserFailure('FILE_NO_RIGHTS', {}, { file: path })
  }
  try {
    return readSync(file, into, 0, into.length, 0)
  } finally {
    closeSync(file)
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function openReader(path: string, readOnly: ReadOnlyReason | null): Store {
  const db = openDatabase(path, true)
  try {
    assertSound(db, path)
    const version = userVersion(db)
    const newer: ReadOnlyReason = { reason: 'NEWER', holder: String(version) }
    if (version <= SCHEMA_VERSION) assertSchema(db, path, version)
    if (version < SCHEMA_VERSION) throw new UserFailure('PROJECT_OLDER', {}, { file: path })
    const reason = version > SCHEMA_VERSION ? newer : readOnly
    return createStore(db, { path, readOnly: reason, journal: null, onClose: () => {} })
  } catch (error) {
    db.close()
    throw error
  }
}

async function openWriter(path: string, lock: WriterLock): Promise<Store> {
  const db = openDatabase(path, false)
  try {
    assertSound(db, path)
    const version = userVersion(db)
    assertSchema(db, path, version)
    if (version < SCHEMA_VERSION) await upgrade(db, path, version)
    prepareWriter(db)
    return createStore(db, { path, readOnly: null, journal: createJournal(db), onClose: lock.release })
  } catch (error) {
    db.close()
    throw error
  }
}

/** The schema's version, read without the means to write: a newer file is not even touched. */
function versionOf(path: string): number {
  const db = openDatabase(path, true)
  try {
    return userVersion(db)
  } finally {
    db.close()
  }
}

function userVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

function openDatabase(path: string, readonly: boolean): Database.Database {
  const db = new Database(path, { readonly, timeout: 5000 })
  assertVersion(db)
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  return db
}

/** Older SQLite can corrupt a WAL. */
function assertVersion(db: Database.Database): void {
  const text = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const found = text.split('.').map(Number)
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = found[index] ?? 0
    if (part > least) return
    if (part < least) throw new Error(`SQLite ${text} is older than ${OLDEST_SQLITE.join('.')}`)
  }
}

/** Settings under which a project is written, asserted where their default would lose acknowledged commits. */
export function prepareWriter(db: Database.Database): void {
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = FULL')
  const synchronous = db.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`synchronous is ${String(synchronous)}, not FULL`)
}

function assertSound(db: Database.Database, path: string): void {
  const answer = db.pragma('quick_check', { simple: true })
  if (answer !== 'ok') throw new UserFailure('PROJECT_DAMAGED', { detail: String(answer) }, { file: path })
}

/** A file may come by mail: anything in its schema that this program did not put there is refused before any write. */
function assertSchema(db: Database.Database, path: string, version: number): void {
  const known = MIGRATIONS.some((migration) => migration.version === version)
  const expected = new Set(known ? expectedSchema(version) : [])
  const found = schemaText(db)
  const foreign = found.find((line) => !expected.has(line))
  const lost = [...expected].find((line) => !found.includes(line))
  const detail = foreign ?? lost
  if (!known || detail !== undefined) {
    const name = (detail ?? `user_version ${version}`).split(' ').slice(0, 2).join(' ')
    throw new UserFailure('PROJECT_FOREIGN_SCHEMA', { object: name }, { file: path })
  }
}
