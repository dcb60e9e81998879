// Finds the rows that booking made anew here for those that it made there, so that what points at them points right.
import { conflictKey, type Present, type RowWrite } from '#shared/domain/exchange/merge'
import { rowKeys } from '#shared/domain/exchange/net-changes'
import { type Cell, type IdMap, mapId, type Row, type RowChange, sameRow } from '#shared/domain/exchange/rows'
import type { ReadDb } from '../store/db.ts'
import type { ExchangeTable } from '../store/exchange/shapes.ts'
import { hiddenColumns } from './theirs.ts'

/** Tables whose rows others point at by number. */
const REFERRED: readonly string[] = ['duty', 'useRequest', 'secondment']

/**
 * Adds to `ids`; what a unit or body that a document made was given besides (its class) comes back as rows to be written.
 */
export function findDerived(
  db: ReadDb,
  derived: readonly RowChange[],
  {
    ids,
    tables,
    present,
  }: { readonly ids: IdMap; readonly tables: readonly ExchangeTable[]; readonly present: Present },
): RowWrite[] {
  return tables.flatMap((table) => {
    const own = derived.filter((change) => change.table === table.name).toSorted((a, b) => a.id - b.id)
    if (REFERRED.includes(table.name)) byMovement(db, table.name, own, ids)
    if (table.name !== 'unit' && table.name !== 'body') return []
    return own.flatMap((change) => foundPlace(table, change, ids, present))
  })
}

/** A unit or body that a document made is known by its code, or by its name and day. */
function foundPlace(
  table: ExchangeTable,
  { id, after }: RowChange,
  ids: IdMap,
  present: Present,
): RowWrite[] {
  const theirs = here(table, after ?? {}, ids)
  const found = byKey(table, theirs, present)
  if (found === null) return []
  mapId(ids, table.name, id, Number(found.id))
  const hidden = hiddenColumns(table.name)
  const row = Object.fromEntries(Object.entries(theirs).filter(([column]) => !hidden.includes(column)))
  if (sameRow(found, row)) return []
  return [{ table: table.name, id: Number(found.id), row: { ...row, id: found.id ?? 0 }, isNew: false }]
}

/** A row of theirs with what it points at by the numbers here. */
function here({ references }: ExchangeTable, row: Row, ids: IdMap): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, Cell] => {
      const table = references[column]
      if (table === undefined || typeof value !== 'number') return [column, value]
      return [column, ids.get(table)?.get(value) ?? value]
    }),
  )
}

function byKey(table: ExchangeTable, row: Row, present: Present): Row | null {
  for (const key of table.keys) {
    if (rowKeys(table.name, row, [key]).length === 0) continue
    const values = Object.fromEntries(key.columns.map((column) => [column, row[column] ?? null]))
    const found = present.find(table.name, values)
    if (found !== null) return found
  }
  return null
}

/** The first, second … row of a movement there is the first, second … of the same movement here. */
function byMovement(db: ReadDb, table: string, rows: readonly RowChange[], ids: IdMap): void {
  const places = new Map<number, number>()
  const nth = db.prepare(`SELECT id FROM "${table}" WHERE movement = ? ORDER BY id LIMIT 1 OFFSET ?`).pluck()
  for (const { id, after } of rows) {
    const there = Number(after?.movement)
    const movement = ids.get('movement')?.get(there)
    if (movement === undefined) continue
    const place = places.get(there) ?? 0
    places.set(there, place + 1)
    const found = nth.get(movement, place) as number | undefined
    if (found !== undefined) mapId(ids, table, id, found)
  }
}

/** Whether a row of theirs still waits for a document that is booked first. */
export function waits(
  change: RowChange,
  table: ExchangeTable | undefined,
  derived: ReadonlySet<string>,
): boolean {
  const row = change.after ?? {}
  return Object.entries(table?.references ?? {}).some(([column, referred]) => {
    const value = row[column]
    return typeof value === 'number' && derived.has(conflictKey(referred, value))
  })
}
