// Puts a backup in a project's place: checked first, under the lock, and what it replaces is kept under a dated name.
import { constants, copyFileSync, existsSync, linkSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { writeFailure } from '../../files/atomic-write.ts'
import { putInPlace, syncFile, syncFolder } from '../../files/put-in-place.ts'
import { freeBackupName, projectStem } from '../backups/backup-name.ts'
import { COMPANIONS, copyTo, removeCompanions, removeDatabase, temporaryFor } from './backup.ts'
import { acquireLock } from './lock.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { assertProjectFile, openDatabase, openSound, playBack } from './open.ts'
import { sqliteFailure } from './sqlite-failure.ts'

export interface RestoreSettings {
  /** Without it a file that is there is refused. */
  readonly replace: boolean
  readonly now: Date
}

/**
 * Restores `backup` as `project`; returns the path under which the replaced file is kept, or null where there was none.
 * Throws PROJECT_DAMAGED, NOT_A_PROJECT and PROJECT_NEWER for the backup, FILE_EXISTS, PROJECT_LOCKED for the project.
 */
export async function restoreFile(
  backup: string,
  project: string,
  { replace, now }: RestoreSettings,
): Promise<string | null> {
  const target = existsSync(project) ? realpathSync.native(project) : project
  const isThere = ['', ...COMPANIONS].some((part) => existsSync(target + part))
  if (isThere && !replace) throw new UserFailure('FILE_EXISTS', {}, { file: project })
  const folder = dirname(target)
  if (!existsSync(folder)) throw new UserFailure('FOLDER_NOT_FOUND', { folder }, { file: project })
  const temporary = temporaryFor(target)
  try {
    await copyChecked(backup, temporary)
    await syncFile(temporary)
    if (existsSync(target)) return await takePlace(temporary, target, now)
    // A log without its project belongs to nothing that could be opened.
    removeCompanions(target)
    await putInPlace(temporary, target, false)
    return null
  } catch (error) {
    throw sqliteFailure(writeFailure(error, project), project)
  } finally {
    removeDatabase(temporary)
  }
}

/** What hinders the reading is told of the backup; what hinders the writing is the caller's to tell, of the project. */
async function copyChecked(backup: string, temporary: string): Promise<void> {
  assertProjectFile(backup)
  const db = openChecked(backup)
  try {
    await copyTo(db, temporary)
  } finally {
    db.close()
  }
}

function openChecked(backup: string): Database.Database {
  let opened: Database.Database | null = null
  try {
    const { db, version } = openSound(backup)
    opened = db
    if (version > SCHEMA_VERSION) throw newer(version, backup)
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    if (integrity !== 'ok') throw new UserFailure('PROJECT_DAMAGED', { detail: integrity }, { file: backup })
    return db
  } catch (error) {
    opened?.close()
    throw sqliteFailure(error, backup)
  }
}

function newer(found: number, file: string): UserFailure {
  return new UserFailure('PROJECT_NEWER', { found, supported: SCHEMA_VERSION }, { file })
}

async function takePlace(temporary: string, target: string, now: Date): Promise<string> {
  const answer = acquireLock(target)
  if (!answer.ok) throw new UserFailure('PROJECT_LOCKED', { holder: answer.holder }, { file: target })
  try {
    foldLog(target)
    const kept = await keepReplaced(target, now)
    removeCompanions(target)
    await putInPlace(temporary, target, true)
    return kept
  } finally {
    answer.lock.release()
  }
}

/** What a killed writer committed stands in the log: taken into a sound file; a damaged one is left as it is. */
function foldLog(target: string): void {
  if (!COMPANIONS.some((part) => existsSync(target + part))) return
  try {
    // Without its journal a half-written file would be taken for whole.
    playBack(target)
    openSound(target).db.close()
    const db = openDatabase(target, false)
    try {
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof UserFailure || sqliteFailure(error, target) instanceof UserFailure) return
    throw error
  }
}

/** The replaced file under a second name, with what is left of its log beside it. */
async function keepReplaced(target: string, at: Date): Promise<string> {
  const folder = dirname(target)
  const name = { project: projectStem(basename(target)), at, reason: 'replaced' } as const
  const kept = join(
    folder,
    freeBackupName(name, (file) => existsSync(join(folder, file))),
  )
  for (const part of COMPANIONS) {
    if (part !== '-shm' && existsSync(target + part)) await copySynced(target + part, kept + part)
  }
  try {
    linkSync(target, kept)
  } catch {
    // No hard links on this file system.
    await copySynced(target, kept)
  }
  await syncFolder(folder)
  return kept
}

async function copySynced(from: string, to: string): Promise<void> {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  await syncFile(to)
}
