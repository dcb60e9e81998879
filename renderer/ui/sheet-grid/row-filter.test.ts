// What is typed into a filter field, and which cells it lets pass.
import { expect, test } from 'vitest'
import { cellTest } from './row-filter.ts'

const VALUES = ['黄楼街道', 'Abc', '100', '99.5', 20, null, '']
const passing = (typed: string) => VALUES.filter(cellTest(typed) ?? (() => true))

test.each([
  ['黄楼', ['黄楼街道']],
  ['ａＢＣ', ['Abc']],
  ['>=99.5', ['100', '99.5']],
  ['> 99.5', ['100']],
  ['<100', ['99.5', 20]],
  ['=20', [20]],
  ['<>20', ['100', '99.5']],
  ['20..99.5', ['99.5', 20]],
  ['20~100', ['100', '99.5', 20]],
  ['=', [null, '']],
  ['<>', ['黄楼街道', 'Abc', '100', '99.5', 20]],
  ['=abc', ['Abc']],
  ['99', ['99.5']],
])('%s', (typed, left) => {
  expect(passing(typed)).toEqual(left)
})

test('a blank field is no filter', () => {
  expect(cellTest('  ')).toBeNull()
})
