// What a run of journal entries comes to: of each row its first before and its last after.
import type { Row, RowChange, RowKey, TableShape } from './rows.ts'

/** Folds changes in the order they were made; rows that end as they began are left out. */
export function netChanges(changes: Iterable<RowChange>): RowChange[] {
  const net = new Map<string, RowChange>()
  for (const change of changes) {
    const key = `${change.table} ${change.id}`
    const first = net.get(key)
    // Taken out and put in again, so that rows stand in the order in which they last came about.
    if (first !== undefined) net.delete(key)
    net.set(key, { ...change, before: first === undefined ? change.before : first.before })
  }
  return [...net.values()].filter(({ before, after }) => !isSame(before, after))
}

/**
 * A row that was taken away while another of the same key was made is the same row, changed: what points at the new one
 * is to point at the old one. Returns the changes with such pairs joined, and the ids that went: table → new → old.
 */
export function joinReplaced(changes: readonly RowChange[], shapes: readonly TableShape[]) {
  const keysOf = new Map(shapes.map(({ name, keys }) => [name, keys]))
  const gone = new Map<string, RowChange>()
  for (const change of changes) {
    if (change.after !== null || change.before === null) continue
    for (const key of rowKeys(change.table, change.before, keysOf.get(change.table) ?? []))
      gone.set(key, change)
  }
  const joined = new Set<RowChange>()
  const ids = new Map<string, Map<number, number>>()
  const kept = changes.map((change) => {
    if (change.before !== null || change.after === null) return change
    const keys = rowKeys(change.table, change.after, keysOf.get(change.table) ?? [])
    const old = keys.map((key) => gone.get(key)).find((found) => found !== undefined && !joined.has(found))
    if (old === undefined) return change
    joined.add(old)
    const ofTable = ids.get(change.table) ?? new Map<number, number>()
    ids.set(change.table, ofTable.set(change.id, old.id))
    return { ...change, id: old.id, before: old.before, after: { ...change.after, id: old.id } }
  })
  return { changes: kept.filter((change) => !joined.has(change)), ids }
}

/** Texts of a row's keys: rows of equal text are one. */
export function rowKeys(table: string, row: Row, keys: readonly RowKey[]): string[] {
  return keys.flatMap(({ columns, nullsCount }) => {
    const values = columns.map((column) => row[column] ?? null)
    return values.includes(null) && !nullsCount ? [] : [JSON.stringify([table, columns, values])]
  })
}

function isSame(before: Row | null, after: Row | null): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
