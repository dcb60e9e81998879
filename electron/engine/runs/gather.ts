// Gathers one snapshot of the project for a run: the units in scope with the values that hold at its as-of date.
import { valueAt } from '#shared/domain/region/indicator'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ScenarioInputs, ScenarioUnit } from '#shared/domain/scenario/inputs'
import { unitsInScope } from '#shared/domain/scenario/scope'
import type { ReadDb } from '../store/db.ts'
import { countiesWithUnits } from '../store/queries/counties.ts'
import { allIndicators } from '../store/queries/indicators.ts'
import { allUnits, bodiesByUnit, valuesByUnit } from '../store/queries/units.ts'

/** Everything a run reads. Throws SCOPE_EMPTY, UNIT_UNKNOWN. */
export function gatherInputs(db: ReadDb, document: ScenarioDocument): ScenarioInputs {
  const values = valuesByUnit(db)
  const bodies = bodiesByUnit(db)
  const indicators = new Map(allIndicators(db).map((indicator) => [indicator.id, indicator]))
  const units = unitsInScope(document.scope, allUnits(db)).map((unit): ScenarioUnit => {
    const { id, code, name, county, kind } = unit
    const own = values.get(id) ?? []
    const chosen: Record<string, string> = {}
    const dates: Record<string, string> = {}
    for (const indicator of indicators.keys()) {
      const value = valueAt(
        own.filter((candidate) => candidate.indicator === indicator),
        document.asOf,
      )
      if (value === null) continue
      chosen[indicator] = value.value
      dates[indicator] = value.date ?? ''
    }
    return {
      code,
      name,
      county,
      kind,
      class: unit.class,
      values: chosen,
      dates,
      bodies: bodies.get(id) ?? [],
    }
  })
  const counties = new Map(countiesWithUnits(db).map((county) => [county.code, county.name]))
  return { document, units, counties, indicators }
}
