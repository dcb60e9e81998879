// What is copied comes back where it was pasted; what finds no place is counted, and rows of groups take nothing.
import { describe, expect, test } from 'vitest'
import { copied, entriesOver, pasted, textsIn } from './blocks.ts'

const CELLS = [
  ['东县', '', ''],
  ['甲', '1', '2'],
  ['乙', '3', '4'],
  ['西县', '', ''],
  ['丙', '5', '6'],
]
const GROUND = {
  rows: 5,
  columns: 3,
  isRow: (row: number) => row !== 0 && row !== 3,
  textAt: ({ row, column }: { row: number; column: number }) => CELLS[row]?.[column] ?? '',
}
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
const places = (entries: ReturnType<typeof pasted>['entries']) =>
  entries.map(({ spot, text }) => `${spot.row},${spot.column}=${text}`)

test('copy passes over the rows of groups', () => {
  expect(copied(range(0, 0, 4, 1), GROUND)).toBe('甲\t1\r\n乙\t3\r\n丙\t5\r\n')
  expect(textsIn(range(2, 1, 4, 2), GROUND)).toEqual([
    ['3', '4'],
    ['5', '6'],
  ])
})

describe('paste', () => {
  test('passes over them too, so that what was copied fits', () => {
    expect(places(pasted('7\r\n8\r\n', range(2, 1), GROUND).entries)).toEqual(['2,1=7', '4,1=8'])
    expect(pasted('7\r\n8\r\n', range(2, 1), GROUND).range).toEqual(range(2, 1, 4, 1))
  })
  test('counts the rows and columns that find no place', () => {
    const { entries, over, columnsCut } = pasted('1\t2\t3\r\n4\t5\t6\r\n', range(4, 1), GROUND)
    expect(places(entries)).toEqual(['4,1=1', '4,2=2'])
    expect([over, columnsCut]).toEqual([[['4', '5', '6']], 1])
  })
  test('one cell goes over the whole selection, in which groups do not count', () => {
    expect(places(pasted('9', range(1, 1, 4, 2), GROUND).entries)).toEqual([
      '1,1=9',
      '1,2=9',
      '2,1=9',
      '2,2=9',
      '4,1=9',
      '4,2=9',
    ])
  })
})

test('a block over a range, blank where the block ends', () => {
  expect(places(entriesOver(range(1, 1, 2, 2), [['a', 'b'], ['c']], GROUND))).toEqual([
    '1,1=a',
    '1,2=b',
    '2,1=c',
    '2,2=',
  ])
})
