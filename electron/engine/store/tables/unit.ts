// Writes units.
import type { Unit } from '#shared/domain/region/region'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

/** Adds units; a code that exists is refused by the table. */
export function insertUnits(db: WriteDb, units: readonly Omit<Unit, 'id'>[]): void {
  const rows = units.map((unit) => [unit.code, unit.name, unit.county, unit.kind, unit.class])
  insertRows(db, 'unit', ['code', 'name', 'county', 'kind', 'class'], rows)
}

/** Sets the class (类别) of units. */
export function updateUnitClasses(
  db: WriteDb,
  units: readonly { readonly unit: number; readonly class: string | null }[],
): void {
  const statement = db.prepare('UPDATE unit SET class = ? WHERE id = ?')
  for (const { unit, class: value } of units) statement.run(value, unit)
}
