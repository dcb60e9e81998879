// Rules of the office's own practice: what may be asked for, terms of entries and loans, numbers, duplicates; and how
// streets' scores weigh in assessments.
import { compareQ, parseRational, rational } from '../apportion/rational.ts'
import type { PendingEntryState } from './establishment.ts'
import { checkRegister, type Rule, type RuleHit } from './rule.ts'
import { OFFICE, OFFICE_ARTICLES, SHANDONG_2020 } from './sources.zh-CN.ts'

const office = { pack: 'office', confidence: 'A', parameters: {} } as const

/** R34: posts asked for stay within the usable vacancy. */
export const askedWithinUsable: Rule = {
  ...office,
  code: 'R34',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.usable },
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.requests, 'requests', ({ number, unit, unitName, asked, usable }) => {
      if (asked <= usable) return []
      const params = { number, name: unitName, value: asked, limit: usable }
      return [
        {
          unit,
          subject: number,
          value: asked,
          limit: usable,
          severity: 'error',
          message: 'aboveUsable',
          params,
        },
      ]
    }),
}

/** R36: entry within its term of working days. */
export const entryInTime: Rule = {
  ...office,
  code: 'R36',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.entry },
  check: ({ establishment: { registers, asOf } }) =>
    checkRegister(registers.pending, 'pending', ({ number, unit, unitName, entered, due }) => {
      if (due === null || (entered ?? asOf) <= due) return []
      const params = { number, name: unitName, due, entered: entered ?? '' }
      const message = entered === null ? 'entryOverdue' : 'entryLate'
      const place = { unit, subject: number }
      return [{ ...place, value: entered ?? asOf, limit: due, severity: 'warning', message, params }]
    }),
}

/** R39: one number a post and a person; first in, first out. */
export const numbersInOrder: Rule = {
  ...office,
  code: 'R39',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.numbers },
  check: ({ establishment: { registers } }) => {
    const seen = new Set<string>()
    const queues = new Map<string, PendingEntryState[]>()
    for (const entry of registers.pending ?? []) {
      const queue = queues.get(entry.queue)
      if (queue === undefined) queues.set(entry.queue, [entry])
      else queue.push(entry)
    }
    return checkRegister(registers.pending, 'pending', (entry) => {
      const twice = seen.has(entry.number)
      seen.add(entry.number)
      const passed = firstPassed(entry, queues.get(entry.queue) ?? [])
      return [
        ...(twice ? [pendingHit(entry, 'error', 'numberTwice', entry.number)] : []),
        ...(passed === undefined ? [] : [pendingHit(entry, 'warning', 'outOfTurn', passed.number)]),
      ]
    })
  },
}

/** An older entry of the queue that still waited when this one was named to a person or entered. */
function firstPassed(entry: PendingEntryState, queue: readonly PendingEntryState[]) {
  const { taken } = entry
  if (taken === null) return undefined
  const at = queue.indexOf(entry)
  return queue.find((other, before) => before < at && (other.taken ?? '9999') > taken)
}

function pendingHit(
  { number, unit, unitName }: PendingEntryState,
  severity: RuleHit['severity'],
  message: string,
  other: string,
): RuleHit {
  return {
    unit,
    subject: number,
    value: number,
    limit: null,
    severity,
    message,
    params: { number, name: unitName, other },
  }
}

/** R40: shares of ranks; the base is disputed, so for information only. Percentages are of posts, rounded down. */
export const rankShares: Rule = {
  ...office,
  code: 'R40',
  confidence: 'B',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.ranks },
  parameters: { percent: 60, upperPercent: 50 },
  check: ({ establishment: { registers } }, { percent = 60, upperPercent = 50 }) =>
    checkRegister(
      registers.ranks,
      'ranks',
      ({ unit, unitName, administrative, firstToFourth, firstAndSecond }) => {
        const most = (administrative * percent - ((administrative * percent) % 100)) / 100
        const mostUpper = (most * upperPercent - ((most * upperPercent) % 100)) / 100
        const over = (value: number, limit: number, message: string): RuleHit[] => {
          if (value <= limit) return []
          return [{ unit, value, limit, severity: 'info', message, params: { name: unitName, value, limit } }]
        }
        return [
          ...over(firstToFourth, most, 'ranksAbove'),
          ...over(firstAndSecond, mostUpper, 'upperRanksAbove'),
        ]
      },
    ),
}

/** R43: a turnover post has a term and is reviewed at its end. */
export const loansInTerm: Rule = {
  ...office,
  code: 'R43',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.turnover },
  check: ({ establishment: { registers, asOf } }) =>
    checkRegister(registers.loans, 'ledger', ({ document, unit, unitName, body, posts, until }) => {
      if (until >= asOf) return []
      const params = { name: body === null ? unitName : `${unitName} ${body}`, posts, until }
      const place = { unit, body, subject: `${document} ${until}` }
      return [{ ...place, value: asOf, limit: until, severity: 'error', message: 'loanOverdue', params }]
    }),
}

/** R44: the share of streets' scores in a department's and a dispatched body's assessment, in percent. */
export const streetsAssess: Rule = {
  code: 'R44',
  pack: 'shandong-2020',
  basis: { document: SHANDONG_2020.document, article: SHANDONG_2020.assessment },
  confidence: 'A',
  parameters: { department: 30, dispatched: 60 },
  check: ({ establishment: { registers } }, parameters) =>
    checkRegister(registers.assessments, 'assessments', ({ assessed, dispatched, streets }) => {
      const least = (dispatched ? parameters.dispatched : parameters.department) ?? 0
      if (compareQ(parseRational(streets), rational(least, 100)) >= 0) return []
      const params = { name: assessed, value: streets, limit: least }
      const message = dispatched ? 'dispatchedShareLow' : 'departmentShareLow'
      const place = { unit: null, subject: assessed }
      return [{ ...place, value: streets, limit: `${least}%`, severity: 'error', message, params }]
    }),
}

/** R47: a person who stands in the books twice is queried. */
export const noDuplicates: Rule = {
  ...office,
  code: 'R47',
  basis: { document: OFFICE, article: OFFICE_ARTICLES.duplicates },
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.duplicates, 'roster', ({ id, label, units, by }) => {
      const params = { label, units: units.join(', '), count: units.length }
      const message = by === 'idNumber' ? 'sameNumber' : 'sameName'
      const place = { unit: null, subject: String(id) }
      return [{ ...place, value: units.length, limit: 1, severity: 'warning', message, params }]
    }),
}
