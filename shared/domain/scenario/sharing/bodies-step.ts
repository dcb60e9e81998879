// The bodies step: shares each unit's posts among its bodies, by itself or so that every function gets its total.

import { isDivisorMethod } from '../../apportion/methods/signposts.ts'
import type { PostType } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import type { Finding } from '../../rules/finding.ts'
import type { BodiesStep } from '../document.ts'
import { bodyKey, type ScenarioBody, type ScenarioUnit, takesPosts, unitKey } from '../inputs.ts'
import type { SettledTie } from '../outcome.ts'
import type { TieOrder } from '../ranking.ts'
import { equalScores, type ReadWeight, readWeights, scoresOf } from '../scores.ts'
import { type RunState, type StepAnswer, typeOf } from '../state.ts'
import type { BodiesTrace, BodyShares } from '../trace.ts'
import { type Holder, ValueTable } from '../value-table.ts'
import { boundField, everybodys, type Limits } from '../weighted/limits.ts'
import { DEFAULT_METHOD } from '../weighted/setting.ts'
import { share } from '../weighted/share.ts'
import type { Failed } from '../weighted/share-group.ts'
import { shareByFunction } from './function-totals.ts'
import {
  type BodiesAnswer,
  type BodiesSetting,
  bodySum,
  groupOf,
  type Parcel,
  type Place,
  RECORDED,
} from './parcel.ts'

/**
 * Shares each unit's posts of the step's type, as far as earlier `bodies` steps have not. Nameplates, stationed bodies and
 * those of a kind that the step does not ask for take no part; a unit without bodies is left out with a finding. Equal claims fall to the body recorded first (settled by `order`). Throws
 * what scores throw, METHOD_NOT_DIVISOR with functionTotals.
 */
export function runBodies(state: RunState, step: BodiesStep, field: string): StepAnswer {
  const type = typeOf(state, step)
  const weights = step.weights && readWeights(step.id, step.weights, `${field}.weights`)
  const places = state.inputs.units.flatMap((unit, index) => placesOf(step, unit, index))
  const setting = settingOf(state, step, field, places)
  const { parcels, findings } = parcelsOf(state, { step, type, weights }, setting)
  const answer =
    step.functionTotals === undefined
      ? shareEach(setting, parcels)
      : shareByFunction(setting, parcels, step.functionTotals)
  if ('status' in answer) return { ok: false, why: answer }
  const shares: (BodyShares | undefined)[] = state.inputs.units.map(() => undefined)
  for (const [at, parcel] of parcels.entries()) {
    const own = answer.shares[at] as BodyShares
    shares[parcel.unit] = own
    place(state, type, { parcel, own, places })
  }
  const { table, limits } = setting
  const { mins, maxs } = limits
  const trace: BodiesTrace = { kind: 'bodies', step, type, table, mins, maxs, shares }
  return { ok: true, result: { posts: new Map(), trace, ties: answer.ties, findings } }
}

function placesOf({ kinds }: BodiesStep, { bodies }: ScenarioUnit, unit: number): Place[] {
  const isAsked = ({ kind }: ScenarioBody) => kinds?.some((asked) => asked === kind) ?? true
  return bodies.flatMap((body, at) => (takesPosts(body) && isAsked(body) ? [{ unit, at, body }] : []))
}

function settingOf(
  state: RunState,
  step: BodiesStep,
  field: string,
  places: readonly Place[],
): BodiesSetting {
  const { units, indicators, document } = state.inputs
  const holders = places.map(({ unit, body }): Holder => {
    const name = bodyKey(units[unit] as ScenarioUnit, body.name)
    return { code: null, name, values: body.values }
  })
  const method = step.method ?? DEFAULT_METHOD
  if (step.functionTotals !== undefined && !isDivisorMethod(method)) {
    throw new Refusal('METHOD_NOT_DIVISOR', { method }, `${field}.method`)
  }
  return {
    step,
    field,
    method,
    table: new ValueTable(holders, indicators, document.asOf),
    order: asRecorded,
    limits: limitsOf(state, step, field, places),
    chargedBy: [],
    keyOf: (at) => holders[at]?.name ?? '',
    places,
  }
}

const asRecorded: TieOrder = { compare: (a, b) => a - b, settledBy: () => RECORDED }

