// Bounds on the sums of units, counties and classes, checked when all steps have run; no step is cut to meet them.
import type { Bound } from './document.ts'
import { type ScenarioInputs, unitKey } from './inputs.ts'
import type { InfeasibleRun } from './outcome.ts'
import { Refusal } from '../refusal.ts'

/** The first bound that does not hold, naming units and the last step that could be changed; null if all hold. */
export function brokenBound(inputs: ScenarioInputs, sums: readonly number[]): InfeasibleRun | null {
  for (const [position, bound] of (inputs.document.bounds ?? []).entries()) {
    for (const members of groupsOf(inputs, bound, `bounds[${position}].scope`)) {
      const total = members.reduce((all, unit) => all + (sums[unit] ?? 0), 0)
      const isShort = bound.min !== undefined && total < bound.min
      const isOver = bound.max !== undefined && total > bound.max
      if (isShort || isOver) return broken(inputs, bound, members, total, isShort)
    }
  }
  return null
}

function broken(inputs: ScenarioInputs, bound: Bound, members: readonly number[], total: number, isShort: boolean): InfeasibleRun {
  return {
    status: 'infeasible',
    code: 'BOUND_BROKEN',
    step: inputs.document.steps.at(-1)?.id ?? '',
    group: bound.scope,
    units: members.map((unit) => unitKey(inputs.units[unit] as { code: string | null; name: string })),
    need: isShort ? (bound.min ?? 0) : total,
    most: isShort ? total : (bound.max ?? 0),
  }
}

/** The sets of units that a bound speaks of. Throws FIELD_INVALID for a scope that is none of the four forms. */
function groupsOf(inputs: ScenarioInputs, bound: Bound, field: string): number[][] {
  const [kind, name = ''] = bound.scope.split(':')
  const everyone = inputs.units.map((_, index) => index)
  const select = (test: (unit: ScenarioInputs['units'][number]) => boolean) =>
    everyone.filter((index) => test(inputs.units[index] as ScenarioInputs['units'][number]))
  if (bound.scope === 'unit') return everyone.map((index) => [index])
  const chosen =
    kind === 'unit'
      ? select((unit) => unitKey(unit) === name)
      : kind === 'county'
        ? select((unit) => unit.county === name)
        : kind === 'class'
          ? select((unit) => unit.class === name)
          : []
  if (chosen.length === 0) throw new Refusal('FIELD_INVALID', { reason: 'boundScope', value: bound.scope }, field)
  return [chosen]
}
