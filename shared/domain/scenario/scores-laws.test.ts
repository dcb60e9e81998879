// Columns of doubles must say what exact fractions say: lists, scores and posts, with long weights and broken values.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, inputsOf, unit } from '#shared/testing/town'
import { apportion, apportionWhole } from '../apportion/apportion.ts'
import { methods } from '../apportion/problem.ts'
import { addQ, divQ, mulQ, parseRational, type Rational, rational, zeroQ } from '../apportion/rational.ts'
import type { Weight } from './document.ts'
import { numeratorsOf, readWeights, scoreOf, scoresOf } from './scores.ts'
import { ValueTable } from './value-table.ts'
import { inBigInts, inDoubles, sumOf } from './whole-list.ts'

/** Plain, broken, decimal and 30 digits long. */
const values = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => `${n}/${d}`),
  fc.tuple(fc.nat(9999), fc.integer({ min: 0, max: 99 })).map(([n, d]) => `${n}.${d}`),
  fc.bigInt({ min: 10n ** 29n, max: 10n ** 30n }).map(String),
)
const factors = fc.constantFrom(
  ['1'],
  ['0.4', '0.6'],
  ['1/7', '2/7', '4/7'],
  ['0.123456789012345678901234567891', '0.876543210987654321098765432109'],
)
const normalise = fc.constantFrom('share', 'range', 'rank')
const NAMES = ['population', 'area', 'reform_score'] as const

const towns = fc.array(fc.tuple(values, values, values), { minLength: 1, maxLength: 12 })

/** The score by its definition, without a common denominator. */
function plainScore(
  rows: readonly (readonly string[])[],
  weights: readonly Weight[],
  member: number,
): Rational {
  return weights.reduce((score, { weight = '1', normalise: how }, at) => {
    const column = rows.map((row) => parseRational(row[at] ?? ''))
    const less = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d
    const worst = column.reduce((least, value) => (less(value, least) ? value : least))
    const level = column.every((value) => !less(worst, value))
    const claim = (value: Rational) => {
      if (how === 'share') return value
      if (how === 'range') return level ? rational(1) : addQ(value, rational(-worst.n, worst.d))
      return rational(column.length - column.filter((other) => less(value, other)).length)
    }
    const claims = column.map(claim)
    const sum = claims.reduce(addQ, zeroQ)
    const share = sum.n === 0n ? zeroQ : divQ(claims[member] as Rational, sum)
    return addQ(score, mulQ(share, parseRational(String(weight))))
  }, zeroQ)
}

describe('columns', () => {
  test('a sum is exact past the safe integers, in doubles as in whole numbers of any size', () => {
    const list = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 20 })
    fc.assert(
      fc.property(list, (numbers) => {
        const exact = numbers.reduce((sum, number) => sum + BigInt(number), 0n)
        expect(sumOf(inDoubles(Float64Array.from(numbers)))).toBe(exact)
        expect(sumOf(inBigInts(numbers.map(BigInt)))).toBe(exact)
      }),
    )
  })

  test('scores are those of the definition, and their doubles stay within 2^-50', () => {
    fc.assert(
      fc.property(towns, factors, fc.tuple(normalise, normalise, normalise), (rows, list, how) => {
        const weights = list.map(
          (weight, at): Weight => ({
            indicator: NAMES[at] ?? '',
            normalise: how[at] as 'share' | 'range' | 'rank',
            weight,
            missing: 0,
          }),
        )
        const units = rows.map((row, at) =>
          unit(`99990100${at}`, Object.fromEntries(NAMES.map((name, place) => [name, row[place] ?? '']))),
        )
        const { indicators } = inputsOf(units, documentOf([]))
        const all = units.map((_, at) => at)
        const scores = scoresOf(
          new ValueTable(units, indicators, '2020-09-01'),
          readWeights('s', weights, 'weights'),
          all,
          'weights',
        )
        for (const member of all) {
          expect(scoreOf(scores, member)).toEqual(plainScore(rows, weights, member))
          const exact = scores.numerators.at(member)
          const off = rational(BigInt(scores.numerators.doubles[member] as number) - exact)
          expect((off.n < 0n ? -off.n : off.n) * 2n ** 50n <= exact).toBe(true)
          if (scores.numerators.isExact) expect(off.n).toBe(0n)
        }
        expect(scores.numerators.sum()).toBe(all.reduce((sum, at) => sum + scores.numerators.at(at), 0n))
        const odd = all.filter((at) => at % 2 === 1)
        expect(scores.numerators.sum(odd)).toBe(odd.reduce((sum, at) => sum + scores.numerators.at(at), 0n))
        const others = numeratorsOf(scores, odd)
        expect(others.sum()).toBe(scores.numerators.sum(odd))
        expect(others.sum([0].slice(0, odd.length))).toBe(odd.length === 0 ? 0n : others.at(0))
      }),
      { numRuns: 400 },
    )
  })

  test('points count as they stand: the total is their sum', () => {
    const units = ['5', '3', '3'].map((population, at) => unit(`99990100${at}`, { population }))
    const { indicators } = inputsOf(units, documentOf([]))
    const table = new ValueTable(units, indicators, '2020-09-01')
    const scores = scoresOf(
      table,
      readWeights('s', [{ indicator: 'population', points: [20, 19, 18] }], 'weights'),
      [0, 1, 2],
      'weights',
    )
    expect([0, 1, 2].map((at) => scores.numerators.at(at))).toEqual([20n, 19n, 19n])
    expect(scores.numerators.sum()).toBe(58n)
    expect(numeratorsOf(scores, [2, 0]).sum()).toBe(39n)
  })

  test('posts, ties and divisors are those of the same weights as fractions', () => {
    const weight = fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 30n }))
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 15 }),
        fc.constantFrom(...methods),
        fc.record({ seats: fc.nat(60), cap: fc.option(fc.integer({ min: 1, max: 20 })), floor: fc.nat(2) }),
        (list, method, { seats, cap, floor }) => {
          const total = list.reduce((sum, one) => sum + one, 0n)
          const bounds = {
            mins: list.map(() => floor),
            ...(cap === null ? {} : { maxs: list.map(() => cap) }),
          }
          const exact = apportion({ method, seats, weights: list.map((one) => rational(one)), ...bounds })
          const fast = apportionWhole(
            { method, seats, ...bounds },
            {
              doubles: Float64Array.from(list, Number),
              isExact: total <= BigInt(Number.MAX_SAFE_INTEGER),
              at: (at) => list[at] as bigint,
              sum: (places) =>
                places === undefined ? total : places.reduce((sum, at) => sum + (list[at] as bigint), 0n),
            },
          )
          if (exact.status !== 'solved' || fast.status !== 'solved') {
            expect(fast).toEqual(exact)
            return
          }
          const told = ({ seats: posts, tie, divisor, quotableDivisor, facts }: typeof exact) =>
            [posts, tie, divisor, quotableDivisor, facts()] as const
          expect(told(fast)).toEqual(told(exact))
        },
      ),
      { numRuns: 600 },
    )
  })
})
