// The bands step (倾斜): posts for units that rank high in their group or pass a mark; a unit takes the first band it meets.
import { divFloor } from '../apportion/divide.ts'
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
import { assertIndicator, isLowBest, requiredValue } from './values.ts'

/** Runs the step at `position` and charges its posts to the later step that pays for them. */
export function runBands(state: RunState, step: BandsStep, position: number): StepAnswer {
  const { inputs } = state
  const field = stepField(position)
  const context = { inputs, step, field, order: tieOrderOf(inputs, step.ties, `${field}.ties`) }
  const taken = inputs.units.map(() => -1)
  const ties: SettledTie[] = []
  for (const group of groupsOf(inputs, step)) {
    for (const [band, { all }] of step.bands.entries()) {
      const answer = meeting(context, group, all)
      if ('status' in answer) return { ok: false, why: answer }
      ties.push(...answer.ties)
      for (const unit of answer.units) if (taken[unit] === -1) taken[unit] = band
    }
  }
  const posts = postsOf(inputs, step, taken)
  charge(state, step, posts)
  return { ok: true, result: { posts, trace: { kind: 'bands', step, taken }, ties } }
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

/** The units of a group that meet all conditions of a band. */
function meeting(
  context: Context,
  group: Group,
  conditions: readonly BandCondition[],
): Meeting | UndecidedRun {
  let units = group.members
  const ties: SettledTie[] = []
  for (const condition of conditions) {
    const answer = passing(context, group, condition)
    if ('status' in answer) return answer
    ties.push(...answer.ties)
    const passed = new Set(answer.units)
    units = units.filter((unit) => passed.has(unit))
  }
  return { units, ties }
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

/** The units of a group that pass one condition; ranks are among the whole group. */
function passing(context: Context, group: Group, condition: BandCondition): Meeting | UndecidedRun {
  const asked = { indicator: condition.indicator, field: context.field }
  assertIndicator(context.inputs, asked)
  const value = (unit: number) => requiredValue(context.inputs.units[unit] as ScenarioUnit, asked)
  let units = [...group.members]
  if (condition.min !== undefined)
    units = units.filter((unit) => compareQ(value(unit), mark(condition.min)) >= 0)
  if (condition.max !== undefined)
    units = units.filter((unit) => compareQ(value(unit), mark(condition.max)) <= 0)
  if (condition.top === undefined) return { units, ties: [] }
  const sign = isLowBest(context.inputs, condition.indicator) ? 1 : -1
  const byValue = (a: number, b: number) => sign * compareQ(value(a), value(b))
  const ranked = group.members.toSorted((a, b) => byValue(a, b) || context.order.compare(a, b))
  const count = countOf(condition, ranked.length)
  const tie = cutTie(context, group, { ranked, count, byValue })
  if (tie !== null && 'status' in tie) return tie
  const top = new Set(ranked.slice(0, count))
  return { units: units.filter((unit) => top.has(unit)), ties: tie === null ? [] : [tie] }
}

function mark(value: number | string | undefined) {
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
  const whole = Number(divFloor(rounded, 1n))
  return whole < size ? whole : size
}

interface Cut {
  readonly ranked: readonly number[]
  readonly count: number
  readonly byValue: (a: number, b: number) => number
}

/** A tie across the cut between the last unit in and the first one out: as settled, or undecided. */
function cutTie(context: Context, group: Group, cut: Cut): SettledTie | UndecidedRun | null {
  const { ranked, count, byValue } = cut
  const last = ranked[count - 1]
  const next = ranked[count]
  if (last === undefined || next === undefined || byValue(last, next) !== 0) return null
  const equal = ranked.filter((unit) => byValue(unit, last) === 0)
  const inside = equal.filter((unit) => ranked.indexOf(unit) < count).length
  const keys = equal.map((unit) => unitKey(context.inputs.units[unit] as ScenarioUnit))
  const common = { step: context.step.id, group: group.key, units: keys, posts: inside }
  const settledBy = context.order.settledBy(last, next)
  if (settledBy !== null) return { ...common, settledBy }
  return { status: 'undecided', ...common, fixed: {} }
}

function postsOf(inputs: ScenarioInputs, step: BandsStep, taken: readonly number[]): Map<PostType, number[]> {
  const type = step.postType ?? inputs.document.postType
  const posts = new Map<PostType, number[]>()
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
    throw new Refusal('STEP_UNKNOWN', { step: step.chargeTo }, 'chargeTo')
  }
  const isByCounty = 'byCounty' in payer.pool || ('by' in payer.pool && payer.pool.by === 'county')
  const charges = state.charges.get(payer.id) ?? new Map<string, number>()
  for (const list of posts.values()) {
    list.forEach((count, unit) => {
      const key = isByCounty ? (state.inputs.units[unit] as ScenarioUnit).county : 'all'
      charges.set(key, (charges.get(key) ?? 0) + count)
    })
  }
  state.charges.set(payer.id, charges)
}
