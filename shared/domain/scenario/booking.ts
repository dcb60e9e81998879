// What a run asks of the pools: the changes to be booked, and whether each pool holds enough.
import type { PostType } from '../quota/post-type.ts'
import { compareText } from '../region/region.ts'
import type { Finding } from '../rules/finding.ts'
import { dealByCounty } from './funding.ts'
import { type ScenarioInputs, unitKey } from './inputs.ts'
import type { Change, UnitOutcome } from './outcome.ts'

type Figures = Pick<UnitOutcome, 'byType' | 'funding'>
/** By type. */
export type Changes = Readonly<Partial<Record<PostType, Change>>>

/**
 * What is to be booked for each unit, by type. `add`: the parts, from the pools that the steps name. `set`: the total
 * less the present quota; an increase comes from the pools in the ratio in which the steps draw on them in all, dealt as
 * the posts of a step are; a decrease goes back to the county pool.
 */
export function changesOf(inputs: ScenarioInputs, units: readonly Figures[]): Changes[] {
  if (inputs.document.result === 'add') return units.map(plainChanges)
  const types = [...new Set(units.flatMap(({ byType }) => Object.keys(byType) as PostType[]))]
  const changes = units.map((): Partial<Record<PostType, Change>> => ({}))
  for (const type of types) {
    const differences = units.map(({ byType }, at) => {
      const unit = inputs.units[at] as ScenarioInputs['units'][number]
      return (byType[type] ?? 0) - (inputs.balances.get(unitKey(unit))?.[type]?.quota ?? 0)
    })
    const shares = drawnFrom(units, type)
    const gains = differences.map((posts) => Math.max(0, posts))
    const dealt = dealByCounty(inputs.units, gains, shares, null)
    differences.forEach((posts, at) => {
      const pools: Record<string, number> = posts < 0 ? { county: posts } : {}
      if (posts > 0)
        shares.forEach(({ pool }, place) => {
          pools[pool] = dealt[place]?.[at] ?? 0
        })
      const own = changes[at]
      if (own !== undefined) own[type] = { posts, pools }
    })
  }
  return changes
}

function plainChanges({ byType, funding }: Figures): Changes {
  const changes: Partial<Record<PostType, Change>> = {}
  for (const [type, posts] of Object.entries(byType) as [PostType, number][]) {
    changes[type] = { posts, pools: funding[type] ?? {} }
  }
  return changes
}

/** The pools that steps draw a type from, with the posts they give in all as their ratio. */
function drawnFrom(units: readonly Figures[], type: PostType): { pool: string; ratio: number }[] {
  const sums = new Map<string, number>()
  for (const { funding } of units) {
    for (const [pool, posts] of Object.entries(funding[type] ?? {}))
      sums.set(pool, (sums.get(pool) ?? 0) + posts)
  }
  return [...sums].flatMap(([pool, ratio]) => (ratio > 0 ? [{ pool, ratio }] : []))
}

/** Posts by pool: lists by unit. */
export type PoolColumns = Map<string, number[]>

/** By account and type. */
type Needs = Map<string, Map<PostType, number>>

/**
 * A finding for each pool and type that holds less than the run takes out of it, on balance; none where no pool is booked.
 * `drawn` are the posts that come from pools; the units are asked for only where present quotas are to be set off. What
 * the scenario's own documents took out already is not asked for again.
 */
export function shortPools(
  inputs: ScenarioInputs,
  drawn: ReadonlyMap<PostType, PoolColumns>,
  units: () => readonly Figures[],
): Finding[] {
  const { pools } = inputs
  if (pools === null) return []
  const needs = inputs.document.result === 'add' ? plainNeeds(inputs, drawn) : netNeeds(inputs, units())
  const sorted = [...needs].toSorted(([a], [b]) => compareText(a, b))
  return sorted.flatMap(([pool, own]) =>
    [...own].flatMap(([postType, need]) => {
      const have = pools.get(pool)?.[postType] ?? 0
      const open = need - (inputs.own?.drawn.get(pool)?.[postType] ?? 0)
      return open > Math.max(0, have) ? [shortPool({ pool, postType, have, need: open })] : []
    }),
  )
}

function plainNeeds({ units }: ScenarioInputs, drawn: ReadonlyMap<PostType, PoolColumns>): Needs {
  const needs: Needs = new Map()
  for (const [type, columns] of drawn) {
    for (const [pool, list] of columns) {
      for (const [at, posts] of list.entries()) need(needs, accountOf(pool, units[at]), type, posts)
    }
  }
  return needs
}

function netNeeds(inputs: ScenarioInputs, units: readonly Figures[]): Needs {
  const needs: Needs = new Map()
  changesOf(beforeAdoption(inputs), units).forEach((change, at) => {
    for (const [type, { pools }] of Object.entries(change) as [PostType, Change][]) {
      for (const [pool, posts] of Object.entries(pools)) {
        need(needs, accountOf(pool, inputs.units[at]), type, posts)
      }
    }
  })
  return needs
}

/** The inputs with the quotas that units had before the scenario's own documents, so that the ratio of pools is dealt once. */
function beforeAdoption(inputs: ScenarioInputs): ScenarioInputs {
  const { own, balances } = inputs
  if (own === undefined || own === null) return inputs
  const before = new Map(balances)
  for (const [unit, brought] of own.brought) {
    const known = before.get(unit) ?? {}
    const lowered = (Object.entries(brought) as [PostType, number][]).map(([type, posts]) => {
      const { quota, filled, usableVacancy } = known[type] ?? { quota: 0, filled: 0, usableVacancy: 0 }
      return [type, { quota: quota - posts, filled, usableVacancy }]
    })
    before.set(unit, { ...known, ...Object.fromEntries(lowered) })
  }
  return { ...inputs, balances: before }
}

function accountOf(pool: string, unit: { readonly county: string } | undefined): string {
  return pool === 'county' ? `county:${unit?.county}` : pool
}

function need(needs: Needs, account: string, type: PostType, posts: number): void {
  const own = needs.get(account) ?? new Map<PostType, number>()
  own.set(type, (own.get(type) ?? 0) + posts)
  needs.set(account, own)
}

function shortPool(params: { pool: string; postType: PostType; have: number; need: number }): Finding {
  return {
    rule: 'POOL_SHORT',
    unit: null,
    body: null,
    value: params.need,
    limit: params.have,
    severity: 'error',
    source: '',
    message: 'POOL_SHORT',
    params,
  }
}
