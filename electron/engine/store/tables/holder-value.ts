// Writes indicator values of bodies and of counties.
import type { WriteDb } from '../db.ts'
import type { NewValue } from './indicator-value.ts'
import { insertRows } from './insert-rows.ts'

/** A value of a body, by the body's id; date and value as those of units. */
export type NewBodyValue = Omit<NewValue, 'unit'> & { readonly body: number }

/** A value of a county, by its code of six digits; date and value as those of units. */
export type NewCountyValue = Omit<NewValue, 'unit'> & { readonly county: string }

/** Adds values of bodies; one that the body already has at that date is refused by the table. */
export function insertBodyValues(db: WriteDb, values: readonly NewBodyValue[]): void {
  const rows = values.map(({ body, indicator, date, value }) => [body, indicator, date, value])
  insertRows(db, 'bodyValue', ['body', 'indicator', 'date', 'value'], rows)
}

/** Replaces the value that a body has of an indicator at a date. */
export function updateBodyValues(db: WriteDb, values: readonly NewBodyValue[]): void {
  const statement = db.prepare('UPDATE bodyValue SET value = ? WHERE body = ? AND indicator = ? AND date = ?')
  for (const { body, indicator, date, value } of values) statement.run(value, body, indicator, date)
}

/** Adds values of counties; one that the county already has at that date is refused by the table. */
export function insertCountyValues(db: WriteDb, values: readonly NewCountyValue[]): void {
  const rows = values.map(({ county, indicator, date, value }) => [county, indicator, date, value])
  insertRows(db, 'countyValue', ['county', 'indicator', 'date', 'value'], rows)
}

/** Replaces the value that a county has of an indicator at a date. */
export function updateCountyValues(db: WriteDb, values: readonly NewCountyValue[]): void {
  const statement = db.prepare(
    'UPDATE countyValue SET value = ? WHERE county = ? AND indicator = ? AND date = ?',
  )
  for (const { county, indicator, date, value } of values) statement.run(value, county, indicator, date)
}
