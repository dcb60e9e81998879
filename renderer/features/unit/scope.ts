// Ticking units: which of them a scenario's scope takes, and what the scope becomes when some are ticked or not.
import type { UnitRow } from '#shared/contract/unit'
import type { UnitKind } from '#shared/domain/region/region'
import type { EditedScenario } from '../../api/scenario-draft.tsx'

type Scope = EditedScenario['scope']
export type TickableUnit = Pick<UnitRow, 'code' | 'name' | 'county' | 'kind'>

/** What a scope calls a unit: its code, or its name where it has none. */
export function unitKey(unit: TickableUnit): string {
  return unit.code ?? unit.name
}

/** Whether the unit takes part. */
export function isTicked(scope: Scope, unit: TickableUnit): boolean {
  const key = unitKey(unit)
  return scope.include.includes(key) || (isBase(scope, unit) && !scope.exclude.includes(key))
}

/** The scope after these units are ticked, or not. */
export function tickUnits(scope: Scope, units: readonly TickableUnit[], ticked: boolean): Scope {
  const keys = new Set(units.map(unitKey))
  const exclude = scope.exclude.filter((key) => !keys.has(key))
  const include = scope.include.filter((key) => !keys.has(key))
  for (const unit of units) {
    const base = isBase(scope, unit)
    if (ticked && !base) include.push(unitKey(unit))
    if (!ticked && base) exclude.push(unitKey(unit))
  }
  return { ...scope, exclude: exclude.sort(byText), include: include.sort(byText) }
}

/** The scope after a whole kind is taken in or left out; single ticks of that kind are forgotten. */
export function tickKind(
  scope: Scope,
  kind: UnitKind,
  units: readonly TickableUnit[],
  ticked: boolean,
): Scope {
  const keys = new Set(units.filter((unit) => unit.kind === kind).map(unitKey))
  const others = scope.kinds.filter((entry) => entry !== kind)
  return {
    ...scope,
    kinds: ticked ? [...others, kind] : others,
    exclude: scope.exclude.filter((key) => !keys.has(key)),
    include: scope.include.filter((key) => !keys.has(key)),
  }
}

function isBase(scope: Scope, unit: TickableUnit): boolean {
  return (unit.code ?? unit.county).startsWith(scope.region) && scope.kinds.includes(unit.kind)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
