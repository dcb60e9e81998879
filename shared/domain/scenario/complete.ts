// Adds up what the steps gave: by unit, step, type, pool and county, with findings, notes and fairness.
import type { PostType } from '../quota/post-type.ts'
import { XUZHOU_UNITS } from '../template/xuzhou-2020.zh-CN.ts'
import { shortPools } from './booking.ts'
import type { FundingShare, Step } from './document.ts'
import { fairnessOf } from './fairness.ts'
import { dealByCounty, oddPostPool } from './funding.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { BodyOutcome, Note, SolvedRun, SourceOutcome, UnitOutcome } from './outcome.ts'
import type { RunState, StepResult } from './state.ts'

interface Tally {
  readonly funding: Partial<Record<PostType, Record<string, number>>>
  readonly stepFunding: Record<string, Record<string, number>>
}

/** The outcome of a run whose steps all gave an answer. Its findings are the run's own: rules are checked over the project. */
export function complete(state: RunState, results: readonly StepResult[]): SolvedRun {
  const { inputs } = state
  const { document, units } = inputs
  const tallies = tally(state, results)
  const outcomes = units.map(({ code, name, county }, index): UnitOutcome => {
    const { funding, stepFunding } = tallies[index] as Tally
    const byType = figuresAt(state.given, index)
    const parts = figuresAt(state.parts, index)
    const total = state.sums[index] ?? 0
    return { code, name, county, total, byType, parts, funding, stepFunding, bodies: bodiesOf(state, index) }
  })
  return {
    status: 'ok',
    scenario: document.name,
    asOf: document.asOf,
    ...totalsOf(state, outcomes),
    units: outcomes,
    sources: results.flatMap((result) => sourcesOf(inputs, result)),
    ties: results.flatMap((result) => result.ties ?? []),
    findings: [...shortPools(inputs, outcomes), ...results.flatMap((result) => result.findings ?? [])],
    notes: [...notesOf(inputs), ...results.flatMap((result) => result.notes ?? [])],
    fairness: fairnessOf(
      outcomes.map(({ total }, index) => ({ total, population: units[index]?.values.population })),
    ),
  }
}

/** One unit's figures out of lists by unit. */
function figuresAt<K extends string>(
  lists: ReadonlyMap<K, readonly number[]>,
  index: number,
): Record<K, number> {
  const figures = {} as Record<K, number>
  for (const [key, list] of lists) figures[key] = list[index] ?? 0
  return figures
}

/** From which pools each unit's posts come, step by step. */
function tally({ inputs }: RunState, results: readonly StepResult[]): Tally[] {
  const { document, units } = inputs
  const tallies = units.map((): Tally => ({ funding: {}, stepFunding: {} }))
  results.forEach((result, position) => {
    const step = document.steps[position] as Step
    const shares = step.funding ?? []
    if (shares.length === 0) return
    const first = oddPostPool(document.rounding?.oddPost, shares, position)
    for (const [type, list] of result.posts)
      fund(tallies, step, type, dealByCounty(units, list, shares, first))
  })
  return tallies
}

/** Adds what a step's pools give each unit; `dealt` is by unit, aligned with the step's funding. */
function fund(
  tallies: readonly Tally[],
  { id, funding: shares = [] }: Step,
  type: PostType,
  dealt: readonly (readonly number[])[],
): void {
  for (let unit = 0; unit < tallies.length; unit++) {
    const { funding, stepFunding } = tallies[unit] as Tally
    funding[type] ??= {}
    stepFunding[id] ??= {}
    const ofType = funding[type]
    const ofStep = stepFunding[id]
    const own = dealt[unit]
    for (let index = 0; index < shares.length; index++) {
      const { pool } = shares[index] as FundingShare
      const posts = own?.[index] ?? 0
      ofType[pool] = (ofType[pool] ?? 0) + posts
      ofStep[pool] = (ofStep[pool] ?? 0) + posts
    }
  }
}

const NO_BODIES: readonly BodyOutcome[] = []

/** The bodies of a unit with what they got, where a `bodies` step ran. */
function bodiesOf({ inputs, bodies }: RunState, index: number): readonly BodyOutcome[] {
  if (!inputs.document.steps.some(({ kind }) => kind === 'bodies')) return NO_BODIES
  const unit = inputs.units[index] as ScenarioUnit
  return unit.bodies.map(({ name }, at) => ({ name, byType: bodies[index]?.[at] ?? {} }))
}

function sourcesOf({ units }: ScenarioInputs, { trace }: StepResult): SourceOutcome[] {
  if (trace.kind !== 'source') return []
  return trace.givers.map(({ unit, fromVacancy, fromFilled, to }) => ({
    step: trace.step.id,
    postType: trace.type,
    giver: unit.key,
    name: unit.name,
    fromVacancy,
    fromFilled,
    to: Object.fromEntries([...to].map(([at, posts]) => [unitKey(units[at] as ScenarioUnit), posts])),
  }))
}

type Totals = Pick<SolvedRun, 'total' | 'byType' | 'byStep' | 'byPool' | 'byCounty'>

function totalsOf({ given, parts, sums }: RunState, units: readonly UnitOutcome[]): Totals {
  const byPool: Record<string, number> = {}
  const byCounty: Record<string, number> = {}
  for (const { county, total, funding } of units) {
    byCounty[county] = (byCounty[county] ?? 0) + total
    for (const pools of Object.values(funding)) {
      for (const pool in pools) byPool[pool] = (byPool[pool] ?? 0) + (pools[pool] ?? 0)
    }
  }
  return { total: sum(sums), byType: summed(given), byStep: summed(parts), byPool, byCounty }
}

function summed(lists: ReadonlyMap<string, readonly number[]>): Record<string, number> {
  return Object.fromEntries([...lists].map(([key, list]) => [key, sum(list)]))
}

function sum(list: readonly number[]): number {
  return list.reduce((all, number) => all + number, 0)
}

function notesOf(inputs: ScenarioInputs): Note[] {
  const notes: Note[] = inputs.pools === null ? [{ code: 'NO_POOL_BOOKED', params: {} }] : []
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
