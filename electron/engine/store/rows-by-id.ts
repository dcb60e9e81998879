// Reads a long table in the order of its ids, some thousand rows at a time.
import type { ReadDb } from './db.ts'

const ROWS = 2048

/**
 * Every row of a table by ascending id, each as the list of its columns, the id first. Handed over in groups: one call for
 * each of half a million rows takes twice as long, and all at once would fill the memory.
 * @param columns SQL of the columns that follow the id
 */
export function* rowsById<Columns extends readonly unknown[]>(
  db: Pick<ReadDb, 'prepare'>,
  table: string,
  columns: string,
): Generator<readonly [id: number, ...Columns]> {
  const next = db
    .prepare(`SELECT id, ${columns} FROM "${table}" WHERE id > ? ORDER BY id LIMIT ${ROWS}`)
    .raw()
  let last = -Infinity
  for (;;) {
    const rows = next.all(last) as [id: number, ...Columns][]
    yield* rows
    if (rows.length < ROWS) return
    last = rows.at(-1)?.[0] ?? Infinity
  }
}