/** Floors and caps by body: the step's own, and what bounds on `body` leave of them. */
function limitsOf(state: RunState, step: BodiesStep, field: string, places: readonly Place[]): Limits {
  const { steps, bounds = [] } = state.inputs.document
  const isLast = steps.findLast(({ kind }) => kind === 'bodies')?.id === step.id
  const own = bounds.flatMap((bound, position) => (bound.scope === 'body' ? [{ ...bound, position }] : []))
  const floors = isLast ? own.filter(({ min }) => min !== undefined) : []
  const caps = own.filter(({ max }) => max !== undefined)
  const sums = places.map(({ unit, at }) => bodySum(state.bodies[unit]?.[at]))
  const open = Number.POSITIVE_INFINITY
  const maxs = sums.map((sum) =>
    Math.min(step.max ?? open, ...caps.map(({ max = open }) => Math.max(0, max - sum))),
  )
  return {
    mins: sums.map((sum) => Math.max(step.min ?? 0, ...floors.map(({ min = 0 }) => min - sum))),
    maxs: maxs.some((max) => max < open) ? maxs.map((max) => (max < open ? max : null)) : null,
    minFields: everybodys([
      ...((step.min ?? 0) > 0 ? [`${field}.min`] : []),
      ...floors.map(({ position }) => boundField(position, 'min')),
    ]),
    maxFields: everybodys([
      ...(step.max === undefined ? [] : [`${field}.max`]),
      ...caps.map(({ position }) => boundField(position, 'max')),
    ]),
  }
}

/** Units with something to share and someone to share it among, and a finding for those with nobody. */
function parcelsOf(
  state: RunState,
  asked: {
    readonly step: BodiesStep
    readonly type: PostType
    readonly weights: readonly ReadWeight[] | undefined
  },
  { table, places, field }: BodiesSetting,
): { parcels: Parcel[]; findings: Finding[] } {
  const { step, type, weights } = asked
  const membersOf = new Map<number, number[]>()
  for (const [at, { unit }] of places.entries()) {
    const members = membersOf.get(unit)
    if (members === undefined) membersOf.set(unit, [at])
    else members.push(at)
  }
  const parcels: Parcel[] = []
  const findings: Finding[] = []
  state.inputs.units.forEach((given, unit) => {
    const posts = (state.given.get(type)?.[unit] ?? 0) - (state.placed.get(type)?.[unit] ?? 0)
    const members = membersOf.get(unit)
    if (members === undefined) findings.push(withoutBodies(given, step, posts))
    else if (posts > 0) {
      const scores =
        weights === undefined
          ? equalScores(members.length)
          : scoresOf(table, weights, members, `${field}.weights`)
      parcels.push({ unit, members, posts, scores })
    }
  })
  return { parcels, findings }
}

function withoutBodies(unit: ScenarioUnit, step: BodiesStep, posts: number): Finding {
  return {
    rule: 'BODIES_MISSING',
    unit: unitKey(unit),
    body: null,
    value: posts,
    limit: null,
    severity: 'warning',
    source: '',
    message: 'BODIES_MISSING',
    params: { name: unit.name, step: step.id, posts },
  }
}

function shareEach(setting: BodiesSetting, parcels: readonly Parcel[]): BodiesAnswer | Failed {
  const shares: BodyShares[] = []
  const ties: SettledTie[] = []
  for (const parcel of parcels) {
    const { members, scores, posts } = parcel
    const group = groupOf(setting, parcel)
    const all = members.map((_, member) => member)
    const task = { group, scores, members: all, seats: posts, name: group.key, fields: [group.field] }
    const answer = share(setting, task)
    if ('status' in answer) return answer
    if (answer.tie !== null) ties.push(answer.tie)
    const trace = { key: group.key, members, pool: posts, charged: 0, scores }
    shares.push({
      group: { ...trace, portions: [{ members: all, seats: posts, held: null, answer }] },
      names: members.map((at) => setting.places[at]?.body.name ?? ''),
      posts: answer.posts,
      functions: null,
      cellTie: null,
    })
  }
  return { shares, ties }
}

interface Placing {
  readonly parcel: Parcel
  readonly own: BodyShares
  readonly places: readonly Place[]
}

function place(state: RunState, type: PostType, { parcel, own, places }: Placing): void {
  const { unit, members, posts } = parcel
  const placed = state.placed.get(type) ?? state.sums.map(() => 0)
  placed[unit] = (placed[unit] as number) + posts
  state.placed.set(type, placed)
  members.forEach((at, member) => {
    const body = state.bodies[unit]?.[(places[at] as Place).at]
    const count = own.posts[member] ?? 0
    if (body !== undefined && count > 0) body[type] = (body[type] ?? 0) + count
  })
}
