// Cells by the type of their field: counts, dates in every form, identity numbers, document numbers, shares.
import { describe, expect, test } from 'vitest'
import { CellKind } from '../sheet.ts'
import { parseDateCell } from './date-cell.ts'
import { normaliseDocumentNumber } from './document-number.zh-CN.ts'
import { type FieldType, fieldType } from './field-type.ts'
import { parseIdentityNumber } from './identity-number.ts'
import { readTyped } from './read-typed.ts'

const typed = (type: FieldType, kind: CellKind, text: string) => {
  const cell = readTyped({ kind, text }, type)
  if (cell.status === 'value') return cell.text
  return cell.status === 'bad' ? cell.code : null
}

describe('counts', () => {
  test.each([
    ['１２０', '120'],
    ['1,200名', '1200'],
    ['12 人', '12'],
    ['（3）', 'NEGATIVE_VALUE'],
    ['-3', 'NEGATIVE_VALUE'],
    ['—', null],
    ['', null],
    ['1,10', 'NOT_A_NUMBER'],
    ['12.5', 'NOT_WHOLE'],
    ['12%', 'NOT_A_NUMBER'],
    ['若干', 'NOT_A_NUMBER'],
  ])('%j', (text, expected) => {
    expect(typed('count', CellKind.text, text)).toBe(expected)
  })

  test('below nothing are only balances', () => {
    expect(typed('balance', CellKind.text, '（3）')).toBe('-3')
    expect(typed('balance', CellKind.number, '-3')).toBe('-3')
    expect(typed('count', CellKind.number, '-3')).toBe('NEGATIVE_VALUE')
    expect(typed('count', CellKind.text, '-0')).toBe('0')
  })

  test('numbers, errors and formulas without a result', () => {
    expect(typed('count', CellKind.number, '40')).toBe('40')
    expect(typed('count', CellKind.number, '40.5')).toBe('NOT_WHOLE')
    expect(typed('count', CellKind.percent, '0.5')).toBe('NOT_A_NUMBER')
    expect(typed('count', CellKind.error, '#REF!')).toBe('FORMULA_ERROR')
    expect(typed('count', CellKind.formula, '')).toBe('FORMULA_NOT_CALCULATED')
  })
})

describe('dates', () => {
  test.each([
    ['2020-09-01', '2020-09-01'],
    ['2020.9.1', '2020-09-01'],
    ['2020/9/1', '2020-09-01'],
    ['2020年9月1日', '2020-09-01'],
    ['２０２０年９月１日', '2020-09-01'],
    ['20200901', '2020-09-01'],
    ['2020.9', '2020-09-30'],
    ['2020年2月', '2020-02-29'],
    ['202009', '2020-09-30'],
    ['2020', '2020-12-31'],
    ['44075', '2020-09-01'],
    ['44075.5', '2020-09-01'],
    ['2020-13-01', null],
    ['2021-02-29', null],
    ['12345678', null],
    ['3', null],
    ['近日', null],
  ])('%s', (text, expected) => {
    expect(parseDateCell(CellKind.text, text)?.date ?? null).toBe(expected)
  })

  test('numbers are dates in the same forms, serials in both calendars', () => {
    expect(parseDateCell(CellKind.number, '20200901')?.date).toBe('2020-09-01')
    expect(parseDateCell(CellKind.number, '202009')?.precision).toBe('month')
    expect(parseDateCell(CellKind.number, '42613', true)?.date).toBe('2020-09-01')
    expect(parseDateCell(CellKind.date, '2020-09-01T12:00:00')?.date).toBe('2020-09-01')
    expect(parseDateCell(CellKind.date, '12:00:00')).toBeNull()
    expect(typed('date', CellKind.text, '近日')).toBe('NOT_A_DATE')
  })
})

describe('identity numbers', () => {
  test.each([
    ['11010519491231002X', 'valid'],
    ['１１０１０５19491231002x', 'valid'],
    [' 110105 19491231 002X ', 'valid'],
    ['110105491231002', 'valid'],
    ['110105194912310021', 'check'],
    ['110105194913310021', 'date'],
    ['11010519491231002', 'length'],
    ['X10105194912310021', 'length'],
  ])('%s is %s', (text, expected) => {
    const parsed = parseIdentityNumber(text)
    expect(parsed.status === 'valid' ? 'valid' : parsed.reason).toBe(expected)
  })

  test('one stored as a number has lost its last digits', () => {
    expect(typed('identity', CellKind.number, '320302199001011000')).toBe('DIGITS_LOST')
    expect(typed('identity', CellKind.number, '110105491231002')).toBe('110105491231002')
    expect(typed('identity', CellKind.text, '110105194912310021')).toBe('ID_NUMBER_INVALID')
  })
})

test.each([
  ['徐编[2020]15号', '徐编〔2020〕15号'],
  ['徐编［2020］ 15 号', '徐编〔2020〕15号'],
  ['徐编（2020）015号', '徐编〔2020〕15号'],
  ['徐编【2020】15', '徐编〔2020〕15号'],
  ['X市编控〔2020〕78号', 'X市编控〔2020〕78号'],
  ['区编委会议纪要', '区编委会议纪要'],
])('document number %s', (text, expected) => {
  expect(normaliseDocumentNumber(text)).toBe(expected)
  expect(typed('document', CellKind.text, text)).toBe(expected)
})

test('shares, as text or as a cell shown in per cent', () => {
  expect(typed('share', CellKind.text, '12.5%')).toBe('0.125')
  expect(typed('share', CellKind.percent, '0.125')).toBe('0.125')
  expect(typed('share', CellKind.number, '0.125')).toBe('0.125')
  expect(typed('share', CellKind.text, '半数')).toBe('NOT_A_NUMBER')
})

test('fields have types', () => {
  const types = [
    'quota.administrative',
    'sectionLeaderFilled.chief',
    'vacancyRate',
    'birthDate',
    'notice',
    'name',
    null,
  ]
  expect(types.map(fieldType)).toEqual(['count', 'count', 'share', 'date', 'document', 'text', 'text'])
})
