// The weighted step: pools shared in proportion to scores, exactly and to the last post, inside every bound.
import type { WeightedStep } from '../document.ts'
import { type ScenarioUnit, unitKey } from '../inputs.ts'
import type { Note, SettledTie } from '../outcome.ts'
import { tieOrderOf } from '../ranking.ts'
import { type ReadWeight, readWeights } from '../scores.ts'
import { type RunState, type StepAnswer, typeOf } from '../state.ts'
import type { GroupTrace, Seat, StageTrace } from '../trace.ts'
import { type Condition, conditionsOf, type Limits, unitLimits } from './limits.ts'
import { runMargins } from './margin-pool.ts'
import { chargedBy, groupsOf } from './pools.ts'
import { DEFAULT_METHOD, type Group, type Setting } from './setting.ts'
import { type Failed, placesIn, shareGroup, shareWithin } from './share-group.ts'
import { isBroken, shareJointly } from './share-jointly.ts'
import { runStage } from './stage.ts'
import { together } from './together.ts'

/** Runs a weighted step; `isLast` = no later weighted step can still lift a unit to its floor. */
export function runWeighted(state: RunState, step: WeightedStep, field: string, isLast: boolean): StepAnswer {
  const weights = readWeights(step.id, step.weights, `${field}.weights`)
  const limits = unitLimits(state, step, field, isLast)
  const { pool } = step
  if ('units' in pool) return runMargins(state, { ...step, pool }, field, limits)
  const conditions = conditionsOf(state, isLast)
  const pooled = poolsOf(state, step, field, { limits, conditions })
  if ('status' in pooled) return { ok: false, why: pooled }
  const setting: Setting = {
    step,
    field,
    method: step.method ?? DEFAULT_METHOD,
    table: state.table,
    order: tieOrderOf(state.table, step, field),
    limits,
    chargedBy: chargedBy(state, step),
    keyOf: (unit) => unitKey(state.inputs.units[unit] as ScenarioUnit),
  }
  const groups = shareAll(setting, weights, pooled.groups, conditions)
  if ('status' in groups) return { ok: false, why: groups }
  const posts = postsOf(groups, state.sums.length)
  const { mins, maxs } = limits
  let seats: readonly (Seat | undefined)[] | undefined
  const trace = {
    kind: 'weighted',
    step,
    table: state.table,
    seatOf: (unit: number) => {
      seats ??= seatsOf(groups)
      return seats[unit]
    },
    mins,
    maxs,
    stage: pooled.stage,
  } as const
  const ties = [...pooled.ties, ...groups.flatMap(tiesOf)]
  return {
    ok: true,
    result: { posts: new Map([[typeOf(state, step), posts]]), trace, ties, notes: pooled.notes },
  }
}

interface Pooled {
  readonly groups: readonly Group[]
  readonly stage: StageTrace | null
  readonly ties: readonly SettledTie[]
  readonly notes: readonly Note[]
}

function poolsOf(
  state: RunState,
  step: WeightedStep,
  field: string,
  bounds: { readonly limits: Limits; readonly conditions: readonly Condition[] },
): Pooled | Failed {
  const { pool } = step
  if ('units' in pool) throw new Error('a pool with margins is shared elsewhere')
  if (!('stage' in pool))
    return { groups: groupsOf(state, step, pool, field), stage: null, ties: [], notes: [] }
  const staged = runStage(state, { step, pool, field, ...bounds })
  if ('status' in staged) return staged
  return { groups: staged.groups, stage: staged.trace, ties: staged.ties, notes: staged.notes }
}

/** Every group by itself, and where that breaks a bound on a county or a class, again within the bounds. */
function shareAll(
  setting: Setting,
  weights: readonly ReadWeight[],
  groups: readonly Group[],
  conditions: readonly Condition[],
): readonly GroupTrace[] | Failed {
  if (conditions.length === 0) return sharePlainly(setting, weights, groups)
  // A tie that is left open here may not come about within the bounds: it is set aside until they are known to hold.
  const { order } = setting
  const lenient = { ...order, settledBy: (a: number, b: number) => order.settledBy(a, b) ?? OPEN }
  const traces = sharePlainly({ ...setting, order: lenient }, weights, groups)
  if ('status' in traces) return traces
  const posts = postsOf(traces, setting.table.holders.length)
  if (conditions.some((condition) => isBroken(condition, posts))) {
    return keepBounds(setting, groups, traces, conditions)
  }
  const isOpen = traces.flatMap(tiesOf).some(({ settledBy }) => settledBy === OPEN)
  return isOpen ? sharePlainly(setting, weights, groups) : traces
}

/** Stands for a tie that no rule settles. */
const OPEN = ''

function sharePlainly(
  setting: Setting,
  weights: readonly ReadWeight[],
  groups: readonly Group[],
): GroupTrace[] | Failed {
  return together(groups.map((group) => shareGroup(setting, group, weights)))
}

function keepBounds(
  setting: Setting,
  groups: readonly Group[],
  traces: readonly GroupTrace[],
  conditions: readonly Condition[],
): GroupTrace[] | Failed {
  const own = groups.map((group) => conditions.filter((each) => placesIn(group, each).length > 0))
  const isApart = conditions.every((each) => own.filter((list) => list.includes(each)).length <= 1)
  if (!isApart || !own.every(areDisjoint)) {
    return shareJointly(
      setting,
      groups.map((group, at) => ({ group, trace: traces[at] as GroupTrace })),
      conditions,
    )
  }
  const within = groups.map((group, at) => {
    const trace = traces[at] as GroupTrace
    const list = own[at] ?? []
    return list.length === 0 || trace.scores === null
      ? trace
      : shareWithin(setting, group, trace.scores, list)
  })
  return together(within)
}

function areDisjoint(conditions: readonly Condition[]): boolean {
  const units = conditions.flatMap((condition) => condition.units)
  return new Set(units).size === units.length
}

function seatsOf(groups: readonly GroupTrace[]): (Seat | undefined)[] {
  const seats: (Seat | undefined)[] = []
  for (const group of groups) {
    const { members, portions } = group
    if (portions.length === 0) {
      for (const [member, unit] of members.entries()) seats[unit] = { group, member, portion: null, place: 0 }
    }
    for (const portion of portions) {
      for (let place = 0; place < portion.members.length; place++) {
        const member = portion.members[place] as number
        seats[members[member] as number] = { group, member, portion, place }
      }
    }
  }
  return seats
}

/** Posts by unit. */
function postsOf(groups: readonly GroupTrace[], count: number): number[] {
  const posts = new Array<number>(count).fill(0)
  for (const { members: holders, portions } of groups) {
    for (const { members, answer } of portions) {
      for (let place = 0; place < members.length; place++) {
        posts[holders[members[place] as number] as number] = answer.posts[place] as number
      }
    }
  }
  return posts
}

function tiesOf(group: GroupTrace): SettledTie[] {
  return group.portions.flatMap(({ answer }) => {
    if (answer.kind === 'dealt') return answer.ties
    return answer.tie === null ? [] : [answer.tie]
  })
}
