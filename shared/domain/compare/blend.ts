// Between two scenarios: one whose numbers lie at a share of the way from the first to the second, exactly.
import {
  addQ,
  formatQ,
  isRationalText,
  mulQ,
  parseRational,
  type Rational,
  subQ,
} from '../apportion/rational.ts'
import type { ScenarioDocument, Step, Weight, WeightedStep } from '../scenario/document.ts'
import { textOf } from './document-changes.ts'

/** Why nothing lies between two documents. */
export interface NoBlend {
  readonly code: 'sameWeights' | 'otherFields' | 'otherSteps' | 'otherIndicators' | 'points'
  /** Step that stands in the way, by its id; null where it is not a step. */
  readonly step: string | null
}

export type Blend =
  | { readonly status: 'ok'; readonly at: (share: Rational) => ScenarioDocument }
  | { readonly status: 'refused'; readonly why: NoBlend }

/**
 * The way from one document to another where they differ in nothing but the weights of their weighted steps (the name
 * aside). At share s a weight is first + s · (second − first), as an exact fraction: so a step's weights add up to 1
 * wherever those of both documents do. At 0 it runs as the first document, at 1 as the second.
 * @returns refused with the first thing that stands in the way: other fields, other steps, other indicators in a step,
 * points in place of weights, or no weight that differs
 */
export function blendOf(first: ScenarioDocument, second: ScenarioDocument): Blend {
  const why = obstacle(first, second)
  if (why !== null) return { status: 'refused', why }
  const at = (share: Rational): ScenarioDocument => ({
    ...first,
    steps: first.steps.map((step, index) => blendStep(step, second.steps[index] as Step, share)),
  })
  return { status: 'ok', at }
}

function blendStep(step: Step, other: Step, share: Rational): Step {
  if (step.kind !== 'weighted' || other.kind !== 'weighted') return step
  const later = new Map(other.weights.map((weight) => [weight.indicator, weight]))
  return {
    ...step,
    weights: step.weights.map((weight) => {
      const [from, to] = [weight.weight, later.get(weight.indicator)?.weight]
      if (from === undefined || to === undefined || from === to) return weight
      const start = parseRational(from)
      return { ...weight, weight: formatQ(addQ(start, mulQ(share, subQ(parseRational(to), start)))) }
    }),
  }
}

function obstacle(first: ScenarioDocument, second: ScenarioDocument): NoBlend | null {
  const frame = ({ name: _, steps: __, ...rest }: ScenarioDocument) => rest
  if (!same(frame(first), frame(second))) return { code: 'otherFields', step: null }
  if (first.steps.length !== second.steps.length) return { code: 'otherSteps', step: null }
  for (const [at, step] of first.steps.entries()) {
    const code = stepObstacle(step, second.steps[at] as Step)
    if (code !== null) return { code, step: step.id }
  }
  return same(first.steps, second.steps) ? { code: 'sameWeights', step: null } : null
}

function stepObstacle(step: Step, other: Step): NoBlend['code'] | null {
  if (same(step, other)) return null
  if (step.kind !== 'weighted' || other.kind !== 'weighted') return 'otherSteps'
  const rest = ({ weights: _, ...fields }: WeightedStep) => fields
  if (!same(rest(step), rest(other))) return 'otherSteps'
  const weighed = [...step.weights, ...other.weights]
  if (weighed.some(({ weight }) => weight === undefined || !isRationalText(weight))) return 'points'
  const [own, others] = [step, other].map(({ weights }) => weights.map(withoutWeight).toSorted(byText))
  return same(own, others) ? null : 'otherIndicators'
}

function withoutWeight({ weight: _, ...rest }: Weight): string {
  return textOf(rest) ?? ''
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function same(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b)
}
