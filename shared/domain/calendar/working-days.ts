// Working days by the calendar of holidays: the bundled one with what the office changed of it.
import { addDays, dayNumber, weekday } from './dates.ts'
import { HOLIDAYS } from './holidays.ts'

export type DayKind = 'rest' | 'work'

/** Days that are not what their weekday says. */
export type Calendar = ReadonlyMap<string, DayKind>

/** The bundled calendar; each of `changes` replaces what it says of that day. */
export function calendarWith(
  changes: readonly { readonly date: string; readonly kind: DayKind }[],
): Calendar {
  const calendar = new Map<string, DayKind>()
  for (const [year, { rest, work }] of Object.entries(HOLIDAYS)) {
    for (const [first, last] of rest) {
      for (let date = `${year}-${first}`; date <= `${year}-${last}`; date = addDays(date, 1)) {
        calendar.set(date, 'rest')
      }
    }
    for (const day of work) calendar.set(`${year}-${day}`, 'work')
  }
  for (const { date, kind } of changes) calendar.set(date, kind)
  return calendar
}

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  const day = weekday(date)
  return (calendar.get(date) ?? (day === 0 || day === 6 ? 'rest' : 'work')) === 'work'
}

/**
 * The last of `days` working days, the day after `start` being the first that may count. With 0 days it is `start`.
 * @throws RangeError where the calendar leaves no working day within some years.
 */
export function addWorkingDays(start: string, days: number, calendar: Calendar): string {
  let date = start
  const limit = dayNumber(start) + days * 7 + 3660
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (dayNumber(date) > limit) throw new RangeError(`no ${days} working days after ${start}`)
    if (isWorkingDay(date, calendar)) left -= 1
  }
  return date
}

/** Working days after `start` up to `end`, `end` included. */
export function workingDaysBetween(start: string, end: string, calendar: Calendar): number {
  let count = 0
  for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
    if (isWorkingDay(date, calendar)) count += 1
  }
  return count
}
