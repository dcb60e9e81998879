// Units with their counties, bodies and indicator values.
import type { IndicatorValue } from '#shared/domain/region/indicator'
import { compareUnits, type Unit } from '#shared/domain/region/region'
import type { ReadDb } from '../db.ts'

/** All units in code order. */
export function allUnits(db: ReadDb): Unit[] {
  const rows = db.prepare('SELECT id, code, name, county, kind, class FROM unit').all() as Unit[]
  return rows.sort(compareUnits)
}

export interface BodyRow {
  readonly name: string
  readonly kind: string
}

/** Bodies by unit id, in the order they were recorded. */
export function bodiesByUnit(db: ReadDb): Map<number, BodyRow[]> {
  const bodies = new Map<number, BodyRow[]>()
  for (const row of db.prepare('SELECT unit, name, kind FROM body ORDER BY id').iterate() as Iterable<
    BodyRow & { unit: number }
  >) {
    const list = bodies.get(row.unit)
    if (list === undefined) bodies.set(row.unit, [{ name: row.name, kind: row.kind }])
    else list.push({ name: row.name, kind: row.kind })
  }
  return bodies
}

/** Every value of every unit: unit id → values, undated ones with date null. */
export function valuesByUnit(db: ReadDb): Map<number, IndicatorValue[]> {
  const values = new Map<number, IndicatorValue[]>()
  const rows = db.prepare('SELECT unit, indicator, date, value FROM indicatorValue').iterate() as Iterable<{
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
