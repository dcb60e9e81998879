// Failures that a user can mend behind SQLite's own errors: a damaged file, a full disk, a file in use.
import Database from 'better-sqlite3-multiple-ciphers'
import { type FailureCode, UserFailure } from '#shared/contract/errors'

/** By the beginning of SQLite's code. A plain SQLITE_READONLY is a query that tried to write: a bug, not listed. */
const FAILURES: readonly (readonly [string, FailureCode])[] = [
  ['SQLITE_CORRUPT', 'PROJECT_DAMAGED'],
  ['SQLITE_NOTADB', 'PROJECT_DAMAGED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_BUSY', 'FILE_BUSY'],
  ['SQLITE_LOCKED', 'FILE_BUSY'],
  ['SQLITE_PERM', 'FILE_NO_RIGHTS'],
  ['SQLITE_READONLY_', 'FILE_NO_RIGHTS'],
  ['SQLITE_CANTOPEN', 'FILE_UNREADABLE'],
  ['SQLITE_IOERR', 'FILE_UNREADABLE'],
]

/** The failure behind an error of SQLite; any other error as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const found = FAILURES.find(([beginning]) => error.code.startsWith(beginning))
  if (found === undefined) return error
  return new UserFailure(found[1], { detail: error.message }, { file })
}
