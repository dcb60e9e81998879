// Dates in every form of the trade (date-forms.zh-CN.ts), as ISO text.
import { COMPACT, DAY, MONTH } from './date-forms.zh-CN.ts'

export interface FoundDate {
  /** YYYY-MM-DD; the last day of the month or year where no day is named. */
  readonly date: string
  readonly precision: 'day' | 'month' | 'year'
}

/** The first date in a text (full-width digits already made plain); null where there is none that exists. */
export function findDate(text: string): FoundDate | null {
  const plain = text.normalize('NFKC')
  const day = DAY.exec(plain) ?? COMPACT.exec(plain)
  if (day !== null) return dated(Number(day[1]), Number(day[2]), Number(day[3]))
  const month = MONTH.exec(plain)
  if (month === null) return null
  const year = Number(month[1])
  const number = Number(month[2])
  if (number < 1 || number > 12) return null
  return { date: iso(year, number, daysIn(year, number)), precision: 'month' }
}

function dated(year: number, month: number, day: number): FoundDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return { date: iso(year, month, day), precision: 'day' }
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return leap ? 29 : 28
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
