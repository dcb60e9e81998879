// Home and End beside frozen columns, and the corners of the sheet.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './move.ts'
import { selectSpot } from './range.ts'

const size = { rows: 9, columns: 8 }
const ground = { size, page: 3, frozen: 2, isFilled: () => true }
const go = (by: 'line' | 'sheet', way: 1 | -1, extend = false) =>
  ({ act: 'go', by, down: by === 'sheet' ? way : 0, right: way, extend }) as const
const at = (column: number) => selectSpot({ row: 4, column })

test.each([
  ['from the middle to the first that moves', 5, 2],
  ['from the first that moves to the very first', 2, 0],
  ['from a frozen one to the very first', 1, 0],
  ['from the very first nowhere', 0, 0],
])('Home: %s', (_, from, to) => {
  expect(moved(at(from), go('line', -1), ground).active).toEqual({ row: 4, column: to })
})

test('Home where nothing moves, or nothing is frozen, is the first column', () => {
  for (const frozen of [0, 8]) {
    expect(moved(at(5), go('line', -1), { ...ground, frozen }).active.column).toBe(0)
  }
})

test('Shift+Home and Shift+End widen the selection from where it began', () => {
  const widened = moved(at(5), go('line', -1, true), ground)
  expect([widened.active.column, widened.corner.column]).toEqual([5, 2])
  const back = moved(widened, go('line', 1, true), ground)
  expect([back.active.column, back.corner.column]).toEqual([5, 7])
})

test('Home twice is the first column, End the last, whatever is frozen', () => {
  const columns = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(columns, columns, columns, (count, frozen, from) => {
      const wide = { ...ground, size: { rows: 9, columns: count }, frozen: Math.min(frozen, count) }
      const start = at(Math.min(from, count - 1))
      const home = go('line', -1)
      expect(moved(moved(start, home, wide), home, wide).active.column).toBe(0)
      expect(moved(start, go('line', 1), wide).active.column).toBe(count - 1)
    }),
  )
})
