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
import { failure, together } from './together.ts'

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
  const shared = shareAll(setting, weights, pooled.groups, conditions)
  if ('status' in shared) return { ok: false, why: shared }
  const { mins, maxs } = limits
  const trace = {
    kind: 'weighted',
    step,
    table: state.table,
    seatOf: seatsIn(pooled.groups, shared.traceAt),
    mins,
    maxs,
    stage: pooled.stage,
  } as const
  const ties = [...pooled.ties, ...shared.ties]
  return {
    ok: true,
    result: { posts: new Map([[typeOf(state, step), shared.posts]]), trace, ties, notes: pooled.notes },
  }
}

/** What all groups got, and how each of them came to it. */
interface SharedPools {
  /** By unit. */
  readonly posts: readonly number[]
  readonly ties: readonly SettledTie[]
  readonly traceAt: (group: number) => GroupTrace
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
): SharedPools | Failed {
  if (conditions.length === 0) return shareBriefly(setting, weights, groups)
  // A tie that is left open here may not come about within the bounds: it is set aside until they are known to hold.
  const { order } = setting
  const lenient = { ...order, settledBy: (a: number, b: number) => order.settledBy(a, b) ?? OPEN }
  const traces = sharePlainly({ ...setting, order: lenient }, weights, groups)
  if ('status' in traces) return traces
  const pools = poolsShared(setting, traces)
  if (conditions.some((condition) => isBroken(condition, pools.posts))) {
    const within = keepBounds(setting, groups, traces, conditions)
    return 'status' in within ? within : poolsShared(setting, within)
  }
  return pools.ties.some(({ settledBy }) => settledBy === OPEN)
    ? shareBriefly(setting, weights, groups)
    : pools
}

/**
 * Every group by itself; how it came about is found anew where it is asked for. Kept for thousands of counties, it would take as
 * much memory as everything else that a run holds.
 */
function shareBriefly(
  setting: Setting,
  weights: readonly ReadWeight[],
  groups: readonly Group[],
): SharedPools | Failed {
  const posts = new Array<number>(setting.table.holders.length).fill(0)
  const ties: SettledTie[] = []
  const answers = groups.map((group) => {
    const answer = shareGroup(setting, group, weights)
    if ('status' in answer) return answer
    place(posts, answer)
    ties.push(...tiesOf(answer))
    return null
  })
  const failed = failure(answers.filter((answer) => answer !== null))
  if (failed !== null) return failed
  const traceAt = (group: number) => {
    const trace = shareGroup(setting, groups[group] as Group, weights)
    if ('status' in trace) throw new Error('a group that was shared can be shared again')
    return trace
  }
  return { posts, ties, traceAt }
}

function poolsShared({ table }: Setting, traces: readonly GroupTrace[]): SharedPools {
  const posts = new Array<number>(table.holders.length).fill(0)
  for (const trace of traces) place(posts, trace)
  return { posts, ties: traces.flatMap(tiesOf), traceAt: (group) => traces[group] as GroupTrace }
}

/** Stands for a tie that no rule settles. */
const OPEN = ''

function sharePlainly(
  setting: Setting,
  weights: readonly ReadWeight[],
  groups: readonly Group[],
): readonly GroupTrace[] | Failed {
  return together(groups.map((group) => shareGroup(setting, group, weights)))
}

function keepBounds(
  setting: Setting,
  groups: readonly Group[],
  traces: readonly GroupTrace[],
  conditions: readonly Condition[],
): readonly GroupTrace[] | Failed {
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

/** Seats by unit, those of one group at a time: units that follow one another mostly share a pool. */
function seatsIn(
  groups: readonly Group[],
  traceAt: SharedPools['traceAt'],
): (unit: number) => Seat | undefined {
  let groupOf: Map<number, number> | undefined
  let last: { readonly group: number; readonly seats: ReadonlyMap<number, Seat> } | undefined
  return (unit) => {
    groupOf ??= new Map(groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)))
    const group = groupOf.get(unit)
    if (group === undefined) return undefined
    if (last?.group !== group) last = { group, seats: seatsOf(traceAt(group)) }
    return last.seats.get(unit)
  }
}

function seatsOf(group: GroupTrace): Map<number, Seat> {
  const { members, portions } = group
  if (portions.length === 0) {
    return new Map(members.map((unit, member) => [unit, { group, member, portion: null, place: 0 }]))
  }
  return new Map(
    portions.flatMap((portion) =>
      portion.members.map((member, place): [number, Seat] => [
        members[member] as number,
        { group, member, portion, place },
      ]),
    ),
  )
}

/** Puts what the members got to what other units got. */
function place(posts: number[], { members: holders, portions }: GroupTrace): void {
  for (const { members, answer } of portions) {
    for (let at = 0; at < members.length; at++) {
      posts[holders[members[at] as number] as number] = answer.posts[at] as number
    }
  }
}

function tiesOf(group: GroupTrace): SettledTie[] {
  return group.portions.flatMap(({ answer }) => {
    if (answer.kind === 'dealt') return answer.ties
    return answer.tie === null ? [] : [answer.tie]
  })
}
