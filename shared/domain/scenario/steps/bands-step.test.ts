// Bands: rounding of percentages, conditions, order, and ties across the cut.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import { runScenario } from '../run.ts'

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
      // Three places of two posts each.
      posts: 6,
      units: units.slice(0, 5).map((each) => each.code),
    })
    const run = solved(units, tilt(all, { ties: { by: ['assessment_rank'] } }))
    expect(run.outcome.ties).toEqual([
      expect.objectContaining({
        step: 'tilt',
        posts: 6,
        gained: units.slice(0, 3).map((each) => each.code),
        settledBy: 'assessment_rank',
      }),
    ])
    expect(run.outcome.units.slice(0, 4).map((each) => each.total)).toEqual([2, 2, 2, 0])
  })

  test('a tie across the cut is passed over where it moves no post', () => {
    const top = { indicator: 'reform_score', top: 3 }
    const harmless = [
      // All five tied units fail the other condition.
      [{ all: [{ indicator: 'assessment_rank', min: 6 }, top] as never, posts: 2 }],
      // All of them have taken an earlier band.
      [
        { all: [{ indicator: 'reform_score', min: 90 }] as never, posts: 1 },
        { all: [top] as never, posts: 2 },
      ],
      [{ all: [top] as never, posts: 0 }],
      // Who stays out of the one stays out of the other, too.
      [
        { all: [top] as never, posts: 0 },
        { all: [top] as never, posts: 2 },
      ],
      // Whoever is not in the first band is in the second, which gives as much.
      [
        { all: [top] as never, posts: 2 },
        { all: [{ indicator: 'reform_score', min: 90 }] as never, posts: 2 },
      ],
    ]
    for (const bands of harmless) {
      const run = solved(units, [{ id: 'tilt', kind: 'bands', within: 'all', bands }])
      expect(run.outcome.ties).toEqual([])
    }
  })

  test('the same cut in two bands is one tie', () => {
    const top = { indicator: 'reform_score', top: 3 }
    const bands = [
      { all: [top, { indicator: 'assessment_rank', max: 1 }], posts: 4 },
      { all: [top], posts: 2 },
    ]
    const by = ['assessment_rank']
    const run = solved(units, [{ id: 'tilt', kind: 'bands', within: 'all', bands, ties: { by } }])
    expect(run.outcome.units.slice(0, 5).map((each) => each.total)).toEqual([4, 2, 2, 0, 0])
    expect(run.outcome.ties.map(({ posts }) => posts)).toEqual([8])
  })

  test('a tie across the cut of a band without posts matters where it keeps units out of a later one', () => {
    const bands = [
      { all: [{ indicator: 'reform_score', top: 3 }], posts: 0 },
      { all: [{ indicator: 'reform_score', min: 90 }], posts: 2 },
    ]
    const open = documentOf([{ id: 'tilt', kind: 'bands', within: 'all', bands }])
    expect(runScenario(inputsOf(units, open))).toMatchObject({
      status: 'undecided',
      units: units.slice(0, 5).map((each) => each.code),
      posts: 4,
    })
    const by = ['assessment_rank']
    const run = solved(units, [{ id: 'tilt', kind: 'bands', within: 'all', bands, ties: { by } }])
    expect(run.outcome.units.slice(0, 6).map((each) => each.total)).toEqual([0, 0, 0, 2, 2, 0])
    expect(run.outcome.ties).toHaveLength(1)
  })

  test('a unit without a class cannot be ranked within classes', () => {
    const step = {
      id: 'tilt',
      kind: 'bands' as const,
      within: 'class' as const,
      bands: [{ all: [{ indicator: 'assessment_rank', top: 1 }] as never, posts: 1 }],
    }
    expect(() => solved(units, [step])).toThrow(
      expect.objectContaining({ code: 'CLASS_MISSING', field: 'steps[0].within' }),
    )
  })

  test('an open tie says what is fixed: the posts of the units outside it', () => {
    const run = runScenario(
      inputsOf(
        units,
        documentOf([
          {
            id: 'tilt',
            kind: 'bands',
            within: 'all',
            bands: [{ all: [{ indicator: 'reform_score', top: 3 }] as never, posts: 2 }],
          },
        ]),
      ),
    )
    if (run.status !== 'undecided') throw new Error(run.status)
    expect(Object.keys(run.fixed)).toHaveLength(10)
    expect(new Set(Object.values(run.fixed))).toEqual(new Set([0]))
    expect(run.posts).toBe(6)
  })

  test('marks are inclusive on both sides', () => {
    const run = solved(units, tilt([{ indicator: 'assessment_rank', min: 3, max: '5' }]))
    expect(run.outcome.units.flatMap((each, at) => (each.total > 0 ? [at + 1] : []))).toEqual([3, 4, 5])
  })

  test('within class ranks each class apart', () => {
    const classed = units.map((each, at) => ({ ...each, class: at % 2 === 0 ? '一' : '二' }))
    const step = {
      id: 'tilt',
      kind: 'bands' as const,
      within: 'class' as const,
      bands: [{ all: [{ indicator: 'assessment_rank', top: 1 }] as never, posts: 1 }],
    }
    expect(solved(classed, [step]).outcome.units.flatMap((each, at) => (each.total > 0 ? [at] : []))).toEqual(
      [0, 1],
    )
  })

  test('posts of another type cannot be charged to the pool', () => {
    const steps = [
      {
        id: 'tilt',
        kind: 'bands' as const,
        within: 'all' as const,
        chargeTo: 'topup',
        bands: [{ all: [{ indicator: 'assessment_rank', top: 1 }] as never, posts: { administrative: 1 } }],
      },
      { ...byPopulation, weights: [{ indicator: 'reform_score', normalise: 'share' as const, weight: '1' }] },
    ]
    expect(() => solved(units, steps)).toThrow(
      expect.objectContaining({ code: 'CHARGE_TYPE_DIFFERS', field: 'steps[0].chargeTo' }),
    )
  })

  test('a step that gives nothing still stands in the answer', () => {
    const run = solved(units, tilt([{ indicator: 'reform_score', min: 100 }]))
    expect(run.outcome.byStep).toEqual({ tilt: 0 })
  })
})
