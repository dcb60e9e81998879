// The weighted step: pools shared in proportion to scores, exactly and to the last post.
import { apportion } from '../apportion/apportion.ts'
import type { Infeasible, Solved } from '../apportion/problem.ts'
import { rational } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import { compareText } from '../region/region.ts'
import type { WeightedStep } from './document.ts'
import { type ScenarioInputs, unitKey } from './inputs.ts'
import type { InfeasibleRun, SettledTie, UndecidedRun } from './outcome.ts'
import { type TieOrder, tieOrderOf } from './ranking.ts'
import { assertWeights, scoresOf } from './scores.ts'
import { type GroupTrace, type RunState, type StepAnswer, stepField } from './state.ts'

/** Method where the document names none: neither paradox nor broken quota was found with it at this size. */
export const DEFAULT_METHOD = 'webster'

interface Group {
  readonly key: string
  readonly members: readonly number[]
  readonly pool: number
  /** False for a county that the document names no pool for: it gets none, whatever the floors. */
  readonly isNamed: boolean
}

/** Runs the step at `position`; `isLast` = no later weighted step can still lift a unit to its floor. */
export function runWeighted(
  state: RunState,
  step: WeightedStep,
  position: number,
  isLast: boolean,
): StepAnswer {
  const field = stepField(position)
  const { inputs } = state
  assertWeights(step, field)
  const order = tieOrderOf(inputs, step.ties, `${field}.ties`)
  const limits = limitsOf(state, step, isLast)
  const posts = inputs.units.map(() => 0)
  const traces: GroupTrace[] = []
  const seats: { group: GroupTrace; member: number }[] = []
  const ties: SettledTie[] = []
  for (const group of groupsOf(inputs, step, field)) {
    const answer = shareGroup({ state, step, field, order, limits }, group)
    if ('status' in answer) return { ok: false, why: answer }
    traces.push(answer)
    if (answer.shared?.tie != null) ties.push(answer.shared.tie)
    group.members.forEach((unit, member) => {
      posts[unit] = answer.shared?.solved.seats[member] ?? 0
      seats[unit] = { group: answer, member }
    })
  }
  const type = step.postType ?? inputs.document.postType
  const trace = { kind: 'weighted', step, groups: traces, seats, ...limits } as const
  return { ok: true, result: { posts: new Map([[type, posts]]), trace, ties } }
}

/** The pools: one for all, or one a county; counties in code order. Throws COUNTY_UNKNOWN, COUNTY_WITHOUT_UNITS. */
function groupsOf(inputs: ScenarioInputs, step: WeightedStep, field: string): Group[] {
  const everyone = inputs.units.map((_, index) => index)
  const { pool } = step
  if ('total' in pool) return [{ key: 'all', members: everyone, pool: pool.total, isNamed: true }]
  if ('perUnit' in pool && pool.by === 'all') {
    return [{ key: 'all', members: everyone, pool: pool.perUnit * everyone.length, isNamed: true }]
  }
  const byCounty = new Map<string, number[]>()
  for (const index of everyone) {
    const { county } = inputs.units[index] as { county: string }
    const members = byCounty.get(county)
    if (members === undefined) byCounty.set(county, [index])
    else members.push(index)
  }
  const size = (county: string, members: readonly number[]) =>
    'perUnit' in pool ? pool.perUnit * members.length : (pool.byCounty[county] ?? 0)
  if ('byCounty' in pool)
    assertCounties(inputs, Object.keys(pool.byCounty), byCounty, `${field}.pool.byCounty`)
  return [...byCounty]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, members]) => {
      const isNamed = !('byCounty' in pool) || Object.hasOwn(pool.byCounty, key)
      return { key, members, pool: isNamed ? size(key, members) : 0, isNamed }
    })
}

function assertCounties(
  inputs: ScenarioInputs,
  named: readonly string[],
  present: ReadonlyMap<string, unknown>,
  field: string,
): void {
  for (const county of named) {
    if (present.has(county)) continue
    const name = inputs.counties.get(county)
    if (name === undefined) throw new Refusal('COUNTY_UNKNOWN', { county }, field)
    throw new Refusal('COUNTY_WITHOUT_UNITS', { county, name }, field)
  }
}

interface Limits {
  readonly mins: readonly number[] | null
  readonly maxs: readonly (number | null)[] | null
}

