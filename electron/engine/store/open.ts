// Opening project files, in the order that keeps a damaged, foreign or newer file from being written to.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { isEncryptedHeader, isPlainHeader } from '../../files/project-header.ts'
import { APPLICATION_ID } from './application-id.ts'
import { connect, readHeader } from './connect.ts'
import { createJournal } from './journal.ts'
import { backupsBeside, keepCopy } from './keep-copy.ts'
import { clearLeftovers } from './leftovers.ts'
import { acquireLock, type LockAnswer, lockPath, type WriterLock } from './lock.ts'
import { expectedSchema, MIGRATIONS, SCHEMA_VERSION, schemaText } from './migrate.ts'
import { soundness } from './soundness.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { createStore, type ReadOnlyReason, readOnlyFailure, type Store, type Upgraded } from './store.ts'
import { upgrade } from './upgrade.ts'

const OLDEST_SQLITE = [3, 51, 3]

/** Keeps a copy of an older project before it is brought up to date, and says where; without one there is no upgrade. */
export type KeepOlder = (db: Database.Database, path: string) => Promise<string>

const keepBeside: KeepOlder = (db, path) =>
  keepCopy(db, path, { folder: backupsBeside(path), at: new Date(), reason: 'migrate' })

/**
 * Opens a project. With `mode: 'write'` it takes the writer's lock; where another holds it, `onLocked` decides between
 * a refusal (PROJECT_LOCKED) and reading. Throws NOT_A_PROJECT, PROJECT_ENCRYPTED,
 * PROJECT_PASSWORD_WRONG, PROJECT_DAMAGED, PROJECT_FOREIGN_SCHEMA, FILE_… otherwise.
 */
export async function openStore(
  path: string,
  mode: 'read' | 'write',
  onLocked: 'refuse' | 'read' = 'refuse',
  keepOlder: KeepOlder = keepBeside,
): Promise<Store> {
  assertProjectFile(path)
  try {
    if (mode === 'read') return openReader(path, null)
    // The lock and the log lie beside the file: without rights on the folder nobody can write.
    if (!isWritable(path) || !isWritable(dirname(lockPath(path)))) {
      return openReader(path, { reason: 'FORBIDDEN', holder: '' })
    }
    const answer = lockOrReason(path)
    if ('reason' in answer) return openReader(path, answer)
    if (answer.ok) return await openLocked(path, answer.lock, keepOlder)
    if (onLocked === 'read') return openReader(path, { reason: 'LOCKED', holder: answer.holder })
    throw new UserFailure('PROJECT_LOCKED', { holder: answer.holder }, { file: path })
  } catch (error) {
    throw sqliteFailure(error, path)
  }
}

/**
 * Where no lock can be made the project can still be looked at, and copied to a better place. Windows and network shares tell
 * of missing rights only when something is written.
 */
function lockOrReason(path: string): LockAnswer | ReadOnlyReason {
  try {
    return acquireLock(path)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (error.code.startsWith('SQLITE_FULL')) return { reason: 'FULL', holder: '' }
    if (/^SQLITE_(?:CANTOPEN|READONLY|PERM)/.test(error.code)) return { reason: 'FORBIDDEN', holder: '' }
    throw error
  }
}

