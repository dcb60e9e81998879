// Creating project files: built whole under a temporary name, then put in place without ever overwriting.
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { putInPlace, syncFile } from '../../files/put-in-place.ts'
import { APPLICATION_ID } from './application-id.ts'
import { COMPANIONS, removeDatabase, temporaryFor } from './backup.ts'
import { applyKey } from './connect.ts'
import { createJournal } from './journal.ts'
import { freshSalt, givePassword, keyOf } from './keyring.ts'
import { migrate } from './migrate.ts'
import { openStore, prepareWriter } from './open.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { createStore, type Store } from './store.ts'

/**
 * Creates a project file: built under a temporary name by `fill`, then put in place, so that a kill leaves no half file.
 * `fill` runs inside one command, journalled as `project.create`; with a password not a byte of it is written in the clear.
 * Throws FILE_EXISTS, FOLDER_NOT_FOUND, FILE_NO_RIGHTS.
 */
export async function createStoreFile(
  path: string,
  fill: (store: Store) => void,
  password: string | null = null,
): Promise<Store> {
  for (const taken of ['', ...COMPANIONS]) assertFree(path + taken)
  assertFolder(path)
  const temporary = temporaryFor(path)
  removeDatabase(temporary)
  try {
    build(temporary, fill, password)
    await syncFile(temporary)
    await putInPlace(temporary, path, false)
  } catch (error) {
    throw sqliteFailure(writeFailure(error, path), path)
  } finally {
    removeDatabase(temporary)
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

function build(path: string, fill: (store: Store) => void, password: string | null): void {
  const db = new Database(path)
  try {
    if (password !== null) {
      givePassword(password)
      applyKey(db, keyOf(password, freshSalt()))
    }
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
