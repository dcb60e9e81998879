// The bands step (倾斜): posts for units that rank high in their group or pass a mark; a unit takes the first band it meets.
import {
  ceilQ,
  floorQ,
  mulQ,
  parseRational,
  type Rational,
  rational,
  roundHalfUpQ,
} from '../../apportion/rational.ts'
import type { PostType } from '../../quota/post-type.ts'
import { POST_TYPES } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import { compareText } from '../../region/region.ts'
import type { BandCondition, BandsStep, Posts, WeightedStep } from '../document.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from '../inputs.ts'
import type { SettledTie, UndecidedRun } from '../outcome.ts'
import { type TieOrder, tieOrderOf } from '../ranking.ts'
import { addTo, postsByUnit, type RunState, type StepAnswer, type StepPosts, typeOf } from '../state.ts'
import type { CutPlaces } from '../trace.ts'
import { type Asked, type Column, holderName, type ValueTable } from '../value-table.ts'

/** Runs the step and charges its posts to the later step that pays for them. */
export function runBands(state: RunState, step: BandsStep, field: string): StepAnswer {
  const { inputs, table } = state
  const bands = step.bands.map(({ all, posts }) => ({
    posts,
    conditions: all.map((condition) => read(table, condition, field, inputs.units.length)),
  }))
  const order = tieOrderOf(table, step, field)
  const context = { state, step, field, order, bands }
  const taken = inputs.units.map(() => -1)
  const ties: SettledTie[] = []
  for (const group of groupsOf(inputs, step, field)) {
    const answer = takeBands(context, group, taken)
    if (!Array.isArray(answer)) {
      return { ok: false, why: { ...answer, ...sharedOut(state, step, field, answer) } }
    }
    ties.push(...answer)
  }
  const given = postsByUnit(inputs.units, typeOf(state, step), (_, unit) => {
    const band = taken[unit] ?? -1
    return band < 0 ? 0 : (step.bands[band]?.posts ?? 0)
  })
  charge(state, step, field, given)
  return {
    ok: true,
    result: {
      posts: given,
      trace: { kind: 'bands', step, table, order, taken, places: placesOf(bands) },
      ties,
    },
  }
}

/** Lets the units of a group take the first band that they meet; returns the ties that mattered. */
function takeBands(context: Context, group: Group, taken: number[]): SettledTie[] | UndecidedRun {
  const type = typeOf(context.state, context.step)
  const meetings = context.bands.map(({ posts, conditions }) => {
    return { posts, meeting: new Meeting(conditions.map((condition) => passing(context, group, condition))) }
  })
  const ties: { readonly tie: SettledTie; readonly equal: readonly number[] }[] = []
  for (const cut of cutsThatMatter(meetings, type)) {
    const tie = settle(context, group, cut)
    if ('status' in tie) return tie
    ties.push({ tie, equal: cut.equal })
  }
  for (const unit of group.members) taken[unit] = firstMet(meetings, unit)
  const postsAt = (unit: number) => allTypes(context.bands[taken[unit] as number]?.posts ?? 0)
  return ties.map(({ tie, equal }) => ({
    ...tie,
    posts: equal.reduce((all, unit) => all + postsAt(unit), 0),
  }))
}

/** The first band that a unit meets; -1 for none. */
function firstMet(meetings: readonly BandMeeting[], unit: number): number {
  for (let band = 0; band < meetings.length; band++) if (meetings[band]?.meeting.meets(unit)) return band
  return -1
}

function allTypes(posts: Posts): number {
  return typeof posts === 'number' ? posts : Object.values(posts).reduce((all, count) => all + count, 0)
}

interface BandMeeting {
  readonly posts: Posts
  readonly meeting: Meeting
}

/** The cuts between equal units that decide over posts, in the order of the bands; those that fall together once. */
function cutsThatMatter(meetings: readonly BandMeeting[], type: PostType): Cut[] {
  const given = (unit: number, supposed: Supposed) =>
    meetings.find(({ meeting }) => meeting.meetsSupposed(unit, supposed))?.posts ?? 0
  const moves = (cut: Cut) => (unit: number) =>
    !givesSame(given(unit, { cut, isIn: true }), given(unit, { cut, isIn: false }), type)
  const told: Cut[] = []
  for (const cut of meetings.flatMap(({ meeting }) => meeting.cuts())) {
    if (!told.some((other) => isSameCut(other, cut)) && cut.equal.some(moves(cut))) told.push(cut)
  }
  return told
}

/** Whether two bands give a unit the same, type by type. */
function givesSame(a: Posts, b: Posts, type: PostType): boolean {
  const count = (posts: Posts, of: PostType) =>
    typeof posts === 'number' ? (of === type ? posts : 0) : (posts[of] ?? 0)
  return POST_TYPES.every((of) => count(a, of) === count(b, of))
}

