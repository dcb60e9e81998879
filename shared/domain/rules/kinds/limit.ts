// Limits on a count, unit by unit or body by body: the commonest kind of rule, also for those that an office adds itself.
import { compareQ, formatQ, isIntegerQ, type Rational, rational } from '../../apportion/rational.ts'
import { POST_TYPES } from '../../quota/post-type.ts'
import type { BodyKind } from '../../region/body.ts'
import type { UnitKind } from '../../region/region.ts'
import { type Establishment, isBooked, postsOf, type RuleUnit } from '../establishment.ts'
import { notRecorded, type Rule, type RuleHit, type RuleParameters } from '../rule.ts'
import { indicatorsOf, type Measure, measure, missingOf } from './measure.ts'

/**
 * `least` and `most` are 不得 (errors); `usualLeast` and `usualMost` are 一般, 原则上 (warnings). Any may be absent.
 */
export const LIMIT_PARAMETERS = ['least', 'usualLeast', 'usualMost', 'most'] as const

/** Parameters that must not cross, each list from low to high. */
const ORDERS: readonly (readonly string[])[] = [
  LIMIT_PARAMETERS,
  ['usual', 'most'],
  ['low', 'high', 'above'],
  ['months', 'monthsInAll'],
  // Brackets of the standards for leaders.
  ['from2', 'from3', 'from4', 'from5', 'from6', 'from7'],
  ...[1, 2, 3, 4, 5, 6, 7].map((bracket) => [`least${bracket}`, `most${bracket}`]),
  ['chiefs', 'most1'],
]

/** Whether softer limits stand inside harder ones, and brackets after one another. */
export function areParametersInOrder(parameters: RuleParameters): boolean {
  return ORDERS.every((order) => {
    const given = order.flatMap((key) => parameters[key] ?? [])
    return given.every((bound, at) => at === 0 || (given[at - 1] ?? 0) <= bound)
  })
}

export interface LimitScope {
  /** Kinds of units that it holds for; absent = all but departments. */
  readonly unitKinds?: readonly UnitKind[]
  readonly classes?: readonly string[]
}

type Head = Pick<Rule, 'code' | 'pack' | 'basis' | 'confidence'>

export interface UnitLimit extends Head {
  readonly of: Measure
  readonly scope?: LimitScope
  readonly parameters: RuleParameters
}

const STREET_LEVEL: readonly UnitKind[] = ['street', 'town', 'township', 'other']

/** Whether a rule of this scope looks at the unit. */
export function isInScope(unit: RuleUnit, scope: LimitScope = {}): boolean {
  const { unitKinds = STREET_LEVEL, classes } = scope
  return unitKinds.includes(unit.kind) && (classes === undefined || classes.includes(unit.class ?? ''))
}

/** A rule that bounds one count of each unit in scope. */
export function unitLimit({ of, scope, ...head }: UnitLimit): Rule {
  const check: Rule['check'] = ({ establishment }, parameters) => {
    const units = establishment.units.filter((unit) => isInScope(unit, scope))
    const values = units.map((unit) => measure(unit, of, establishment))
    const hits = units.flatMap((unit, at) => {
      const value = values[at]
      return value === null || value === undefined ? [] : limitHits(unit, null, value, parameters)
    })
    const missing = values.filter((value) => value === null).length
    return missing === 0 ? hits : [...hits, notRecorded(missingOf(of), missing)]
  }
  return { ...head, indicators: indicatorsOf(of), check }
}

export interface BodyLimit extends Head {
  readonly kinds: readonly BodyKind[]
  readonly types: Extract<Measure, { types: unknown }>['types']
  readonly scope?: LimitScope
  readonly parameters: RuleParameters
}

/** A rule that bounds the posts of each body of the kinds named, in units that book posts body by body. */
export function bodyLimit({ kinds, types, scope, ...head }: BodyLimit): Rule {
  const check: Rule['check'] = ({ establishment }, parameters) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const units = establishment.units.filter((unit) => isInScope(unit, scope))
    const known = units.filter(({ bodies }) => bodies.some((body) => isBooked(body, POST_TYPES)))
    const hits = known.flatMap((unit) =>
      unit.bodies
        .filter((body) => kinds.includes(body.kind))
        .flatMap((body) => limitHits(unit, body.name, postsOf(body.quota, types), parameters)),
    )
    const unknown = units.length - known.length
    return unknown === 0 ? hits : [...hits, notRecorded('bodyPosts', unknown)]
  }
  return { ...head, check }
}

/** Every body of the units in scope, with its unit. */
export function bodiesInScope({ units }: Establishment, scope: LimitScope = {}) {
  return units
    .filter((unit) => isInScope(unit, scope))
    .flatMap((unit) => unit.bodies.map((body) => ({ unit, body })))
}

/** At most one finding: the harder limit goes first. A value that is no whole number is told as its exact text. */
export function limitHits(
  unit: RuleUnit,
  body: string | null,
  measured: number | Rational,
  parameters: RuleParameters,
): RuleHit[] {
  const { least, usualLeast, usualMost, most } = parameters
  const exact = typeof measured === 'number' ? rational(measured) : measured
  const value = isIntegerQ(exact) ? Number(exact.n) : formatQ(exact)
  const against = (limit: number) => compareQ(exact, rational(limit))
  const hit = (severity: RuleHit['severity'], message: string, limit: number): RuleHit[] => {
    const params = { name: unit.name, body: body ?? '', value, limit }
    return [{ unit: unit.key, body, value, limit, severity, message, params }]
  }
  if (most !== undefined && against(most) > 0) return hit('error', 'aboveMost', most)
  if (least !== undefined && against(least) < 0) return hit('error', 'belowLeast', least)
  if (usualMost !== undefined && against(usualMost) > 0) return hit('warning', 'aboveUsual', usualMost)
  if (usualLeast !== undefined && against(usualLeast) < 0) return hit('warning', 'belowUsual', usualLeast)
  return []
}
