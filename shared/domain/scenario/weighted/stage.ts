// The first stage of a staged pool: shared over the counties by their own indicators, before each shares inside.
import { addQ, formatQ, isRationalText, parseRational, zeroQ } from '../../apportion/rational.ts'
import { compareText } from '../../region/region.ts'
import type { StagedPool, WeightedStep } from '../document.ts'
import type { IndicatorTexts, ScenarioInputs } from '../inputs.ts'
import type { Note, SettledTie } from '../outcome.ts'
import { type TieOrder, tieOrderOf } from '../ranking.ts'
import { equalScores, readWeights, type Scores, scoresOf } from '../scores.ts'
import type { RunState } from '../state.ts'
import type { SharedPortion, StageTrace } from '../trace.ts'
import { type Holder, ValueTable } from '../value-table.ts'
import type { Condition, LimitField, Limits } from './limits.ts'
import { chargedBy, chargesOf, unitsByCounty } from './pools.ts'
import { DEFAULT_METHOD, type Group, type Setting } from './setting.ts'
import { share, type Task } from './share.ts'
import type { Failed } from './share-group.ts'

/** Indicators whose county value is the sum over its units where none was recorded. */
const ADDITIVE: readonly string[] = ['population', 'area', 'gdp', 'revenue', 'households', 'villages']

export interface Staged {
  readonly groups: readonly Group[]
  readonly trace: StageTrace
  readonly ties: readonly SettledTie[]
  readonly notes: readonly Note[]
}

interface StageStep {
  readonly step: WeightedStep
  readonly pool: StagedPool
  /** Path of the step. */
  readonly field: string
  readonly limits: Limits
  readonly conditions: readonly Condition[]
}

/**
 * Shares the pool over the counties with units in scope, each at least what its units' floors and at most what their
 * caps and the county's bound allow. Throws INDICATOR_MISSING naming a county without a value.
 */
export function runStage(state: RunState, asked: StageStep): Staged | Failed {
  const { step, pool } = asked
  const field = `${asked.field}.pool.stage`
  const weights = readWeights(step.id, pool.stage.weights, `${field}.weights`)
  const counties = unitsByCounty(state.inputs)
  const { table, notes } = countyTable(state.inputs, counties, asked)
  const members = counties.map((_, at) => at)
  const group: Group = {
    key: 'all',
    members,
    pool: pool.total,
    charged: 0,
    isNamed: true,
    field: `${asked.field}.pool.total`,
  }
  const setting: Setting = {
    step,
    field,
    method: pool.stage.method ?? DEFAULT_METHOD,
    table,
    order: byCode(table),
    limits: countyLimits(state, counties, asked),
    chargedBy: chargedBy(state, step),
    keyOf: (at) => counties[at]?.[0] ?? '',
  }
  const scores =
    pool.total === 0 ? equalScores(members.length) : scoresOf(table, weights, members, `${field}.weights`)
  const task = { group, scores, members, seats: pool.total, name: 'all', fields: [group.field] }
  const first = shareReachably(state, asked, setting, task)
  if ('status' in first) return first
  const { limits } = first
  // The county values that ties are settled by are asked for only where there is a tie.
  const answer =
    first.answer.tie === null
      ? first.answer
      : share({ ...setting, limits, order: tieOrderOf(table, step, asked.field) }, task)
  if ('status' in answer) return answer
  const paid = chargesOf(state, step)
  const groups = counties.map(
    ([key, units], at): Group => ({
      key,
      members: units,
      pool: answer.posts[at] ?? 0,
      charged: units.reduce((sum, unit) => sum + (paid[unit] ?? 0), 0),
      isNamed: true,
      field: `${asked.field}.pool`,
    }),
  )
  const portions = [{ members, seats: pool.total, held: null, answer }]
  const trace = { key: 'all', members, pool: pool.total, charged: 0, scores, portions }
  const ties = answer.tie === null ? [] : [answer.tie]
  return { groups, trace: { table, group: trace, mins: limits.mins, maxs: limits.maxs }, ties, notes }
}

/** Shares the pool; a county that gets more than its units can take is held at that, and the others share the rest. */
function shareReachably(
  state: RunState,
  asked: StageStep,
  setting: Setting,
  task: Task,
): { readonly answer: SharedPortion; readonly limits: Limits } | Failed {
  let { limits } = setting
  for (;;) {
    const answer = share({ ...setting, limits }, task)
    if ('status' in answer) return answer
    const over = beyondReach(state, asked, answer.posts)
    if (over.size === 0) return { answer, limits }
    const { maxs, maxFields } = limits
    const field = `${asked.field}.weights`
    limits = {
      ...limits,
      maxs: answer.posts.map((_, at) => over.get(at) ?? maxs?.[at] ?? null),
      maxFields: [...maxFields, ...[...over.keys()].map((holder) => ({ field, holder }))],
    }
  }
}

/**
 * The counties given more than their units can take, by place, each with the most that they can: a unit with score 0
 * takes its floor alone, whatever its cap. A county that gets nothing needs no values.
 */
