// The one number of a scenario that a sweep moves: a weight, a pool, a floor or a cap.
import {
  addQ,
  compareQ,
  divQ,
  formatQ,
  isIntegerQ,
  mulQ,
  oneQ,
  parseRational,
  type Rational,
  rational,
  signQ,
  subQ,
  zeroQ,
} from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import type { Bound, ScenarioDocument, Step, Weight } from '../document.ts'

export type SweepTarget =
  | { readonly kind: 'weight'; readonly step: string; readonly indicator: string }
  /** `county` for one county's share of a pool that is given by county. */
  | { readonly kind: 'pool'; readonly step: string; readonly county?: string | undefined }
  | { readonly kind: 'min' | 'max'; readonly step: string }
  /** A bound of the document, by its place from 0 on. */
  | { readonly kind: 'min' | 'max'; readonly bound: number }

/**
 * The document with the value in place. Of a weight, the step's other weights keep their ratio and share what is left of 1
 * (equally where they were all 0). Throws SWEEP_TARGET where the document has no such number, SWEEP_VALUE for a value that
 * it cannot take.
 */
export function withValue(
  document: ScenarioDocument,
  target: SweepTarget,
  value: Rational,
): ScenarioDocument {
  if (signQ(value) < 0) throw badValue(value)
  if ('bound' in target) return { ...document, bounds: boundsWith(document, target, value) }
  const at = document.steps.findIndex(({ id }) => id === target.step)
  const step = document.steps[at]
  if (step === undefined) throw new Refusal('STEP_UNKNOWN', { step: target.step }, 'target.step')
  return { ...document, steps: document.steps.with(at, stepWith(step, target, value)) }
}

type OfStep = Exclude<SweepTarget, { readonly bound: number }>

function stepWith(step: Step, target: OfStep, value: Rational): Step {
  if (step.kind === 'weighted') {
    if (target.kind === 'weight')
      return { ...step, weights: weightsWith(step.weights, target.indicator, value) }
    if (target.kind === 'pool') return { ...step, pool: poolWith(step.pool, target.county, postsOf(value)) }
  }
  if (
    (step.kind === 'weighted' || step.kind === 'bodies') &&
    (target.kind === 'min' || target.kind === 'max')
  )
    return { ...step, [target.kind]: postsOf(value) }
  if (step.kind === 'constant' && target.kind === 'pool' && typeof step.posts === 'number')
    return { ...step, posts: postsOf(value) }
  throw noTarget()
}

function weightsWith(weights: readonly Weight[], indicator: string, value: Rational): Weight[] {
  const at = weights.findIndex((weight) => weight.indicator === indicator && weight.weight !== undefined)
  if (at < 0) throw noTarget()
  const left = subQ(oneQ, value)
  if (signQ(left) < 0 || (weights.length === 1 && signQ(left) !== 0)) throw badValue(value)
  const old = weights.map(({ weight }) => parseRational(weight ?? '0'))
  const others = old.reduce((sum, weight, place) => (place === at ? sum : addQ(sum, weight)), zeroQ)
  const equal = weights.length === 1 ? zeroQ : divQ(left, rational(weights.length - 1))
  return weights.map((weight, place) => {
    if (place === at) return { ...weight, weight: formatQ(value) }
    const scaled = signQ(others) === 0 ? equal : divQ(mulQ(old[place] ?? zeroQ, left), others)
    return { ...weight, weight: formatQ(scaled) }
  })
}

type Pool = Extract<Step, { readonly kind: 'weighted' }>['pool']

function poolWith(pool: Pool, county: string | undefined, posts: number): Pool {
  if ('byCounty' in pool) {
    if (county === undefined || !Object.hasOwn(pool.byCounty, county)) throw noTarget()
    return { byCounty: { ...pool.byCounty, [county]: posts } }
  }
  if (county !== undefined) throw noTarget()
  if ('perUnit' in pool) return { ...pool, perUnit: posts }
  if ('total' in pool) return { ...pool, total: posts }
  throw noTarget()
}

function boundsWith(
  { bounds = [] }: ScenarioDocument,
  { kind, bound: at }: Extract<SweepTarget, { readonly bound: number }>,
  value: Rational,
): Bound[] {
  const bound = bounds[at]
  if (bound === undefined) throw noTarget()
  return bounds.with(at, { ...bound, [kind]: postsOf(value) })
}

function postsOf(value: Rational): number {
  if (!isIntegerQ(value) || compareQ(value, rational(MOST)) > 0) throw badValue(value)
  return Number(value.n)
}
const MOST = 1_000_000_000

function noTarget(): Refusal {
  return new Refusal('SWEEP_TARGET', {}, 'target')
}

function badValue(value: Rational): Refusal {
  return new Refusal('SWEEP_VALUE', { value: formatQ(value) }, 'from')
}
