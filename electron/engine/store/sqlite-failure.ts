// Failures that a user can mend behind SQLite's own errors: a damaged file, a full disk, a file in use.
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
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
  ['SQLITE_IOERR', 'DISK_FAULT'],
]

/** The failure behind an error of SQLite; any other error as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  // SQLite gives no reason; without rights on the folder nothing can be made there.
  if (error.code.startsWith('SQLITE_CANTOPEN') && !isWritable(dirname(file)))
    return new UserFailure('FILE_NO_RIGHTS', {}, { file })
  const found = FAILURES.find(([beginning]) => error.code.startsWith(beginning))
  if (found === undefined) return error
  return new UserFailure(found[1], { detail: error.message }, { file })
}

/** A folder that is not there is another failure. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return true
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