/** Floors and caps of this step: its own, and what the bounds on units' sums leave of them. */
function limitsOf(state: RunState, step: WeightedStep, isLast: boolean): Limits {
  const { inputs, sums } = state
  const bounds = (inputs.document.bounds ?? []).filter((bound) => bound.scope.split(':')[0] === 'unit')
  const mins = sums.map(() => step.min ?? 0)
  const maxs: (number | null)[] = sums.map(() => step.max ?? null)
  for (const bound of bounds) {
    sums.forEach((sum, index) => {
      const key = unitKey(inputs.units[index] as { code: string | null; name: string })
      if (bound.scope !== 'unit' && bound.scope !== `unit:${key}`) return
      if (isLast && bound.min !== undefined) mins[index] = Math.max(mins[index] as number, bound.min - sum)
      if (bound.max !== undefined)
        maxs[index] = Math.max(0, Math.min(maxs[index] ?? Infinity, bound.max - sum))
    })
  }
  return {
    mins: mins.some((min) => min > 0) ? mins : null,
    maxs: maxs.some((max) => max !== null) ? maxs : null,
  }
}

interface Setting {
  readonly state: RunState
  readonly step: WeightedStep
  readonly field: string
  readonly order: TieOrder
  readonly limits: Limits
}

function shareGroup(setting: Setting, group: Group): GroupTrace | InfeasibleRun | UndecidedRun {
  const { state, step, field, order, limits } = setting
  const { members } = group
  const charged = state.charges.get(step.id)?.get(group.key) ?? 0
  const seats = group.pool - charged
  if (seats < 0) return chargedTooMuch(step, group, charged, state.inputs)
  const trace = { key: group.key, members, pool: group.pool, charged }
  const isOwed = members.some((unit) => (limits.mins?.[unit] ?? 0) > 0)
  if (seats === 0 && !(isOwed && group.isNamed)) return { ...trace, shared: null }
  const scores = scoresOf(state.inputs, step, members, field)
  const ranked = members
    .map((_, member) => member)
    .toSorted((a, b) => order.compare(members[a] as number, members[b] as number))
  const outcome = apportion({
    method: step.method ?? DEFAULT_METHOD,
    seats,
    weights: scores.numerators.map((numerator) => rational(numerator)),
    ...(limits.mins === null ? {} : { mins: members.map((unit) => limits.mins?.[unit] ?? 0) }),
    ...(limits.maxs === null ? {} : { maxs: members.map((unit) => limits.maxs?.[unit] ?? null) }),
    tieOrder: ranked,
  })
  if (outcome.status === 'infeasible') return infeasible(setting, group, outcome)
  const tie = settle(setting, group, outcome)
  if (tie !== null && 'status' in tie) return tie
  return { ...trace, shared: { scores, solved: outcome, tie } }
}

/** The tie as it fell, or undecided where the rule leaves the last winner and the first loser equal. */
function settle(setting: Setting, group: Group, solved: Solved): SettledTie | UndecidedRun | null {
  const { tie } = solved
  if (tie === null) return null
  const { step, order, state } = setting
  const unit = (member: number) => group.members[member] as number
  const parties = tie.parties.toSorted((a, b) => order.compare(unit(a), unit(b)))
  const winner = unit(parties[tie.seats - 1] as number)
  const loser = unit(parties[tie.seats] as number)
  const settledBy = order.settledBy(winner, loser)
  const keys = keysOf(state.inputs, tie.parties.map(unit))
  const common = { step: step.id, group: group.key, units: keys, posts: tie.seats }
  if (settledBy !== null) return { ...common, settledBy }
  const open = new Set(tie.parties)
  const winners = new Set(parties.slice(0, tie.seats))
  const fixed = solved.seats.map((posts, member) =>
    open.has(member) && winners.has(member) ? posts - 1 : posts,
  )
  const entries = keysOf(state.inputs, group.members).map(
    (key, member) => [key, fixed[member] as number] as const,
  )
  return { status: 'undecided', ...common, fixed: Object.fromEntries(entries) }
}

function keysOf(inputs: ScenarioInputs, units: readonly number[]): string[] {
  return units.map((index) => unitKey(inputs.units[index] as { code: string | null; name: string }))
}

function infeasible({ state, step, limits }: Setting, group: Group, outcome: Infeasible): InfeasibleRun {
  const members = outcome.detail.indices.map((member) => group.members[member] as number)
  const units = keysOf(state.inputs, members)
  const first = members[0] ?? 0
  // A floor above its cap is told by one unit's own figures: their sum over all such units says nothing.
  const isOwn = outcome.code === 'FLOOR_ABOVE_CAP'
  const need = isOwn ? (limits.mins?.[first] ?? 0) : outcome.detail.need
  const most = isOwn ? (limits.maxs?.[first] ?? 0) : outcome.detail.most
  return { status: 'infeasible', code: outcome.code, step: step.id, group: group.key, units, need, most }
}

function chargedTooMuch(
  step: WeightedStep,
  group: Group,
  charged: number,
  inputs: ScenarioInputs,
): InfeasibleRun {
  const units = keysOf(inputs, group.members)
  return {
    status: 'infeasible',
    code: 'CHARGE_ABOVE_POOL',
    step: step.id,
    group: group.key,
    units,
    need: charged,
    most: group.pool,
  }
}
