// Working days by the calendar of holidays: the bundled one with what the office changed of it.
import { addDays, dateOf, dayNumber, weekday } from './dates.ts'
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
 * The last of `days` working days, the day after `start` being the first that may count; the last day that can be
 * written where they do not end before it. With 0 days it is `start`.
 * @throws RangeError where the calendar leaves no working day within some years.
 */
export function addWorkingDays(start: string, days: number, calendar: Calendar): string {
  let day = dayNumber(start)
  const limit = day + days * 7 + 3660
  for (let left = days; left > 0; ) {
    day += 1
    if (day > limit) throw new RangeError(`no ${days} working days after ${start}`)
    if (isWorkingDay(dateOf(day), calendar)) left -= 1
  }
  return dateOf(day)
}
