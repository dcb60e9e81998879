// Gathers one snapshot of the project for a run: the units in scope with the values that hold at its as-of date.
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ScenarioBody, ScenarioInputs, ScenarioUnit } from '#shared/domain/scenario/inputs'
import { unitsInScope } from '#shared/domain/scenario/scope'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, type Holders, holdersAt } from '../store/queries/as-of/holders.ts'
import { countiesWithUnits } from '../store/queries/counties.ts'
import {
  bodyValuesAt,
  countyValuesAt,
  unitValuesAt,
  type ValuesHeld,
} from '../store/queries/indicator-values.ts'
import { allIndicators } from '../store/queries/indicators.ts'
import { poolBalances, unitBalances } from './balances.ts'
import { giversOf } from './givers.ts'
import { ownBooking } from './own-booking.ts'

const NO_VALUES: ValuesHeld = { values: {}, dates: {} }
const NO_BODIES: readonly ScenarioBody[] = []

/** Everything a run reads. Throws SCOPE_EMPTY, UNIT_UNKNOWN. */
export function gatherInputs(db: ReadDb, document: ScenarioDocument): ScenarioInputs {
  const { asOf } = document
  const values = unitValuesAt(db, asOf)
  const everything = holdersAt(db, asOf, EVERYWHERE)
  const bodies = scenarioBodies(db, asOf, everything)
  const units = unitsInScope(document.scope, everything.units).map((unit): ScenarioUnit => {
    const { id, code, name, county, kind } = unit
    const held = values.get(id) ?? NO_VALUES
    return { code, name, county, kind, class: unit.class, ...held, bodies: bodies.get(id) ?? NO_BODIES }
  })
  return {
    document,
    units,
    counties: new Map(countiesWithUnits(db).map((county) => [county.code, county.name])),
    countyValues: countyValuesAt(db, asOf),
    indicators: new Map(allIndicators(db).map((indicator) => [indicator.id, indicator])),
    balances: unitBalances(db, asOf, everything),
    pools: poolBalances(db, asOf),
    givers: giversOf(document, everything.units),
    own: ownBooking(db, document),
  }
}

/** Bodies by unit id with their functions and values. */
function scenarioBodies(db: ReadDb, asOf: string, { bodies }: Holders): Map<number, ScenarioBody[]> {
  const values = bodyValuesAt(db, asOf)
  return new Map(
    [...bodies].map(([unit, list]) => {
      const own = list.map(({ id, name, kind, function: purpose, stationed }): ScenarioBody => {
        return { name, kind, function: purpose, stationed, values: values.get(id) ?? {} }
      })
      return [unit, own] as const
    }),
  )
}
