// Creating project files: built whole under a temporary name, then put in place without ever overwriting.
import { accessSync, constants, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { createJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { APPLICATION_ID, openStore, prepareWriter } from './open.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { createStore, type Store } from './store.ts'

/** What SQLite keeps beside a database. Left over from another file of that name, it would be read into the new one. */
const COMPANIONS = ['-wal', '-shm', '-journal']

/**
 * Creates a project file: built under a temporary name by `fill`, then put in place, so that a kill leaves no half file.
 * `fill` runs inside one command, journalled as `project.create`. Throws FILE_EXISTS, FOLDER_NOT_FOUND, FILE_NO_RIGHTS.
 */
export async function createStoreFile(path: string, fill: (store: Store) => void): Promise<Store> {
  for (const taken of ['', ...COMPANIONS]) assertFree(path + taken)
  assertFolder(path)
  const temporary = `${path}.${process.pid}.new`
  const clear = () => {
    for (const part of ['', ...COMPANIONS]) rmSync(temporary + part, { force: true })
  }
  clear()
  try {
    build(temporary, fill)
    putInPlace(temporary, path)
  } catch (error) {
    throw sqliteFailure(writeFailure(error, path), path)
  } finally {
    clear()
  }
  return openStore(path, 'write')
}

function assertFree(path: string): void {
  if (existsSync(path)) throw new UserFailure('FILE_EXISTS', {}, { file: path })
}

function assertFolder(path: string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) throw new UserFailure('FOLDER_NOT_FOUND', { folder }, { file: path })
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UserFailure('FILE_NO_RIGHTS', {}, { file: path })
  }
}

function build(path: string, fill: (store: Store) => void): void {
  const db = new Database(path)
  try {
    prepareWriter(db)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db)
    const store = createStore(db, { path, readOnly: null, journal: createJournal(db), onClose: () => {} })
    fill(store)
    store.close()
  } finally {
    db.close()
  }
}

/** A hard link is refused where the name is taken in the meantime; a rename would overwrite. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserFailure('FILE_EXISTS', {}, { file: path })
    // Some file systems (FAT, network shares) have no hard links.
    assertFree(path)
    renameSync(temporary, path)
  }
}
