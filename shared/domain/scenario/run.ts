// Runs a scenario: steps in order, sums, bounds, funding, fairness and rules; the same inputs give the same answer.
import { Refusal } from '../refusal.ts'
import { compareUnits } from '../region/region.ts'
import { assertBounds, brokenBound } from './bounds.ts'
import { type Completed, complete } from './complete.ts'
import type { Step } from './document.ts'
import { runFormula } from './formula/formula-step.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { InfeasibleRun, UndecidedRun } from './outcome.ts'
import { runBodies } from './sharing/bodies-step.ts'
import { runSource } from './sharing/source-step.ts'
import { addResult, newState, type RunState, type StepAnswer, type StepResult, stepField } from './state.ts'
import { runBands } from './steps/bands-step.ts'
import { runCarry, runClass, runConstant, runManual } from './steps/plain-steps.ts'
import { runRatio } from './steps/ratio-step.ts'
import { runTable } from './steps/table-step.ts'
import type { StepTrace } from './trace.ts'
import { runWeighted } from './weighted/weighted-step.ts'

export interface CompletedRun extends Completed {
  readonly status: 'ok'
  /** As given, with the units in code order: the order of the outcome. */
  readonly inputs: ScenarioInputs
  /** What each step did, for explaining. */
  readonly traces: readonly StepTrace[]
}

export type Run = CompletedRun | InfeasibleRun | UndecidedRun

/**
 * Computes a scenario. Throws a Refusal where document and data do not fit together; returns why where the conditions
 * can't hold together (infeasible) or a tie is left open (undecided).
 */
export function runScenario(given: ScenarioInputs): Run {
  const inputs = inCodeOrder(given)
  const { steps } = inputs.document
  assertSteps(steps)
  assertBounds(inputs)
  const state = newState(inputs)
  const results: StepResult[] = []
  for (const [position, step] of steps.entries()) {
    const answer = runStep(state, step, position)
    if (!answer.ok) return answer.why
    results.push(answer.result)
    addResult(state, step, answer.result)
  }
  const broken = brokenBound(state, results)
  if (broken !== null) return broken
  const traces = results.map((result) => result.trace)
  return { status: 'ok', inputs, ...complete(state, results), traces }
}

function inCodeOrder(inputs: ScenarioInputs): ScenarioInputs {
  const { units } = inputs
  const isSorted = units.every(
    (unit, at) => at === 0 || compareUnits(units[at - 1] as ScenarioUnit, unit) <= 0,
  )
  return isSorted ? inputs : { ...inputs, units: units.toSorted(compareUnits) }
}

function assertSteps(steps: readonly Step[]): void {
  const seen = new Set<string>()
  for (const [position, step] of steps.entries()) {
    if (seen.has(step.id)) throw new Refusal('STEP_DUPLICATE', { step: step.id }, `${stepField(position)}.id`)
    seen.add(step.id)
  }
}

function runStep(state: RunState, step: Step, position: number): StepAnswer {
  const field = stepField(position)
  switch (step.kind) {
    case 'constant':
      return { ok: true, result: runConstant(state, step) }
    case 'table':
      return { ok: true, result: runTable(state, step, field) }
    case 'class':
      return { ok: true, result: runClass(state, step, field) }
    case 'ratio':
      return { ok: true, result: runRatio(state, step, field) }
    case 'formula':
      return { ok: true, result: runFormula(state, step, field) }
    case 'carry':
      return { ok: true, result: runCarry(state, step, field) }
    case 'manual':
      return { ok: true, result: runManual(state, step, field) }
    case 'weighted': {
      const later = state.inputs.document.steps.slice(position + 1)
      return runWeighted(state, step, field, !later.some((other) => other.kind === 'weighted'))
    }
    case 'bands':
      return runBands(state, step, field)
    case 'bodies':
      return runBodies(state, step, field)
    case 'source':
      return runSource(state, step, field)
  }
}

/** Index of the unit that `key` names; -1 for none. */
export function unitIndex(inputs: ScenarioInputs, key: string): number {
  return inputs.units.findIndex((unit) => unitKey(unit) === key)
}
