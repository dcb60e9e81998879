// The divisors that a reply prints: exact text, and for hill decimals that lie inside the interval at any magnitude.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { renderOutcome } from './case.ts'
import type { ApportionProblem, Method } from './problem.ts'
import { addQ, compareQ, divQ, mulQ, parseRational, type Rational, rational } from './rational.ts'

function printed(problem: ApportionProblem) {
  const reply = renderOutcome(apportion(problem))
  if (reply.status !== 'ok') throw new Error(reply.code)
  return reply
}

const dealt = (method: Method, seats: number, weights: string[]) =>
  printed({ method, seats, weights: weights.map(parseRational) }).divisor

/** Whether rounding weight / divisor at √(k(k − 1)) gives exactly these posts. */
function givesBack(seats: readonly number[], weights: readonly Rational[], divisor: Rational): boolean {
  return seats.every((seat, unit) => {
    const quotient = divQ(weights[unit] as Rational, divisor)
    const squared = mulQ(quotient, quotient)
    const [last, next] = [rational(seat * (seat - 1)), rational(seat * (seat + 1))]
    return compareQ(squared, last) > 0 && compareQ(squared, next) < 0
  })
}

/** Digits from the first that is not 0 to the last that is not 0. */
function significant(text: string): number {
  return text.replace('.', '').replace(/^0+|0+$/g, '').length
}

const decimal = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

describe('hill', () => {
  test.each<[string[], [string, string]]>([
    [
      ['9061', '7179', '5259', '3319', '1182'],
      ['959.334227844648', '960.157643306556'],
    ],
    [
      ['0.9061', '0.7179', '0.5259', '0.3319', '0.1182'],
      ['0.0959334227844648', '0.0960157643306556'],
    ],
    [
      ['9061e-12', '7179e-12', '5259e-12', '3319e-12', '1182e-12'],
      ['0.000000000959334227844648', '0.000000000960157643306556'],
    ],
    [
      ['9061e20', '7179e20', '5259e20', '3319e20', '1182e20'],
      ['95933422784464800000000', '96015764330655600000000'],
    ],
  ])('%j: 15 significant digits', (weights, ends) => {
    expect(dealt('hill', 26, weights)).toEqual(ends)
  })

  test('every divisor from end to end gives the same posts', () => {
    const list = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 })
    let [shown, narrow] = [0, 0]
    const holds = fc.property(list, fc.nat(60), fc.integer({ min: -60, max: 60 }), (whole, more, power) => {
      const weights = whole.map((weight) => mulQ(rational(weight), parseRational(`1e${power}`)))
      const { seats, ties, divisor } = printed({ method: 'hill', seats: whole.length + more, weights })
      const [low, high] = divisor ?? ['', null]
      if (ties !== null || high === null) return
      shown++
      expect(low).toMatch(decimal)
      expect(high).toMatch(decimal)
      const [from, to] = [parseRational(low), parseRational(high)]
      expect(compareQ(from, to)).toBeLessThanOrEqual(0)
      const middle = divQ(addQ(from, to), rational(2))
      for (const inside of [from, middle, to]) expect(givesBack(seats, weights, inside)).toBe(true)
      const isWide = compareQ(mulQ(from, parseRational('1.0000000000001')), to) < 0
      if (isWide) expect(Math.max(significant(low), significant(high))).toBeLessThanOrEqual(15)
      else narrow++
    })
    fc.assert(holds, { numRuns: 600 })
    expect(shown).toBeGreaterThan(400)
    expect(narrow).toBeLessThan(shown / 2)
  })

  test('a narrow interval gets the digits that lie inside it', () => {
    const big = 10n ** 20n
    const weights = [rational(big), rational(big + 1n)]
    const { seats, divisor } = printed({ method: 'hill', seats: 3, weights })
    const [low, high] = divisor as [string, string]
    expect(seats).toEqual([1, 2])
    for (const end of [low, high]) expect(givesBack(seats, weights, parseRational(end))).toBe(true)
  })
})

test('other methods print exact ends, as decimals where there are any', () => {
  expect(dealt('webster', 10, ['3', '2', '1'])).toEqual(['4/7', '2/3'])
  expect(dealt('jefferson', 3, ['1', '0.5'])).toEqual(['1/3', '0.5'])
  expect(dealt('jefferson', 2, ['1', '1e-20'])).toEqual(['1/3', '0.5'])
  expect(dealt('jefferson', 1, ['1', '1e-20'])).toEqual(['0.5', '1'])
})
