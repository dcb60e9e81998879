// What is typed for a rule of the office's own, and the rule that it stands for.
import type { PostType } from '#shared/domain/quota/post-type'
import type { BodyKind } from '#shared/domain/region/body'
import type { UnitKind } from '#shared/domain/region/region'

export const KINDS = ['count', 'ratio', 'sum', 'deadline'] as const
export const MEASURES = ['quota', 'filled', 'vacant', 'bodies', 'leaders', 'indicator'] as const
export const BOUNDS = ['least', 'usualLeast', 'usualMost', 'most'] as const
export const TERMS = ['loans', 'secondments', 'pending'] as const

export interface MeasureForm {
  readonly of: (typeof MEASURES)[number]
  readonly types: readonly PostType[]
  readonly kinds: readonly BodyKind[]
  /** Id of the indicator. */
  readonly indicator: string
}

export interface OwnRuleForm {
  readonly kind: (typeof KINDS)[number]
  readonly title: string
  readonly document: string
  readonly article: string
  readonly confidence: 'A' | 'B' | 'C'
  readonly of: MeasureForm
  /** The other side of a ratio. */
  readonly base: MeasureForm
  readonly over: 'county' | 'all'
  readonly unitKinds: readonly UnitKind[]
  readonly bounds: Readonly<Partial<Record<(typeof BOUNDS)[number], number | null>>>
  readonly ratioLeast: string
  readonly ratioMost: string
  readonly severity: 'error' | 'warning'
  readonly term: (typeof TERMS)[number]
}

const POSTS: MeasureForm = {
  of: 'quota',
  types: ['institution-full'],
  kinds: ['internal', 'institution'],
  indicator: 'population',
}

export const BLANK_RULE: OwnRuleForm = {
  kind: 'count',
  title: '',
  document: '',
  article: '',
  confidence: 'A',
  of: POSTS,
  base: { ...POSTS, types: ['administrative'] },
  over: 'county',
  unitKinds: ['street', 'town'],
  bounds: {},
  ratioLeast: '',
  ratioMost: '',
  severity: 'warning',
  term: 'loans',
}

/** The rule as the engine takes it; the schema says whether it is whole. */
export function ownRuleOf(form: OwnRuleForm): object {
  const { kind, title, document, article, confidence, severity, over } = form
  const head = { kind, title, document, article, confidence }
  const scope = { unitKinds: form.unitKinds }
  const bounds = Object.fromEntries(Object.entries(form.bounds).filter(([, bound]) => bound !== null))
  switch (kind) {
    case 'count':
      return { ...head, of: measureOf(form.of), scope, bounds }
    case 'sum':
      return { ...head, of: measureOf(form.of), over, scope, bounds }
    case 'ratio': {
      const limits = Object.entries({ least: form.ratioLeast, most: form.ratioMost })
      const given = Object.fromEntries(limits.filter(([, limit]) => limit !== ''))
      return { ...head, of: measureOf(form.of), over: measureOf(form.base), scope, ...given, severity }
    }
    case 'deadline':
      return { ...head, of: form.term, severity }
  }
}

function measureOf({ of, types, kinds, indicator }: MeasureForm): object {
  if (of === 'indicator') return { of, indicator }
  if (of === 'bodies') return { of, kinds }
  return of === 'leaders' ? { of, group: 'leading', count: 'approved' } : { of, types }
}
