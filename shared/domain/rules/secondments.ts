// Rules on secondments: how long, with whose consent, from where. The arithmetic is that of the register.
import {
  type SecondmentAlarm,
  type SecondmentUse,
  secondmentAlarms,
  secondmentUse,
} from '../secondment/alarms.ts'
import {
  type Months,
  monthsUsed,
  SECONDMENT_LIMITS,
  type SecondmentLimit,
  startedMonths,
} from '../secondment/months-used.ts'
import type { SecondmentEntry } from './establishment.ts'
import { checkRegister, type Rule, type RuleHit, type RuleParameters } from './rule.ts'
import { SECONDMENT, XUZHOU_2020 } from './sources.zh-CN.ts'

/** What an alarm of the register is as a finding; `months` are those that the limit is on. */
interface Said {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly parameter?: string
  readonly months?: (use: SecondmentUse & { readonly own: Months }) => Months
}

type Alarms = Readonly<Partial<Record<SecondmentAlarm, Said>>>

interface SecondmentRule extends Pick<Rule, 'pack' | 'basis' | 'confidence' | 'parameters'> {
  readonly code: SecondmentLimit['rule']
  readonly limitWith: (limit: SecondmentLimit, parameters: RuleParameters) => SecondmentLimit
  readonly alarms: Alarms
}

/** Reports the alarms of the preset that bears the rule's code, its figures as the office set them. */
function secondmentRule({ limitWith, alarms, ...head }: SecondmentRule): Rule {
  const preset = limitOf(head.code)
  const check: Rule['check'] = ({ establishment: { registers, asOf } }, parameters) => {
    const limit = limitWith(preset, parameters)
    return checkRegister(registers.secondments, 'secondments', (entry) => {
      const raised = secondmentAlarms(entry.one, entry.stretches, limit, asOf)
      const counted = raised.filter((alarm) => alarm !== 'over-each' || !raised.includes('over-total'))
      return counted.flatMap((alarm) => {
        const said = alarms[alarm]
        return said === undefined ? [] : [alarmHit(entry, said, parameters, asOf)]
      })
    })
  }
  return { ...head, check }
}

function alarmHit(
  { id, person, unit, unitName, to, one, stretches }: SecondmentEntry,
  { severity, message, parameter, months }: Said,
  parameters: RuleParameters,
  asOf: string,
): RuleHit {
  const own = monthsUsed([{ first: one.date, last: one.until }], one.date, asOf)
  const value =
    months === undefined ? null : startedMonths(months({ ...secondmentUse(stretches, asOf), own }))
  const limit = parameter === undefined ? null : (parameters[parameter] ?? null)
  const params = { person, name: unitName, to, months: value ?? '', limit: limit ?? '' }
  return { unit, subject: String(id), value, limit, severity, message, params }
}

function limitOf(code: SecondmentLimit['rule']): SecondmentLimit {
  return SECONDMENT_LIMITS.find(({ rule }) => rule === code) as SecondmentLimit
}

function published(figure: number | null): number {
  return figure ?? 0
}

/** R30: three months a person a year as a rule; no consent, no approval or no end date is an error. */
export const borrowingXuzhou = secondmentRule({
  code: 'R30',
  pack: 'xuzhou-2020',
  basis: { document: XUZHOU_2020.document, article: XUZHOU_2020.secondment },
  confidence: 'A',
  parameters: { months: published(limitOf('R30').yearly) },
  limitWith: (limit, { months }) => ({ ...limit, yearly: months ?? limit.yearly }),
  alarms: {
    'over-year': { severity: 'warning', message: 'tooLong', parameter: 'months', months: ({ used }) => used },
    'will-exceed-year': {
      severity: 'warning',
      message: 'willBeTooLong',
      parameter: 'months',
      months: ({ booked }) => booked,
    },
    'no-consent': { severity: 'error', message: 'noConsent' },
    'no-approval': { severity: 'error', message: 'noApproval' },
    'no-end': { severity: 'error', message: 'noEnd' },
  },
})

/** R31: six months as a rule, twelve in all, none again for two years; a full unit may not borrow. */
export const borrowingElsewhere = secondmentRule({
  code: 'R31',
  pack: 'secondment',
  basis: { document: SECONDMENT.document, article: SECONDMENT.term },
  confidence: 'B',
  parameters: {
    months: published(limitOf('R31').each),
    monthsInAll: published(limitOf('R31').total),
    restYears: published(limitOf('R31').restYears),
  },
  limitWith: (limit, { months, monthsInAll, restYears }) => {
    const { each, total } = limit
    return {
      ...limit,
      each: months ?? each,
      total: monthsInAll ?? total,
      restYears: restYears ?? limit.restYears,
    }
  },
  alarms: {
    'over-each': {
      severity: 'warning',
      message: 'tooLongAtOnce',
      parameter: 'months',
      months: ({ own }) => own,
    },
    'over-total': {
      severity: 'error',
      message: 'tooLongInAll',
      parameter: 'monthsInAll',
      months: ({ total }) => total,
    },
    'too-soon': { severity: 'error', message: 'again' },
    'full-unit': { severity: 'error', message: 'borrowerFull' },
  },
})

/** R33: organs above the county do not as a rule borrow from towns. */
export const borrowingFromAbove = secondmentRule({
  code: 'R33',
  pack: 'secondment',
  basis: { document: SECONDMENT.document, article: SECONDMENT.aboveCounty },
  confidence: 'B',
  parameters: {},
  limitWith: (limit) => limit,
  alarms: { level: { severity: 'warning', message: 'fromAbove' } },
})
