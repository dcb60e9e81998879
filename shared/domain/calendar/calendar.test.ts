// Working days and months: laws against counting day by day, and the notices of the State Council.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dateOf, monthsAndDays, weekday } from './dates.ts'
import { HOLIDAYS } from './holidays.ts'
import { addWorkingDays, type Calendar, calendarWith, isWorkingDay } from './working-days.ts'

const bundled = calendarWith([])
const date = fc.integer({ min: 18_000, max: 21_000 }).map(dateOf)

/** Working days after `start` up to `end`, `end` included. */
function workingDaysBetween(start: string, end: string, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

describe('dates', () => {
  test('agree with the platform', () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['9999-11-15', 1, '9999-12-15'],
    ['9999-12-15', 1, '9999-12-31'],
    ['0000-02-15', -1, '0000-01-15'],
    ['0000-01-15', -1, '0000-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  test('no day lies before the first or after the last that can be written', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01')
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
  })

  test.each([
    ['2020-01-01', '2020-03-31', { months: 3, days: 0 }],
    ['2020-03-15', '2020-06-14', { months: 3, days: 0 }],
    ['2020-03-15', '2020-06-15', { months: 3, days: 1 }],
    ['2020-05-05', '2020-05-05', { months: 0, days: 1 }],
    ['2020-01-31', '2020-02-28', { months: 1, days: 0 }],
    ['2020-01-31', '2020-02-29', { months: 1, days: 1 }],
  ])('from %s to %s', (first, last, expected) => {
    expect(monthsAndDays(first, last)).toEqual(expected)
  })
})

describe('holidays', () => {
  test('worked days are weekend days, and none is a day of rest', () => {
    for (const [year, { rest, work }] of Object.entries(HOLIDAYS)) {
      for (const day of work) {
        expect([0, 6], `${year}-${day}`).toContain(weekday(`${year}-${day}`))
        expect(rest.some(([first, last]) => first <= day && day <= last)).toBe(false)
      }
      for (const [first, last] of rest) expect(first <= last).toBe(true)
    }
  })

  /** What the law gives in a year is eleven days, thirteen from 2025 on; 2020 had two more. Worked weekends pay the rest. */
  test.each([
    ['2020', 13],
    ['2021', 11],
    ['2022', 11],
    ['2023', 11],
    ['2024', 11],
    ['2025', 13],
    ['2026', 13],
  ])('%s frees %i working days', (year, days) => {
    let weekdays = 0
    let worked = 0
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (weekday(day) !== 0 && weekday(day) !== 6) weekdays += 1
      if (isWorkingDay(day, bundled)) worked += 1
    }
    expect(weekdays - worked).toBe(days)
  })
})

describe('addWorkingDays', () => {
  test.each([
    // Notice of 2020-09-01 (Tuesday): ten working days, none of them a holiday.
    ['2020-09-01', 10, '2020-09-15'],
    // Over National Day 2020: 27 September (Sunday) and 10 October (Saturday) are worked.
    ['2020-09-25', 10, '2020-10-15'],
    ['2020-01-23', 1, '2020-02-03'],
    ['2026-02-13', 2, '2026-02-24'],
    // 2030 is not bundled: weekends alone.
    ['2030-01-01', 1, '2030-01-02'],
    ['2020-09-05', 0, '2020-09-05'],
    // No day can be written after it: counting ends there, and does not go on for ever.
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-31', 1000, '9999-12-31'],
  ])('%s and %i days', (start, days, expected) => {
    expect(addWorkingDays(start, days, bundled)).toBe(expected)
  })

  test('as many working days lie between as were added, and the last is one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 80 }), (start, days) => {
        const end = addWorkingDays(start, days, bundled)
        expect(workingDaysBetween(start, end, bundled)).toBe(days)
        expect(isWorkingDay(end, bundled)).toBe(true)
      }),
    )
  })

  test('one after the other is the same as at once', () => {
    const days = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(date, days, days, (start, m, n) => {
        const twice = addWorkingDays(addWorkingDays(start, m, bundled), n, bundled)
        expect(addWorkingDays(start, m + n, bundled)).toBe(twice)
      }),
    )
  })

  test('follows what the office changes', () => {
    const changed = calendarWith([
      { date: '2030-01-02', kind: 'rest' },
      { date: '2020-09-27', kind: 'rest' },
    ])
    expect(addWorkingDays('2030-01-01', 1, changed)).toBe('2030-01-03')
    expect(addWorkingDays('2020-09-25', 1, changed)).toBe('2020-09-28')
  })

  test('gives up where nobody ever works', () => {
    const never = calendarWith(
      Array.from({ length: 4000 }, (_, at) => ({ date: addDays('2040-01-01', at), kind: 'rest' as const })),
    )
    expect(() => addWorkingDays('2040-01-01', 1, never)).toThrow(RangeError)
  })
})
