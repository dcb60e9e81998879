// Brings an older project file up to date: a checked copy of it first, then everything or nothing.
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { migrate } from './migrate.ts'

/** Migrates in one transaction, kept only if the whole file is sound afterwards; the copy is the caller's to make. */
export function upgrade(db: Database.Database, path: string): void {
  db.transaction(() => {
    migrate(db)
    const broken = db.pragma('foreign_key_check') as unknown[]
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    if (broken.length === 0 && integrity === 'ok') return
    throw new UserFailure('PROJECT_DAMAGED', { detail: integrity }, { file: path })
  }).immediate()
}
