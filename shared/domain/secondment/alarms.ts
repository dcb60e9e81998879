// What is out of order with a secondment, by the preset in use.
import {
  type Away,
  exceeds,
  joined,
  type Months,
  monthsUsed,
  restedOn,
  type SecondmentLimit,
} from './months-used.ts'
import type { SecondmentKind, SecondmentLevel } from './record-secondment.ts'

export const SECONDMENT_ALARMS = [
  'over-year',
  'will-exceed-year',
  'over-each',
  'over-total',
  'too-soon',
  'level',
  'full-unit',
  'no-consent',
  'no-approval',
  'no-end',
] as const
export type SecondmentAlarm = (typeof SECONDMENT_ALARMS)[number]

export interface SecondmentCase {
  readonly kind: SecondmentKind
  readonly toLevel: SecondmentLevel
  readonly date: string
  readonly until: string
  readonly consent: string
  readonly approval: string
  /** Whether the borrowing unit is full or over-staffed on the date; null where the books do not say. */
  readonly isFull: boolean | null
}

export interface SecondmentUse {
  /** Calendar year of the date: up to it, and to the year's end as booked. */
  readonly used: Months
  readonly booked: Months
  readonly total: Months
}

/** Time used on a date by all stretches of one person or post. */
export function secondmentUse(stretches: readonly Away[], asOf: string): SecondmentUse {
  const year = asOf.slice(0, 4)
  return {
    used: monthsUsed(stretches, `${year}-01-01`, asOf),
    booked: monthsUsed(stretches, `${year}-01-01`, `${year}-12-31`),
    total: monthsUsed(stretches, '0000-01-01', asOf),
  }
}

const ABOVE_COUNTY: readonly SecondmentLevel[] = ['city', 'province', 'centre']

/** Limits hold for 借调 up; who is sent down (选派, 挂职, 跟班) uses none of them. */
export function secondmentAlarms(
  one: SecondmentCase,
  stretches: readonly Away[],
  limit: SecondmentLimit,
  asOf: string,
): SecondmentAlarm[] {
  const alarms: SecondmentAlarm[] = []
  const add = (holds: boolean, alarm: SecondmentAlarm) => {
    if (holds) alarms.push(alarm)
  }
  if (one.kind !== 'borrow') return alarms
  const { used, booked, total } = secondmentUse(stretches, asOf)
  const isOver = limit.yearly !== null && exceeds(used, limit.yearly)
  add(isOver, 'over-year')
  add(!isOver && limit.yearly !== null && exceeds(booked, limit.yearly), 'will-exceed-year')
  const own = monthsUsed([{ first: one.date, last: one.until }], one.date, asOf)
  add(limit.each !== null && exceeds(own, limit.each), 'over-each')
  add(limit.total !== null && exceeds(total, limit.total), 'over-total')
  add(isTooSoon(one, stretches, limit), 'too-soon')
  add(limit.highestLevel === 'county' && ABOVE_COUNTY.includes(one.toLevel), 'level')
  add(!limit.fullMayBorrow && one.isFull === true, 'full-unit')
  add(one.consent === '', 'no-consent')
  add(one.approval === '', 'no-approval')
  add(one.until === '', 'no-end')
  return alarms
}

/** Begun within the years of rest after the whole allowance was used. */
function isTooSoon(one: SecondmentCase, stretches: readonly Away[], limit: SecondmentLimit): boolean {
  if (limit.total === null || limit.restYears === null) return false
  const before = joined(stretches, '0000-01-01', '9999-12-31').filter(({ last }) => last < one.date)
  const last = before.at(-1)?.last
  if (last === undefined) return false
  const usedBefore = monthsUsed(before, '0000-01-01', last)
  return usedBefore.months >= limit.total && one.date < restedOn(last, limit.restYears)
}
