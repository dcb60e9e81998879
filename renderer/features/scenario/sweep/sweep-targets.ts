// The numbers of a scenario that can be swept, each with its words and a range to begin with.
import type { SweepInput } from '#shared/contract/sweep'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import type { Names } from '#shared/locale/sentences'
import { indicatorName } from '#shared/locale/sentences'
import { stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import type { EditedStep, WeightedStep } from '../form/edit-document.ts'

export interface Range {
  readonly from: string
  readonly to: string
  readonly by: string
}

export interface SweepChoice {
  readonly target: SweepInput['target']
  readonly label: string
  /** What the scenario has now. */
  readonly now: string
  readonly range: Range
}

export interface Words {
  readonly text: LocaleText
  readonly names: Names
}

export function sweepChoices(words: Words, document: EditedScenario): SweepChoice[] {
  // What is weighed comes first: it is what a meeting asks about.
  const ordered = document.steps.toSorted(
    (a, b) => Number(b.kind === 'weighted') - Number(a.kind === 'weighted'),
  )
  const steps = ordered.flatMap((step) => stepChoices(words, document, step))
  return [...steps, ...boundChoices(words, document)]
}

function stepChoices(words: Words, document: EditedScenario, step: EditedStep): SweepChoice[] {
  const own = words.text.pages.scenarioWork.sweep
  const name = stepName(words.text, document, step.id)
  if (step.kind === 'constant' && typeof step.posts === 'number') {
    const label = formatMessage(own.posts, { step: name })
    return [{ target: { kind: 'pool', step: step.id }, label, ...around(step.posts) }]
  }
  if (step.kind !== 'weighted') return []
  const limits = (['min', 'max'] as const).flatMap((kind): SweepChoice[] => {
    const value = step[kind]
    if (value === undefined) return []
    return [
      {
        target: { kind, step: step.id },
        label: formatMessage(own[kind], { step: name }),
        ...around(value),
      },
    ]
  })
  return [...weightChoices(words, step, name), ...poolChoices(words, step, name), ...limits]
}

function weightChoices({ text, names }: Words, step: WeightedStep, name: string): SweepChoice[] {
  const own = text.pages.scenarioWork.sweep
  if (step.weights.length < 2 || step.weights.some(({ points }) => points !== undefined)) return []
  return step.weights.map(({ indicator, weight }) => ({
    target: { kind: 'weight', step: step.id, indicator },
    label: formatMessage(own.weight, { step: name, indicator: indicatorName(text, indicator, names) }),
    now: String(weight),
    range: { from: '0', to: '1', by: '0.01' },
  }))
}

function poolChoices({ text, names }: Words, step: WeightedStep, name: string): SweepChoice[] {
  const own = text.pages.scenarioWork.sweep
  const { pool } = step
  if ('byCounty' in pool)
    return Object.entries(pool.byCounty).map(([county, posts]) => ({
      target: { kind: 'pool', step: step.id, county },
      label: formatMessage(own.poolCounty, { step: name, county: names.county?.(county) ?? county }),
      ...around(posts),
    }))
  const posts = 'total' in pool ? pool.total : 'perUnit' in pool ? pool.perUnit : null
  if (posts === null) return []
  return [
    {
      target: { kind: 'pool', step: step.id },
      label: formatMessage(own.pool, { step: name }),
      ...around(posts),
    },
  ]
}

function boundChoices({ text }: Words, document: EditedScenario): SweepChoice[] {
  const own = text.pages.scenarioWork.sweep
  return (document.bounds ?? []).flatMap((bound, at) =>
    (['min', 'max'] as const).flatMap((kind): SweepChoice[] => {
      const value = bound[kind]
      if (value === undefined) return []
      const label = formatMessage(kind === 'min' ? own.boundMin : own.boundMax, { index: at + 1 })
      return [{ target: { kind, bound: at }, label, ...around(value) }]
    }),
  )
}

const AROUND = 20
const RUNS = 200

/** The number itself, and some way to both sides of it in no more than a few hundred runs. */
function around(value: number): Pick<SweepChoice, 'now' | 'range'> {
  const reach = Math.max(AROUND, Math.floor(value / 5))
  const from = Math.max(0, value - reach)
  const by = Math.max(1, Math.floor((value + reach - from) / RUNS))
  return { now: String(value), range: { from: String(from), to: String(value + reach), by: String(by) } }
}
