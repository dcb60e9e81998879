// Rules that an office adds itself, without code: bounds on a count, a ratio, a sum, or a deadline.
import {
  addQ,
  compareQ,
  divQ,
  formatQ,
  parseRational,
  type Rational,
  signQ,
  zeroQ,
} from '../apportion/rational.ts'
import type { Establishment, Registers, RuleUnit } from './establishment.ts'
import { isInScope, type LIMIT_PARAMETERS, type LimitScope, limitHits, unitLimit } from './kinds/limit.ts'
import { indicatorsOf, type Measure, measure, missingOf } from './kinds/measure.ts'
import { checkRegister, notRecorded, type Rule, type RuleHit } from './rule.ts'

interface Head {
  /** U and a number, so that it can't be taken for a published rule. */
  readonly code: string
  readonly title: string
  readonly document: string
  readonly article: string
  readonly confidence: 'A' | 'B' | 'C'
}

/** Bounds on a count, or the value of an indicator, of each unit. */
export interface CountRule extends Head {
  readonly kind: 'count'
  readonly of: Measure
  readonly scope?: LimitScope
  readonly bounds: Readonly<Partial<Record<(typeof LIMIT_PARAMETERS)[number], number>>>
}

/** Bounds on one count over another, as exact texts such as "1/3" or "0.6". */
export interface RatioRule extends Head {
  readonly kind: 'ratio'
  readonly of: Measure
  readonly over: Measure
  readonly scope?: LimitScope
  readonly least?: string
  readonly most?: string
  readonly severity: 'error' | 'warning'
}

/** Bounds on a sum over the units of each county, or of all. */
export interface SumRule extends Head {
  readonly kind: 'sum'
  readonly of: Measure
  readonly over: 'county' | 'all'
  readonly scope?: LimitScope
  readonly bounds: CountRule['bounds']
}

/** A term that must not pass: loans, secondments, pending entries. */
export interface DeadlineRule extends Head {
  readonly kind: 'deadline'
  readonly of: 'loans' | 'secondments' | 'pending'
  readonly severity: 'error' | 'warning'
}

export type OwnRule = CountRule | RatioRule | SumRule | DeadlineRule

/** Pack of all rules that an office added. */
export const OWN_PACK = 'own'

/** The rule that an office's data stands for. */
export function ownRule(data: OwnRule): Rule {
  const { code, title, document, article, confidence } = data
  const head = { code, title, pack: OWN_PACK, basis: { document, article }, confidence }
  switch (data.kind) {
    case 'count':
      return unitLimit({ ...head, ...pickScope(data), of: data.of, parameters: { ...data.bounds } })
    case 'ratio':
      return {
        ...head,
        parameters: {},
        indicators: indicatorsOf(data.of, data.over),
        check: ({ establishment }) => ratioHits(data, establishment),
      }
    case 'sum':
      return {
        ...head,
        parameters: { ...data.bounds },
        indicators: indicatorsOf(data.of),
        check: ({ establishment }, parameters) => sumHits({ ...data, bounds: parameters }, establishment),
      }
    case 'deadline':
      return { ...head, parameters: {}, check: ({ establishment }) => deadlineHits(data, establishment) }
  }
}

function pickScope({ scope }: { readonly scope?: LimitScope }): { scope?: LimitScope } {
  return scope === undefined ? {} : { scope }
}

function ratioHits(rule: RatioRule, establishment: Establishment): RuleHit[] {
  const units = establishment.units.filter((unit) => isInScope(unit, rule.scope))
  const pairs = units.map((unit) => {
    return {
      unit,
      top: measure(unit, rule.of, establishment),
      bottom: measure(unit, rule.over, establishment),
    }
  })
  const missing = pairs.filter(({ top, bottom }) => top === null || bottom === null).length
  const hits = pairs.flatMap(({ unit, top, bottom }) =>
    top === null || bottom === null || signQ(bottom) <= 0 ? [] : ratioHit(rule, unit, top, bottom),
  )
  return missing === 0 ? hits : [...hits, notRecorded(missingOf(rule.of), missing)]
}

function ratioHit(
  { least, most, severity }: RatioRule,
  unit: RuleUnit,
  top: Rational,
  bottom: Rational,
): RuleHit[] {
  const ratio = divQ(top, bottom)
  const [over, under] = [formatQ(top), formatQ(bottom)]
  const hit = (message: string, limit: string): RuleHit[] => {
    const value = `${over}/${under}`
    return [
      {
        unit: unit.key,
        value,
        limit,
        severity,
        message,
        params: { name: unit.name, value, limit, top: over, bottom: under },
      },
    ]
  }
  if (most !== undefined && compareQ(ratio, parseRational(most)) > 0) return hit('ratioAbove', most)
  return least !== undefined && compareQ(ratio, parseRational(least)) < 0 ? hit('ratioBelow', least) : []
}

function sumHits({ of, over, scope, bounds }: SumRule, establishment: Establishment): RuleHit[] {
  const sums = new Map<string, Rational>()
  let missing = 0
  for (const unit of establishment.units.filter((each) => isInScope(each, scope))) {
    const value = measure(unit, of, establishment)
    const group = over === 'county' ? unit.county : ''
    if (value === null) missing += 1
    else sums.set(group, addQ(sums.get(group) ?? zeroQ, value))
  }
  const hits = [...sums].flatMap(([group, value]) => {
    const name = establishment.counties.get(group) ?? group
    const whole = { ...WHOLE, key: group, name }
    return limitHits(whole, null, value, bounds).map((hit) => {
      return { ...hit, unit: group === '' ? null : group, message: `sum-${hit.message}` }
    })
  })
  return missing === 0 ? hits : [...hits, notRecorded(missingOf(of), missing)]
}

/** Stands for a county or for all units where a limit is on their sum. */
const WHOLE: RuleUnit = {
  key: '',
  name: '',
  county: '',
  kind: 'department',
  class: null,
  nature: null,
  values: {},
  bodies: [],
  leaders: null,
  quota: {},
  filled: {},
}

function deadlineHits({ of, severity }: DeadlineRule, { asOf, registers }: Establishment): RuleHit[] {
  const passed = (place: Pick<RuleHit, 'unit' | 'subject'>, name: string, until: string): RuleHit[] => {
    if (until === '' || until >= asOf) return []
    return [
      { ...place, value: asOf, limit: until, severity, message: 'termPassed', params: { name, of, until } },
    ]
  }
  const read: Readonly<Record<DeadlineRule['of'], (kept: Registers) => RuleHit[]>> = {
    loans: ({ loans }) =>
      checkRegister(loans, 'ledger', ({ document, unit, unitName, until }) =>
        passed({ unit, subject: document }, unitName, until),
      ),
    secondments: ({ secondments }) =>
      checkRegister(secondments, 'secondments', ({ id, unit, unitName, one }) =>
        passed({ unit, subject: String(id) }, unitName, one.until),
      ),
    pending: ({ pending }) =>
      checkRegister(pending, 'pending', ({ number, unit, unitName, entered, due }) =>
        entered === null ? passed({ unit, subject: number }, unitName, due ?? '') : [],
      ),
  }
  return read[of](registers)
}
