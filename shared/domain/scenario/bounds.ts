// Bounds on the sums of units, counties, classes and bodies, checked when all steps have run; no step is cut to meet them.

import { Refusal } from '../refusal.ts'
import type { Bound } from './document.ts'
import { bodyKey, type ScenarioInputs, type ScenarioUnit, takesPosts, unitKey } from './inputs.ts'
import type { InfeasibleRun } from './outcome.ts'
import { bodySum } from './sharing/parcel.ts'
import type { RunState, StepResult } from './state.ts'
import { boundField, scopeOf } from './weighted/limits.ts'

/** Throws BOUND_SCOPE_UNKNOWN for a scope that is none of the five forms or names nothing in scope. */
export function assertBounds(inputs: ScenarioInputs): void {
  for (const [position, bound] of (inputs.document.bounds ?? []).entries()) {
    if (bound.scope !== 'body') groupsOf(inputs, bound, `${boundField(position)}.scope`)
  }
}

/**
 * The first bound that does not hold, naming every unit that breaks it and the last step that gave them posts; the
 * figures are those of the widest miss, so that giving way by it mends them all. Null if all hold.
 */
export function brokenBound(state: RunState, results: readonly StepResult[]): InfeasibleRun | null {
  const { inputs, sums } = state
  for (const [position, bound] of (inputs.document.bounds ?? []).entries()) {
    if (bound.scope === 'body') {
      const body = brokenBody(state, bound)
      if (body !== null) return { ...body.run, conditions: [boundField(position, body.end)] }
      continue
    }
    const missed = groupsOf(inputs, bound, `${boundField(position)}.scope`).flatMap((members): Miss[] => {
      const total = members.reduce((all, unit) => all + (sums[unit] ?? 0), 0)
      const figures = violation(bound, total)
      return figures === null ? [] : [{ members, figures }]
    })
    const widest = widestOf(missed.map(({ figures }) => figures))
    if (widest === null) continue
    const members = missed.flatMap((miss) => miss.members)
    const step = lastGiver(inputs, members, results)
    const at = inputs.document.steps.findIndex(({ id }) => id === step)
    const field = boundField(position, widest.end)
    const fields = at < 0 ? [field] : [field, `steps[${at}]`]
    return { ...broken(inputs, bound, members, widest), step, conditions: fields }
  }
  return null
}

interface Miss {
  readonly members: readonly number[]
  readonly figures: Figures
}

function widestOf(figures: readonly Figures[]): Figures | null {
  return figures.reduce<Figures | null>(
    (worst, each) => (worst === null || each.need - each.most > worst.need - worst.most ? each : worst),
    null,
  )
}

/** The bodies out of bounds, where a `bodies` step shared posts at all; the step to change is the last of them. */
function brokenBody(
  { inputs, bodies }: RunState,
  bound: Bound,
): { readonly run: InfeasibleRun; readonly end: Figures['end'] } | null {
  const step = inputs.document.steps.findLast(({ kind }) => kind === 'bodies')
  if (step === undefined) return null
  const missed = inputs.units.flatMap((unit, at) =>
    unit.bodies.flatMap((body, place) => {
      const figures = takesPosts(body) ? violation(bound, bodySum(bodies[at]?.[place])) : null
      return figures === null ? [] : [{ key: bodyKey(unit, body.name), figures }]
    }),
  )
  const widest = widestOf(missed.map(({ figures }) => figures))
  if (widest === null) return null
  const units = missed.map(({ key }) => key)
  const common = { status: 'infeasible', code: 'BOUND_BROKEN', group: bound.scope } as const
  const { need, most, end } = widest
  return { run: { ...common, step: step.id, units, need, most, conditions: [] }, end }
}

interface Figures {
  readonly need: number
  readonly most: number
  /** Which end of the bound does not hold. */
  readonly end: 'min' | 'max'
}

function violation({ min = 0, max = Number.POSITIVE_INFINITY }: Bound, total: number): Figures | null {
  if (total < min) return { need: min, most: total, end: 'min' }
  return total > max ? { need: total, most: max, end: 'max' } : null
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
  { need, most }: Figures,
): InfeasibleRun {
  return {
    status: 'infeasible',
    code: 'BOUND_BROKEN',
    step: '',
    group: bound.scope,
    units: members.map((unit) => unitKey(inputs.units[unit] as ScenarioUnit)),
    need,
    most,
    conditions: [],
  }
}

/** The sets of units that a bound speaks of. */
function groupsOf(inputs: ScenarioInputs, bound: Bound, field: string): number[][] {
  const [kind, name] = scopeOf(bound)
  const everyone = inputs.units.map((_, index) => index)
  if (kind === 'unit' && name === null) return everyone.map((index) => [index])
  const chosen = everyone.filter((index) => speaksOf(kind, name, inputs.units[index] as ScenarioUnit))
  if (chosen.length === 0) throw new Refusal('BOUND_SCOPE_UNKNOWN', { scope: bound.scope }, field)
  return [chosen]
}

function speaksOf(kind: string, name: string | null, unit: ScenarioUnit): boolean {
  if (name === null) return false
  if (kind === 'unit') return unitKey(unit) === name
  if (kind === 'county') return unit.county === name
  return kind === 'class' && unit.class === name
}
