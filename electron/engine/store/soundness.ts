// SQLite's own checks of a file, without what the program checks better itself.
import type Database from 'better-sqlite3-multiple-ciphers'

/**
 * `ok`, or the first thing that SQLite found: pages, order, types, missing values, and with `integrity_check` every entry
 * of every index. The CHECK constraints are left out: they held when a row was written, and `verify` compares each row with
 * what was written then. On a read-only connection SQLite leaves them out itself; elsewhere they take most of the time.
 */
export function soundness(db: Database.Database, check: 'quick_check' | 'integrity_check'): string {
  db.pragma('ignore_check_constraints = ON')
  try {
    return String(db.pragma(check, { simple: true }))
  } finally {
    db.pragma('ignore_check_constraints = OFF')
  }
}

/** Kilobytes of pages that are kept while a whole file is read several times over. */
const WHOLE_FILE_CACHE = 96 * 1024

/** Makes room for the pages of work that reads the whole file in several orders; what is answered gives the room back. */
export function takeRoomForPages(db: Database.Database): () => void {
  const usual = db.pragma('cache_size', { simple: true }) as number
  db.pragma(`cache_size = -${WHOLE_FILE_CACHE}`)
  return () => {
    db.pragma(`cache_size = ${usual}`)
    db.pragma('shrink_memory')
  }
}
