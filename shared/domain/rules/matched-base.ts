// R10: the base per unit is matched 1:1 by city and county; top-ups stand apart.
import type { Step } from '../scenario/document.ts'
import { unitKey } from '../scenario/inputs.ts'
import type { Rule, RuleHit, RuleState } from './rule.ts'
import { XUZHOU_2020 } from './sources.zh-CN.ts'

export const matchedBaseXuzhou: Rule = {
  code: 'R10',
  pack: 'xuzhou-2020',
  basis: { document: XUZHOU_2020.document, article: XUZHOU_2020.matching },
  confidence: 'A',
  parameters: {},
  check,
}

function check({ run }: RuleState): RuleHit[] {
  if (run === null) return []
  const base = run.inputs.document.steps.filter(isBase)
  if (base.length === 0) {
    const whole = { unit: null, limit: '1:1', value: null, params: {} }
    return [{ ...whole, severity: 'error', message: 'noMatchedBase' }]
  }
  return base.flatMap((step) => (isOneToOne(step) ? uneven(run, step) : [ratioDiffers(step)]))
}

/** The base is what city and county fund together; what a county adds on its own is a top-up. */
function isBase(step: Step): boolean {
  const pools = step.funding?.map((share) => share.pool) ?? []
  return pools.includes('city') && pools.includes('county')
}

function isOneToOne({ funding = [] }: Step): boolean {
  return funding.length === 2 && funding[0]?.ratio === funding[1]?.ratio
}

function ratioDiffers(step: Step): RuleHit {
  const ratio = (step.funding ?? []).map((share) => share.ratio).join(':')
  const params = { step: step.id, kind: step.kind, ratio }
  return {
    unit: null,
    subject: step.id,
    limit: '1:1',
    value: ratio,
    severity: 'error',
    message: 'ratioDiffers',
    params,
  }
}

interface Matched {
  readonly unit: string | null
  readonly name: string
  city: number
  county: number
}

/** Units, counties and the whole where what city and county really give differs by more than the odd post. */
function uneven({ inputs, outcome }: NonNullable<RuleState['run']>, step: Step): RuleHit[] {
  const whole: Matched = { unit: null, name: '', city: 0, county: 0 }
  const groups = new Map<string, Matched>()
  const of = (key: string, name: string) => {
    const group = groups.get(key) ?? { unit: key, name, city: 0, county: 0 }
    groups.set(key, group)
    return group
  }
  const dealt = outcome.stepFunding[step.id]
  for (const [at, unit] of outcome.units.entries()) {
    const [city, county] = [dealt?.city?.[at] ?? 0, dealt?.county?.[at] ?? 0]
    const own = of(unitKey(unit), unit.name)
    for (const group of [own, of(unit.county, inputs.counties.get(unit.county) ?? unit.county), whole]) {
      group.city += city
      group.county += county
    }
  }
  return [...groups.values(), whole]
    .filter(({ city, county }) => Math.abs(city - county) > 1)
    .map(({ unit, name, city, county }) => {
      const params = { step: step.id, kind: step.kind, name, city, county }
      return {
        unit,
        subject: step.id,
        value: `${city}:${county}`,
        limit: '1:1',
        severity: 'error',
        message: 'uneven',
        params,
      }
    })
}
