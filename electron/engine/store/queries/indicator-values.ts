// Indicator values of bodies and of counties that hold on a date, and of units as recorded for one.
import { type IndicatorValue, valueAt } from '#shared/domain/region/indicator'
import type { ReadDb } from '../db.ts'

interface ValueRow {
  readonly holder: number | string
  readonly indicator: string
  readonly date: string
  readonly value: string
}

/** By body id and indicator: the latest dated on or before the date, else the undated one. */
export function bodyValuesAt(db: ReadDb, asOf: string): Map<number, Record<string, string>> {
  const rows = db.prepare('SELECT body AS holder, indicator, date, value FROM bodyValue').all() as ValueRow[]
  return chosen(rows, asOf) as Map<number, Record<string, string>>
}

/** By county code and indicator, likewise. */
export function countyValuesAt(db: ReadDb, asOf: string): Map<string, Record<string, string>> {
  const rows = db
    .prepare('SELECT county AS holder, indicator, date, value FROM countyValue')
    .all() as ValueRow[]
  return chosen(rows, asOf) as Map<string, Record<string, string>>
}

/** Of every unit, recorded for exactly that date ('' = undated): indicator → unit id → value. */
export function unitValuesOn(db: ReadDb, date: string): Map<string, Map<number, string>> {
  const values = new Map<string, Map<number, string>>()
  const rows = db
    .prepare('SELECT unit, indicator, value FROM indicatorValue WHERE date = ?')
    .raw()
    .iterate(date) as Iterable<[number, string, string]>
  for (const [unit, indicator, value] of rows) {
    const own = values.get(indicator)
    if (own === undefined) values.set(indicator, new Map([[unit, value]]))
    else own.set(unit, value)
  }
  return values
}

function chosen(rows: readonly ValueRow[], asOf: string): Map<number | string, Record<string, string>> {
  const byHolder = new Map<number | string, Map<string, IndicatorValue[]>>()
  for (const { holder, indicator, date, value } of rows) {
    const own = byHolder.get(holder) ?? new Map<string, IndicatorValue[]>()
    own.set(indicator, [...(own.get(indicator) ?? []), { indicator, date: date === '' ? null : date, value }])
    byHolder.set(holder, own)
  }
  return new Map(
    [...byHolder].map(([holder, own]) => {
      const entries = [...own].flatMap(([indicator, values]) => {
        const found = valueAt(values, asOf)
        return found === null ? [] : [[indicator, found.value] as const]
      })
      return [holder, Object.fromEntries(entries)] as const
    }),
  )
}
