// Where the keys of Excel take the selection.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampSpot, heightOf, jump, rangeOf, tabSpot, widthOf } from './range.ts'

const filled = (line: string) => (at: number) => line[at] === '#'

describe('Ctrl and an arrow', () => {
  test.each([
    ['to the end of the stretch', { line: '.###..#', from: 1, step: 1, to: 3 }],
    ['over the gap', { line: '.###..#', from: 3, step: 1, to: 6 }],
    ['from a blank to the next filled', { line: '..#', from: 0, step: 1, to: 2 }],
    ['to the edge where nothing follows', { line: '##....', from: 1, step: 1, to: 5 }],
    ['backwards', { line: '#..###', from: 5, step: -1, to: 3 }],
    ['backwards over the gap', { line: '#..###', from: 3, step: -1, to: 0 }],
    ['at the edge it stays', { line: '###', from: 2, step: 1, to: 2 }],
  ] as const)('%s', (_, { line, from, step, to }) => {
    expect(jump(filled(line), from, step, line.length)).toBe(to)
  })

  test('never leaves the line and always goes its way', () => {
    const line = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(line, fc.nat(19), fc.constantFrom(1 as const, -1 as const), (cells, place, step) => {
        const from = place % cells.length
        const to = jump((at) => cells[at] === true, from, step, cells.length)
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(cells.length)
        expect((to - from) * step).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('a block is the same from whichever corner it is drawn', () => {
  const a = { row: 5, column: 1 }
  const b = { row: 2, column: 4 }
  const range = rangeOf({ active: a, corner: b })
  expect(range).toEqual({ top: 2, left: 1, bottom: 5, right: 4 })
  expect(rangeOf({ active: b, corner: a })).toEqual(range)
  expect([heightOf(range), widthOf(range)]).toEqual([4, 4])
})

test('Tab walks row by row and ends at the ends', () => {
  const size = { rows: 2, columns: 3 }
  expect(tabSpot({ row: 0, column: 2 }, 1, size)).toEqual({ row: 1, column: 0 })
  expect(tabSpot({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 2 })
  expect(tabSpot({ row: 1, column: 2 }, 1, size)).toBeNull()
  expect(tabSpot({ row: 0, column: 0 }, -1, size)).toBeNull()
  expect(clampSpot({ row: 9, column: -1 }, size)).toEqual({ row: 1, column: 0 })
})
