// A project as it is handed out and as it begins elsewhere: a copy without people's names, and a file made of such a copy.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../../files/atomic-write.ts'
import { putInPlace, syncFile } from '../../../files/put-in-place.ts'
import { COMPANIONS, removeDatabase, temporaryFor } from '../backup.ts'
import { backupFacts } from '../backup-facts.ts'
import { connect, isEncryptedFile } from '../connect.ts'
import type { WriteDb } from '../db.ts'
import { clearLeftovers } from '../leftovers.ts'
import { type KeepOlder, openStore } from '../open.ts'
import { sqliteFailure } from '../sqlite-failure.ts'
import type { Store } from '../store.ts'

export interface BranchCopy {
  readonly bytes: Buffer
  readonly head: string
  readonly entries: number
}

/**
 * Copies the project beside `target` and reads the copy; without `people` their names and numbers are overwritten in it.
 * Throws EXCHANGE_ENCRYPTED.
 */
export async function copyForBranch(store: Store, target: string, people: boolean): Promise<BranchCopy> {
  // Its password is no other office's, and a copy without one must not slip out unseen.
  if (isEncryptedFile(store.path)) throw new UserFailure('EXCHANGE_ENCRYPTED')
  const temporary = temporaryFor(target)
  removeDatabase(temporary)
  clearLeftovers(dirname(target), basename(target))
  try {
    await store.backup(temporary, true)
    if (!people) forgetPeople(temporary)
    const { head, entries } = backupFacts(temporary)
    return { bytes: readFileSync(temporary), head, entries }
  } finally {
    removeDatabase(temporary)
  }
}

/** The journal does not hold people, so the copy's chain stays whole. */
function forgetPeople(path: string): void {
  const db = connect(path, {})
  try {
    db.exec('DELETE FROM person; VACUUM')
  } finally {
    db.close()
  }
}

/** What came from an older program is still in its package. */
const keepNone: KeepOlder = async (_db, path) => path

/**
 * Makes a project file of a copy that came by mail: checked as any strange file, marked by `begin` in one command, and only
 * then put in place, never in another file's. Throws FILE_EXISTS, EXCHANGE_DAMAGED.
 */
export async function makeBranchFile(
  path: string,
  { bytes, head }: { readonly bytes: Buffer; readonly head: string },
  begin: (db: WriteDb) => void,
): Promise<void> {
  for (const taken of ['', ...COMPANIONS]) {
    if (existsSync(path + taken)) throw new UserFailure('FILE_EXISTS', {}, { file: path + taken })
  }
  const temporary = temporaryFor(path)
  removeDatabase(temporary)
  try {
    writeFileSync(temporary, bytes)
    const facts = backupFacts(temporary)
    if (!facts.sound || facts.head !== head) throw new UserFailure('EXCHANGE_DAMAGED', {}, { file: path })
    const store = await openStore(temporary, 'write', 'refuse', keepNone)
    try {
      store.command('exchange.begin', begin)
    } finally {
      store.close()
    }
    await syncFile(temporary)
    await putInPlace(temporary, path, false)
  } catch (error) {
    throw sqliteFailure(writeFailure(error, path), path)
  } finally {
    removeDatabase(temporary)
  }
}
