// Gini and widest gap, worked by hand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gini, widestGap } from '../apportion/around/evenness.ts'
import { type Rational, rational, toDecimalString } from '../apportion/rational.ts'
import { fairnessOf } from './fairness.ts'
import { readColumn } from './value-table.ts'

const holders = (...pairs: [number, string | undefined][]) =>
  [
    pairs.map(([total]) => total),
    readColumn({ length: pairs.length, textAt: (at) => pairs[at]?.[1] }, 'high'),
  ] as const

describe('fairness', () => {
  test('equal posts per head: Gini 0, ratio 1', () => {
    expect(fairnessOf(...holders([10, '1000'], [20, '2000']))).toEqual({
      gini: '0.0000',
      maxToMinPer10k: '1.0000',
    })
  })

  test('two equal towns, one with a quarter of the posts: Gini 0.25, ratio 3', () => {
    expect(fairnessOf(...holders([1, '1000'], [3, '1000']))).toEqual({
      gini: '0.2500',
      maxToMinPer10k: '3.0000',
    })
  })

  test('decimal populations are counted exactly', () => {
    expect(fairnessOf(...holders([1, '0.5'], [3, '0.50'])).gini).toBe('0.2500')
  })

  test('half up at the fourth place', () => {
    // 2 posts on 3 people against 1 on 2: (2/3) ÷ (1/2) = 1.33333…
    expect(fairnessOf(...holders([2, '3'], [1, '2'])).maxToMinPer10k).toBe('1.3333')
    expect(fairnessOf(...holders([1, '3'], [1, '5'])).maxToMinPer10k).toBe('1.6667')
  })

  test('counts in doubles say what exact fractions say', () => {
    const town = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 9_999_999 }))
    fc.assert(
      fc.property(fc.array(town, { minLength: 1, maxLength: 30 }), (list) => {
        const told = fairnessOf(
          ...holders(...list.map(([posts, people]): [number, string] => [posts, `${people}`])),
        )
        const exact = list.map(([posts, people]) => ({
          posts: BigInt(posts),
          people: rational(BigInt(people)),
        }))
        const shown = (value: Rational | null) => value && toDecimalString(value, 4)
        expect(told).toEqual({ gini: shown(gini(exact)), maxToMinPer10k: shown(widestGap(exact)) })
      }),
    )
  })

  test('counts too large for doubles are worked out exactly', () => {
    const huge = '9007199254740991'
    expect(fairnessOf(...holders([1, huge], [3, huge])).gini).toBe('0.2500')
  })

  test('null where a population is missing or zero; the ratio also where the lowest is zero', () => {
    expect(fairnessOf(...holders([1, undefined], [3, '5']))).toEqual({ gini: null, maxToMinPer10k: null })
    expect(fairnessOf(...holders([1, '0'], [3, '5']))).toEqual({ gini: null, maxToMinPer10k: null })
    expect(fairnessOf(...holders([0, '5'], [3, '5']))).toEqual({ gini: '0.5000', maxToMinPer10k: null })
    expect(fairnessOf(...holders([0, '5'], [0, '5']))).toEqual({ gini: null, maxToMinPer10k: null })
  })
})
