// Bounds on the sums of units, counties and classes, checked when all steps have run; no step is cut to meet them.

import { Refusal } from '../refusal.ts'
import type { Bound } from './document.ts'
import { type ScenarioInputs, unitKey } from './inputs.ts'
import type { InfeasibleRun } from './outcome.ts'
import type { StepResult } from './state.ts'

/** The first bound that does not hold, naming units and the last step that gave them posts; null if all hold. */
export function brokenBound(
  inputs: ScenarioInputs,
  sums: readonly number[],
  results: readonly StepResult[],
): InfeasibleRun | null {
  for (const [position, bound] of (inputs.document.bounds ?? []).entries()) {
    for (const members of groupsOf(inputs, bound, `bounds[${position}].scope`)) {
      const figures = violation(
        bound,
        members.reduce((all, unit) => all + (sums[unit] ?? 0), 0),
      )
      if (figures !== null) {
        const step = lastGiver(inputs, members, results)
        return { ...broken(inputs, bound, members, figures), step }
      }
    }
  }
  return null
}

interface Figures {
  readonly need: number
  readonly most: number
}

function violation({ min = 0, max = Number.POSITIVE_INFINITY }: Bound, total: number): Figures | null {
  if (total < min) return { need: min, most: total }
  return total > max ? { need: total, most: max } : null
}

/** The last step that gave these units posts: the one to change. */
function lastGiver(
  inputs: ScenarioInputs,
  members: readonly number[],
  results: readonly StepResult[],
): string {
  const gave = (result: StepResult) =>
    [...result.posts.values()].some((list) => members.some((unit) => (list[unit] ?? 0) > 0))
  const position = results.findLastIndex(gave)
  return inputs.document.steps.at(position)?.id ?? ''
}

function broken(
  inputs: ScenarioInputs,
  bound: Bound,
  members: readonly number[],
  figures: Figures,
): InfeasibleRun {
  return {
    status: 'infeasible',
    code: 'BOUND_BROKEN',
    step: '',
    group: bound.scope,
    units: members.map((unit) => unitKey(inputs.units[unit] as ScenarioInputs['units'][number])),
    ...figures,
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
  if (chosen.length === 0) throw new Refusal('BOUND_SCOPE_UNKNOWN', { scope: bound.scope }, field)
  return [chosen]
}
