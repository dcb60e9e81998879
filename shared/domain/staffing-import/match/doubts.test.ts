// Warnings about a sheet's values beside those the project holds.
import { expect, test } from 'vitest'
import { issuesOf } from '../issue.ts'
import type { ParsedTable } from '../table.ts'
import type { DifferenceRow, Present } from './difference.ts'
import { doubtsOf } from './doubts.ts'

const table = { indicators: [{ id: 'population', measure: '', header: '人口' }] } as unknown as ParsedTable

function doubts(
  date: string,
  next: string,
  held: { date: string; value: string } | null,
): (string | number | undefined)[][] {
  const rows = [
    { holder: { unit: 1, body: null }, values: { 'indicator.population': [null, next] } },
  ] as unknown as DifferenceRow[]
  const latest = new Map(held === null ? [] : [['1/', new Map([['population', held]])]])
  const found = doubtsOf(table, rows, { latest } as unknown as Present, { date, issues: issuesOf('表1') })
  return found.map(({ code, params }) => [code, params.date ?? params.ratio])
}

const held = { date: '2020-08-31', value: '60291' }

test('an undated sheet beside dated values: they would be preferred', () => {
  expect(doubts('', '60300', held)).toEqual([['DATE_MISSING', '2020-08-31']])
})

test('a sheet older than what the project holds', () => {
  expect(doubts('2019-12-31', '60000', held)).toEqual([['DATE_NOT_LATEST', '2020-08-31']])
})

test('values ten thousand times off: the unit of measure is wrong', () => {
  expect(doubts('2020-12-31', '6', held)).toEqual([['VALUES_FAR_OFF', '0.000100']])
  expect(doubts('2020-12-31', '602910000', held)).toEqual([['VALUES_FAR_OFF', '10000']])
})

test('newer values of the same size, and a first import, give no doubt', () => {
  expect(doubts('2020-12-31', '61000', held)).toEqual([])
  expect(doubts('', '61000', null)).toEqual([])
  expect(doubts('', '61000', { date: '', value: '60000' })).toEqual([])
})
