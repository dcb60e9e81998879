// Shares one pool among its group: plainly, or in portions where bounds on counties or classes hold some members together.
import type { InfeasibleRun, UndecidedRun } from '../outcome.ts'
import { type ReadWeight, type Scores, scoresOf } from '../scores.ts'
import type { GroupTrace, Portion } from '../trace.ts'
import type { Condition } from './limits.ts'
import { type Group, infeasible, type Setting } from './setting.ts'
import { share, type Task } from './share.ts'

export type Failed = InfeasibleRun | UndecidedRun

/** Shares the pool by the weights, without any bound on counties or classes. */
export function shareGroup(
  setting: Setting,
  group: Group,
  weights: readonly ReadWeight[],
): GroupTrace | Failed {
  const { key, members, pool, charged } = group
  const seats = pool - charged
  const bare = { key, members, pool, charged, scores: null, portions: [] }
  if (seats < 0) {
    return infeasible(setting, key, {
      code: 'CHARGE_ABOVE_POOL',
      members,
      need: charged,
      most: pool,
      conditions: [group.field, ...setting.chargedBy],
    })
  }
  const isOwed = members.some((holder) => (setting.limits.mins?.[holder] ?? 0) > 0)
  if (seats === 0 && !(isOwed && group.isNamed)) return bare
  const scores = scoresOf(setting.table, weights, members, `${setting.field}.weights`)
  const all = members.map((_, member) => member)
  const task = { group, scores, members: all, seats, name: key, fields: [group.field] }
  const answer = share(setting, task)
  if ('status' in answer) return answer
  return { ...bare, scores, portions: [{ members: all, seats, held: null, answer }] }
}

interface Held {
  readonly condition: Condition
  readonly bound: 'min' | 'max'
  readonly seats: number
}

/**
 * Shares the pool so that disjoint conditions hold: a set of members that would get more than its cap (less than its
 * floor) is held there, and the others share the rest, until nobody is out of bounds. Since whoever is above a cap stays
 * above it while the common divisor falls, what is held stays held: the answer is the one that all divisors agree on.
 */
export function shareWithin(
  setting: Setting,
  group: Group,
  scores: Scores,
  conditions: readonly Condition[],
): GroupTrace | Failed {
  const own = conditions.map((condition) => effective(setting, group, scores, condition))
  const held = new Map<Condition, Held>()
  for (;;) {
    const shared = shareHeld(setting, group, scores, [...held.values()])
    if ('status' in shared) return shared
    const free = own.filter((limit) => !held.has(limit.condition))
    const sums = free.map((limit) => sumOver(shared, limit.members))
    const above = free.filter((limit, at) => (sums[at] as number) > limit.max)
    const below = free.filter((limit, at) => (sums[at] as number) < limit.min)
    if (above.length === 0 && below.length === 0) {
      const { key, members, pool, charged } = group
      return { key, members, pool, charged, scores, portions: shared }
    }
    const excess = above.reduce((all, limit) => all + (sums[free.indexOf(limit)] as number) - limit.max, 0)
    const lack = below.reduce((all, limit) => all + limit.min - (sums[free.indexOf(limit)] as number), 0)
    if (excess >= lack)
      for (const { condition, max } of above) held.set(condition, { condition, bound: 'max', seats: max })
    else for (const { condition, min } of below) held.set(condition, { condition, bound: 'min', seats: min })
  }
}

interface Effective {
  readonly condition: Condition
  /** Places in the group. */
  readonly members: readonly number[]
  readonly min: number
  readonly max: number
}

/** A condition as far as its members' own floors and caps let it go: held there, it can be met. */
function effective({ limits }: Setting, group: Group, scores: Scores, condition: Condition): Effective {
  const members = placesIn(group, condition)
  const floors = members.reduce((sum, place) => sum + (limits.mins?.[group.members[place] as number] ?? 0), 0)
  const caps = members.reduce((sum, place) => {
    const holder = group.members[place] as number
    const isLive = scores.numerators.doubles[place] !== 0
    return sum + (isLive ? (limits.maxs?.[holder] ?? Number.POSITIVE_INFINITY) : (limits.mins?.[holder] ?? 0))
  }, 0)
  return {
    condition,
    members,
    min: Math.min(condition.min, caps),
    max: Math.max(condition.max, floors),
  }
}

/** Places in the group of the units that a condition speaks of. */
export function placesIn(group: Group, { unitSet }: Condition): number[] {
  return group.members.flatMap((holder, place) => (unitSet.has(holder) ? [place] : []))
}

function sumOver(portions: readonly Portion[], members: readonly number[]): number {
  const wanted = new Set(members)
  let sum = 0
  for (const { members: places, answer } of portions) {
    for (const [at, place] of places.entries()) if (wanted.has(place)) sum += answer.posts[at] as number
  }
  return sum
}

/** The portions: each set held at its bound, and everybody else. */
function shareHeld(
  setting: Setting,
  group: Group,
  scores: Scores,
  held: readonly Held[],
): Portion[] | Failed {
  const bound = new Set(held.flatMap(({ condition }) => placesIn(group, condition)))
  const free = group.members.flatMap((_, place) => (bound.has(place) ? [] : [place]))
  const seats = held.reduce((left, one) => left - one.seats, group.pool - group.charged)
  const fields = [group.field, ...held.flatMap(fieldsOf)]
  const contradiction = clash(setting, group, { free, seats, held, fields })
  if (contradiction !== null) return contradiction
  const portions: Portion[] = []
  const rest: Task = { group, scores, members: free, seats, name: group.key, fields }
  if (free.length > 0) {
    const answer = share(setting, rest)
    if ('status' in answer) return answer
    portions.push({ members: free, seats, held: null, answer })
  }
  for (const one of held) {
    const { condition, bound: end, seats: fixed } = one
    const members = placesIn(group, condition)
    const task = { group, scores, members, seats: fixed, name: condition.scope, fields: fieldsOf(one) }
    const answer = share(setting, task)
    if ('status' in answer) return answer
    portions.push({ members, seats: fixed, held: { scope: condition.scope, bound: end }, answer })
  }
  return portions
}

/** Fields of the document that hold it there. */
function fieldsOf({ condition, bound }: Held): readonly string[] {
  return bound === 'min' ? condition.minFields : condition.maxFields
}

interface Rest {
  readonly free: readonly number[]
  readonly seats: number
  readonly held: readonly Held[]
  readonly fields: readonly string[]
}

/** The bounds that leave too many posts or too few for everybody else. */
function clash(setting: Setting, group: Group, { free, seats, held, fields }: Rest): InfeasibleRun | null {
  if (seats >= 0 && (free.length > 0 || seats === 0)) return null
  const members = held.flatMap(({ condition }) =>
    placesIn(group, condition).map((place) => group.members[place] as number),
  )
  const bounds = held.reduce((sum, one) => sum + one.seats, 0)
  const pool = group.pool - group.charged
  const isFloor = seats < 0
  return infeasible(setting, group.key, {
    code: isFloor ? 'FLOORS_ABOVE_TOTAL' : 'CAPS_BELOW_TOTAL',
    members,
    need: isFloor ? bounds : pool,
    most: isFloor ? pool : bounds,
    conditions: fields,
  })
}
