// Exact fractions: field laws, reading and printing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addQ,
  approximateQ,
  ceilQ,
  compareQ,
  divQ,
  equalQ,
  floorQ,
  formatQ,
  isRationalText,
  maxQ,
  minQ,
  mulQ,
  negQ,
  parseRational,
  rational,
  roundHalfUpQ,
  signQ,
  subQ,
  sumQ,
  toDecimalString,
  zeroQ,
} from './rational.ts'

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => rational(n, d))

describe('rational', () => {
  test('lowest terms, positive denominator', () => {
    expect(rational(6, -4)).toEqual({ n: -3n, d: 2n })
    expect(rational(0, -7)).toEqual(zeroQ)
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(() => rational(0.5)).toThrow(RangeError)
    expect(() => rational(2 ** 53)).toThrow(RangeError)
  })

  test('is a field with a total order', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(addQ(a, b)).toEqual(addQ(b, a))
        expect(mulQ(a, addQ(b, c))).toEqual(addQ(mulQ(a, b), mulQ(a, c)))
        expect(subQ(addQ(a, b), b)).toEqual(a)
        expect(addQ(a, negQ(a))).toEqual(zeroQ)
        if (b.n !== 0n) expect(mulQ(divQ(a, b), b)).toEqual(a)
        expect(Math.sign(compareQ(a, b))).toBe(signQ(subQ(a, b)))
        expect(sumQ([a, b, c])).toEqual(addQ(a, addQ(b, c)))
        expect(equalQ(maxQ(a, b), minQ(a, b))).toBe(equalQ(a, b))
      }),
    )
  })

  test('floor, ceiling and rounding enclose the value', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const [low, high, near] = [floorQ(a), ceilQ(a), roundHalfUpQ(a)]
        expect(compareQ(rational(low), a)).toBeLessThanOrEqual(0)
        expect(compareQ(a, rational(high))).toBeLessThanOrEqual(0)
        expect(high - low).toBe(a.d === 1n ? 0n : 1n)
        const off = subQ(rational(near), a)
        expect(compareQ(off.n < 0n ? negQ(off) : off, rational(1, 2))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('halves go away from zero', () => {
    expect([5, -5, 7, -7].map((n) => roundHalfUpQ(rational(n, 2)))).toEqual([3n, -3n, 4n, -4n])
    expect(toDecimalString(rational(-1, 8), 2)).toBe('-0.13')
    expect(toDecimalString(rational(1, 8), 2)).toBe('0.13')
    expect(toDecimalString(rational(-1, 1000), 2)).toBe('0.00')
    expect(toDecimalString(rational(2, 3), 4)).toBe('0.6667')
    expect(toDecimalString(rational(1234), 0)).toBe('1234')
  })

  test.each([
    ['12', 12, 1],
    ['-12.50', -25, 2],
    ['3/7', 3, 7],
    ['-6/4', -3, 2],
    ['.5', 1, 2],
    ['1.5e3', 1500, 1],
    ['25E-4', 1, 400],
    ['0012', 12, 1],
  ])('reads %s', (text, n, d) => {
    expect(parseRational(text)).toEqual(rational(n, d))
  })

  test.each([
    '',
    ' 1',
    '1.',
    '1/0',
    '1/-2',
    '1.5/2',
    'NaN',
    'Infinity',
    '1e1000',
    '0x10',
    '1,000',
    '+1',
    '１２',
    '--1',
  ])('refuses %j', (text) => {
    expect(isRationalText(text)).toBe(false)
    expect(() => parseRational(text)).toThrow(RangeError)
  })

  test('prints exactly and reads back', () => {
    expect(formatQ(rational(25, 2))).toBe('12.5')
    expect(formatQ(rational(3, 7))).toBe('3/7')
    expect(formatQ(rational(-1, 1024))).toBe('-0.0009765625')
    fc.assert(
      fc.property(fraction, (a) => {
        expect(parseRational(formatQ(a))).toEqual(a)
      }),
    )
  })

  test('approximates far beyond the range of doubles', () => {
    expect(approximateQ(rational(10n ** 400n, 4n * 10n ** 400n + 1n))).toBeCloseTo(0.25, 12)
    expect(approximateQ(rational(-1, 3))).toBe(-1 / 3)
  })
})
