// The bands step (倾斜): posts for units that rank high in their group or pass a mark; a unit takes the first band it meets.
import {
  ceilQ,
  compareQ,
  floorQ,
  mulQ,
  parseRational,
  rational,
  roundHalfUpQ,
} from '../apportion/rational.ts'
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import { compareText } from '../region/region.ts'
import type { BandCondition, BandsStep, Posts } from './document.ts'
import { type ScenarioInputs, type ScenarioUnit, unitKey } from './inputs.ts'
import type { SettledTie, UndecidedRun } from './outcome.ts'
import { type TieOrder, tieOrderOf } from './ranking.ts'
import { type RunState, type StepAnswer, stepField } from './state.ts'
import { askedOf, assertIndicator, isLowBest, requiredValue } from './values.ts'

/** Runs the step at `position` and charges its posts to the later step that pays for them. */
export function runBands(state: RunState, step: BandsStep, position: number): StepAnswer {
  const { inputs } = state
  const field = stepField(position)
  const context = { inputs, step, field, order: tieOrderOf(inputs, step.ties, `${field}.ties`) }
  const taken = inputs.units.map(() => -1)
  const ties: SettledTie[] = []
  for (const group of groupsOf(inputs, step)) {
    const answer = takeBands(context, group, taken)
    if (!Array.isArray(answer)) {
      return { ok: false, why: { ...answer, fixed: fixedOf(state, step, position, answer) } }
    }
    ties.push(...answer)
  }
  const given = postsOf(inputs, step, taken)
  charge(state, step, given)
  return { ok: true, result: { posts: given, trace: { kind: 'bands', step, taken }, ties } }
}

/** Lets the units of a group take the first band that they meet; returns the ties that mattered. */
function takeBands(context: Context, group: Group, taken: number[]): SettledTie[] | UndecidedRun {
  const ties: SettledTie[] = []
  for (const [band, { all, posts }] of context.step.bands.entries()) {
    const answer = meeting(context, group, all, movesPosts(posts) ? taken : null)
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
function fixedOf(
  state: RunState,
  step: BandsStep,
  position: number,
  tie: UndecidedRun,
): Record<string, number> {
  const by = [...(step.ties?.by ?? []), 'code']
  const settled = runBands({ ...state, charges: new Map() }, { ...step, ties: { by } }, position)
  if (!settled.ok) return {}
  const sums = state.inputs.units.map((_, unit) =>
    [...settled.result.posts.values()].reduce((sum, list) => sum + (list[unit] ?? 0), 0),
  )
  const open = new Set(tie.units)
  const entries = state.inputs.units.map((unit, index) => [unitKey(unit), sums[index] ?? 0] as const)
  return Object.fromEntries(entries.filter(([key]) => !open.has(key)))
}

interface Context {
  readonly inputs: ScenarioInputs
  readonly step: BandsStep
  readonly field: string
  readonly order: TieOrder
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
  conditions: readonly BandCondition[],
  taken: readonly number[] | null,
): Meeting | UndecidedRun {
  const passed = conditions.map((condition) => passing(context, group, condition))
  const meets = (unit: number, except: Passing | null) =>
    passed.every((other) => other === except || other.units.has(unit))
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
  readonly units: ReadonlySet<number>
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
function passing(context: Context, group: Group, condition: BandCondition): Passing {
  const asked = askedOf(context.inputs, condition.indicator, context.field)
  assertIndicator(context.inputs, asked)
  const value = (unit: number) => requiredValue(context.inputs.units[unit] as ScenarioUnit, asked)
  const { min, max, top } = condition
  let units = [...group.members]
  if (min !== undefined) units = units.filter((unit) => compareQ(value(unit), mark(min)) >= 0)
  if (max !== undefined) units = units.filter((unit) => compareQ(value(unit), mark(max)) <= 0)
  if (top === undefined) return { units: new Set(units), cut: null }
  const sign = isLowBest(context.inputs, condition.indicator) ? 1 : -1
  const byValue = (a: number, b: number) => sign * compareQ(value(a), value(b))
  const ranked = group.members.toSorted((a, b) => byValue(a, b) || context.order.compare(a, b))
  const count = countOf(condition, ranked.length)
  const first = new Set(ranked.slice(0, count))
  return { units: new Set(units.filter((unit) => first.has(unit))), cut: cutOf(ranked, count, byValue) }
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

function mark(value: number | string) {
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
  const units = cut.equal.map((unit) => unitKey(context.inputs.units[unit] as ScenarioUnit))
  const common = { step: context.step.id, group: group.key, units, posts: cut.inside }
  const settledBy = context.order.settledBy(cut.last, cut.next)
  return settledBy === null ? { status: 'undecided', ...common, fixed: {} } : { ...common, settledBy }
}

function postsOf(inputs: ScenarioInputs, step: BandsStep, taken: readonly number[]): Map<PostType, number[]> {
  const type = step.postType ?? inputs.document.postType
  const posts = new Map<PostType, number[]>([[type, inputs.units.map(() => 0)]])
  const put = (unit: number, of: PostType, count: number) => {
    const list = posts.get(of) ?? inputs.units.map(() => 0)
    list[unit] = (list[unit] as number) + count
    posts.set(of, list)
  }
  taken.forEach((band, unit) => {
    if (band >= 0)
      for (const [of, count] of postEntries(step.bands[band]?.posts ?? 0, type)) put(unit, of, count)
  })
  return posts
}

/** Posts as [type, count] pairs; a bare number is of the step's own type. */
export function postEntries(posts: Posts, type: PostType): [PostType, number][] {
  return typeof posts === 'number' ? [[type, posts]] : (Object.entries(posts) as [PostType, number][])
}

/** Books the band's posts on the pool of the later step: its county's share where that pool is by county. */
function charge(state: RunState, step: BandsStep, posts: ReadonlyMap<PostType, readonly number[]>): void {
  if (step.chargeTo === undefined) return
  const { steps } = state.inputs.document
  const payer = steps.find((other) => other.id === step.chargeTo)
  if (payer?.kind !== 'weighted' || steps.indexOf(payer) < steps.indexOf(step)) {
    throw new Refusal('STEP_UNKNOWN', { step: step.chargeTo }, `${stepField(steps.indexOf(step))}.chargeTo`)
  }
  const isByCounty = 'byCounty' in payer.pool || ('by' in payer.pool && payer.pool.by === 'county')
  const type = payer.postType ?? state.inputs.document.postType
  const isOther = ([of, list]: [PostType, readonly number[]]) =>
    of !== type && list.some((count) => count > 0)
  if ([...posts].some(isOther)) {
    throw new Refusal(
      'CHARGE_TYPE_DIFFERS',
      { step: step.chargeTo, type },
      `${stepField(state.inputs.document.steps.indexOf(step))}.chargeTo`,
    )
  }
  const charges = state.charges.get(payer.id) ?? new Map<string, number>()
  for (const list of posts.values()) {
    list.forEach((count, unit) => {
      const key = isByCounty ? (state.inputs.units[unit] as ScenarioUnit).county : 'all'
      charges.set(key, (charges.get(key) ?? 0) + count)
    })
  }
  state.charges.set(payer.id, charges)
}
