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

/** Runs the step and charges its posts to the later step that pays for them. */
export function runBands(state: RunState, step: BandsStep, field: string): StepAnswer {
  const { inputs, table } = state
  const places = step.bands.map(({ all }) =>
    all.map(
      ({ top }): CutPlaces => ({
        place: new Int32Array(top === undefined ? 0 : inputs.units.length),
        cut: [],
      }),
    ),
  )
  const order = tieOrderOf(table, step, field)
  const context = { state, step, field, order, places }
  const taken = inputs.units.map(() => -1)
  const ties: SettledTie[] = []
  for (const group of groupsOf(inputs, step)) {
    const answer = takeBands(context, group, taken)
    if (!Array.isArray(answer)) {
      return { ok: false, why: { ...answer, fixed: fixedOf(state, step, field, answer) } }
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
    result: { posts: given, trace: { kind: 'bands', step, table, order, taken, places }, ties },
  }
}

/** Lets the units of a group take the first band that they meet; returns the ties that mattered. */
function takeBands(context: Context, group: Group, taken: number[]): SettledTie[] | UndecidedRun {
  const ties: SettledTie[] = []
  for (const [band, { all, posts }] of context.step.bands.entries()) {
    const answer = meeting(
      context,
      group,
      { all, places: context.places[band] ?? [] },
      movesPosts(posts) ? taken : null,
    )
    if ('status' in answer) return answer
    ties.push(...answer.ties)
    for (const unit of answer.units) if (taken[unit] === -1) taken[unit] = band
  }
  return ties
}

function movesPosts(posts: Posts): boolean {
  return typeof posts === 'number' ? posts > 0 : Object.values(posts).some((count) => count > 0)
}

/** Posts of the step that no way of settling the tie changes: those of every unit outside it, by unit code. */
function fixedOf(state: RunState, step: BandsStep, field: string, tie: UndecidedRun): Record<string, number> {
  const by = [...(step.ties === undefined || step.ties === 'lots' ? [] : step.ties.by), 'code']
  const { chargeTo: _, ...uncharged } = step
  const settled = runBands(state, { ...uncharged, ties: { by } }, field)
  if (!settled.ok) return {}
  const sums = state.inputs.units.map((_, unit) =>
    [...settled.result.posts.values()].reduce((sum, list) => sum + (list[unit] ?? 0), 0),
  )
  const open = new Set(tie.units)
  const entries = state.inputs.units.map((unit, index) => [unitKey(unit), sums[index] ?? 0] as const)
  return Object.fromEntries(entries.filter(([key]) => !open.has(key)))
}

interface Context {
  readonly state: RunState
  readonly step: BandsStep
  readonly field: string
  readonly order: TieOrder
  /** By band, condition and unit, for those with `top`. */
  readonly places: readonly (readonly CutPlaces[])[]
}

interface Group {
  /** County, class, or `all`. */
  readonly key: string
  readonly members: readonly number[]
}

interface Meeting {
  readonly units: readonly number[]
  readonly ties: readonly SettledTie[]
}

/** The units of a group that meet all conditions of a band; a tie counts only where it moves posts (`taken` given). */
function meeting(
  context: Context,
  group: Group,
  { all, places }: { readonly all: readonly BandCondition[]; readonly places: readonly CutPlaces[] },
  taken: readonly number[] | null,
): Meeting | UndecidedRun {
  const passed = all.map((condition, at) => passing(context, group, condition, places[at] as CutPlaces))
  const meets = (unit: number, except: Passing | null) =>
    passed.every((other) => other === except || other.has(unit))
  const ties: SettledTie[] = []
  for (const own of passed) {
    const matters = own.cut?.equal.some((unit) => taken?.[unit] === -1 && meets(unit, own)) ?? false
    if (own.cut === null || !matters) continue
    const tie = settle(context, group, own.cut)
    if ('status' in tie) return tie
    ties.push(tie)
  }
  return { units: group.members.filter((unit) => meets(unit, null)), ties }
}

function groupsOf(inputs: ScenarioInputs, step: BandsStep): Group[] {
  const groups = new Map<string, number[]>()
  inputs.units.forEach((unit, index) => {
    const key = step.within === 'all' ? 'all' : step.within === 'county' ? unit.county : (unit.class ?? '')
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [index])
    else members.push(index)
  })
  return [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([key, members]) => ({ key, members }))
}

interface Passing {
  readonly has: (unit: number) => boolean
  /** Units of equal value on both sides of the cut; null where the cut falls between values. */
  readonly cut: Cut | null
}

interface Cut {
  readonly equal: readonly number[]
  /** The last unit in and the first one out. */
  readonly last: number
  readonly next: number
  /** How many of the equal ones are in. */
  readonly inside: number
}

/** The units of a group that pass one condition; ranks are among the whole group. */
function passing(context: Context, group: Group, condition: BandCondition, places: CutPlaces): Passing {
  const { indicator, min, max, top } = condition
  const column = context.state.table.checked({ indicator, field: context.field }, group.members)
  const low = min === undefined ? null : column.against(mark(min))
  const high = max === undefined ? null : column.against(mark(max))
  const inRange = (unit: number) => (low === null || low(unit) >= 0) && (high === null || high(unit) <= 0)
  if (top === undefined) return { has: inRange, cut: null }
  const sign = column.lowIsBest ? 1 : -1
  const byValue = (a: number, b: number) => sign * column.compare(a, b)
  const ranked = group.members.toSorted((a, b) => byValue(a, b) || context.order.compare(a, b))
  const count = countOf(condition, ranked.length)
  const cut = { ranked, count }
  for (let at = 0; at < ranked.length; at++) {
    const unit = ranked[at] as number
    places.place[unit] = at + 1
    places.cut[unit] = cut
  }
  return {
    has: (unit) => (places.place[unit] as number) <= count && inRange(unit),
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
  const inside = ranked.slice(0, count).filter((unit) => byValue(unit, last) === 0).length
  return { equal, last, next, inside }
}

function mark(value: number | string): Rational {
  return parseRational(String(value))
}

/** The first ⌊p·n + ½⌋ of n units, or a count as it stands; `round` may say floor or ceil. */
function countOf(condition: BandCondition, size: number): number {
  const { top } = condition
  if (typeof top === 'number') return top < size ? top : size
  const exact = mulQ(parseRational(String(top).slice(0, -1)), rational(size, 100))
  const rounded =
    condition.round === 'floor'
      ? floorQ(exact)
      : condition.round === 'ceil'
        ? ceilQ(exact)
        : roundHalfUpQ(exact)
  return rounded < BigInt(size) ? Number(rounded) : size
}

/** A tie across the cut as the rule settles it, or undecided. */
function settle(context: Context, group: Group, cut: Cut): SettledTie | UndecidedRun {
  const units = cut.equal.map((unit) => unitKey(context.state.inputs.units[unit] as ScenarioUnit))
  const common = { step: context.step.id, group: group.key, units, posts: cut.inside }
  const settledBy = context.order.settledBy(cut.last, cut.next)
  return settledBy === null ? { status: 'undecided', ...common, fixed: {} } : { ...common, settledBy }
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
