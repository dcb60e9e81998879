// Findings of the rules over the present state or a scenario's outcome.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { findingsOf } from '#shared/domain/rules/check'
import { type ScenarioUnit, unitKey } from '#shared/domain/scenario/inputs'
import { findingRow } from '../../runs/finding-row.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { countiesWithUnits } from '../../store/queries/counties.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { allUnits, bodiesByUnit } from '../../store/queries/units.ts'

/** Packs of a template: what `check` runs where no pack is named. */
const PACKS_OF_TEMPLATE: Readonly<Record<string, readonly string[]>> = { 'xuzhou-2020': ['xuzhou-2020'] }

export function rulesHandlers(
  runs: RunCache,
): Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'rules.check'> {
  return {
    'rules.check': (db, { document, packs }) => {
      const own = PACKS_OF_TEMPLATE[projectInfo(db).template] ?? []
      if (document === undefined) {
        const units = presentUnits(db)
        const counties = new Map(countiesWithUnits(db).map((county) => [county.code, county.name]))
        return named(findingsOf(packs ?? own, { inputs: { units, counties }, run: null }), units)
      }
      const { inputs, run } = runs.completed(db, document)
      const chosen = packs ?? document.rules ?? own
      return named(findingsOf(chosen, { inputs, run: { inputs, outcome: run.outcome } }), inputs.units)
    },
  }
}

function named(findings: ReturnType<typeof findingsOf>, units: readonly ScenarioUnit[]) {
  const names = new Map(units.map((unit) => [unitKey(unit), unit.name]))
  return findings.map((finding) => findingRow(finding, names))
}

/** The streets and towns of the project as they stand, with their bodies. */
function presentUnits(db: ReadDb): ScenarioUnit[] {
  const bodies = bodiesByUnit(db)
  return allUnits(db)
    .filter((unit) => unit.kind === 'street' || unit.kind === 'town' || unit.kind === 'township')
    .map(({ id, code, name, county, kind, class: unitClass }) => {
      return {
        code,
        name,
        county,
        kind,
        class: unitClass,
        values: {},
        dates: {},
        bodies: bodies.get(id) ?? [],
      }
    })
}
