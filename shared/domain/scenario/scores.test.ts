// Normalisation worked by hand, and the derivation that shows it.
import { describe, expect, test } from 'vitest'
import { byPopulation, solved, totals, unit } from '#shared/testing/town'
import { explainUnit } from './explain.ts'

describe('normalisation, worked by hand', () => {
  test('share: 600 : 300 : 100 people share ten posts 6 : 3 : 1', () => {
    const units = [
      unit('999901001', { population: '600' }),
      unit('999901002', { population: '300' }),
      unit('999901003', { population: '100' }),
    ]
    expect(totals(solved(units, [byPopulation]))).toEqual([6, 3, 1])
  })

  test('range: distance from the worst; the worst of the group gets nothing', () => {
    const units = [
      unit('999901001', { area: '10' }),
      unit('999901002', { area: '20' }),
      unit('999901003', { area: '40' }),
    ]
    const weights = [{ indicator: 'area', normalise: 'range' as const, weight: '1' }]
    // Distances 0, 10, 30 → 0, 1/4, 3/4 of eight posts.
    expect(totals(solved(units, [{ ...byPopulation, pool: { total: 8 }, weights }]))).toEqual([0, 2, 6])
  })

  test('range where lower is better is measured down from the largest', () => {
    const units = [
      unit('999901001', { assessment_rank: '1' }),
      unit('999901002', { assessment_rank: '3' }),
      unit('999901003', { assessment_rank: '5' }),
    ]
    const weights = [{ indicator: 'assessment_rank', normalise: 'range' as const, weight: '1' }]
    expect(totals(solved(units, [{ ...byPopulation, pool: { total: 6 }, weights }]))).toEqual([4, 2, 0])
  })

  test('range with all values equal shares equally', () => {
    const units = [unit('999901001', { area: '5' }), unit('999901002', { area: '5' })]
    const weights = [{ indicator: 'area', normalise: 'range' as const, weight: '1' }]
    expect(totals(solved(units, [{ ...byPopulation, weights }]))).toEqual([5, 5])
  })

  test('rank: units are ranked anew in the group, equals take the better place (1, 2, 2, 4)', () => {
    const ranks = ['3', '7', '7', '9']
    const units = ranks.map((rank, at) => unit(`99990100${at + 1}`, { assessment_rank: rank }))
    const weights = [{ indicator: 'assessment_rank', normalise: 'rank' as const, weight: '1' }]
    // Places 1, 2, 2, 4 of four → claims 4, 3, 3, 1, in all 11.
    expect(totals(solved(units, [{ ...byPopulation, pool: { total: 11 }, weights }]))).toEqual([4, 3, 3, 1])
  })

  test('points of the place as they stand', () => {
    const units = ['90', '80', '70'].map((score, at) => unit(`99990100${at + 1}`, { reform_score: score }))
    const weights = [{ indicator: 'reform_score', points: [5, 3, 2] }]
    expect(totals(solved(units, [{ ...byPopulation, weights }]))).toEqual([5, 3, 2])
  })

  test('points of several indicators are added', () => {
    const figures = [
      ['90', '5'],
      ['80', '9'],
      ['70', '7'],
    ]
    const units = figures.map(([score = '', area = ''], at) =>
      unit(`99990100${at + 1}`, { reform_score: score, area }),
    )
    const weights = ['reform_score', 'area'].map((indicator) => ({ indicator, points: [5, 3, 2] }))
    // 5 + 2, 3 + 5, 2 + 3: in all 20.
    expect(totals(solved(units, [{ ...byPopulation, pool: { total: 20 }, weights }]))).toEqual([7, 8, 5])
  })

  test('weights of several indicators add up exactly', () => {
    const units = [
      unit('999901001', { population: '3', area: '1' }),
      unit('999901002', { population: '1', area: '3' }),
    ]
    const weights = [
      { indicator: 'population', normalise: 'share' as const, weight: '0.7' },
      { indicator: 'area', normalise: 'share' as const, weight: '0.3' },
    ]
    // 0.7 × 3/4 + 0.3 × 1/4 = 0.6
    expect(totals(solved(units, [{ ...byPopulation, weights }]))).toEqual([6, 4])
  })

  test('a blank counts as nothing only where the weight says so', () => {
    const units = [unit('999901001', { population: '5' }), unit('999901002')]
    const weights = [
      { indicator: 'population', normalise: 'share' as const, weight: '1', missing: 0 as const },
    ]
    expect(totals(solved(units, [{ ...byPopulation, weights }]))).toEqual([10, 0])
    expect(() => solved(units, [byPopulation])).toThrow('INDICATOR_MISSING')
  })
})

test('a derivation shows each value, share and part, and the score that they add up to', () => {
  const units = [
    unit('999901001', { population: '600', assessment_rank: '2' }),
    unit('999901002', { population: '400', assessment_rank: '1' }),
  ]
  const weights = [
    { indicator: 'population', normalise: 'share' as const, weight: '0.7' },
    { indicator: 'assessment_rank', normalise: 'rank' as const, weight: '0.3' },
  ]
  const lines = explainUnit(solved(units, [{ ...byPopulation, weights }]), 0)
  expect(lines.map((line) => [line.code, line.params])).toEqual([
    ['POOL', { group: 'all', posts: 10, units: 2 }],
    [
      'WEIGHT_SHARE',
      expect.objectContaining({
        value: '600',
        sum: '1000',
        share: '= 0.6000000000',
        weight: '0.7',
        part: '= 0.4200000000',
      }),
    ],
    [
      'WEIGHT_RANK',
      expect.objectContaining({
        value: '2',
        place: 2,
        count: 2,
        claim: '1',
        sum: '3',
        share: '≈ 0.3333333333',
        part: '= 0.1000000000',
      }),
    ],
    ['SCORE', { score: '= 0.5200000000' }],
    [
      'DIVISOR',
      {
        method: 'webster',
        score: '0.5200000000',
        divisor: '0.1',
        quotient: '= 5.200000',
        posts: 5,
        units: 2,
        sharer: 'unit',
        seats: 10,
      },
    ],
    ['STEP_POSTS', { posts: 5 }],
    ['TOTAL', { total: 5 }],
  ])
})
