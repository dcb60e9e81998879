// Rules that provinces lay down: totals of a level, leaders by posts, what becomes of abolished bodies.
import { VACANCY_POST_TYPES } from '../quota/post-type.ts'
import { leaderStandard } from './kinds/leader-standard.ts'
import { INSTITUTION } from './national.ts'
import { checkRegister, type Rule } from './rule.ts'
import { HUBEI_2005, LEVELS, PROVINCIAL } from './sources.zh-CN.ts'

const provincial = { pack: 'provincial', confidence: 'B' } as const

/** R5: the administrative posts of a level stay within the level's total. */
export const levelTotal: Rule = {
  ...provincial,
  code: 'R5',
  parameters: {},
  basis: { document: PROVINCIAL, article: LEVELS.total },
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.levelTotals, 'levelTotals', ({ region, level, limit, value }) => {
      if (value <= limit) return []
      const params = { name: region, level, value, limit }
      return [
        {
          unit: null,
          subject: `${region} ${level}`,
          value,
          limit,
          severity: 'error',
          message: 'aboveTotal',
          params,
        },
      ]
    }),
}

/** R25: leaders of city and county departments. */
export const departmentLeaders = leaderStandard({
  ...provincial,
  code: 'R25',
  basis: { document: HUBEI_2005.document, article: LEVELS.leaders },
  of: 'department',
  types: VACANCY_POST_TYPES,
})

/** R26: leaders of an institution. */
export const institutionLeaders = leaderStandard({
  ...provincial,
  code: 'R26',
  basis: { document: PROVINCIAL, article: LEVELS.institutionLeaders },
  of: 'institution',
  types: INSTITUTION,
})

/** R28: an abolished body keeps no posts; what it came to is approved anew. */
export const abolishedToZero: Rule = {
  ...provincial,
  code: 'R28',
  parameters: {},
  basis: { document: PROVINCIAL, article: LEVELS.restructured },
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.abolished, 'ledger', ({ unit, unitName, body, posts }) => {
      if (posts === 0) return []
      const params = { name: unitName, body, value: posts }
      return [{ unit, body, value: posts, limit: 0, severity: 'error', message: 'abolishedHolds', params }]
    }),
}

const hubei = { pack: 'hubei-2005', confidence: 'B', of: 'internal', types: VACANCY_POST_TYPES } as const

/** R23: leaders of a provincial internal body; chief and deputies together. */
export const provincialBodyLeaders = leaderStandard({
  ...hubei,
  code: 'R23',
  basis: { document: HUBEI_2005.document, article: HUBEI_2005.provincial },
})

/** R24: leaders of an internal body of a city organ. */
export const cityBodyLeaders = leaderStandard({
  ...hubei,
  code: 'R24',
  basis: { document: HUBEI_2005.document, article: HUBEI_2005.city },
})
