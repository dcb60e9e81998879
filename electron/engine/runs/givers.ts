// The units that `source` steps of a document name, found by code or by a name that only one unit bears.
import type { Unit } from '#shared/domain/region/region'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { type GivingUnit, unitKey } from '#shared/domain/scenario/inputs'

/** By the name written in the document; one that no unit or more than one bears is left out, and the run refuses it. */
export function giversOf({ steps }: ScenarioDocument, units: readonly Unit[]): Map<string, GivingUnit> {
  const names = new Set(
    steps.flatMap((step) => (step.kind === 'source' ? step.givers.map(({ unit }) => unit) : [])),
  )
  const givers = new Map<string, GivingUnit>()
  for (const name of names) {
    const byCode = units.filter(({ code }) => code === name)
    const found = byCode.length > 0 ? byCode : units.filter((unit) => unit.name === name)
    const [only] = found
    if (only === undefined || found.length > 1) continue
    givers.set(name, { key: unitKey(only), name: only.name, county: only.county })
  }
  return givers
}
