// The two faces of the database: what a query may hold and what a command may hold. Only the store opens it.
import type { Statement } from 'better-sqlite3-multiple-ciphers'

declare const access: unique symbol

/** Reads only: the connection is `query_only` while a query runs. */
export interface ReadDb {
  readonly prepare: (sql: string) => Statement
  readonly [access]: 'read' | 'write'
}

/** Reads and writes, inside the one transaction of a command. */
export interface WriteDb extends ReadDb {
  /** Adds to what the journal entry says of itself: file names, counts. */
  readonly note: (summary: Readonly<Record<string, string | number>>) => void
  /** Asks for an entry even if no row changes: of what was looked at, or done to the file itself. It is never undone. */
  readonly witness: () => void
  /**
   * Takes back the latest command, or with `redo` the latest undo; the present entry says so. Throws NOTHING_TO_UNDO,
   * NOTHING_TO_REDO.
   */
  readonly takeBack: (step: 'undo' | 'redo') => { undone: number; command: string }
  readonly [access]: 'write'
}
