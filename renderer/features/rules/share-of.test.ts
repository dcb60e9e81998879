// A share as it is typed: percent, decimal or fraction, exact, and never more than the whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOf } from './share-of.ts'

test.each([
  ['60%', '0.60'],
  ['60％', '0.60'],
  ['100%', '1.00'],
  ['5%', '0.05'],
  ['12.5%', '0.125'],
  ['0.6', '0.6'],
  ['1/2', '1/2'],
  ['60', null],
  ['101%', null],
  ['3/2', null],
  ['1/0', null],
  ['六成', null],
  ['', null],
])('%s is %s', (typed, share) => {
  expect(shareOf(typed)).toBe(share)
})

test('a percentage is a hundredth of what is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const typed = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}%`
      expect(Math.round(Number(shareOf(typed)) * 100_000)).toBe(thousandths)
    }),
  )
})