function beyondReach(
  state: RunState,
  { step, field, limits }: StageStep,
  posts: readonly number[],
): Map<number, number> {
  if (limits.maxs === null) return new Map()
  const weights = readWeights(step.id, step.weights, `${field}.weights`)
  const paid = chargesOf(state, step)
  const ends = unitsByCounty(state.inputs).map(([, members], at): [number, number] => {
    const charged = members.reduce((sum, unit) => sum + (paid[unit] ?? 0), 0)
    if ((posts[at] ?? 0) <= charged) return [at, Number.POSITIVE_INFINITY]
    return [
      at,
      charged + reachable(limits, members, scoresOf(state.table, weights, members, `${field}.weights`)),
    ]
  })
  return new Map(ends.filter(([at, most]) => (posts[at] ?? 0) > most))
}

/** What the units can take together: those with a score up to their caps, the others their floors. */
function reachable({ mins, maxs }: Limits, members: readonly number[], { numerators }: Scores): number {
  return members.reduce((sum, unit, place) => {
    const isLive = numerators.doubles[place] !== 0
    return sum + (isLive ? (maxs?.[unit] ?? Number.POSITIVE_INFINITY) : (mins?.[unit] ?? 0))
  }, 0)
}

function byCode({ holders }: ValueTable): TieOrder {
  const code = (at: number) => holders[at]?.code ?? ''
  return { compare: (a, b) => compareText(code(a), code(b)), settledBy: () => 'code' }
}

/** The counties as holders of values: recorded ones, else sums over the units in scope. */
function countyTable(
  inputs: ScenarioInputs,
  counties: readonly (readonly [string, readonly number[]])[],
  { step, pool }: StageStep,
): { table: ValueTable; notes: Note[] } {
  const by = step.ties === undefined || step.ties === 'lots' ? [] : step.ties.by
  const wanted = new Set([...pool.stage.weights.map(({ indicator }) => indicator), ...by])
  const summed = new Map<string, number>()
  const holders = counties.map(([code, members]): Holder => {
    const values: Record<string, string> = { ...inputs.countyValues.get(code) }
    for (const indicator of wanted) {
      if (Object.hasOwn(values, indicator) || !ADDITIVE.includes(indicator)) continue
      const sum = sumOf(inputs, indicator, members)
      if (sum === null) continue
      values[indicator] = sum
      summed.set(indicator, (summed.get(indicator) ?? 0) + 1)
    }
    return { code, name: inputs.counties.get(code) ?? code, values: values satisfies IndicatorTexts }
  })
  const notes = [...summed].map(
    ([indicator, count]): Note => ({
      code: 'COUNTY_VALUE_SUMMED',
      params: { step: step.id, indicator, count },
    }),
  )
  return { table: new ValueTable(holders, inputs.indicators, inputs.document.asOf), notes }
}

/** Null where a unit has no value: part of a sum would pass for the whole. */
function sumOf({ units }: ScenarioInputs, indicator: string, members: readonly number[]): string | null {
  let sum = zeroQ
  for (const member of members) {
    const text = units[member]?.values[indicator]
    if (text === undefined || !isRationalText(text)) return null
    sum = addQ(sum, parseRational(text))
  }
  return formatQ(sum)
}

function countyLimits(
  state: RunState,
  counties: readonly (readonly [string, readonly number[]])[],
  { limits, conditions, step }: StageStep,
): Limits {
  const paid = chargesOf(state, step)
  const bound = new Map(
    conditions.flatMap((each) => (each.kind === 'county' ? [[each.scope, each] as const] : [])),
  )
  const ends = counties.map(([code, members]) => {
    const sum = (of: (unit: number) => number) => members.reduce((all, unit) => all + of(unit), 0)
    const charged = sum((unit) => paid[unit] ?? 0)
    const own = bound.get(`county:${code}`)
    const least = Math.max(
      own?.min ?? 0,
      sum((unit) => limits.mins?.[unit] ?? 0),
    )
    const most = Math.min(
      own?.max ?? Number.POSITIVE_INFINITY,
      sum((unit) => limits.maxs?.[unit] ?? Number.POSITIVE_INFINITY),
    )
    // What bands took is part of the county's share, but not of what its units get by this step.
    return {
      min: least > 0 ? least + charged : 0,
      max: most === Number.POSITIVE_INFINITY ? null : most + charged,
    }
  })
  const told = (end: 'minFields' | 'maxFields'): LimitField[] => [
    ...ofCounties(limits[end], counties),
    ...counties.flatMap(([code], holder) =>
      (bound.get(`county:${code}`)?.[end] ?? []).map((field) => ({ field, holder })),
    ),
  ]
  return {
    mins: ends.some(({ min }) => min > 0) ? ends.map(({ min }) => min) : null,
    maxs: ends.some(({ max }) => max !== null) ? ends.map(({ max }) => max) : null,
    minFields: told('minFields'),
    maxFields: told('maxFields'),
  }
}

/** Fields that speak of a unit as those of its county, which shares in its stead. */
function ofCounties(
  fields: readonly LimitField[],
  counties: readonly (readonly [string, readonly number[]])[],
): LimitField[] {
  return fields.map(({ field, holder }) => {
    if (holder === null) return { field, holder }
    return { field, holder: counties.findIndex(([, members]) => members.includes(holder)) }
  })
}
