// Numbers and dates in every way that offices write them.
import { describe, expect, test } from 'vitest'
import { convertExactly } from './convert.ts'
import { findDate } from './date-cell.ts'
import { parseNumberText } from './number-cell.ts'

describe('numbers', () => {
  test.each([
    ['１２３', '123', ''],
    ['1,234,567.80', '1234567.8', ''],
    ['１，２３４', '1234', ''],
    [' 12 名', '12', '名'],
    ['3人', '3', '人'],
    ['第5名', '5', '名'],
    ['(12)', '-12', ''],
    ['（1,200）', '-1200', ''],
    ['－3', '-3', ''],
    ['−3', '-3', ''],
    ['95.5%', '0.955', '%'],
    ['5%', '0.05', '%'],
    ['-12%', '-0.12', '%'],
    ['4.25万人', '4.25', '万人'],
    ['12.5km2', '12.5', 'km2'],
    ['007', '7', ''],
    ['.5', '0.5', ''],
    ['-0', '0', ''],
    ['1 234 567', '1234567', ''],
  ])('%s', (text, value, unit) => {
    expect(parseNumberText(text)).toEqual({ status: 'number', value, unit })
  })

  test.each(['', '  ', '—', '——', '-', '/', '无', '…', '\u{3000}'])('%j is blank', (text) => {
    expect(parseNumberText(text)).toEqual({ status: 'blank' })
  })

  test.each([
    '约三万',
    '12..5',
    '1,23',
    '12 34',
    '12 345 6',
    '1 2',
    '2020-09-01',
    '1.2.3',
    '#REF!',
    '12-13',
    '五',
  ])('%s is none', (text) => {
    expect(parseNumberText(text)).toEqual({ status: 'bad' })
  })
})

test.each([
  ['42.5143', '10000', '425143', false],
  ['218.58', '1', '218.58', false],
  ['7319.77', '10000', '73197700', false],
  ['1500', '1/1500', '1', false],
  ['100', '1/1500', '0.066666666667', true],
  ['-250', '1/100', '-2.5', false],
  ['1', '1/1000000', '0.000001', false],
])('%s × %s = %s', (decimal, factor, value, rounded) => {
  expect(convertExactly(decimal, factor)).toEqual({ value, rounded })
})

test.each([
  ['2020-09-01', '2020-09-01'],
  ['2020.9', '2020-09-30'],
  ['2020.9.1', '2020-09-01'],
  ['2020/09/01', '2020-09-01'],
  ['20200901', '2020-09-01'],
  ['2020年9月', '2020-09-30'],
  ['2020年2月', '2020-02-29'],
  ['截止２０２０年８月３１日', '2020-08-31'],
  ['2020 年 8 月 31 日', '2020-08-31'],
  ['2020-13-01', null],
  ['2021-02-29', null],
  ['320302199001011234', null],
  ['12.5', null],
])('%s', (text, date) => {
  expect(findDate(text)?.date ?? null).toBe(date)
})
