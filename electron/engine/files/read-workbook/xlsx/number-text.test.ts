// Numbers as exact text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactDecimal } from './number-text.ts'

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+1.50', '1.5'],
  ['1.2E3', '1200'],
  ['1.2e-3', '0.0012'],
  ['1E+21', '1000000000000000000000'],
  ['0.1', '0.1'],
  ['12.339999999999999', '12.34'],
  ['0.30000000000000004', '0.3'],
  ['-4.2514299999999996', '-4.25143'],
  ['9999999999999.9999', '10000000000000'],
  ['99.999999999999999', '100'],
  ['123456789012345678', '123456789012345678'],
  ['3.2030219900101102E+17', '320302199001011020'],
  ['1234567.8901234567', '1234567.89012346'],
])('%s is %s', (source, expected) => {
  expect(exactDecimal(source)).toBe(expected)
})

test.each(['', ' ', 'abc', '1,2', '1e', '0x10', 'NaN', 'Infinity', '1e999', '--1', '1.2.3'])(
  '%j is no number',
  (source) => {
    expect(exactDecimal(source)).toBeNull()
  },
)

test('fifteen digits go through unchanged, and every double keeps fifteen', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 999_999_999_999_999n), fc.integer({ min: 0, max: 14 }), (digits, places) => {
      const text = digits.toString().padStart(places + 1, '0')
      const whole = text.slice(0, text.length - places)
      const fraction = text.slice(text.length - places).replace(/0+$/, '')
      const decimal = places === 0 || fraction === '' ? whole : `${whole}.${fraction}`
      expect(exactDecimal(decimal)).toBe(decimal)
    }),
  )
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      // Half a unit of the fifteenth digit, and the double nearest to it.
      expect(Math.abs(Number(exactDecimal(String(value))) - value)).toBeLessThanOrEqual(
        Math.abs(value) * 5.2e-15,
      )
    }),
  )
})
