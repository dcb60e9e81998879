// The pools of a weighted step: one for all, one a county, or a staged one; with what bands took from each.
import { Refusal } from '../../refusal.ts'
import { compareText } from '../../region/region.ts'
import type { Pool, WeightedStep } from '../document.ts'
import type { ScenarioInputs } from '../inputs.ts'
import { type RunState, stepField, typeOf } from '../state.ts'
import type { Group } from './setting.ts'

export type PlainPool = Exclude<Pool, { readonly units: unknown } | { readonly stage: unknown }>

/** The groups of a pool that is not staged; counties in code order. Throws COUNTY_UNKNOWN, COUNTY_WITHOUT_UNITS. */
export function groupsOf(state: RunState, step: WeightedStep, pool: PlainPool, field: string): Group[] {
  const { inputs } = state
  const everyone = inputs.units.map((_, index) => index)
  const paid = chargesOf(state, step)
  const one = (key: string, members: readonly number[], posts: number, place: string): Group => ({
    key,
    members,
    pool: posts,
    charged: members.reduce((sum, unit) => sum + (paid[unit] ?? 0), 0),
    isNamed: true,
    field: `${field}.pool.${place}`,
  })
  if ('total' in pool) return [one('all', everyone, pool.total, 'total')]
  if ('perUnit' in pool && pool.by === 'all') {
    return [one('all', everyone, pool.perUnit * everyone.length, 'perUnit')]
  }
  const counties = unitsByCounty(inputs)
  if ('perUnit' in pool) {
    return counties.map(([county, members]) => one(county, members, pool.perUnit * members.length, 'perUnit'))
  }
  assertCounties(inputs, Object.keys(pool.byCounty), new Set(counties.map(([county]) => county)), field)
  return counties.map(([county, members]) => {
    const isNamed = Object.hasOwn(pool.byCounty, county)
    const posts = isNamed ? (pool.byCounty[county] ?? 0) : 0
    return { ...one(county, members, posts, `byCounty.${county}`), isNamed }
  })
}

/** Indices of the units in scope by county, counties in code order. */
export function unitsByCounty({ units }: ScenarioInputs): [string, number[]][] {
  const byCounty = new Map<string, number[]>()
  units.forEach(({ county }, index) => {
    const members = byCounty.get(county)
    if (members === undefined) byCounty.set(county, [index])
    else members.push(index)
  })
  return [...byCounty].toSorted(([a], [b]) => compareText(a, b))
}

/** Posts of the step's type that earlier bands take from its pool, by unit. */
export function chargesOf(state: RunState, step: WeightedStep): readonly number[] {
  return state.charges.get(step.id)?.get(typeOf(state, step)) ?? []
}

/** Fields of the bands that charge their posts to the step. */
export function chargedBy({ inputs }: RunState, { id }: WeightedStep): string[] {
  return inputs.document.steps.flatMap((step, at) =>
    step.kind === 'bands' && step.chargeTo === id ? [`${stepField(at)}.bands`] : [],
  )
}

function assertCounties(
  { counties }: ScenarioInputs,
  named: readonly string[],
  present: ReadonlySet<string>,
  field: string,
): void {
  for (const county of named) {
    if (present.has(county)) continue
    const name = counties.get(county)
    const place = `${field}.pool.byCounty`
    if (name === undefined) throw new Refusal('COUNTY_UNKNOWN', { county }, place)
    throw new Refusal('COUNTY_WITHOUT_UNITS', { county, name }, place)
  }
}
