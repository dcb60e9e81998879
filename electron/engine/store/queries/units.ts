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

export interface BodyRow {
  readonly name: string
  readonly kind: string
}

/** Bodies that exist on the date by unit id, in the order they were recorded. */
export function bodiesByUnit(db: ReadDb, asOf: string = LATEST): Map<number, BodyRow[]> {
  const { bodies } = holdersAt(db, asOf, EVERYWHERE)
  return new Map([...bodies].map(([unit, list]) => [unit, list.map(({ name, kind }) => ({ name, kind }))]))
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
