// Bounds on counties and classes limit weighted steps: held portions, crossing bounds, and why none can be found.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
import type { Bound, WeightedStep } from '../document.ts'
import { explainUnit } from '../explain.ts'
import type { ScenarioUnit } from '../inputs.ts'
import type { InfeasibleRun } from '../outcome.ts'
import { runScenario } from '../run.ts'

const six = [
  unit('999901001', { population: '60' }, { class: '一' }),
  unit('999901002', { population: '20' }, { class: '二' }),
  unit('999902001', { population: '30' }, { class: '一' }),
  unit('999902002', { population: '10' }, { class: '二' }),
]
const step: WeightedStep = { ...byPopulation, pool: { total: 24 } }
const run = (bounds: readonly Bound[], more: Partial<WeightedStep> = {}) =>
  solved(six, [{ ...step, ...more }], { bounds })

describe('a bound on a county or a class limits a weighted step', () => {
  test('without bounds 12 : 4 : 6 : 2', () => {
    expect(totals(run([]))).toEqual([12, 4, 6, 2])
  })

  test.each(['webster', 'hamilton', 'jefferson'] as const)(
    'a county held at its cap, the others share the rest (%s)',
    (method) => {
      // 12 posts in county 1, shared 60 : 20; 12 in county 2, shared 30 : 10.
      expect(totals(run([{ scope: 'county:999901', max: 12 }], { method }))).toEqual([9, 3, 9, 3])
    },
  )

  test('a class held at its floor by the last weighted step', () => {
    expect(totals(run([{ scope: 'class:二', min: 12 }]))).toEqual([8, 8, 4, 4])
    const later = [{ ...step, id: 'first' }, step]
    const both = solved(six, later, { bounds: [{ scope: 'class:二', min: 18 }] })
    expect(totals(both, 'first')).toEqual([12, 4, 6, 2])
    expect(totals(both)).toEqual([8, 8, 4, 4])
  })

  test('says which bound holds whom', () => {
    const lines = explainUnit(run([{ scope: 'county:999901', max: 12 }]), 0).map(({ code, params }) => [
      code,
      params,
    ])
    expect(lines).toContainEqual(['HELD_MAX', { scope: 'county:999901', posts: 12, units: 2 }])
    expect(explainUnit(run([{ scope: 'county:999901', max: 12 }]), 2)).toContainEqual(
      expect.objectContaining({ code: 'REST', params: { posts: 12, units: 2 } }),
    )
  })

  test('crossing bounds on counties and classes at once', () => {
    const posts = totals(
      run([
        { scope: 'county:999901', max: 12 },
        { scope: 'class:一', max: 14 },
      ]),
    )
    expect(posts.reduce((sum, count) => sum + count, 0)).toBe(24)
    expect((posts[0] ?? 0) + (posts[1] ?? 0)).toBe(12)
    expect((posts[0] ?? 0) + (posts[2] ?? 0)).toBe(14)
  })

  test('largest remainders say nothing of bounds that cross', () => {
    const bounds = [
      { scope: 'county:999901', max: 12 },
      { scope: 'class:一', max: 14 },
    ]
    expect(() => run(bounds, { method: 'hamilton' })).toThrow(
      expect.objectContaining({ code: 'METHOD_NOT_DIVISOR', field: 'steps[0].method' }),
    )
  })

  test('a class bound over several county pools', () => {
    const pool = { byCounty: { '999901': 16, '999902': 8 } }
    const posts = totals(run([{ scope: 'class:一', max: 15 }], { pool }))
    expect(posts).toEqual([10, 6, 5, 3])
  })

  test.each([
    [
      [
        { scope: 'county:999901', max: 5 },
        { scope: 'county:999902', max: 7 },
      ],
      'CAPS_BELOW_TOTAL',
      24,
      12,
    ],
    [
      [
        { scope: 'class:一', min: 20 },
        { scope: 'class:二', min: 9 },
      ],
      'FLOORS_ABOVE_TOTAL',
      29,
      24,
    ],
  ])('%j cannot be met: %s', (bounds, code, need, most) => {
    const answer = runScenario(inputsOf(six, documentOf([step], { bounds })))
    expect(answer).toMatchObject({ status: 'infeasible', code, step: 'topup', need, most })
    expect(answer).toHaveProperty('conditions', expect.arrayContaining(['steps[0].pool.total']))
    const ends = code === 'CAPS_BELOW_TOTAL' ? 'max' : 'min'
    expect((answer as InfeasibleRun).conditions.slice(1)).toEqual([`bounds[0].${ends}`, `bounds[1].${ends}`])
  })

  test('every county that cannot keep a bound is told, and giving way by what all of them lack is enough', () => {
    const pool = { byCounty: { '999901': 20, '999902': 12 } }
    const at = (max: number) =>
      runScenario(inputsOf(six, documentOf([{ ...step, pool }], { bounds: [{ scope: 'unit', max }] })))
    expect(at(5)).toMatchObject({
      status: 'infeasible',
      code: 'CAPS_BELOW_TOTAL',
      need: 32,
      most: 20,
      groups: [
        { group: '999901', need: 20, most: 10 },
        { group: '999902', need: 12, most: 10 },
      ],
      conditions: ['steps[0].pool.byCounty.999901', 'bounds[0].max', 'steps[0].pool.byCounty.999902'],
    })
    const less = { byCounty: { '999901': 20 - 10, '999902': 12 - 2 } }
    const mended = documentOf([{ ...step, pool: less }], { bounds: [{ scope: 'unit', max: 5 }] })
    expect(runScenario(inputsOf(six, mended)).status).toBe('ok')
    // Where only one fails there is nothing to list.
    expect(at(6)).toMatchObject({ group: '999901', need: 20, most: 12 })
    expect(at(6)).not.toHaveProperty('groups')
  })
  test('crossing bounds that clash name each other and what is lacking', () => {
    const pool = { byCounty: { '999901': 16, '999902': 8 } }
    const bounds = [
      { scope: 'class:一', max: 5 },
      { scope: 'class:二', max: 6 },
    ]
    const answer = runScenario(inputsOf(six, documentOf([{ ...step, pool }], { bounds })))
    expect(answer).toMatchObject({ status: 'infeasible', code: 'CONDITIONS_CLASH', step: 'topup' })
    const { need, most, conditions } = answer as InfeasibleRun
    expect(need - most).toBe(13)
    expect(conditions).toEqual(expect.arrayContaining(['bounds[0].max', 'bounds[1].max']))
    // Both figures are numbers of posts that a reader finds in the document.
    expect(Math.min(need, most)).toBeGreaterThanOrEqual(0)
  })
})

