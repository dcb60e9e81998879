// Runs a scenario: steps in order, sums, bounds, funding, fairness and rules; the same inputs give the same answer.
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import { compareText } from '../region/region.ts'
import { findingsOf } from '../rules/check.ts'
import { XUZHOU_UNITS } from '../template/xuzhou-2020.zh-CN.ts'
import { postEntries, runBands } from './bands-step.ts'
import { brokenBound } from './bounds.ts'
import type { ConstantStep, FundingShare, Step } from './document.ts'
import { fairnessOf } from './fairness.ts'
import { dealPosts, oddPostPool } from './funding.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { InfeasibleRun, Note, SettledTie, SolvedRun, UndecidedRun, UnitOutcome } from './outcome.ts'
import { type RunState, type StepAnswer, type StepResult, type StepTrace, stepField } from './state.ts'
import { runWeighted } from './weighted-step.ts'

export interface CompletedRun {
  readonly status: 'ok'
  readonly outcome: SolvedRun
  /** What each step did, for explaining. */
  readonly traces: readonly StepTrace[]
}

export type Run = CompletedRun | InfeasibleRun | UndecidedRun

/**
 * Computes a scenario. Throws a Refusal where document and data do not fit together; returns why where the conditions
 * can't hold together (infeasible) or a tie is left open (undecided).
 */
export function runScenario(inputs: ScenarioInputs): Run {
  const { document, units } = inputs
  assertSteps(document.steps)
  const state: RunState = { inputs, sums: units.map(() => 0), charges: new Map() }
  const results: StepResult[] = []
  for (const [position, step] of document.steps.entries()) {
    const answer = runStep(state, step, position)
    if (!answer.ok) return answer.why
    results.push(answer.result)
    for (const list of answer.result.posts.values()) {
      list.forEach((posts, unit) => {
        state.sums[unit] = (state.sums[unit] as number) + posts
      })
    }
  }
  const broken = brokenBound(inputs, state.sums, results)
  if (broken !== null) return broken
  return complete(inputs, results)
}

function assertSteps(steps: readonly Step[]): void {
  const seen = new Set<string>()
  for (const [position, step] of steps.entries()) {
    if (seen.has(step.id)) throw new Refusal('STEP_DUPLICATE', { step: step.id }, `${stepField(position)}.id`)
    seen.add(step.id)
  }
}

function runStep(state: RunState, step: Step, position: number): StepAnswer {
  switch (step.kind) {
    case 'constant':
      return { ok: true, result: runConstant(state.inputs, step) }
    case 'weighted': {
      const later = state.inputs.document.steps.slice(position + 1)
      return runWeighted(state, step, position, !later.some((other) => other.kind === 'weighted'))
    }
    case 'bands':
      return runBands(state, step, position)
  }
}

function runConstant(inputs: ScenarioInputs, step: ConstantStep): StepResult {
  const type = step.postType ?? inputs.document.postType
  const posts = new Map(
    postEntries(step.posts, type).map(([of, count]) => [of, inputs.units.map(() => count)]),
  )
  return { posts, trace: { kind: 'constant', step }, ties: [] }
}

/** Adds up what the steps gave. */
function complete(inputs: ScenarioInputs, results: readonly StepResult[]): CompletedRun {
  const { document, units } = inputs
  const tallies = units.map(() => ({ parts: {}, byType: {}, funding: {}, stepFunding: {} }) as Tally)
  results.forEach((result, position) => {
    const step = document.steps[position] as Step
    const first = oddPostPool(document.rounding?.oddPost, step.funding ?? [], position)
    for (const [type, list] of result.posts) {
      tally(tallies, step, type, list)
      fund(tallies, step, type, dealByCounty(units, list, step.funding ?? [], first))
    }
  })
  const outcomes = units.map((unit, index): UnitOutcome => {
    const { parts, byType, funding, stepFunding } = tallies[index] as Tally
    const { code, name, county } = unit
    return { code, name, county, total: sum(Object.values(parts)), byType, parts, funding, stepFunding }
  })
  const ties = results.flatMap((result) => result.ties)
  const traces = results.map((result) => result.trace)
  return { status: 'ok', outcome: outcomeOf(inputs, outcomes, ties), traces }
}

