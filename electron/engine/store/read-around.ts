// Reads what can be read of a damaged table: row by row in the order of ids, leaping over pages that cannot be read.
import Database from 'better-sqlite3-multiple-ciphers'

export type Row = Readonly<Record<string, unknown>>

export interface ReadAround {
  readonly rows: readonly Row[]
  /** Ranges of ids, both ends included, in which nothing could be read; null stands for no end. */
  readonly gaps: readonly (readonly [number, number | null])[]
}

/** Beyond this id no leap goes: ids are counted up from 1. */
const FURTHEST = 2 ** 40

/** Rows of a table with an integer id; a table that cannot be opened at all is one gap. */
export function readAround(db: Database.Database, table: string): ReadAround {
  const rows: Row[] = []
  const gaps: [number, number | null][] = []
  let from = 1
  for (;;) {
    const failedAt = readFrom(db, table, from, rows)
    if (failedAt === null) return { rows, gaps }
    const next = leap(db, table, failedAt)
    gaps.push([failedAt, next === null ? null : next - 1])
    if (next === null) return { rows, gaps }
    from = next
  }
}

/** Reads on from an id; the id at which reading failed, or null at the end of the table. */
function readFrom(db: Database.Database, table: string, from: number, into: Row[]): number | null {
  let next = from
  try {
    const rows = db.prepare(`SELECT * FROM "${table}" WHERE id >= ? ORDER BY id`).iterate(from)
    for (const row of rows as Iterable<Row>) {
      const id = Number(row.id)
      // A damaged page may send the reader back to where it was.
      if (!(id >= next)) return next
      into.push(row)
      next = id + 1
    }
    return null
  } catch (error) {
    if (isUnreadable(error)) return next
    throw error
  }
}

/** The first id after a failure from which the table can be read again; null for none. */
function leap(db: Database.Database, table: string, failedAt: number): number | null {
  let bad = failedAt
  let step = 1
  while (!canRead(db, table, failedAt + step)) {
    bad = failedAt + step
    step *= 2
    if (step > FURTHEST) return null
  }
  let good = failedAt + step
  while (good - bad > 1) {
    const middle = bad + ((good - bad) >> 1)
    if (canRead(db, table, middle)) good = middle
    else bad = middle
  }
  return good
}

function canRead(db: Database.Database, table: string, from: number): boolean {
  try {
    db.prepare(`SELECT * FROM "${table}" WHERE id >= ? ORDER BY id LIMIT 1`).get(from)
    return true
  } catch (error) {
    if (isUnreadable(error)) return false
    throw error
  }
}

function isUnreadable(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|ERROR)/.test(error.code)
}
