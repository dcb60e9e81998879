// Adds up what the steps gave: by unit, step, type, pool and county, with findings, notes and fairness.
import type { PostType } from '../quota/post-type.ts'
import { compareText } from '../region/region.ts'
import { XUZHOU_UNITS } from '../template/xuzhou-2020.zh-CN.ts'
import { type PoolColumns, shortPools } from './booking.ts'
import type { Step } from './document.ts'
import { fairnessOf } from './fairness.ts'
import { dealByCounty, oddPostPool } from './funding.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { BodyOutcome, Note, SolvedRun, SourceOutcome, UnitOutcome } from './outcome.ts'
import { addTo, type RunState, type StepResult } from './state.ts'

interface Tally {
  readonly byType: ReadonlyMap<PostType, PoolColumns>
  readonly byStep: ReadonlyMap<string, PoolColumns>
}

export interface Completed {
  /** Its findings are the run's own: rules are checked over the project. */
  readonly outcome: SolvedRun
  /** What the unit at the index got, made anew: a unit is five objects, and a country of them much to keep. */
  readonly unitAt: (index: number) => UnitOutcome
}

/** The outcome of a run whose steps all gave an answer. */
export function complete(state: RunState, results: readonly StepResult[]): Completed {
  const { inputs } = state
  const { document, units } = inputs
  const { byType: pools, byStep } = tally(state, results)
  const unitAt = (index: number): UnitOutcome => {
    const { code, name, county } = units[index] as ScenarioUnit
    const byType = figuresAt(state.given, index)
    const parts = figuresAt(state.parts, index)
    const total = state.sums[index] ?? 0
    const funding = fundingAt(pools, index)
    return { code, name, county, total, byType, parts, funding, bodies: bodiesAt(state, index) }
  }
  // Made for those who ask, not for a country of which only the sums are looked at.
  let made: readonly UnitOutcome[] | undefined
  const outcomes = () => {
    made ??= units.map((_, index) => unitAt(index))
    return made
  }
  const outcome: SolvedRun = {
    status: 'ok',
    scenario: document.name,
    asOf: document.asOf,
    ...totalsOf(state, pools),
    get units() {
      return outcomes()
    },
    stepFunding: asRecord(byStep),
    sources: results.flatMap((result) => sourcesOf(inputs, result)),
    ties: results.flatMap((result) => result.ties ?? []),
    findings: [...shortPools(inputs, pools, outcomes), ...results.flatMap((result) => result.findings ?? [])],
    notes: [...notesOf(inputs), ...results.flatMap((result) => result.notes ?? [])],
    fairness: fairnessOf(state.sums, state.table.columnOrPlain('population')),
  }
  return { outcome, unitAt }
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

function fundingAt(pools: Tally['byType'], index: number): UnitOutcome['funding'] {
  const funding: Partial<Record<PostType, Record<string, number>>> = {}
  for (const [type, columns] of pools) funding[type] = figuresAt(columns, index)
  return funding
}

/** From which pools the posts come, by type and by step. */
function tally({ inputs }: RunState, results: readonly StepResult[]): Tally {
  const { document, units } = inputs
  const byType = new Map<PostType, PoolColumns>()
  const byStep = new Map<string, PoolColumns>()
  results.forEach((result, position) => {
    const step = document.steps[position] as Step
    const shares = step.funding ?? []
    if (shares.length === 0) return
    const first = oddPostPool(document.rounding?.oddPost, shares, position)
    for (const [type, list] of result.posts) {
      const dealt = dealByCounty(units, list, shares, first)
      for (const [at, { pool }] of shares.entries()) {
        addTo(columnsOf(byType, type), pool, dealt[at] ?? [])
        addTo(columnsOf(byStep, step.id), pool, dealt[at] ?? [])
      }
    }
  })
  return { byType, byStep }
}

function columnsOf<K>(known: Map<K, PoolColumns>, key: K): PoolColumns {
  const columns = known.get(key) ?? new Map<string, number[]>()
  known.set(key, columns)
  return columns
}

function asRecord(columns: Tally['byStep']): SolvedRun['stepFunding'] {
  return Object.fromEntries([...columns].map(([key, pools]) => [key, Object.fromEntries(pools)]))
}

const NO_BODIES: readonly BodyOutcome[] = []

/** The unit's bodies with what they got, where a `bodies` step ran. */
function bodiesAt({ inputs, bodies }: RunState, index: number): readonly BodyOutcome[] {
  const own = bodies[index]
  if (own === undefined) return NO_BODIES
  return (inputs.units[index]?.bodies ?? []).map(({ name }, at) => ({ name, byType: own[at] ?? {} }))
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

function totalsOf({ inputs, given, parts, sums }: RunState, pools: Tally['byType']): Totals {
  const byPool: Record<string, number> = {}
  // A map: codes as keys of an object would be taken for places in a list.
  const byCounty = new Map<string, number>()
  for (const columns of pools.values()) {
    for (const [pool, list] of columns) byPool[pool] = (byPool[pool] ?? 0) + sum(list)
  }
  addByCounty(inputs.units, sums, byCounty)
  return {
    total: sum(sums),
    byType: summed(given),
    byStep: summed(parts),
    byPool,
    byCounty: Object.fromEntries(byCounty),
  }
}

/** Units of a county mostly stand together: their posts are added before the county is looked up. */
function addByCounty(
  units: readonly ScenarioUnit[],
  sums: readonly number[],
  byCounty: Map<string, number>,
): void {
  let posts = 0
  for (let at = 0; at < units.length; at++) {
    posts += sums[at] as number
    const county = units[at]?.county ?? ''
    if (units[at + 1]?.county === county) continue
    byCounty.set(county, (byCounty.get(county) ?? 0) + posts)
    posts = 0
  }
}

function summed(lists: ReadonlyMap<string, readonly number[]>): Record<string, number> {
  return Object.fromEntries([...lists].map(([key, list]) => [key, sum(list)]))
}

function sum(list: readonly number[]): number {
  return list.reduce((all, number) => all + number, 0)
}

function notesOf(inputs: ScenarioInputs): Note[] {
  const notes: Note[] = inputs.pools === null ? [{ code: 'NO_POOL_BOOKED', params: {} }] : []
  notes.push(...adoptionNotes(inputs))
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

/** The documents that booked the scenario, those of each date together; the last note says what they left open. */
function adoptionNotes({ own }: ScenarioInputs): Note[] {
  if (own === undefined || own === null) return []
  const dates = [...new Set(own.documents.map(({ date }) => date))].sort(compareText)
  return dates.map((date, at) => {
    const documents = own.documents.flatMap((one) => (one.date === date ? [one.number] : [])).join(', ')
    const isOpen = own.open > 0 && at === dates.length - 1
    if (isOpen) return { code: 'PARTLY_ADOPTED', params: { documents, date, open: own.open } }
    return { code: 'ADOPTED', params: { documents, date } }
  })
}
