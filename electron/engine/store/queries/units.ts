// Units with their bodies and indicator values, as of a date.
import type { IndicatorValue } from '#shared/domain/region/indicator'
import type { Unit } from '#shared/domain/region/region'
import type { ReadDb } from '../db.ts'
import { EVERYWHERE, holdersAt, LATEST, unitsAt } from './as-of/holders.ts'

/** Units that exist on the date, in code order; without a date those that stand after everything booked. */
export function allUnits(db: ReadDb, asOf: string = LATEST): Unit[] {
  return unitsAt(db, asOf, EVERYWHERE).map(({ id, code, name, county, kind, class: unitClass }): Unit => {
    return { id, code, name, county, kind, class: unitClass }
  })
}

/** How many units exist on the date: not those that are gone, nor those still to come. */
export function countUnits(db: ReadDb, asOf: string): number {
  return db
    .prepare("SELECT count(*) FROM unit WHERE founded <= :asOf AND (abolished = '' OR abolished > :asOf)")
    .pluck()
    .get({ asOf }) as number
}

/** Names by code of all units that there ever were: a document may name one that is gone. */
export function unitNames(db: ReadDb): Map<string, string> {
  const rows = db.prepare('SELECT code, name FROM unit WHERE code IS NOT NULL').all() as {
    code: string
    name: string
  }[]
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** What the unit of a code was called on a day, be it gone by now; undefined where no unit has the code. */
export function unitNamesThen(db: ReadDb): (code: string, date: string) => string | undefined {
  const first = unitNames(db)
  const renamed = new Map<string, { readonly date: string; readonly name: string }[]>()
  const rows = db
    .prepare(
      `SELECT u.code, t.date, t.value AS name FROM trait t JOIN unit u ON u.id = t.unit
       WHERE t.body IS NULL AND t.field = 'name' AND u.code IS NOT NULL ORDER BY t.date, t.id`,
    )
    .all() as { code: string; date: string; name: string }[]
  for (const row of rows) renamed.set(row.code, [...(renamed.get(row.code) ?? []), row])
  return (code, day) => renamed.get(code)?.findLast(({ date }) => date <= day)?.name ?? first.get(code)
}

export interface BodyRow {
  readonly name: string
  readonly kind: string
}

/** Bodies that exist on the date by unit id, in the order they were recorded. */
export function bodiesByUnit(db: ReadDb, asOf: string = LATEST): Map<number, BodyRow[]> {
  const { bodies } = holdersAt(db, asOf, EVERYWHERE)
  return new Map([...bodies].map(([unit, list]) => [unit, list.map(({ name, kind }) => ({ name, kind }))]))
}

/** Every value of these units: unit id → values, undated ones with date null. */
export function valuesOfUnits(db: ReadDb, units: readonly number[]): Map<number, IndicatorValue[]> {
  const values = new Map<number, IndicatorValue[]>()
  const rows = db
    .prepare(
      `SELECT unit, indicator, date, value FROM indicatorValue
       WHERE unit IN (SELECT value FROM json_each(?)) ORDER BY indicator, date, unit`,
    )
    .iterate(JSON.stringify(units)) as Iterable<{
    unit: number
    indicator: string
    date: string
    value: string
  }>
  for (const { unit, indicator, date, value } of rows) {
    const entry = { indicator, date: date === '' ? null : date, value }
    const list = values.get(unit)
    if (list === undefined) values.set(unit, [entry])
    else list.push(entry)
  }
  return values
}
