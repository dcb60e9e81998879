// The units that a scenario names as left out of it.
import { compareUnits, type Unit } from '#shared/domain/region/region'
import { type ScenarioInputs, unitKey } from '#shared/domain/scenario/inputs'

/** Names of the units of the scope's kinds that `exclude` takes out, in code order; `all` is asked only where it names any. */
export function leftOutNames({ document, units }: ScenarioInputs, all: () => readonly Unit[]): string[] {
  const { exclude, kinds } = document.scope
  if (exclude.length === 0) return []
  const named = new Set(exclude)
  const inScope = new Set(units.map(unitKey))
  return all()
    .filter((unit) => named.has(unitKey(unit)) && kinds.includes(unit.kind) && !inScope.has(unitKey(unit)))
    .toSorted(compareUnits)
    .map((unit) => unit.name)
}
