// Small changes to the scenario document, as new documents; and the sums that the form shows beside its fields.
import { addQ, formatQ, isRationalText, oneQ, parseRational, zeroQ } from '#shared/domain/apportion/rational'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'

export type EditedStep = EditedScenario['steps'][number]
export type WeightedStep = Extract<EditedStep, { kind: 'weighted' }>
export type ConstantStep = Extract<EditedStep, { kind: 'constant' }>
export type BandsStep = Extract<EditedStep, { kind: 'bands' }>
export type StepOf<K extends EditedStep['kind']> = Extract<EditedStep, { kind: K }>
export type EditedWeight = WeightedStep['weights'][number]
export type EditedPool = WeightedStep['pool']
type Funding = NonNullable<EditedStep['funding']>
export type PoolName = Funding[number]['pool']

export function replaceStep(document: EditedScenario, index: number, step: EditedStep): EditedScenario {
  return { ...document, steps: document.steps.map((old, at) => (at === index ? step : old)) }
}

/** Puts the step at `from` where `to` stands. */
export function moveStep(document: EditedScenario, from: number, to: number): EditedScenario {
  const steps = [...document.steps]
  const [moved] = steps.splice(from, 1)
  if (moved === undefined || to < 0 || to > steps.length) return document
  steps.splice(to, 0, moved)
  return { ...document, steps }
}

export function removeStep(document: EditedScenario, index: number): EditedScenario {
  return { ...document, steps: document.steps.filter((_, at) => at !== index) }
}

export function insertStep(document: EditedScenario, index: number, step: EditedStep): EditedScenario {
  return { ...document, steps: document.steps.toSpliced(index, 0, step) }
}

/** An id that no step bears yet: `base`, `base2`, `base3` … */
export function freeId(document: EditedScenario, wanted: string): string {
  const taken = new Set(document.steps.map((step) => step.id))
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/\d+$/, '')
  let count = 2
  while (taken.has(`${stem}${count}`)) count += 1
  return `${stem}${count}`
}

/** Gives a step another id, in the fields of other steps that name it too. */
export function renameStep(document: EditedScenario, index: number, id: string): EditedScenario {
  const old = document.steps[index]?.id ?? ''
  const named = new RegExp(`steps\\.${old}(?![A-Za-z0-9_-])`, 'g')
  const steps = document.steps.map((step, at): EditedStep => {
    if (at === index) return { ...step, id }
    if (step.kind === 'bands' && step.chargeTo === old) return { ...step, chargeTo: id }
    if (step.kind !== 'formula') return step
    return { ...step, expression: step.expression.replace(named, `steps.${id}`) }
  })
  return { ...document, steps }
}

/** The fields of a tie rule; one of lots comes with its seed. */
export function withTies(ties: WeightedStep['ties']): Pick<WeightedStep, 'ties' | 'seed'> {
  if (ties === undefined) return {}
  return ties === 'lots' ? { ties, seed: newSeed() } : { ties }
}

/** Sets a step's tie rule in place of the one before. */
export function setTies<S extends WeightedStep | BandsStep>(
  step: S,
  ties: Pick<WeightedStep, 'ties' | 'seed'>,
): S {
  const { ties: _, seed: __, ...rest } = step
  return { ...rest, ...ties } as S
}

/** Eight digits to draw lots from. */
export function newSeed(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(drawn % 100_000_000).padStart(8, '0')
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
