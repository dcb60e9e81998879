// Keeps a dated copy of an open project in a folder: the copy itself, under a name that nothing else has.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { makeFolder } from '../../files/make-folder.ts'
import { type BackupReason, freeBackupName, projectStem } from '../backups/backup-name.ts'
import { backupTo } from './backup.ts'

/** Where the copies of a project go first: beside it. */
export function backupsBeside(project: string): string {
  return join(dirname(project), 'backups')
}

export interface Kept {
  readonly folder: string
  readonly at: Date
  readonly reason: BackupReason
}

/** Makes the folder where it is missing and the copy in it; returns the copy's path. */
export async function keepCopy(db: Database.Database, project: string, kept: Kept): Promise<string> {
  const { folder, at, reason } = kept
  makeFolder(folder)
  const name = freeBackupName({ project: projectStem(basename(project)), at, reason }, (file) =>
    existsSync(join(folder, file)),
  )
  await backupTo(db, join(folder, name), false)
  return join(folder, name)
}
