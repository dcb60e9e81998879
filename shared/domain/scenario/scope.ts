// Which units count: under the region, of the kinds, minus exclude, plus include.

import { Refusal } from '../refusal.ts'
import { compareUnits, type Unit } from '../region/region.ts'
import type { Scope } from './document.ts'

/**
 * The units in scope, in code order. `exclude` and `include` name units by code, or by name where they have none.
 * Throws UNIT_UNKNOWN for a name that no unit bears, SCOPE_EMPTY where nothing is left, UNIT_AMBIGUOUS for two
 * of one name without codes.
 */
export function unitsInScope<U extends Pick<Unit, 'code' | 'name' | 'county' | 'kind'>>(
  scope: Scope,
  units: readonly U[],
): U[] {
  const known = new Set(units.flatMap((unit) => (unit.code === null ? [unit.name] : [unit.code])))
  assertKnown(scope.exclude, known, 'scope.exclude')
  assertKnown(scope.include, known, 'scope.include')
  const exclude = new Set(scope.exclude)
  const include = new Set(scope.include)
  const chosen = units.filter((unit) => {
    const key = unit.code ?? unit.name
    if (include.has(key)) return true
    return isUnder(scope.region, unit) && scope.kinds.includes(unit.kind) && !exclude.has(key)
  })
  assertDistinct(chosen)
  if (chosen.length === 0) throw new Refusal('SCOPE_EMPTY', { region: scope.region }, 'scope')
  return chosen.toSorted(compareUnits)
}

function isUnder(region: string, unit: Pick<Unit, 'code' | 'county'>): boolean {
  // An office's own code says nothing of the region; the county does.
  return unit.county.startsWith(region) || (region.length > 6 && (unit.code ?? '').startsWith(region))
}

function assertKnown(codes: readonly string[], known: ReadonlySet<string>, field: string): void {
  const unknown = codes.find((code) => !known.has(code))
  if (unknown !== undefined) throw new Refusal('UNIT_UNKNOWN', { unit: unknown }, field)
}

/** Without codes units are told apart by name alone. */
function assertDistinct(units: readonly Pick<Unit, 'code' | 'name'>[]): void {
  const seen = new Set<string>()
  for (const { code, name } of units) {
    if (code !== null) continue
    if (seen.has(name)) throw new Refusal('UNIT_AMBIGUOUS', { unit: name }, 'scope')
    seen.add(name)
  }
}
