// Months that secondments have used of a calendar year, and the limits that offices set on them.
import { addDays, addMonths, monthsAndDays } from '../calendar/dates.ts'

/** A stretch of days away, both ends included; `last` '' = no end was set. */
export interface Away {
  readonly first: string
  readonly last: string
}

/** Whole months, and the days beyond them; 30 days are counted as a month when stretches are added. */
export interface Months {
  readonly months: number
  readonly days: number
}

/** Limits of a preset; null where it sets none. */
export interface SecondmentLimit {
  readonly key: string
  readonly rule: 'R30' | 'R31' | 'R33'
  /** Months a calendar year. */
  readonly yearly: number | null
  /** Months of one secondment, and of all together. */
  readonly each: number | null
  readonly total: number | null
  /** Years without a new one after `total` is used. */
  readonly restYears: number | null
  /** Highest level whose organs may borrow from towns as a rule; '' = any. */
  readonly highestLevel: '' | 'county'
  /** Whether a full or over-staffed unit may borrow. */
  readonly fullMayBorrow: boolean
}

export const SECONDMENT_LIMITS: readonly SecondmentLimit[] = [
  {
    key: 'xuzhou-2020',
    rule: 'R30',
    yearly: 3,
    each: null,
    total: null,
    restYears: null,
    highestLevel: '',
    fullMayBorrow: true,
  },
  {
    key: 'provincial',
    rule: 'R31',
    yearly: null,
    each: 6,
    total: 12,
    restYears: 2,
    highestLevel: '',
    fullMayBorrow: false,
  },
  {
    key: 'national-2024',
    rule: 'R33',
    yearly: null,
    each: null,
    total: null,
    restYears: null,
    highestLevel: 'county',
    fullMayBorrow: true,
  },
]

/** Stretches cut to `from`–`to` and joined where they overlap or touch, so that no day counts twice. */
export function joined(stretches: readonly Away[], from: string, to: string): Away[] {
  const cut = stretches
    .map(({ first, last }) => ({
      first: first > from ? first : from,
      last: last === '' || last > to ? to : last,
    }))
    .filter(({ first, last }) => first <= last)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
  const result: { first: string; last: string }[] = []
  for (const stretch of cut) {
    const before = result.at(-1)
    if (before === undefined || stretch.first > addDays(before.last, 1)) result.push({ ...stretch })
    else if (stretch.last > before.last) before.last = stretch.last
  }
  return result
}

/** Time away from `from` to `to`, each stretch in whole months and days. */
export function monthsUsed(stretches: readonly Away[], from: string, to: string): Months {
  let months = 0
  let days = 0
  for (const { first, last } of joined(stretches, from, to)) {
    const part = monthsAndDays(first, last)
    months += part.months
    days += part.days
  }
  const carried = (days - (days % 30)) / 30
  return { months: months + carried, days: days % 30 }
}

/** Whether more than `limit` months are used: a day beyond them is beyond. */
export function exceeds(used: Months, limit: number): boolean {
  return used.months > limit || (used.months === limit && used.days > 0)
}

/** Months with the started one counted whole. */
export function startedMonths({ months, days }: Months): number {
  return days > 0 ? months + 1 : months
}

/** First day on which a new secondment may start after `total` months were used up on `last`. */
export function restedOn(last: string, restYears: number): string {
  return addMonths(addDays(last, 1), 12 * restYears)
}
