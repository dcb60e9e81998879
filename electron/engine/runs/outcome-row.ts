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
  return {
    key: unitKey(unit),
    code: unit.code,
    name: unit.name,
    county: unit.county,
    countyName: inputs.counties.get(unit.county) ?? unit.county,
    kind: given.kind,
    total: unit.total,
    parts: unit.parts,
    funding: fundingOf(unit),
    values: given.values,
  }
}

/** Posts by pool, over all types. */
export function fundingOf({ funding }: UnitOutcome): Record<string, number> {
  const byPool: Record<string, number> = {}
  for (const pools of Object.values(funding)) {
    for (const [pool, posts] of Object.entries(pools)) byPool[pool] = (byPool[pool] ?? 0) + posts
  }
  return byPool
}
