// R17: administrative and institution posts of a town by its population.
import { compareQ, parseRational, rational } from '../apportion/rational.ts'
import { postsOf, type RuleUnit } from './establishment.ts'
import { isInScope } from './kinds/limit.ts'
import { INSTITUTION } from './national.ts'
import { notRecorded, type Rule, type RuleHit, type RuleParameters } from './rule.ts'
import { JIANGSU_2007 } from './sources.zh-CN.ts'

/**
 * Below `low` people the first bracket, up to `high` the second (with exactly `high` if `highInSecond` is 1), above it the
 * third; above `above` a town may get more, which is then only said.
 */
export const populationStandard: Rule = {
  code: 'R17',
  pack: 'jiangsu-2007',
  basis: { document: JIANGSU_2007.document, article: JIANGSU_2007.standard },
  confidence: 'A',
  parameters: {
    low: 50_000,
    high: 70_000,
    highInSecond: 1,
    above: 100_000,
    administrative1: 30,
    institution1: 35,
    administrative2: 35,
    institution2: 40,
    administrative3: 40,
    institution3: 45,
  },
  indicators: ['population'],
  check: ({ establishment }, parameters) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const units = establishment.units.filter((unit) => isInScope(unit, { unitKinds: ['town', 'township'] }))
    const known = units.filter(({ values }) => values.population !== undefined)
    const hits = known.flatMap((unit) => standardHits(unit, parameters))
    const unknown = units.length - known.length
    return unknown === 0 ? hits : [...hits, notRecorded('population', unknown)]
  },
}

function standardHits(unit: RuleUnit, parameters: RuleParameters): RuleHit[] {
  const population = unit.values.population ?? '0'
  const bracket = bracketOf(population, parameters)
  const mayHaveMore = compareQ(parseRational(population), rational(parameters.above ?? 0)) > 0
  const counted = {
    administrative: postsOf(unit.quota, ['administrative']),
    institution: postsOf(unit.quota, INSTITUTION),
  }
  return (Object.keys(counted) as (keyof typeof counted)[]).flatMap((group) => {
    const [value, limit] = [counted[group], parameters[`${group}${bracket}`] ?? 0]
    if (value <= limit) return []
    const params = { name: unit.name, population, value, limit }
    const message = mayHaveMore ? `${group}AboveLarge` : `${group}Above`
    return [{ unit: unit.key, value, limit, severity: mayHaveMore ? 'info' : 'warning', message, params }]
  })
}

function bracketOf(population: string, { low = 0, high = 0, highInSecond = 1 }: RuleParameters): 1 | 2 | 3 {
  const people = parseRational(population)
  if (compareQ(people, rational(low)) < 0) return 1
  const toHigh = compareQ(people, rational(high))
  return toHigh < 0 || (toHigh === 0 && highInSecond === 1) ? 2 : 3
}
