// This copy as the merge looks at it: rows by id and by key, what was made here since the base, and free numbers.
import type { Present } from '#shared/domain/exchange/merge'
import type { Cell, Row } from '#shared/domain/exchange/rows'
import type { ReadDb } from '../db.ts'
import type { ExchangeTable } from './shapes.ts'

/** `since` is the number of the entry that stands for the base here; `hidden` columns are left out of rows. */
export function presentOf(
  db: ReadDb,
  tables: readonly ExchangeTable[],
  since: number,
  hidden: (table: string) => readonly string[],
): Present {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const columnsOf = (name: string) => {
    const columns = byName.get(name)?.columns ?? []
    return columns
      .filter((column) => !hidden(name).includes(column))
      .map(quoted)
      .join(', ')
  }
  const prepared = new Map<string, ReturnType<ReadDb['prepare']>>()
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  const one = (table: string, columns: readonly string[], values: readonly Cell[]): Row | null => {
    const where = columns.map((column) => `${quoted(column)} IS ?`).join(' AND ')
    const sql = `SELECT ${columnsOf(table)} FROM ${quoted(table)} WHERE ${where} ORDER BY id LIMIT 1`
    return (prepare(sql).get(...values) as Row | undefined) ?? null
  }
  const next = new Map<string, number>()
  return {
    row: (table, id) => one(table, ['id'], [id]),
    find: (table, values) => one(table, Object.keys(values), Object.values(values)),
    added: (table) =>
      prepare(
        `SELECT DISTINCT c.rowId FROM change c JOIN ${quoted(table)} t ON t.id = c.rowId
         WHERE c.journal > ? AND c.tableName = ? AND c.before IS NULL ORDER BY c.rowId`,
      )
        .pluck()
        .all(since, table) as number[],
    nextId: (table) => {
      const id = next.get(table) ?? highest(db, table) + 1
      next.set(table, id + 1)
      return id
    },
  }
}

/** The highest number that a row of the table has or had. */
function highest(db: ReadDb, table: string): number {
  const now = db
    .prepare(`SELECT max(id) FROM ${quoted(table)}`)
    .pluck()
    .get() as number | null
  return now ?? 0
}

function quoted(name: string): string {
  return `"${name}"`
}
