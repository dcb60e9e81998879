// Rows of two copies of one set of tables, as the exchange sees them.

export type Cell = string | number | null

/** A row's columns, its id among them. */
export type Row = Readonly<Record<string, Cell>>

/** What became of a row between two moments: made (`before` null), changed, or taken away (`after` null). */
export interface RowChange {
  readonly table: string
  readonly id: number
  readonly before: Row | null
  readonly after: Row | null
}

export interface TableShape {
  readonly name: string
  /** Columns that hold the id of a row of another table, or of this one: column → table. */
  readonly references: Readonly<Record<string, string>>
  readonly keys: readonly RowKey[]
}

/** Columns whose values no two rows share. */
export interface RowKey {
  readonly columns: readonly string[]
  /** Whether nothing is a value like any other; else a row that lacks one of them is like no other row. */
  readonly nullsCount: boolean
}

/** Ids of one copy's rows as the other copy knows them: table → id there → id here. An id that is not named is the same. */
export type IdMap = Map<string, Map<number, number>>

export function mapId(ids: IdMap, table: string, from: number, to: number): void {
  const known = ids.get(table)
  if (known === undefined) ids.set(table, new Map([[from, to]]))
  else known.set(from, to)
}

/** Whether two rows agree in every column but their id; one that is not there agrees with none. */
export function sameRow(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b
  const columns = new Set([...Object.keys(a), ...Object.keys(b)])
  columns.delete('id')
  return [...columns].every((column) => (a[column] ?? null) === (b[column] ?? null))
}