/**
 * What an open tie leaves: the posts of every unit outside it, by unit code, which no way of settling it changes, and
 * those that the units in it share.
 */
function sharedOut(
  state: RunState,
  step: BandsStep,
  field: string,
  tie: UndecidedRun,
): Pick<UndecidedRun, 'fixed' | 'posts'> {
  const by = [...(step.ties === undefined || step.ties === 'lots' ? [] : step.ties.by), 'code']
  const { chargeTo: _, ...uncharged } = step
  const settled = runBands(state, { ...uncharged, ties: { by } }, field)
  if (!settled.ok) return { fixed: {}, posts: 0 }
  const sums = sumsOf(settled.result.posts, state.inputs)
  const open = new Set(tie.units)
  const fixed = Object.fromEntries([...sums].filter(([key]) => !open.has(key)))
  return { fixed, posts: tie.units.reduce((all, key) => all + (sums.get(key) ?? 0), 0) }
}

/** Posts of all types by unit code. */
function sumsOf(posts: StepPosts, { units }: ScenarioInputs): Map<string, number> {
  const lists = [...posts.values()]
  return new Map(
    units.map((unit, at) => [unitKey(unit), lists.reduce((sum, list) => sum + (list[at] ?? 0), 0)]),
  )
}

interface Context {
  readonly state: RunState
  readonly step: BandsStep
  readonly field: string
  readonly order: TieOrder
  readonly bands: readonly Band[]
}

interface Band {
  readonly posts: Posts
  readonly conditions: readonly Condition[]
}

/** A condition of the document as it was read, once for all groups. */
interface Condition {
  readonly asked: Asked
  readonly column: Column
  readonly inRange: (unit: number) => boolean
  /** How many of a group of this size are in; null where the condition names no `top`. */
  readonly countIn: ((size: number) => number) | null
  readonly places: CutPlaces
}

function read(table: ValueTable, condition: BandCondition, field: string, units: number): Condition {
  const { indicator, min, max, top } = condition
  const asked = { indicator, field }
  const column = table.column(asked)
  const low = min === undefined ? null : column.against(mark(min))
  const high = max === undefined ? null : column.against(mark(max))
  return {
    asked,
    column,
    inRange: (unit) => (low === null || low(unit) >= 0) && (high === null || high(unit) <= 0),
    countIn: top === undefined ? null : countOf(top, condition.round),
    places: { place: new Int32Array(top === undefined ? 0 : units), cut: [] },
  }
}

function placesOf(bands: readonly Band[]): CutPlaces[][] {
  return bands.map(({ conditions }) => conditions.map(({ places }) => places))
}

interface Group {
  /** County, class, or `all`. */
  readonly key: string
  readonly members: readonly number[]
}

/** The conditions of one band in one group. */
class Meeting {
  readonly #passed: readonly Passing[]

  constructor(passed: readonly Passing[]) {
    this.#passed = passed
  }

  /** Whether a unit meets all of them as it stands. */
  meets(unit: number): boolean {
    for (const { has } of this.#passed) if (!has(unit)) return false
    return true
  }

  /** The same as if it stood in or out of a cut. */
  meetsSupposed(unit: number, supposed: Supposed): boolean {
    return this.#passed.every((own) => {
      const { cut } = own
      if (cut === null || !isSameCut(cut, supposed.cut) || !cut.among.has(unit)) return own.has(unit)
      return supposed.isIn && own.inRange(unit)
    })
  }

  /** The cuts that fall between equal units. */
  cuts(): Cut[] {
    return this.#passed.flatMap(({ cut }) => (cut === null ? [] : [cut]))
  }
}

/** Throws CLASS_MISSING for a unit without a class where units are ranked within classes. */
function groupsOf(inputs: ScenarioInputs, { within }: BandsStep, field: string): Group[] {
  const groups = new Map<string, number[]>()
  inputs.units.forEach((unit, index) => {
    const key = within === 'all' ? 'all' : within === 'county' ? unit.county : unit.class
    if (key === null) throw new Refusal('CLASS_MISSING', { unit: holderName(unit) }, `${field}.within`)
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [index])
    else members.push(index)
  })
  return [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([key, members]) => ({ key, members }))
}

interface Passing {
  readonly has: (unit: number) => boolean
  /** What the condition asks beside a place. */
  readonly inRange: (unit: number) => boolean
  /** Units of equal value on both sides of the cut; null where the cut falls between values. */
  readonly cut: Cut | null
}

