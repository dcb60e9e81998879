// Days and months counted on dates written YYYY-MM-DD, the same in every time zone. Counting ends at the first and the
// last day that can be written so: what would lie beyond is that day.
import { divFloor } from '../apportion/divide.ts'

const DAY = 86_400_000
const [FIRST, LAST] = ['0000-01-01', '9999-12-31']

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

/** The date that many days after 1970-01-01. */
export function dateOf(day: number): string {
  const written = Math.min(Math.max(day, dayNumber(FIRST)), dayNumber(LAST))
  return new Date(written * DAY).toISOString().slice(0, 10)
}

export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

/** Months since the year 0. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** YYYY-MM of a month number. */
export function monthText(month: number): string {
  const year = Number(divFloor(BigInt(month), 12n))
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** The same day that many months later; the last day of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const month = monthNumber(date) + months
  if (month < monthNumber(FIRST)) return FIRST
  if (month > monthNumber(LAST)) return LAST
  const [last, wanted] = [monthEnd(month), `${monthText(month)}-${date.slice(8)}`]
  return wanted > last ? last : wanted
}

function monthEnd(month: number): string {
  return month === monthNumber(LAST) ? LAST : dateOf(dayNumber(`${monthText(month + 1)}-01`) - 1)
}

/** Whole months of the stretch from `first` to `last`, both days included, and the days beyond them. */
export function monthsAndDays(first: string, last: string): { months: number; days: number } {
  const end = addDays(last, 1)
  let months = monthNumber(end) - monthNumber(first)
  while (months > 0 && addMonths(first, months) > end) months -= 1
  return { months, days: dayNumber(end) - dayNumber(addMonths(first, months)) }
}
