// The tables of units and of bodies as they stand on a date.
import type { BodyAsOfRow, UnitAsOfRow } from '#shared/contract/table'
import type { ReadDb } from '../db.ts'
import { EVERYWHERE, holdersAt, type Scope } from './as-of/holders.ts'
import { regionNames } from './counties.ts'
import { originsByHolder } from './lineage.ts'

/** In code order. Nameplates and dispatched bodies are among the bodies counted here. */
export function unitsAsOf(db: ReadDb, asOf: string): UnitAsOfRow[] {
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE, true)
  const counties = regionNames(db)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const origins = originsByHolder(db, asOf).units
  return units.map(({ id, name, county, parent, class: unitClass, traits, ...unit }) => {
    return {
      unitId: id,
      unit: name,
      code: unit.code,
      county,
      countyName: counties.get(county) ?? county,
      parent: parent === null ? null : (names.get(parent) ?? null),
      kind: unit.kind,
      class: unitClass,
      bodies: bodies.get(id)?.length ?? 0,
      founded: unit.founded,
      abolished: unit.abolished,
      lineage: origins.get(id) ?? [],
      traits: described(traits),
    }
  })
}

/** By unit in code order, inside it in the order in which they were recorded. */
export function bodiesAsOf(db: ReadDb, asOf: string, scope: Scope = EVERYWHERE): BodyAsOfRow[] {
  const { units, bodies } = holdersAt(db, asOf, scope, true)
  const origins = originsByHolder(db, asOf).bodies
  return units.flatMap((unit) =>
    (bodies.get(unit.id) ?? []).map(({ id, name, traits, unit: unitId, ...body }) => {
      const place = { unitId, unit: unit.name, code: unit.code, county: unit.county, bodyId: id, body: name }
      return { ...place, ...body, lineage: origins.get(id) ?? [], traits: described(traits) }
    }),
  )
}

/** What has no column of its own. */
function described(traits: Readonly<Record<string, string>>): Record<string, string> {
  const { name, kind, class: unitClass, county, parent, function: role, ...rest } = traits
  return rest
}
