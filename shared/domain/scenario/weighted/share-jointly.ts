// Shares several pools at once, or one under bounds that cross: builds the crossing and deals.
import { isDivisorMethod, signposts } from '../../apportion/methods/signposts.ts'
import { rational, zeroQ } from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import type { SettledTie, UndecidedRun } from '../outcome.ts'
import type { DealtPortion, GroupTrace } from '../trace.ts'
import { Crossing, type CrossingCell, type CrossingShape, cutOf, type Gate } from './crossing.ts'
import { type Claimant, type Dealt, deal } from './deal.ts'
import { type Condition, fieldsAbout } from './limits.ts'
import { type Group, infeasible, type Setting } from './setting.ts'
import type { Failed } from './share-group.ts'

/** One group with what it got without the crossing bounds. */
export interface Plain {
  readonly group: Group
  readonly trace: GroupTrace
}

interface Player extends Claimant {
  readonly holder: number
  readonly group: number
  readonly plain: number
}

/**
 * Shares all groups together so that every condition holds. Throws METHOD_NOT_DIVISOR: largest remainders and the quota
 * method say nothing of bounds that cross.
 */
export function shareJointly(
  setting: Setting,
  plains: readonly Plain[],
  conditions: readonly Condition[],
): GroupTrace[] | Failed {
  const { method, field } = setting
  if (!isDivisorMethod(method)) throw new Refusal('METHOD_NOT_DIVISOR', { method }, `${field}.method`)
  const { shape, players } = crossingOf(setting, plains, conditions)
  const cut = cutOf(shape)
  if (cut !== null) {
    const units = new Set(cut.units)
    return infeasible(setting, plains.length === 1 ? (plains[0]?.group.key ?? 'all') : 'all', {
      code: 'CONDITIONS_CLASH',
      members: [...units].sort((a, b) => a - b),
      need: cut.need,
      most: cut.most,
      conditions: [...new Set(cut.fields)],
    })
  }
  const start = shape.cells.map(() => 0)
  for (const { cell, plain } of players) start[cell] = (start[cell] as number) + plain
  const dealt = deal(players, signposts[method], new Crossing(shape, start))
  const ties = tiesOf(setting, players, dealt)
  if ('status' in ties) return ties
  return tracesOf(plains, players, dealt, { ties, conditions: conditions.map(({ scope }) => scope) })
}

function crossingOf(
  setting: Setting,
  plains: readonly Plain[],
  conditions: readonly Condition[],
): { shape: CrossingShape; players: Player[] } {
  const { limits, order } = setting
  const gates = new Gates(conditions)
  const cells = new Map<string, CrossingCell & { at: number }>()
  const players: Player[] = []
  plains.forEach(({ group, trace }, at) => {
    const { scores } = trace
    const pool = rational(group.pool - group.charged)
    const all = scores?.numerators.sum() ?? 0n
    const plain = plainPosts(trace)
    group.members.forEach((holder, member) => {
      const numerator = scores?.numerators.at(member) ?? 0n
      const min = group.isNamed ? (limits.mins?.[holder] ?? 0) : 0
      const max = numerator === 0n ? min : (limits.maxs?.[holder] ?? null)
      const cell = cellOf(cells, gates.county(at, holder), gates.class(holder), { min, max })
      const weight = all === 0n ? zeroQ : rational(numerator * pool.n, all)
      players.push({ weight, min, max, cell, rank: 0, holder, group: at, plain: plain[member] ?? 0 })
    })
  })
  const ranked = players.map((_, at) => at).sort((a, b) => order.compare(holderOf(a), holderOf(b)) || a - b)
  function holderOf(at: number): number {
    return (players[at] as Player).holder
  }
  const rank = new Array<number>(players.length)
  for (const [place, at] of ranked.entries()) rank[at] = place
  const pools = plains.map(({ group }): Gate => {
    const posts = group.pool - group.charged
    return {
      min: posts,
      max: posts,
      minFields: [],
      maxFields: [group.field],
      units: group.members,
    }
  })
  const holders = plains.flatMap(({ group }) => group.members)
  const minFields = fieldsAbout(limits.minFields, holders)
  const maxFields = fieldsAbout(limits.maxFields, holders)
  const told = { minFields, maxFields: maxFields.length > 0 ? maxFields : [`${setting.field}.weights`] }
  const shape = {
    pools,
    counties: gates.counties,
    classes: gates.classes,
    cells: [...cells.values()],
    ...told,
  }
  return { shape, players: players.map((player, at) => ({ ...player, rank: rank[at] as number })) }
}

