// Excel's day numbers as ISO dates, in both of its calendars.

const SECONDS = 86_400
/** Days from 1970-01-01 to the day before day 1 of each calendar. */
const START_1900 = -25_568
const START_1904 = -24_107
const SERIAL_MAX = 2_958_465

const known = new Map<number, string>()

/**
 * 44074 → "2020-08-31", 44074.5 → "2020-08-31T12:00:00", 0.5 → "12:00:00". Null where it is no day.
 * Day 60 of the 1900 calendar is 29 February 1900, which never was: Excel keeps it, and so do the days before it.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial <= SERIAL_MAX + 1)) return null
  const total = Math.round(serial * SECONDS)
  const day = Math.floor(total / SECONDS)
  const time = total % SECONDS
  if (day === 0 && !date1904) return clock(time)
  const date = isoDay(day, date1904)
  return time === 0 ? date : `${date}T${clock(time)}`
}

function isoDay(day: number, date1904: boolean): string {
  if (day === 60 && !date1904) return '1900-02-29'
  const shifted = date1904 ? day + START_1904 : day + START_1900 - (day > 60 ? 1 : 0)
  const found = known.get(shifted)
  if (found !== undefined) return found
  const text = new Date(shifted * SECONDS * 1000).toISOString().slice(0, 10)
  if (known.size < 100_000) known.set(shifted, text)
  return text
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}
