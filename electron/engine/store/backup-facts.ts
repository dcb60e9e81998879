// What a kept copy holds: whether it is sound, and how much is in it.
import type Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { isEncryptedFile } from './connect.ts'
import { assertProjectFile, openSound } from './open.ts'
import { NO_HEAD } from './queries/journal-head.ts'
import { sqliteFailure } from './sqlite-failure.ts'

export interface BackupFacts {
  readonly sound: boolean
  /** Under a password that was not given: nobody can say whether it is sound. */
  readonly locked: boolean
  /** Can only be opened with a password. */
  readonly encrypted: boolean
  readonly units: number
  readonly entries: number
  readonly head: string
}

const UNSOUND: BackupFacts = {
  sound: false,
  locked: false,
  encrypted: false,
  units: 0,
  entries: 0,
  head: NO_HEAD,
}

/** Opens the copy to read it; a copy that is damaged, foreign or gone is not sound. */
export function backupFacts(path: string): BackupFacts {
  try {
    assertProjectFile(path)
    const { db } = openSound(path)
    try {
      return { ...factsOf(db), encrypted: isEncryptedFile(path) }
    } finally {
      db.close()
    }
  } catch (error) {
    if (isLocked(error)) return { ...UNSOUND, locked: true, encrypted: true }
    if (error instanceof UserFailure || sqliteFailure(error, path) instanceof UserFailure) return UNSOUND
    throw error
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof UserFailure && /^PROJECT_(?:ENCRYPTED|PASSWORD_WRONG)$/.test(error.code)
}

function factsOf(db: Database.Database): Omit<BackupFacts, 'encrypted'> {
  const count = (table: string) =>
    hasTable(db, table) ? (db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number) : 0
  const entries = count('journal')
  const head = entries === 0 ? NO_HEAD : db.prepare('SELECT hash FROM journal ORDER BY id DESC').pluck().get()
  return { sound: true, locked: false, units: count('unit'), entries, head: head as string }
}

/** The first projects had no journal. */
function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}
