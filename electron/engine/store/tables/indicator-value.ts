// Writes indicator values.
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

export interface NewValue {
  readonly unit: number
  readonly indicator: string
  /** YYYY-MM-DD, or '' for a value without a date. */
  readonly date: string
  /** Exact decimal text. */
  readonly value: string
}

/** Adds values; one that its unit already has at that date is refused by the table. */
export function insertValues(db: WriteDb, values: readonly NewValue[]): void {
  const rows = values.map((value) => [value.unit, value.indicator, value.date, value.value])
  insertRows(db, 'indicatorValue', ['unit', 'indicator', 'date', 'value'], rows)
}

/** Replaces the value that a unit has of an indicator at a date. */
export function updateValues(db: WriteDb, values: readonly NewValue[]): void {
  const statement = db.prepare(
    'UPDATE indicatorValue SET value = ? WHERE unit = ? AND indicator = ? AND date = ?',
  )
  for (const value of values) statement.run(value.value, value.unit, value.indicator, value.date)
}

/** Takes values away. */
export function deleteValues(db: WriteDb, values: readonly Omit<NewValue, 'value'>[]): void {
  const statement = db.prepare('DELETE FROM indicatorValue WHERE unit = ? AND indicator = ? AND date = ?')
  for (const { unit, indicator, date } of values) statement.run(unit, indicator, date)
}
