// Small made-up places for tests: units with values, and scenario documents over them.
import type { Indicator } from '#shared/domain/region/indicator'
import type { ScenarioDocument, Step, WeightedStep } from '#shared/domain/scenario/document'
import type { ScenarioInputs, ScenarioUnit } from '#shared/domain/scenario/inputs'
import { type CompletedRun, runScenario } from '#shared/domain/scenario/run'

/** A unit in county 999901 unless `county` says otherwise. */
export function unit(
  code: string,
  values: Record<string, string> = {},
  more: Partial<ScenarioUnit> = {},
): ScenarioUnit {
  const county = code.slice(0, 6)
  return {
    code,
    name: `unit ${code}`,
    county,
    kind: 'town',
    class: null,
    bodies: [],
    values,
    dates: {},
    ...more,
  }
}

const INDICATORS: readonly Indicator[] = [
  { id: 'population', name: null, measure: 'person', better: 'high' },
  { id: 'area', name: null, measure: 'km2', better: 'high' },
  { id: 'assessment_rank', name: null, measure: 'place', better: 'low' },
  { id: 'reform_score', name: null, measure: 'point', better: 'high' },
]

/** A document of these steps over everything. */
export function documentOf(steps: readonly Step[], more: Partial<ScenarioDocument> = {}): ScenarioDocument {
  return {
    version: 1,
    name: 'test',
    asOf: '2020-09-01',
    postType: 'institution-full',
    result: 'add',
    scope: { region: '', kinds: ['town'], exclude: [], include: [] },
    steps,
    ...more,
  }
}

/** Inputs over `units`, in the order given. */
export function inputsOf(
  units: readonly ScenarioUnit[],
  document: ScenarioDocument,
  more: Partial<ScenarioInputs> = {},
): ScenarioInputs {
  const counties = new Map(units.map((each) => [each.county, `county ${each.county}`]))
  return {
    document,
    units,
    counties,
    countyValues: new Map(),
    indicators: new Map(INDICATORS.map((indicator) => [indicator.id, indicator])),
    balances: new Map(),
    pools: null,
    givers: new Map(),
    ...more,
  }
}

/** Runs and expects an answer. */
export function solved(
  units: readonly ScenarioUnit[],
  steps: readonly Step[],
  more: Partial<ScenarioDocument> = {},
): CompletedRun {
  const run = runScenario(inputsOf(units, documentOf(steps, more)))
  if (run.status !== 'ok') throw new Error(`expected an answer, got ${JSON.stringify(run)}`)
  return run
}

/** Ten posts shared by population, ties by code. */
export const byPopulation: WeightedStep = {
  id: 'topup',
  kind: 'weighted',
  pool: { total: 10 },
  weights: [{ indicator: 'population', normalise: 'share', weight: '1' }],
  ties: { by: ['code'] },
}

/** What a step gave each unit, in order. */
export function totals(run: CompletedRun, step = 'topup'): number[] {
  return run.outcome.units.map((each) => each.parts[step] ?? 0)
}
