// Gives a closed project file another password, or none: a copy under the new key, checked, then put in its place.
import { realpathSync } from 'node:fs'
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { putInPlace, syncFile } from '../../files/put-in-place.ts'
import { copyTo, removeDatabase, temporaryFor } from './backup.ts'
import { changeKey, connect } from './connect.ts'
import { freshSalt, givePassword, keyOf } from './keyring.ts'
import { acquireLock, type WriterLock } from './lock.ts'
import { assertProjectFile, openDatabase, openSound, playBack } from './open.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/**
 * Puts the file under `password`, or with null takes its password away. It must open by a password that was given. Killed at
 * any moment it leaves the file as it was or as it shall be. Throws PROJECT_LOCKED and what opening throws.
 */
export async function setPassword(path: string, password: string | null): Promise<void> {
  assertProjectFile(path)
  const target = realpathSync.native(path)
  const lock = lockFor(target, path)
  const temporary = temporaryFor(target)
  try {
    foldLog(target)
    const { db } = openSound(target)
    try {
      await copyTo(db, temporary)
    } finally {
      db.close()
    }
    rewrite(temporary, password)
    await syncFile(temporary)
    await putInPlace(temporary, target, true)
  } catch (error) {
    throw sqliteFailure(writeFailure(error, path), path)
  } finally {
    removeDatabase(temporary)
    lock.release()
  }
}

/** The lock lies beside the file: a full disk, or a folder without rights, is told of the file. */
function lockFor(target: string, path: string): WriterLock {
  try {
    const answer = acquireLock(target)
    if (answer.ok) return answer.lock
    throw new UserFailure('PROJECT_LOCKED', { holder: answer.holder }, { file: path })
  } catch (error) {
    throw sqliteFailure(error, path)
  }
}

/** A log belongs to the file under its old key: it is taken in first. */
function foldLog(target: string): void {
  playBack(target)
  const db = openDatabase(target, false)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

function rewrite(temporary: string, password: string | null): void {
  const db = connect(temporary)
  try {
    // What is rewritten goes through memory: a journal on the disk would hold the pages as they were.
    db.pragma('journal_mode = MEMORY')
    if (password !== null) givePassword(password)
    changeKey(db, password === null ? null : keyOf(password, freshSalt()))
  } finally {
    db.close()
  }
  const rewritten = connect(temporary, { readonly: true })
  try {
    assertWhole(rewritten, temporary)
  } finally {
    rewritten.close()
  }
}

function assertWhole(db: Database.Database, path: string): void {
  const check = String(db.pragma('integrity_check', { simple: true }))
  if (check !== 'ok') throw new UserFailure('PROJECT_DAMAGED', { detail: check }, { file: path })
}
