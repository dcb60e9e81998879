// Sums of a selection are exact, however many places and digits its numbers have.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addQ, equalQ, parseRational, type Rational, zeroQ } from '#shared/domain/apportion/rational'
import { summarise } from './selection-sum.ts'

test('counts what is filled, adds what is a number', () => {
  expect(summarise(['0.1', '0.2', null, '', '街道', 3])).toEqual({
    count: 4,
    numbers: 3,
    sum: '3.3',
    mean: '1.1',
  })
  expect(summarise(['1', '1', '0'])).toMatchObject({ sum: '2', mean: '0.666667' })
  expect(summarise(['320302001号', null])).toEqual({ count: 1, numbers: 0, sum: null, mean: null })
  expect(summarise(['100', '200'])).toMatchObject({ sum: '300', mean: '150' })
})

test('no digit is lost where floats lose it', () => {
  expect(summarise(['9007199254740993', '0.0000001']).sum).toBe('9007199254740993.0000001')
  expect(summarise(Array.from({ length: 10 }, () => '0.1')).sum).toBe('1')
  expect(summarise(['9007199254740991', '9007199254740991', '-1']).sum).toBe('18014398509481981')
})

test('the sum is that of exact fractions', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
    .map(([units, places]) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
      const cut = digits.length - places
      const sign = units < 0n ? '-' : ''
      return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`
    })
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1 }), (texts) => {
      const exact = texts.reduce<Rational>((sum, text) => addQ(sum, parseRational(text)), zeroQ)
      expect(equalQ(parseRational(summarise(texts).sum ?? ''), exact)).toBe(true)
    }),
  )
})
