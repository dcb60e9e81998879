// Page ranges as clerks write them.
import { expect, test } from 'vitest'
import { pageRanges } from './page-ranges.ts'

test.each([
  ['', []],
  [' ', []],
  ['2', [[2, 2]]],
  [
    '1-3,5',
    [
      [1, 3],
      [5, 5],
    ],
  ],
  [
    '1－2，4、6~6',
    [
      [1, 2],
      [4, 4],
      [6, 6],
    ],
  ],
  ['0', null],
  ['3-1', null],
  ['7', null],
  ['1,,2', null],
  ['一', null],
])('%s of six pages', (text, ranges) => {
  expect(pageRanges(text, 6)).toEqual(ranges)
})
