// The business tables as the exchange sees them: what points at what, and what makes two rows one. Read from the schema.
import type { RowKey, TableShape } from '#shared/domain/exchange/rows'
import type { ReadDb } from '../db.ts'
import { NOT_CAPTURED } from '../journal.ts'

export interface ExchangeTable extends TableShape {
  readonly columns: readonly string[]
}

/** What makes two rows one where the schema says it by an expression, or leaves it to booking. */
const OWN_KEYS: Readonly<Record<string, readonly RowKey[]>> = {
  unit: [{ columns: ['county', 'name', 'founded'], nullsCount: false }],
  body: [{ columns: ['unit', 'name', 'founded'], nullsCount: false }],
  assessment: [{ columns: ['year', 'sheet', 'assessorUnit', 'assessor', 'unit', 'body'], nullsCount: true }],
}

/** Every table that the journal captures, those first that others point at. */
export function exchangeTables(db: ReadDb): ExchangeTable[] {
  const names = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  const tables = names.filter((name) => !NOT_CAPTURED.includes(name)).map((name) => tableOf(db, name))
  return sorted(tables)
}

function tableOf(db: ReadDb, name: string): ExchangeTable {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]
  const references = db.prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)').all(name) as {
    from: string
    table: string
    to: string
  }[]
  const byId = references.filter(({ to }) => to === 'id')
  return {
    name,
    columns,
    references: Object.fromEntries(byId.map(({ from, table }) => [from, table])),
    keys: [...schemaKeys(db, name), ...(OWN_KEYS[name] ?? [])],
  }
}

function schemaKeys(db: ReadDb, table: string): RowKey[] {
  const indexes = db
    .prepare('SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND partial = 0 ORDER BY name')
    .pluck()
    .all(table) as string[]
  return indexes.flatMap((index) => {
    const columns = db.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno').pluck().all(index) as (
      | string
      | null
    )[]
    return columns.every((column) => column !== null)
      ? [{ columns: columns as string[], nullsCount: false }]
      : []
  })
}

function sorted(tables: readonly ExchangeTable[]): ExchangeTable[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const done = new Set<ExchangeTable>()
  const visit = (table: ExchangeTable | undefined, above: readonly string[]): void => {
    if (table === undefined || done.has(table) || above.includes(table.name)) return
    for (const referred of Object.values(table.references))
      visit(byName.get(referred), [...above, table.name])
    done.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...done]
}
