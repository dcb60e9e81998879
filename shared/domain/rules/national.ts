// National rules: quota is a limit, types do not mix, levels do not mix, coordinating bodies have no posts.
import { POST_TYPES, type PostType } from '../quota/post-type.ts'
import type { Step } from '../scenario/document.ts'
import { typesOfStep } from '../scenario/step-types.ts'
import { type DigestTerm, isOwnHolder, postsOf, type RuleBody, type RuleUnit } from './establishment.ts'
import { bodiesInScope } from './kinds/limit.ts'
import { checkRegister, notRecorded, type Rule, type RuleHit, type RuleState } from './rule.ts'
import {
  ARTICLES_486,
  COORDINATING_NATURE,
  INSTITUTION_NATURE,
  LEVELS,
  PROVINCIAL,
  STATE_486,
} from './sources.zh-CN.ts'

const ADMINISTRATIVE: readonly PostType[] = ['administrative', 'political-legal']
export const INSTITUTION: readonly PostType[] = [
  'institution-civil-service',
  'institution-full',
  'institution-partial',
  'institution-self',
]

const national = { pack: 'national', confidence: 'A', parameters: {} } as const

/**
 * R1: people do not exceed posts, in any unit, type by type; a body that is 派驻 counts for itself. Where streets were
 * merged with a term for digesting what is over-staffed, it is a warning until the term ends.
 */
export const filledWithinQuota: Rule = {
  ...national,
  code: 'R1',
  basis: { document: STATE_486, article: ARTICLES_486.quotaIsLimit },
  check: ({ establishment }) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const { asOf, registers, units } = establishment
    const terms = new Map((registers.digests ?? []).map((term) => [term.unit, term]))
    return units.flatMap((unit) => {
      const bodies = [null, ...unit.bodies.filter(isOwnHolder)]
      const hits = bodies.flatMap((body) => overstaffed(unit, body))
      const term = terms.get(unit.key)
      return term === undefined ? hits : hits.map((hit) => withTerm(hit, term, asOf))
    })
  },
}

function withTerm(hit: RuleHit, { until, document }: DigestTerm, asOf: string): RuleHit {
  const params = { ...hit.params, until, document }
  if (asOf > until) return { ...hit, message: 'overstaffedPast', params }
  return { ...hit, severity: 'warning', message: 'overstaffedUntil', params }
}

function overstaffed(unit: RuleUnit, body: RuleBody | null): RuleHit[] {
  const { quota, filled } = body ?? unit
  const name = body === null ? unit.name : `${unit.name} ${body.name}`
  return POST_TYPES.flatMap((type) => {
    const [value, limit] = [filled[type] ?? 0, quota[type] ?? 0]
    if (value <= limit) return []
    const params = { name, type, value, limit, over: value - limit }
    const place = { unit: unit.key, body: body?.name ?? null, subject: type }
    return [{ ...place, value, limit, severity: 'error', message: 'overstaffed', params }]
  })
}

/** R2: administrative bodies hold administrative posts, institutions institution posts; for information where types are used together. */
export const ownPostTypes: Rule = {
  ...national,
  code: 'R2',
  basis: { document: STATE_486, article: ARTICLES_486.ownTypes },
  check: ({ establishment }) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const severity = establishment.combinedUse ? 'info' : 'error'
    return bodiesInScope(establishment, {
      unitKinds: ['street', 'town', 'township', 'other', 'department'],
    }).flatMap(({ unit, body }) => foreignTypes(unit, body, severity))
  },
}

function foreignTypes(unit: RuleUnit, body: RuleBody, severity: RuleHit['severity']): RuleHit[] {
  return foreignTo(unit, body).flatMap((type) => {
    const value = body.quota[type] ?? 0
    if (value === 0) return []
    const params = { name: unit.name, body: body.name, type, value }
    const place = { unit: unit.key, body: body.name, subject: type }
    return [{ ...place, value, limit: 0, severity, message: `foreign-${body.kind}`, params }]
  })
}

/** An institution's own offices hold institution posts like itself. */
function foreignTo({ nature }: RuleUnit, { kind }: RuleBody): readonly PostType[] {
  if (kind === 'institution') return ADMINISTRATIVE
  return kind === 'internal' && !INSTITUTION_NATURE.test(nature ?? '') ? INSTITUTION : []
}

/** R3: administrative posts that crossed levels are flagged: the province reports to the centre. Institution posts are not bound. */
export const acrossLevels: Rule = {
  ...national,
  code: 'R3',
  basis: { document: STATE_486, article: ARTICLES_486.acrossLevels },
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.crossings, 'ledger', (crossing) => {
      const { document, unit, postType, posts, from, to, carrier } = crossing
      if (!ADMINISTRATIVE.includes(postType)) return []
      const posted = { document, type: postType, posts }
      const hit = { unit, value: posts, limit: 0, severity: 'warning' as const }
      if (carrier === null) {
        const subject = `${document} ${postType} ${from} ${to}`
        return [{ ...hit, subject, message: 'crossed', params: { ...posted, from, to } }]
      }
      const params = { ...posted, name: carrier, fromLevel: from, toLevel: to }
      return [
        { ...hit, subject: `${document} ${postType} ${carrier} ${from} ${to}`, message: 'carried', params },
      ]
    }),
}

/** R4: a deliberating or coordinating body has no posts of its own. */
export const coordinatingBodies: Rule = {
  ...national,
  code: 'R4',
  basis: { document: STATE_486, article: ARTICLES_486.coordinating },
  check: ({ establishment }) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    return establishment.units.flatMap((unit) => [
      ...coordinatingHits(unit, null),
      ...unit.bodies.flatMap((body) => coordinatingHits(unit, body)),
    ])
  },
}

function coordinatingHits(unit: RuleUnit, body: RuleBody | null): RuleHit[] {
  const { nature, quota } = body ?? unit
  const value = postsOf(quota, POST_TYPES)
  if (value === 0 || !COORDINATING_NATURE.test(nature ?? '')) return []
  const place = { unit: unit.key, body: body?.name ?? null }
  const params = { name: unit.name, body: body?.name ?? '', value }
  return [{ ...place, value, limit: 0, severity: 'error', message: 'coordinating', params }]
}

/** Whether units give the posts of a step: a `source` step of a type covers all posts of it that no pool pays for. */
function isSourced({ inputs }: NonNullable<RuleState['run']>, step: Step): boolean {
  const { document } = inputs
  const sourced = document.steps.flatMap((other) =>
    other.kind === 'source' ? [other.postType ?? document.postType] : [],
  )
  return typesOfStep(step, document.postType).every((type) => sourced.includes(type))
}

/** R48: a send-down changes no total: posts that a scenario hands out come out of a pool, not out of nothing. */
export const totalUnchanged: Rule = {
  ...national,
  code: 'R48',
  confidence: 'B',
  basis: { document: PROVINCIAL, article: LEVELS.sendDown },
  check: ({ run }) => {
    if (run === null) return []
    const { steps } = run.inputs.document
    return steps.flatMap((step) => {
      const value = run.outcome.byStep[step.id] ?? 0
      const isFunded = (step.funding ?? []).length > 0
      if (value === 0 || isFunded || step.kind === 'carry' || isSourced(run, step)) return []
      const params = { step: step.id, value }
      const place = { unit: null, subject: step.id }
      return [{ ...place, value, limit: 0, severity: 'warning', message: 'unfunded', params }]
    })
  },
}