interface Cut {
  readonly equal: readonly number[]
  readonly among: ReadonlySet<number>
  /** The last unit in and the first one out. */
  readonly last: number
  readonly next: number
}

/** A unit of a cut's equals as if it stood in, or out. */
interface Supposed {
  readonly cut: Cut
  readonly isIn: boolean
}

/** Cuts between the same two units fall together, whichever band or indicator they are of: one order settles both. */
function isSameCut(a: Cut, b: Cut): boolean {
  return a.last === b.last && a.next === b.next
}

/** The units of a group that pass one condition; ranks are among the whole group. */
function passing(context: Context, group: Group, condition: Condition): Passing {
  const { asked, column, inRange, countIn, places } = condition
  context.state.table.checked(asked, group.members)
  if (countIn === null) return { has: inRange, inRange, cut: null }
  const sign = column.lowIsBest ? 1 : -1
  const byValue = (a: number, b: number) => sign * column.compare(a, b)
  const ranked = group.members.toSorted((a, b) => byValue(a, b) || context.order.compare(a, b))
  const count = countIn(ranked.length)
  const cut = { ranked, count }
  for (let at = 0; at < ranked.length; at++) {
    const unit = ranked[at] as number
    places.place[unit] = at + 1
    places.cut[unit] = cut
  }
  return {
    has: (unit) => (places.place[unit] as number) <= count && inRange(unit),
    inRange,
    cut: cutOf(ranked, count, byValue),
  }
}

function cutOf(
  ranked: readonly number[],
  count: number,
  byValue: (a: number, b: number) => number,
): Cut | null {
  const last = ranked[count - 1]
  const next = ranked[count]
  if (last === undefined || next === undefined || byValue(last, next) !== 0) return null
  const equal = ranked.filter((unit) => byValue(unit, last) === 0)
  return { equal, among: new Set(equal), last, next }
}

function mark(value: number | string): Rational {
  return parseRational(String(value))
}

/** The first ⌊p·n + ½⌋ of n units, or a count as it stands; `round` may say floor or ceil. */
function countOf(top: number | string, round: BandCondition['round']): (size: number) => number {
  if (typeof top === 'number') return (size) => Math.min(top, size)
  const share = mulQ(parseRational(top.slice(0, -1)), rational(1, 100))
  const rounded = round === 'floor' ? floorQ : round === 'ceil' ? ceilQ : roundHalfUpQ
  return (size) => {
    const count = rounded(mulQ(share, rational(size)))
    return count < BigInt(size) ? Number(count) : size
  }
}

/** A tie across the cut as the rule settles it, or undecided; its posts are counted once all bands are taken. */
function settle(context: Context, group: Group, cut: Cut): SettledTie | UndecidedRun {
  const units = cut.equal.map((unit) => unitKey(context.state.inputs.units[unit] as ScenarioUnit))
  const common = { step: context.step.id, group: group.key, units, posts: 0 }
  const settledBy = context.order.settledBy(cut.last, cut.next)
  return settledBy === null
    ? { status: 'undecided', ...common, fixed: {} }
    : { ...common, gained: units.slice(0, cut.equal.indexOf(cut.last) + 1), settledBy }
}

/** Takes the bands' posts out of the pool of the later step. Throws STEP_UNKNOWN, CHARGE_TYPE_DIFFERS. */
function charge(state: RunState, step: BandsStep, field: string, posts: StepPosts): void {
  if (step.chargeTo === undefined) return
  const { steps } = state.inputs.document
  const payer = steps.find((other) => other.id === step.chargeTo)
  if (payer?.kind !== 'weighted' || steps.indexOf(payer) < steps.findIndex(({ id }) => id === step.id)) {
    throw new Refusal('STEP_UNKNOWN', { step: step.chargeTo }, `${field}.chargeTo`)
  }
  const types = typesPaid(state, payer)
  const isOther = ([of, list]: [PostType, readonly number[]]) =>
    !types.includes(of) && list.some((count) => count > 0)
  if ([...posts].some(isOther)) {
    const params = { step: step.chargeTo, type: types.join(', ') }
    throw new Refusal('CHARGE_TYPE_DIFFERS', params, `${field}.chargeTo`)
  }
  const charges = state.charges.get(payer.id) ?? new Map<PostType, number[]>()
  for (const [type, list] of posts) addTo(charges, type, list)
  state.charges.set(payer.id, charges)
}

/** Types of post in the pool of a weighted step. */
function typesPaid(state: RunState, payer: WeightedStep): PostType[] {
  const { pool } = payer
  if (!('types' in pool)) return [typeOf(state, payer)]
  return POST_TYPES.filter((type) => pool.types[type] !== undefined)
}
