// R10: the base per unit is matched 1:1 by city and county; top-ups stand apart.
import type { FundingShare, Step } from '../scenario/document.ts'
import { dealPosts, oddPostPool } from '../scenario/funding.ts'
import { unitKey } from '../scenario/inputs.ts'
import type { Rule, RuleHit, RuleState } from './rule.ts'
import { XUZHOU_2020 } from './sources.zh-CN.ts'

export const matchedBaseXuzhou: Rule = {
  code: 'R10',
  pack: 'xuzhou-2020',
  basis: { document: XUZHOU_2020.document, article: XUZHOU_2020.matching },
  confidence: 'A',
  check,
}

function check({ run }: RuleState): RuleHit[] {
  if (run === null) return []
  const { document } = run.inputs
  const base = document.steps.filter(isBase)
  const whole = { unit: null, limit: '1:1', value: null, params: {} }
  if (base.length === 0) return [{ ...whole, severity: 'error', message: 'noMatchedBase' }]
  return base.flatMap((step) => {
    const shares = step.funding ?? []
    const ratio = shares.map((share) => share.ratio).join(':')
    if (!isOneToOne(shares)) {
      return [
        {
          ...whole,
          value: ratio,
          severity: 'error' as const,
          message: 'ratioDiffers',
          params: { step: step.id, ratio },
        },
      ]
    }
    return uneven(run, step, shares)
  })
}

/** The base is what city and county fund together; what a county adds on its own is a top-up. */
function isBase(step: Step): boolean {
  const pools = step.funding?.map((share) => share.pool) ?? []
  return pools.includes('city') && pools.includes('county')
}

function isOneToOne(shares: readonly FundingShare[]): boolean {
  return shares.length === 2 && shares[0]?.ratio === shares[1]?.ratio
}

/** Units, counties and the whole where city and county differ by more than the odd post. */
function uneven(run: NonNullable<RuleState['run']>, step: Step, shares: readonly FundingShare[]): RuleHit[] {
  const { inputs, outcome } = run
  const position = inputs.document.steps.indexOf(step)
  const posts = outcome.units.map((unit) => unit.parts[step.id] ?? 0)
  const dealt = dealPosts(posts, shares, oddPostPool(inputs.document.rounding?.oddPost, shares, position))
  const city = shares.findIndex((share) => share.pool === 'city')
  const groups = new Map<string, { name: string; city: number; county: number }>()
  const add = (key: string, name: string, mine: readonly number[]) => {
    const group = groups.get(key) ?? { name, city: 0, county: 0 }
    groups.set(key, {
      name,
      city: group.city + (mine[city] ?? 0),
      county: group.county + (mine[1 - city] ?? 0),
    })
  }
  outcome.units.forEach((unit, index) => {
    const mine = dealt[index] as number[]
    add(unitKey(unit), unit.name, mine)
    add(unit.county, inputs.counties.get(unit.county) ?? unit.county, mine)
    add('all', '', mine)
  })
  return [...groups].flatMap(([key, group]) => {
    if (Math.abs(group.city - group.county) <= 1) return []
    const value = `${group.city}:${group.county}`
    const params = { step: step.id, name: group.name, city: group.city, county: group.county }
    return [
      {
        unit: key === 'all' ? null : key,
        value,
        limit: '1:1',
        severity: 'error' as const,
        message: 'uneven',
        params,
      },
    ]
  })
}
