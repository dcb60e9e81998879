// Filling and repeating blocks.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillDown, fillRight, rectangle, tile } from './fill.ts'

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
