// A unit's result as the window and the reports take it.
import type { z } from 'zod'
import type { Frozen } from '#shared/contract/define'
import type { OutcomeRow } from '#shared/contract/scenario'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from '#shared/domain/scenario/inputs'
import type { UnitOutcome } from '#shared/domain/scenario/outcome'

/** Posts by part and pool, with the values that the run used. */
export function outcomeRow(
  inputs: ScenarioInputs,
  unit: UnitOutcome,
  given: ScenarioUnit,
): Frozen<z.output<typeof OutcomeRow>> {
  const funding: Record<string, number> = {}
  for (const pools of Object.values(unit.funding)) {
    for (const [pool, posts] of Object.entries(pools)) funding[pool] = (funding[pool] ?? 0) + posts
  }
  return {
    key: unitKey(unit),
    code: unit.code,
    name: unit.name,
    county: unit.county,
    countyName: inputs.counties.get(unit.county) ?? unit.county,
    kind: given.kind,
    total: unit.total,
    parts: unit.parts,
    funding,
    values: given.values,
  }
}