describe('laws under random bounds', () => {
  const town = fc
    .array(
      fc.record({
        county: fc.integer({ min: 1, max: 3 }),
        class: fc.constantFrom('一', '二'),
        population: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 2, maxLength: 7 },
    )
    .map((rows) =>
      rows.map(
        (row, at): ScenarioUnit =>
          unit(`99990${row.county}00${at}`, { population: String(row.population) }, { class: row.class }),
      ),
    )
  const end = fc.integer({ min: 0, max: 12 })
  const scopes = ['unit', 'county:999901', 'county:999902', 'class:一', 'class:二']
  const someBounds = fc.array(
    fc.record({
      scope: fc.constantFrom(...scopes),
      min: fc.option(end, { nil: undefined }),
      max: fc.option(end, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  const known = (units: readonly ScenarioUnit[], { scope }: Bound) =>
    scope === 'unit' ||
    units.some((each) => scope === `county:${each.county}` || scope === `class:${each.class}`)
  const membersOf = (units: readonly ScenarioUnit[], scope: string) =>
    scope === 'unit'
      ? units.map((_, at) => [at])
      : [
          units.flatMap((each, at) =>
            scope === `county:${each.county}` || scope === `class:${each.class}` ? [at] : [],
          ),
        ]
  const holds = (units: readonly ScenarioUnit[], bounds: readonly Bound[], posts: readonly number[]) =>
    bounds.every(({ scope, min = 0, max = Number.POSITIVE_INFINITY }) =>
      membersOf(units, scope).every((members) => {
        const sum = members.reduce((all, at) => all + (posts[at] ?? 0), 0)
        return sum >= min && sum <= max
      }),
    )
  /** All ways to give `left` posts to `count` units. */
  function* ways(count: number, left: number): Generator<number[]> {
    if (count === 1) yield [left]
    else
      for (let own = 0; own <= left; own++)
        for (const rest of ways(count - 1, left - own)) yield [own, ...rest]
  }

  /** What each pool holds, and who shares it. */
  const poolsOf = (kind: 'total' | 'byCounty', units: readonly ScenarioUnit[], posts: number) => {
    const keys = kind === 'total' ? [''] : [...new Set(units.map(({ county }) => county))]
    const pools = keys.map((key) => units.flatMap((each, at) => (each.county.startsWith(key) ? [at] : [])))
    const byCounty = Object.fromEntries(keys.map((key) => [key, posts]))
    return { pool: kind === 'total' ? { total: posts } : { byCounty }, pools, seats: posts * keys.length }
  }

  test.each(['total', 'byCounty'] as const)(
    'the pool is used up, every bound holds, or no way exists (%s)',
    (kind) => {
      fc.assert(
        fc.property(town, someBounds, fc.integer({ min: 0, max: 9 }), (given, all, total) => {
          const units = given.toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
          const bounds = all.filter((bound) => known(units, bound))
          const { pool, pools, seats } = poolsOf(kind, units, total)
          fc.pre(seats <= 14)
          const isRight = (posts: readonly number[]) =>
            holds(units, bounds, posts) &&
            pools.every((members) => members.reduce((sum, at) => sum + (posts[at] ?? 0), 0) === total)
          const answer = runScenario(inputsOf(units, documentOf([{ ...byPopulation, pool }], { bounds })))
          if (answer.status === 'ok') expect(isRight(totals(answer))).toBe(true)
          else expect([...ways(units.length, seats)].find(isRight)).toBe(undefined)
        }),
        { numRuns: 400 },
      )
    },
  )

  test('held portions are the optimum: no exchange of one post inside the bounds gains', () => {
    fc.assert(
      fc.property(town, someBounds, fc.integer({ min: 0, max: 20 }), (given, all, total) => {
        const units = given.toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
        const bounds = all.filter((bound) => known(units, bound))
        const answer = runScenario(
          inputsOf(units, documentOf([{ ...byPopulation, pool: { total } }], { bounds })),
        )
        if (answer.status !== 'ok') return
        const posts = totals(answer)
        const weight = (at: number) => Number(units[at]?.values.population)
        units.forEach((_, from) => {
          units.forEach((__, to) => {
            if (from === to || posts[from] === 0) return
            const moved = posts.map((count, at) => count + Number(at === to) - Number(at === from))
            if (!holds(units, bounds, moved)) return
            // Sainte-Laguë: what `to` would claim for its next post is no more than what `from` claims for its last.
            const next = weight(to) * (2 * (posts[from] ?? 0) - 1)
            const last = weight(from) * (2 * (posts[to] ?? 0) + 1)
            expect(next).toBeLessThanOrEqual(last)
          })
        })
      }),
      { numRuns: 400 },
    )
  })
})

test('a bound of a unit in another county is none of the conditions that cannot hold together', () => {
  const bounds: Bound[] = [
    { scope: 'unit:999902001', min: 1, max: 20 },
    { scope: 'unit:999901001', max: 3 },
    { scope: 'unit:999901002', max: 3 },
  ]
  const pool = { byCounty: { '999901': 12, '999902': 12 } }
  const answer = runScenario(inputsOf(six, documentOf([{ ...step, pool }], { bounds })))
  expect(answer).toMatchObject({ status: 'infeasible', code: 'CAPS_BELOW_TOTAL', group: '999901' })
  const { conditions } = answer as InfeasibleRun
  expect(conditions).toContain('bounds[1].max')
  expect(conditions).toContain('bounds[2].max')
  expect(conditions.filter((field) => field.startsWith('bounds[0]'))).toEqual([])
})
