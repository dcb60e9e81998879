// The establishment as a scenario would leave it: the run's posts on top of what stands, or in its stead.
import { POST_TYPES, type PostType } from '../quota/post-type.ts'
import { type ScenarioInputs, unitKey } from '../scenario/inputs.ts'
import type { BodyOutcome, SolvedRun } from '../scenario/outcome.ts'
import { type Establishment, isBooked, type Posts, type RuleBody, type RuleUnit } from './establishment.ts'
import type { RuleState } from './rule.ts'

export interface RunOfRules {
  readonly inputs: ScenarioInputs
  readonly outcome: SolvedRun
}

/**
 * The establishment with a run's posts in place: on top of the quota with `add`, in its stead (type by type) with `set`;
 * posts that `source` steps found leave the units that give them. What the scenario's own documents booked counts once. What comes on top of an unknown quota leaves it unknown.
 */
export function establishmentAfter(before: Establishment, { inputs, outcome }: RunOfRules): Establishment {
  const replaces = inputs.document.result === 'set'
  const given = new Map(outcome.units.map((unit) => [unitKey(unit), unit]))
  const sources = takenFrom(outcome)
  const units = before.units.map((booked) => {
    const unit = beforeAdoption(booked, inputs)
    const own = given.get(unit.key)
    const taken = sources.get(unit.key)
    const quota = own === undefined ? unit.quota : after(unit, own.byType, replaces)
    const bodies = own === undefined ? unit.bodies : bodiesAfter(unit, own.bodies, replaces)
    if (own === undefined && taken === undefined) return { ...unit, quota }
    return { ...unit, quota: taken === undefined ? quota : sum(quota, taken), bodies }
  })
  return { ...before, hasLedger: before.hasLedger || replaces, units }
}

/** What rules look at after a run. */
export function stateAfter(before: Establishment, run: RunOfRules): RuleState {
  return { establishment: establishmentAfter(before, run), run }
}

/** A unit, and each of its bodies, without what the scenario's own documents brought it, which the run gives once more. */
function beforeAdoption(unit: RuleUnit, { own, document }: ScenarioInputs): RuleUnit {
  if (own === undefined || own === null || document.result === 'set') return unit
  const brought = own.brought.get(unit.key)
  const bodies = unit.bodies.map((body) => {
    const part = own.broughtToBodies.get(`${unit.key}/${body.name}`)
    return part === undefined ? body : { ...body, quota: without(body.quota, part) }
  })
  return { ...unit, quota: brought === undefined ? unit.quota : without(unit.quota, brought), bodies }
}

function without(quota: Posts, brought: Posts): Posts {
  const back = Object.entries(brought).map(([type, posts]) => [type, -posts] as const)
  return sum(quota, Object.fromEntries(back))
}

function after(unit: RuleUnit, given: Posts, replaces: boolean): Posts {
  if (replaces) return { ...unit.quota, ...given }
  return isBooked(unit, POST_TYPES) ? sum(unit.quota, given) : unit.quota
}

function bodiesAfter(
  { bodies }: RuleUnit,
  given: readonly BodyOutcome[],
  replaces: boolean,
): readonly RuleBody[] {
  const byName = new Map(given.map(({ name, byType }) => [name, byType]))
  return bodies.map((body) => {
    const own = byName.get(body.name)
    return own === undefined
      ? body
      : { ...body, quota: replaces ? { ...body.quota, ...own } : sum(body.quota, own) }
  })
}

/** Posts that givers lose, below zero, by unit key. */
function takenFrom({ sources }: SolvedRun): Map<string, Posts> {
  const taken = new Map<string, Posts>()
  for (const { giver, postType, fromVacancy, fromFilled } of sources) {
    taken.set(giver, sum(taken.get(giver) ?? {}, { [postType]: -(fromVacancy + fromFilled) }))
  }
  return taken
}

function sum(quota: Posts, more: Posts): Posts {
  const all: Partial<Record<PostType, number>> = { ...quota }
  for (const [type, posts] of Object.entries(more) as [PostType, number][])
    all[type] = (all[type] ?? 0) + posts
  return all
}
