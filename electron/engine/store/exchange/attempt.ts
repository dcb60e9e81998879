// Tries a part of a command: what fails is rolled back alone, so that the rest of the command can go on.
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { Refusal } from '#shared/domain/refusal'
import type { WriteDb } from '../db.ts'

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: UserFailure }

/** Runs `work`; a refusal by name, or by a constraint of the tables, undoes what it wrote and is handed back. */
export function attempt<T>(db: WriteDb, table: string, work: () => T): Attempt<T> {
  db.prepare('SAVEPOINT attempt').run()
  try {
    const value = work()
    db.prepare('RELEASE attempt').run()
    return { ok: true, value }
  } catch (error) {
    const failure = refusalOf(error, table)
    if (failure === null) throw error
    db.prepare('ROLLBACK TO attempt').run()
    db.prepare('RELEASE attempt').run()
    return { ok: false, failure }
  }
}

function refusalOf(error: unknown, table: string): UserFailure | null {
  if (error instanceof UserFailure) return error
  if (error instanceof Refusal) return new UserFailure(error.code, error.params, { field: error.field })
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
    return new UserFailure('EXCHANGE_CLASH', { table, detail: error.message })
  }
  return null
}
