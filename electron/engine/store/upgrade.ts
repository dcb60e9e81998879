// Brings an older project file up to date: a checked copy beside it first, then everything or nothing.
import type Database from 'better-sqlite3'
import { UserFailure } from '#shared/contract/errors'
import { backupTo } from './backup.ts'
import { migrate } from './migrate.ts'

/** Migrates from `version` in one transaction, kept only if the whole file is sound afterwards. */
export async function upgrade(db: Database.Database, path: string, version: number): Promise<void> {
  await backupTo(db, `${path}.v${version}.backup`)
  db.transaction(() => {
    migrate(db)
    const broken = db.pragma('foreign_key_check') as unknown[]
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    if (broken.length === 0 && integrity === 'ok') return
    throw new UserFailure('PROJECT_DAMAGED', { detail: integrity }, { file: path })
  }).immediate()
}
