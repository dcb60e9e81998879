// Indicator values of units, bodies and counties that hold on a date, and those recorded for one.
import type { StoredColumn } from '#shared/contract/indicator'
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

/** Of every unit, recorded for exactly that date ('' = undated), by indicator; of `wanted` alone where they are named. */
export function unitValuesOn(
  db: ReadDb,
  date: string,
  wanted: readonly string[] = allKeys(db),
): Map<string, StoredColumn> {
  const read = columnReader(db)
  const columns = new Map<string, StoredColumn>()
  for (const indicator of wanted) {
    const column = read(indicator, date)
    if (column !== null) columns.set(indicator, column)
  }
  return columns
}

/** What holds for a unit on a date: by indicator the value, and the date that it is recorded for ('' = undated). */
export interface ValuesHeld {
  readonly values: Readonly<Record<string, string>>
  readonly dates: Readonly<Record<string, string>>
}

/** Of every unit that has one: by indicator the latest dated on or before `asOf`, else the undated one. */
export function unitValuesAt(
  db: ReadDb,
  asOf: string,
  wanted: readonly string[] = allKeys(db),
): Map<number, ValuesHeld> {
  const read = columnReader(db)
  const held = new Map<number, { values: Record<string, string>; dates: ValuesHeld['dates'] }>()
  for (const indicator of wanted) {
    for (const date of datesUpTo(db, indicator, asOf)) {
      const { units, text } = read(indicator, date) ?? NO_COLUMN
      const values = text.split(',')
      const dated = withDate(indicator, date)
      for (const [at, unit] of units.entries()) {
        let own = held.get(unit)
        if (own === undefined) {
          own = { values: {}, dates: UNDATED }
          held.set(unit, own)
        }
        own.values[indicator] = values[at] as string
        own.dates = dated(own.dates)
      }
    }
  }
  return held
}

const UNDATED: ValuesHeld['dates'] = {}

/** Dates with one more: those of units that have equal ones stay one object, or a country has as many as it has units. */
function withDate(indicator: string, date: string): (dates: ValuesHeld['dates']) => ValuesHeld['dates'] {
  const known = new Map<ValuesHeld['dates'], ValuesHeld['dates']>()
  return (dates) => {
    let more = known.get(dates)
    if (more === undefined) {
      more = { ...dates, [indicator]: date }
      known.set(dates, more)
    }
    return more
  }
}

const NO_COLUMN: StoredColumn = { units: [], text: '' }

/**
 * Reads a column as one text: row by row the 1.2 million values of 30 indicators of the whole country take two seconds.
 * Values are digits, points and signs, so that commas part them. Columns of the same units share the list of them.
 */
function columnReader(db: ReadDb): (indicator: string, date: string) => StoredColumn | null {
  const read = db
    .prepare(
      'SELECT group_concat(unit), group_concat(value) FROM indicatorValue WHERE indicator = ? AND date = ?',
    )
    .raw()
  let last = { ids: '', units: [] as readonly number[] }
  return (indicator, date) => {
    const [ids, text] = read.get(indicator, date) as [string, string] | [null, null]
    if (ids === null) return null
    if (ids !== last.ids) last = { ids, units: ids.split(',').map(Number) }
    return { units: last.units, text }
  }
}

/** The dates that an indicator has values of, the undated ('') first. */
function* datesUpTo(db: ReadDb, indicator: string, asOf: string): Generator<string> {
  const next = db.prepare('SELECT min(date) FROM indicatorValue WHERE indicator = ? AND date > ?').pluck()
  const undated = db
    .prepare("SELECT 1 FROM indicatorValue WHERE indicator = ? AND date = '' LIMIT 1")
    .get(indicator)
  if (undated !== undefined) yield ''
  for (let date = next.get(indicator, ''); ; date = next.get(indicator, date)) {
    if (date === null || (date as string) > asOf) return
    yield date as string
  }
}

/** In their own order, in which a run's inputs name them. */
function allKeys(db: ReadDb): string[] {
  return db.prepare('SELECT key FROM indicator ORDER BY key').pluck().all() as string[]
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