/** Deals county by county, so that units without a code (last in order) do not break their county's share. */
function dealByCounty(
  units: readonly ScenarioUnit[],
  list: readonly number[],
  shares: readonly FundingShare[],
  first: string | null,
): number[][] {
  const order = units.map((_, index) => index)
  order.sort((a, b) => compareText(units[a]?.county ?? '', units[b]?.county ?? '') || a - b)
  const dealt = dealPosts(
    order.map((index) => list[index] ?? 0),
    shares,
    first,
  )
  const byUnit: number[][] = []
  order.forEach((index, place) => {
    byUnit[index] = dealt[place] ?? []
  })
  return byUnit
}

interface Tally {
  readonly parts: Record<string, number>
  readonly byType: Partial<Record<PostType, number>>
  readonly funding: Partial<Record<PostType, Record<string, number>>>
  readonly stepFunding: Record<string, Record<string, number>>
}

function tally(tallies: readonly Tally[], step: Step, type: PostType, list: readonly number[]): void {
  list.forEach((posts, unit) => {
    const { parts, byType } = tallies[unit] as Tally
    parts[step.id] = (parts[step.id] ?? 0) + posts
    byType[type] = (byType[type] ?? 0) + posts
  })
}

/** Adds what a step's pools give each unit; `dealt` is by unit, aligned with the step's funding. */
function fund(
  tallies: readonly Tally[],
  step: Step,
  type: PostType,
  dealt: readonly (readonly number[])[],
): void {
  const shares = step.funding ?? []
  if (shares.length === 0) return
  tallies.forEach(({ funding, stepFunding }, unit) => {
    const ofType = funding[type] ?? {}
    const ofStep = stepFunding[step.id] ?? {}
    funding[type] = ofType
    stepFunding[step.id] = ofStep
    shares.forEach(({ pool }, index) => {
      const posts = dealt[unit]?.[index] ?? 0
      ofType[pool] = (ofType[pool] ?? 0) + posts
      ofStep[pool] = (ofStep[pool] ?? 0) + posts
    })
  })
}

function outcomeOf(
  inputs: ScenarioInputs,
  units: readonly UnitOutcome[],
  ties: readonly SettledTie[],
): SolvedRun {
  const { document } = inputs
  const plain: SolvedRun = {
    status: 'ok',
    scenario: document.name,
    asOf: document.asOf,
    total: sum(units.map((unit) => unit.total)),
    byType: totals(units, (unit) => unit.byType),
    byStep: totals(units, (unit) => unit.parts),
    byPool: totals(units, poolsOf),
    byCounty: totals(units, (unit) => ({ [unit.county]: unit.total })),
    units,
    ties,
    findings: [],
    notes: notesOf(inputs),
    fairness: fairnessOf(
      units.map(({ total }, index) => ({ total, population: inputs.units[index]?.values.population })),
    ),
  }
  return { ...plain, findings: findingsOf(document.rules ?? [], { inputs, run: { inputs, outcome: plain } }) }
}

function totals(
  units: readonly UnitOutcome[],
  of: (unit: UnitOutcome) => Readonly<Record<string, number>>,
): Record<string, number> {
  const all: Record<string, number> = {}
  for (const unit of units) {
    for (const [key, posts] of Object.entries(of(unit))) all[key] = (all[key] ?? 0) + posts
  }
  return all
}

/** Posts of a unit by pool, over all types. */
function poolsOf(unit: UnitOutcome): Record<string, number> {
  const pools: Record<string, number> = {}
  for (const ofType of Object.values(unit.funding)) {
    for (const [pool, posts] of Object.entries(ofType)) pools[pool] = (pools[pool] ?? 0) + posts
  }
  return pools
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function notesOf(inputs: ScenarioInputs): Note[] {
  const notes: Note[] = [{ code: 'NO_POOL_BOOKED', params: {} }]
  const count = inputs.units.length
  const isXuzhou = inputs.document.rules?.includes('xuzhou-2020') ?? false
  if (isXuzhou && count !== XUZHOU_UNITS) {
    notes.push({
      code: 'UNIT_COUNT_DIFFERS',
      params: { count, expected: XUZHOU_UNITS, difference: count - XUZHOU_UNITS },
    })
  }
  return notes
}

/** Index of the unit that `key` names; -1 for none. */
export function unitIndex(inputs: ScenarioInputs, key: string): number {
  return inputs.units.findIndex((unit) => unitKey(unit) === key)
}
