// Gathers one snapshot of the project for a run: the units in scope with the values that hold at its as-of date.
import { type IndicatorValue, valueAt } from '#shared/domain/region/indicator'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ScenarioBody, ScenarioInputs, ScenarioUnit } from '#shared/domain/scenario/inputs'
import { unitsInScope } from '#shared/domain/scenario/scope'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { countiesWithUnits } from '../store/queries/counties.ts'
import { bodyValuesAt, countyValuesAt } from '../store/queries/indicator-values.ts'
import { allIndicators } from '../store/queries/indicators.ts'
import { allUnits, valuesByUnit } from '../store/queries/units.ts'
import { poolBalances, unitBalances } from './balances.ts'
import { giversOf } from './givers.ts'
import { ownBooking } from './own-booking.ts'

/** Everything a run reads. Throws SCOPE_EMPTY, UNIT_UNKNOWN. */
export function gatherInputs(db: ReadDb, document: ScenarioDocument): ScenarioInputs {
  const { asOf } = document
  const values = valuesByUnit(db)
  const bodies = scenarioBodies(db, asOf)
  const everyone = allUnits(db, asOf)
  const units = unitsInScope(document.scope, everyone).map((unit): ScenarioUnit => {
    const { id, code, name, county, kind } = unit
    const chosen = valuesAt(values.get(id) ?? [], asOf)
    return { code, name, county, kind, class: unit.class, ...chosen, bodies: bodies.get(id) ?? [] }
  })
  return {
    document,
    units,
    counties: new Map(countiesWithUnits(db).map((county) => [county.code, county.name])),
    countyValues: countyValuesAt(db, asOf),
    indicators: new Map(allIndicators(db).map((indicator) => [indicator.id, indicator])),
    balances: unitBalances(db, asOf),
    pools: poolBalances(db, asOf),
    givers: giversOf(document, everyone),
    own: ownBooking(db, document),
  }
}

/** The value of each indicator that holds on the date, and its own date. */
function valuesAt(own: readonly IndicatorValue[], asOf: string): Pick<ScenarioUnit, 'values' | 'dates'> {
  const values: Record<string, string> = {}
  const dates: Record<string, string> = {}
  for (const indicator of new Set(own.map((value) => value.indicator))) {
    const value = valueAt(
      own.filter((candidate) => candidate.indicator === indicator),
      asOf,
    )
    if (value === null) continue
    values[indicator] = value.value
    dates[indicator] = value.date ?? ''
  }
  return { values, dates }
}

/** Bodies by unit id with their functions and values. */
function scenarioBodies(db: ReadDb, asOf: string): Map<number, ScenarioBody[]> {
  const values = bodyValuesAt(db, asOf)
  const { bodies } = holdersAt(db, asOf, EVERYWHERE)
  return new Map(
    [...bodies].map(([unit, list]) => {
      const own = list.map(({ id, name, kind, function: purpose, stationed }): ScenarioBody => {
        return { name, kind, function: purpose, stationed, values: values.get(id) ?? {} }
      })
      return [unit, own] as const
    }),
  )
}
