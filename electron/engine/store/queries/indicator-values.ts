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

/** Units that have a value, and the values in the same order. */
export interface UnitColumn {
  readonly units: readonly number[]
  readonly values: readonly string[]
}

/** Of every unit, recorded for exactly that date ('' = undated), by indicator; of `wanted` alone where they are named. */
export function unitValuesOn(
  db: ReadDb,
  date: string,
  wanted: readonly string[] = allKeys(db),
): Map<string, UnitColumn> {
  // A column as one text each: row by row the 1.2 million values of 30 indicators of the whole country take two seconds.
  const read = db
    .prepare(
      'SELECT json_group_array(unit), json_group_array(value) FROM indicatorValue WHERE indicator = ? AND date = ?',
    )
    .raw()
  const columns = new Map<string, UnitColumn>()
  let last = { text: '[]', units: [] as readonly number[] }
  for (const indicator of wanted) {
    const [text, values] = read.get(indicator, date) as [string, string]
    if (text === '[]') continue
    if (text !== last.text) last = { text, units: JSON.parse(text) as number[] }
    columns.set(indicator, { units: last.units, values: JSON.parse(values) as string[] })
  }
  return columns
}

function allKeys(db: ReadDb): string[] {
  return db.prepare('SELECT key FROM indicator ORDER BY id').pluck().all() as string[]
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