/** Opens for writing under the lock; whatever fails gives the lock back. */
async function openLocked(path: string, lock: WriterLock, keepOlder: KeepOlder): Promise<Store> {
  try {
    playBack(path)
    const version = versionOf(path)
    if (version <= SCHEMA_VERSION) return await openWriter(path, lock, keepOlder)
    lock.release()
    return openReader(path, { reason: 'NEWER', holder: String(version) })
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * A writer killed in its first command leaves a rollback journal, which a reader can see but not play back. Called under
 * the lock: the journal is nobody's any more.
 */
export function playBack(path: string): void {
  const left = statSync(`${path}-journal`, { throwIfNoEntry: false })
  if (left === undefined || left.size === 0) return
  const db = openDatabase(path, false)
  try {
    userVersion(db)
  } finally {
    db.close()
  }
}

/** Plays back for a reader too, unless a writer is at work, whose journal it then is. */
function playBackIfFree(path: string): void {
  if (!existsSync(`${path}-journal`) || !isWritable(path) || !isWritable(dirname(path))) return
  const answer = acquireLock(path)
  if (!answer.ok) return
  try {
    playBack(path)
  } finally {
    answer.lock.release()
  }
}

/** Looks at the raw header before SQLite touches the file: format and application id; under a password the id comes later. */
export function assertProjectFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new UserFailure('FILE_NOT_FOUND', {}, { file: path })
  if (stat.isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, { file: path })
  const header = stat.isFile() ? readHeader(path) : Buffer.alloc(0)
  if (isEncryptedHeader(header)) return
  if (!isPlainHeader(header) || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new UserFailure('NOT_A_PROJECT', {}, { file: path })
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

/** A connection that only reads a sound project of this or an earlier version; of a later one the schema is not judged. */
export function openSound(path: string): { db: Database.Database; version: number } {
  playBackIfFree(path)
  const db = openDatabase(path, true)
  try {
    assertSound(db, path)
    const version = userVersion(db)
    if (version <= SCHEMA_VERSION) assertSchema(db, path, version)
    return { db, version }
  } catch (error) {
    db.close()
    throw error
  }
}

function openReader(path: string, readOnly: ReadOnlyReason | null): Store {
  const { db, version } = openSound(path)
  try {
    const newer: ReadOnlyReason = { reason: 'NEWER', holder: String(version) }
    if (version < SCHEMA_VERSION) throw olderFile(path, readOnly)
    const reason = version > SCHEMA_VERSION ? newer : readOnly
    return createStore(db, { path, readOnly: reason, journal: null, onClose: () => {} })
  } catch (error) {
    db.close()
    throw error
  }
}

/** An older file is brought up to date before it is read: whoever cannot write it for want of room needs room. */
function olderFile(path: string, readOnly: ReadOnlyReason | null): UserFailure {
  if (readOnly?.reason === 'FULL') return readOnlyFailure(path, readOnly)
  return new UserFailure('PROJECT_OLDER', {}, { file: path })
}

async function openWriter(path: string, lock: WriterLock, keepOlder: KeepOlder): Promise<Store> {
  const db = openDatabase(path, false)
  try {
    assertSound(db, path)
    const version = userVersion(db)
    assertSchema(db, path, version)
    prepareWriter(db)
    const upgraded = version < SCHEMA_VERSION ? await broughtUp(db, path, keepOlder) : null
    clearLeftovers(dirname(path), basename(path))
    const journal = createJournal(db)
    return createStore(db, { path, readOnly: null, upgraded, journal, onClose: lock.release })
  } catch (error) {
    db.close()
    throw error
  }
}

async function broughtUp(db: Database.Database, path: string, keepOlder: KeepOlder): Promise<Upgraded> {
  const from = userVersion(db)
  const kept = await keepOlder(db, path)
  upgrade(db, path)
  return { from, to: SCHEMA_VERSION, kept }
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

export function openDatabase(path: string, readonly: boolean): Database.Database {
  const db = connect(path, { readonly, timeout: 5000 })
  try {
    assertVersion(db)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new UserFailure('NOT_A_PROJECT', {}, { file: path })
    }
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('foreign_keys = ON')
    return db
  } catch (error) {
    // Held open until it is collected, a damaged file could be neither moved nor replaced on Windows.
    db.close()
    throw error
  }
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
  const answer = soundness(db, 'quick_check')
  if (answer !== 'ok') throw new UserFailure('PROJECT_DAMAGED', { detail: answer }, { file: path })
}

/** By version: the schema of an empty project takes a while to make, and a folder of copies is opened one by one. */
const expected = new Map<number, ReadonlySet<string>>()

function expectedOf(version: number): ReadonlySet<string> {
  const known = expected.get(version) ?? new Set(expectedSchema(version))
  expected.set(version, known)
  return known
}

/** A file may come by mail: anything in its schema that this program did not put there is refused before any write. */
function assertSchema(db: Database.Database, path: string, version: number): void {
  const known = MIGRATIONS.some((migration) => migration.version === version)
  const wanted: ReadonlySet<string> = known ? expectedOf(version) : new Set()
  const found = schemaText(db)
  const foreign = found.find((line) => !wanted.has(line))
  const lost = [...wanted].find((line) => !found.includes(line))
  const detail = foreign ?? lost
  if (!known || detail !== undefined) {
    const name = (detail ?? `user_version ${version}`).split(' ').slice(0, 2).join(' ')
    throw new UserFailure('PROJECT_FOREIGN_SCHEMA', { object: name }, { file: path })
  }
}