/** The gates that units go through; one without a bound stands for all units that no bound speaks of. */
class Gates {
  readonly counties: (Gate & { readonly pool: number })[] = []
  readonly classes: Gate[] = []
  readonly #byUnit = { county: new Map<number, Condition>(), class: new Map<number, Condition>() }
  readonly #known = new Map<string, number>()

  constructor(conditions: readonly Condition[]) {
    for (const condition of conditions) {
      for (const unit of condition.units) this.#byUnit[condition.kind].set(unit, condition)
    }
  }

  county(pool: number, holder: number): number {
    const condition = this.#byUnit.county.get(holder)
    return this.#place(`${pool} ${condition?.scope ?? ''}`, this.counties, { ...gateOf(condition), pool })
  }

  class(holder: number): number {
    const condition = this.#byUnit.class.get(holder)
    return this.#place(`class ${condition?.scope ?? ''}`, this.classes, gateOf(condition))
  }

  #place<G extends Gate>(key: string, list: G[], gate: G): number {
    const known = this.#known.get(key) ?? list.push(gate) - 1
    this.#known.set(key, known)
    return known
  }
}

function gateOf(condition: Condition | undefined): Gate {
  if (condition === undefined) return { min: 0, max: null, minFields: [], maxFields: [], units: [] }
  const max = condition.max === Number.POSITIVE_INFINITY ? null : condition.max
  const { min, units, minFields, maxFields } = condition
  return { min, max, units, minFields, maxFields }
}

/** Place of the cell, widened by one more member. */
function cellOf(
  cells: Map<string, CrossingCell & { at: number }>,
  county: number,
  unitClass: number,
  { min, max }: { min: number; max: number | null },
): number {
  const key = `${county} ${unitClass}`
  const known = cells.get(key)
  const room = known?.max === null || max === null ? null : (known?.max ?? 0) + max
  const at = known?.at ?? cells.size
  cells.set(key, { at, county, class: unitClass, min: (known?.min ?? 0) + min, max: room })
  return at
}

function plainPosts({ members, portions }: GroupTrace): number[] {
  const posts = members.map(() => 0)
  for (const portion of portions) {
    for (const [at, place] of portion.members.entries()) posts[place] = portion.answer.posts[at] as number
  }
  return posts
}

function tiesOf(
  setting: Setting,
  players: readonly Player[],
  { ties, posts }: Dealt,
): SettledTie[] | UndecidedRun {
  const { order, step, keyOf } = setting
  const holder = (at: number) => (players[at] as Player).holder
  const settled: SettledTie[] = []
  for (const { parties, seats } of ties) {
    const units = parties.map((at) => keyOf(holder(at)))
    const common = { step: step.id, group: 'all', units, posts: seats }
    const settledBy = order.settledBy(holder(parties[seats - 1] as number), holder(parties[seats] as number))
    if (settledBy === null) {
      const winners = new Set(parties.slice(0, seats))
      const fixed = players.map((player, at) => {
        const own = posts[at] as number
        return [keyOf(player.holder), winners.has(at) ? own - 1 : own] as const
      })
      return { status: 'undecided', ...common, fixed: Object.fromEntries(fixed) }
    }
    settled.push({ ...common, gained: units.slice(0, seats), settledBy })
  }
  return settled
}

function tracesOf(
  plains: readonly Plain[],
  players: readonly Player[],
  dealt: Dealt,
  told: { readonly ties: readonly SettledTie[]; readonly conditions: readonly string[] },
): GroupTrace[] {
  return plains.map(({ group, trace }, at): GroupTrace => {
    const own = players.flatMap((player, index) => (player.group === at ? [index] : []))
    const posts = own.map((index) => dealt.posts[index] as number)
    const answer: DealtPortion = {
      kind: 'dealt',
      posts,
      weights: own.map((index) => (players[index] as Player).weight),
      conditions: told.conditions,
      ties: at === 0 ? told.ties : [],
    }
    const members = group.members.map((_, place) => place)
    const seats = group.pool - group.charged
    return { ...bare(trace), portions: seats === 0 ? [] : [{ members, seats, held: null, answer }] }
  })
}

function bare({ key, members, pool, charged, scores }: GroupTrace): Omit<GroupTrace, 'portions'> {
  return { key, members, pool, charged, scores }
}

/** Whether a condition is broken by what the groups got. */
export function isBroken({ units, min, max }: Condition, posts: readonly number[]): boolean {
  const sum = units.reduce((all, unit) => all + (posts[unit] ?? 0), 0)
  return sum < min || sum > max
}
