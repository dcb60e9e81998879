// Serial dates and the formats that mean them.
import { describe, expect, test } from 'vitest'
import { isBuiltInDateFormat, isDateFormat } from './date-format.ts'
import { serialDate } from './serial-date.ts'

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [44074, false, '2020-08-31'],
  [44074.5, false, '2020-08-31T12:00:00'],
  [44074.999999, false, '2020-09-01'],
  [0.25, false, '06:00:00'],
  [2958465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [42612, true, '2020-08-31'],
  [-1, false, null],
  [9999999, false, null],
])('%s (1904: %s) is %s', (serial, date1904, expected) => {
  expect(serialDate(serial, date1904)).toBe(expected)
})

describe('formats', () => {
  test.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月";@', '[h]:mm:ss', 'm/d', 'aaaa, mmm'])(
    '%s is a date',
    (code) => {
      expect(isDateFormat(code)).toBe(true)
    },
  )
  test.each([
    'General',
    '0.00',
    '#,##0"名"',
    '[Red]0.00',
    '0"days"',
    '@',
    '0.00E+00',
    '_-* #,##0_-',
    '\\d0',
    '0;-0;"yes"',
  ])('%s is none', (code) => {
    expect(isDateFormat(code)).toBe(false)
  })
  test('built in', () => {
    expect([0, 9, 14, 22, 27, 31, 36, 37, 45, 49, 57, 58, 59].filter(isBuiltInDateFormat)).toEqual([
      14, 22, 27, 31, 36, 45, 57, 58,
    ])
  })
})
