// Writes indicators.
import type { Indicator } from '#shared/domain/region/indicator'
import type { WriteDb } from '../db.ts'
import { insertRows } from './insert-rows.ts'

/** Adds indicators; an id that exists is refused by the table. */
export function insertIndicators(db: WriteDb, indicators: readonly Indicator[]): void {
  const rows = indicators.map((indicator) => [
    indicator.id,
    indicator.name,
    indicator.measure,
    indicator.better,
  ])
  insertRows(db, 'indicator', ['key', 'name', 'measure', 'better'], rows)
}
