// Filling and repeating blocks.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillDown, fillOn, fillRight, rectangle, tile, turned } from './fill.ts'

test('fill takes the first row, or the first column', () => {
  const block = [
    ['1', '2'],
    ['', '9'],
    ['x', ''],
  ]
  expect(fillDown(block)).toEqual([
    ['1', '2'],
    ['1', '2'],
    ['1', '2'],
  ])
  expect(fillRight(block)).toEqual([
    ['1', '1'],
    ['', ''],
    ['x', 'x'],
  ])
})

test('unequal rows are made equal', () => {
  expect(rectangle([['a'], ['b', 'c']])).toEqual([
    ['a', ''],
    ['b', 'c'],
  ])
})

test('one cell fills the whole selection; a block that does not fit is pasted once', () => {
  expect(tile([['7']], 2, 3)).toEqual([
    ['7', '7', '7'],
    ['7', '7', '7'],
  ])
  expect(tile([['1', '2']], 2, 2)).toEqual([
    ['1', '2'],
    ['1', '2'],
  ])
  expect(
    tile(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      3,
      1,
    ),
  ).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
  expect(tile([], 2, 2)).toEqual([])
})

test('every cell of what is laid out is the cell of the block at its place', () => {
  const size = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(
      size,
      size,
      size,
      size,
      fc.array(fc.string(), { minLength: 16, maxLength: 16 }),
      (...drawn) => {
        const [height, width, down, across, texts] = drawn
        const block = Array.from({ length: height }, (_, row) => texts.slice(row * width, (row + 1) * width))
        const laid = tile(block, height * down, width * across)
        expect(laid.length).toBe(height * down)
        for (const [row, cells] of laid.entries()) {
          expect(cells.length).toBe(width * across)
          for (const [column, cell] of cells.entries())
            expect(cell).toBe(block[row % height]?.[column % width])
        }
      },
    ),
  )
})

test('the handle carries whole numbers in equal steps on, and repeats all else', () => {
  const block = [
    ['1', '9', '5', 'a', '1.5'],
    ['3', '8', '5', 'b', '2.5'],
  ]
  expect(fillOn(block, 3)).toEqual([
    ['5', '7', '5', 'a', '1.5'],
    ['7', '6', '5', 'b', '2.5'],
    ['9', '5', '5', 'a', '1.5'],
  ])
  expect(fillOn([['7', '']], 2)).toEqual([
    ['7', ''],
    ['7', ''],
  ])
  expect(fillOn([['1'], ['2'], ['4']], 2)).toEqual([['1'], ['2']])
  expect(fillOn([], 2)).toEqual([])
})

test('a series is exact however long its numbers, and turning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(), fc.integer({ min: 2, max: 5 }), (start, step, length) => {
      const at = (place: number) => [String(start + step * BigInt(place))]
      const block = Array.from({ length }, (_, place) => at(place))
      expect(turned(turned(block))).toEqual(block)
      expect(fillOn(block, 3)).toEqual([at(length), at(length + 1), at(length + 2)])
    }),
  )
})
