// Dates in every form of the trade (date-forms.zh-CN.ts), as ISO text.
import { type CellKind, CellKind as Kind } from '../sheet.ts'
import { COMPACT, COMPACT_MONTH, DAY, MONTH, YEAR } from './date-forms.zh-CN.ts'

export interface FoundDate {
  /** YYYY-MM-DD; the last day of the month or year where no day is named. */
  readonly date: string
  readonly precision: 'day' | 'month' | 'year'
}

const DAY_MS = 86_400_000
/** Serial numbers of the years 1927 to 2173, which are no years, months or days written together. */
const SERIAL_MIN = 10_000
const SERIAL_MAX = 99_999
/** Days from 1970-01-01 to day 0 of Excel's two calendars; days before March 1900 are none of ours. */
const START_1900 = -25_569
const START_1904 = -24_107

/** The first date in a text (full-width digits already made plain); null where there is none that exists. */
export function findDate(text: string): FoundDate | null {
  const plain = text.normalize('NFKC')
  const day = DAY.exec(plain) ?? COMPACT.exec(plain)
  if (day !== null) return dated(Number(day[1]), Number(day[2]), Number(day[3]))
  const month = MONTH.exec(plain)
  return month === null ? null : monthOf(Number(month[1]), Number(month[2]))
}

/** The day that eight digits are, 20200901, as ISO text; null where there is none. */
export function dayOfDigits(digits: string): string | null {
  const year = Number(digits.slice(0, 4))
  if (year < 1900 || year > 2099) return null
  return dated(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))?.date ?? null
}

/**
 * The date that a whole cell holds: a real date, a text in any form, 20200901, 202009, 2020.9, 2020, or the serial
 * number that a date becomes where its format was lost.
 */
export function parseDateCell(kind: CellKind, text: string, date1904 = false): FoundDate | null {
  if (kind === Kind.date) return /^\d{4}-/.test(text) ? { date: text.slice(0, 10), precision: 'day' } : null
  if (kind !== Kind.text && kind !== Kind.number) return null
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')
  const found = findDate(plain)
  if (found !== null) return found
  const month = COMPACT_MONTH.exec(plain)
  if (month !== null) return monthOf(Number(month[1]), Number(month[2]))
  const year = YEAR.exec(plain)?.[1]
  if (year !== undefined) return { date: `${year}-12-31`, precision: 'year' }
  return serial(plain, date1904)
}

function serial(text: string, date1904: boolean): FoundDate | null {
  const days = /^(\d{5})(\.\d+)?$/.exec(text)?.[1]
  if (days === undefined || Number(days) < SERIAL_MIN || Number(days) > SERIAL_MAX) return null
  const since1970 = Number(days) + (date1904 ? START_1904 : START_1900)
  return { date: new Date(since1970 * DAY_MS).toISOString().slice(0, 10), precision: 'day' }
}

function monthOf(year: number, month: number): FoundDate | null {
  if (month < 1 || month > 12) return null
  return { date: iso(year, month, daysIn(year, month)), precision: 'month' }
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
