// How many lines a text takes: what stands on a line by hand, and an end in columns of no width at all.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenLines, lineCount } from './text-cell.ts'

test.each([
  ['编制', 4, 1],
  ['编制', 3, 2],
  ['编制\n职数', 8, 2],
  // A word of ten letters, each a little wider than a column's character.
  ['abcdefghij', 12, 1],
  ['abcdefghij', 6, 2],
  // A word that does not fit goes on to the next line whole.
  ['编制abcd', 5, 2],
  ['', 0, 1],
])('%s in %i is %i', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines)
})

test('a heading breaks into lines of one length, never with one character on the last of several', () => {
  expect(evenLines('实有人数', 6)).toBe('实有\n人数')
  expect(evenLines('当年待上编人数', 12)).toBe('当年待上\n编人数')
  expect(evenLines('实有人数', 8)).toBe('实有人数')
  expect(evenLines('占比（%）', 6)).toBe('占比（%）')
})

test('in a column without width each character has its line', () => {
  expect(lineCount('编制数', 0)).toBe(lineCount('编制数', 1))
  expect(lineCount('编制数', -3)).toBeGreaterThanOrEqual(3)
})

test('a wider column never takes more lines of Han', () => {
  const text = fc.string({ unit: fc.constantFrom('编', '制', '数', '\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 30 }), (said, width) => {
      expect(lineCount(said, width + 1)).toBeLessThanOrEqual(lineCount(said, width))
    }),
  )
})
