// Carries out what a merge decided.

import type { RowWrite } from '#shared/domain/exchange/merge'
import type { Row } from '#shared/domain/exchange/rows'
import type { WriteDb } from '../db.ts'
import { insertRows } from '../tables/insert-rows.ts'

/**
 * Takes rows away, then changes rows, then makes rows. References are judged once the command ends, so that the order does
 * not matter.
 */
export function writeRows(db: WriteDb, writes: readonly RowWrite[]): void {
  db.prepare('PRAGMA defer_foreign_keys = ON').run()
  for (const { table, id, row } of writes) {
    if (row === null) db.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id)
  }
  for (const { table, id, row, isNew } of writes) {
    if (row !== null && !isNew) update(db, table, id, row)
  }
  const made = new Map<string, Row[]>()
  for (const { table, id, row, isNew } of writes) {
    if (row === null || !isNew) continue
    const rows = made.get(table)
    if (rows === undefined) made.set(table, [{ ...row, id }])
    else rows.push({ ...row, id })
  }
  for (const [table, rows] of made) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    insertRows(
      db,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    )
  }
}

function update(db: WriteDb, table: string, id: number, row: Row): void {
  const columns = Object.keys(row).filter((column) => column !== 'id')
  const sets = columns.map((column) => `"${column}" = ?`).join(', ')
  db.prepare(`UPDATE "${table}" SET ${sets} WHERE id = ?`).run(
    ...columns.map((column) => row[column] ?? null),
    id,
  )
}
