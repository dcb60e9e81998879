// Bands: rounding of percentages, conditions, order, and ties across the cut.
import { describe, expect, test } from 'vitest'
import { documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import { runScenario } from './run.ts'

describe('bands', () => {
  const units = Array.from({ length: 15 }, (_, at) =>
    unit(`9999010${String(at + 1).padStart(2, '0')}`, {
      assessment_rank: String(at + 1),
      reform_score: at < 5 ? '90' : '60',
    }),
  )
  const tilt = (all: object[], more = {}) => [
    {
      id: 'tilt',
      kind: 'bands' as const,
      within: 'all' as const,
      bands: [{ all: all as never, posts: 2 }],
      ...more,
    },
  ]

  test('top 10% of 15 is the first ⌊1.5 + ½⌋ = 2; floor and ceil can be asked for', () => {
    const count = (round?: string) =>
      solved(units, tilt([{ indicator: 'assessment_rank', top: '10%', ...(round ? { round } : {}) }])).outcome
        .total / 2
    expect([count(), count('floor'), count('ceil')]).toEqual([2, 1, 2])
  })

  test('a unit must meet all conditions of a band', () => {
    const run = solved(
      units,
      tilt([
        { indicator: 'assessment_rank', top: '50%' },
        { indicator: 'reform_score', min: 80 },
      ]),
    )
    expect(run.outcome.total).toBe(10)
  })

  test('a unit takes the first band it meets and no other', () => {
    const bands = [
      { all: [{ indicator: 'assessment_rank', top: 2 }], posts: 3 },
      { all: [{ indicator: 'assessment_rank', top: 5 }], posts: 1 },
    ]
    const run = solved(units, [{ id: 'tilt', kind: 'bands', within: 'all', bands }])
    expect(run.outcome.units.slice(0, 6).map((each) => each.total)).toEqual([3, 3, 1, 1, 1, 0])
  })

  test('a tie across the cut is undecided without a rule, settled and told with one', () => {
    const all = [{ indicator: 'reform_score', top: 3 }]
    const open = runScenario(inputsOf(units, documentOf(tilt(all))))
    expect(open).toMatchObject({
      status: 'undecided',
      step: 'tilt',
      posts: 3,
      units: units.slice(0, 5).map((each) => each.code),
    })
    const run = solved(units, tilt(all, { ties: { by: ['assessment_rank'] } }))
    expect(run.outcome.ties).toEqual([
      expect.objectContaining({ step: 'tilt', posts: 3, settledBy: 'assessment_rank' }),
    ])
    expect(run.outcome.units.slice(0, 4).map((each) => each.total)).toEqual([2, 2, 2, 0])
  })
})
