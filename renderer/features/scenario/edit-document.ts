// Small changes to the scenario document, as new documents; and the sums that the form shows beside its fields.
import { addQ, formatQ, isRationalText, oneQ, parseRational, zeroQ } from '#shared/domain/apportion/rational'
import type { EditedScenario } from '../../api/scenario-draft.tsx'

export type EditedStep = EditedScenario['steps'][number]
export type WeightedStep = Extract<EditedStep, { kind: 'weighted' }>
export type ConstantStep = Extract<EditedStep, { kind: 'constant' }>
export type BandsStep = Extract<EditedStep, { kind: 'bands' }>
export type EditedWeight = WeightedStep['weights'][number]
export type EditedPool = WeightedStep['pool']
type Funding = NonNullable<EditedStep['funding']>
export type PoolName = Funding[number]['pool']

export function replaceStep(document: EditedScenario, index: number, step: EditedStep): EditedScenario {
  return { ...document, steps: document.steps.map((old, at) => (at === index ? step : old)) }
}

/** Sets a key, or takes it away where the value is undefined: optional keys may not hold undefined. */
export function withOptional<T extends object, K extends keyof T>(
  target: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _, ...rest } = target
  return value === undefined ? (rest as T) : { ...target, [key]: value }
}

/** Sets a county's posts; none takes the county out of the pool. */
export function setCountyPosts(pool: EditedPool, county: string, posts: number): EditedPool {
  if (!('byCounty' in pool)) return pool
  const { [county]: _, ...rest } = pool.byCounty
  return { byCounty: posts === 0 ? rest : { ...rest, [county]: posts } }
}

/** Posts in a pool; null where they depend on the number of units. */
export function poolTotal(pool: EditedPool): number | null {
  if ('total' in pool) return pool.total
  if ('byCounty' in pool) return Object.values(pool.byCounty).reduce((sum, posts) => sum + posts, 0)
  return null
}

/** Exact sum of the weights as text, and whether it is 1; null while one of them is no number. */
export function weightSum(
  weights: readonly EditedWeight[],
): { readonly text: string; readonly isOne: boolean } | null {
  let sum = zeroQ
  for (const { weight = '0', points } of weights) {
    if (points !== undefined) continue
    if (!isRationalText(weight)) return null
    sum = addQ(sum, parseRational(weight))
  }
  return { text: formatQ(sum), isOne: sum.n === oneQ.n && sum.d === oneQ.d }
}

/** Sets a pool's part of the ratio; 0 takes the pool out. The last pool stays. */
export function setFunding(funding: Funding | undefined, pool: PoolName, ratio: number): Funding | undefined {
  const others = (funding ?? []).filter((share) => share.pool !== pool)
  const next = ratio === 0 ? others : [...others, { pool, ratio }]
  return next.length === 0 ? funding : next.sort((a, b) => (a.pool < b.pool ? -1 : a.pool > b.pool ? 1 : 0))
}

/** Points of the places as typed: "20, 19 18". Null where something else stands there. */
export function parsePoints(text: string): number[] | null {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '')
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null
}
