// The source step (减上补下): which units give the posts, first from usable vacancies, then from filled posts, and to whom.
import { apportion } from '../../apportion/apportion.ts'
import { minQ, type Rational, rational, zeroQ } from '../../apportion/rational.ts'
import type { PostType } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import { compareText } from '../../region/region.ts'
import type { Finding } from '../../rules/finding.ts'
import type { Giver, SourceStep } from '../document.ts'
import { type GivingUnit, unitKey } from '../inputs.ts'
import { type RunState, type StepAnswer, typeOf } from '../state.ts'
import type { GiverTrace } from '../trace.ts'
import { pairUp } from './pair-up.ts'

/** What a giver has and may give. */
interface Purse {
  readonly giver: Giver
  readonly unit: GivingUnit
  readonly vacancy: number
  readonly filled: number
  /** The most it gives in all: `max`, and its quota less `keep`. */
  readonly most: number
}

/**
 * Sources the posts of the step's type that no pool pays for (all of them where pools pay for every one; under `set` the
 * increases). Vacancies are used up before filled posts; inside each by largest remainder on what a giver has, never more
 * than `max` and never below `keep`; equal remainders by code. Throws UNIT_UNKNOWN, GIVER_RECEIVES; infeasible
 * SOURCE_SHORT.
 */
export function runSource(state: RunState, step: SourceStep, field: string): StepAnswer {
  const type = typeOf(state, step)
  const needs = needsOf(state, type)
  const need = needs.reduce((sum, posts) => sum + posts, 0)
  const purses = step.givers.map((giver, at) => purseOf(state, type, giver, `${field}.givers[${at}].unit`))
  purses.sort((a, b) => compareText(a.unit.key, b.unit.key))
  assertApart(state, purses, needs, field)
  const most = purses.map(({ vacancy, filled, most: cap }) => Math.min(vacancy + filled, cap))
  const sum = most.reduce((all, posts) => all + posts, 0)
  if (sum < need) {
    const units = purses.map(({ unit }) => unit.key)
    const conditions = [`${field}.givers`]
    const common = { status: 'infeasible', code: 'SOURCE_SHORT', step: step.id, group: 'all' } as const
    return { ok: false, why: { ...common, units, need, most: sum, conditions } }
  }
  const vacancies = take(
    purses.map(({ vacancy, most: cap }) => ({ has: vacancy, cap })),
    need,
  )
  const left = need - vacancies.posts.reduce((all, posts) => all + posts, 0)
  const rest = purses.map(({ filled, most: cap }, at) => ({
    has: filled,
    cap: cap - (vacancies.posts[at] as number),
  }))
  const fromFilled = take(rest, left)
  const gifts = purses.map((_, at) => (vacancies.posts[at] as number) + (fromFilled.posts[at] as number))
  const pairs = pairUp(
    purses.map(({ unit }, at) => ({ county: unit.county, posts: gifts[at] as number })),
    state.inputs.units.map(({ county }, unit) => ({ county, posts: needs[unit] as number })),
  )
  const givers = purses.map(
    ({ unit, vacancy, filled }, at): GiverTrace => ({
      unit,
      vacancy,
      filled,
      fromVacancy: vacancies.posts[at] as number,
      fromFilled: fromFilled.posts[at] as number,
      vacancyShare: vacancies.shares[at] as Rational,
      filledShare: fromFilled.shares[at] as Rational,
      to: pairs[at] as ReadonlyMap<number, number>,
    }),
  )
  const findings = givers
    .filter((giver) => giver.fromFilled > 0)
    .map((giver) => filledUsed(giver, step, type))
  return { ok: true, result: { posts: new Map(), trace: { kind: 'source', step, type, givers }, findings } }
}

/** Posts by unit that need a giver. */
function needsOf(state: RunState, type: PostType): number[] {
  const { document, units, balances } = state.inputs
  const given = state.given.get(type) ?? units.map(() => 0)
  if (document.result === 'set') {
    return units.map((unit, at) =>
      Math.max(0, (given[at] as number) - (balances.get(unitKey(unit))?.[type]?.quota ?? 0)),
    )
  }
  const unfunded = state.unfunded.get(type)
  return unfunded?.some((posts) => posts > 0) ? unfunded : given
}

function purseOf(state: RunState, type: PostType, giver: Giver, field: string): Purse {
  const unit = state.inputs.givers.get(giver.unit)
  if (unit === undefined) throw new Refusal('UNIT_UNKNOWN', { unit: giver.unit }, field)
  const { quota = 0, filled = 0, usableVacancy = 0 } = state.inputs.balances.get(unit.key)?.[type] ?? {}
  const vacancy = Math.max(0, usableVacancy)
  const most = Math.max(0, Math.min(giver.max ?? Number.POSITIVE_INFINITY, quota - (giver.keep ?? 0)))
  return { giver, unit, vacancy, filled, most }
}

/** Throws GIVER_RECEIVES for a giver that the scenario gives posts to. */
function assertApart(
  { inputs }: RunState,
  purses: readonly Purse[],
  needs: readonly number[],
  field: string,
): void {
  const receivers = new Set(inputs.units.flatMap((unit, at) => ((needs[at] ?? 0) > 0 ? [unitKey(unit)] : [])))
  const both = purses.find(({ unit }) => receivers.has(unit.key))
  if (both !== undefined) throw new Refusal('GIVER_RECEIVES', { unit: both.giver.unit }, `${field}.givers`)
}

interface Taken {
  readonly posts: readonly number[]
  /** The same before rounding. */
  readonly shares: readonly Rational[]
}

/** As much of `need` as there is, by largest remainder on what each has, capped; equal remainders in the order given. */
function take(from: readonly { readonly has: number; readonly cap: number }[], need: number): Taken {
  const caps = from.map(({ has, cap }) => Math.min(has, cap))
  const all = caps.reduce((sum, cap) => sum + cap, 0)
  if (all <= need) return { posts: caps, shares: caps.map((cap) => rational(cap)) }
  const weights = from.map(({ has }) => rational(has))
  const answer = apportion({ method: 'hamilton', seats: need, weights, maxs: caps })
  if (answer.status !== 'solved') throw new Error('the caps hold more than is needed')
  const shares = answer.facts().map(({ quota }, at) => minQ(quota ?? zeroQ, rational(caps[at] ?? 0)))
  return { posts: answer.seats, shares }
}

function filledUsed({ unit, vacancy, fromFilled }: GiverTrace, step: SourceStep, type: PostType): Finding {
  return {
    rule: 'SOURCE_FILLED',
    unit: unit.key,
    body: null,
    value: fromFilled,
    limit: 0,
    severity: 'warning',
    source: '',
    message: 'SOURCE_FILLED',
    params: { name: unit.name, step: step.id, type, posts: fromFilled, vacancy },
  }
}
