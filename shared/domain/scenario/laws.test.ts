// Laws that hold for every scenario, on random towns.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import type { Step } from './document.ts'
import { explainUnit } from './explain.ts'
import { dealPosts } from './funding.ts'
import type { ScenarioUnit } from './inputs.ts'
import { runScenario } from './run.ts'

const town = fc
  .array(
    fc.record({
      county: fc.integer({ min: 1, max: 4 }),
      population: fc.integer({ min: 1, max: 90 }),
      rank: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) =>
    rows
      .map(
        (row, at): ScenarioUnit =>
          unit(`99990${row.county}${String(at).padStart(3, '0')}`, {
            population: String(row.population),
            assessment_rank: String(row.rank),
          }),
      )
      .sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1)),
  )

const steps = (perUnit: number, base: number): Step[] => [
  {
    id: 'base',
    kind: 'constant',
    posts: base,
    funding: [
      { pool: 'city', ratio: 1 },
      { pool: 'county', ratio: 1 },
    ],
  },
  {
    id: 'topup',
    kind: 'weighted',
    pool: { perUnit, by: 'county' },
    funding: [{ pool: 'county', ratio: 1 }],
    weights: [
      { indicator: 'population', normalise: 'share', weight: '0.6' },
      { indicator: 'assessment_rank', normalise: 'rank', weight: '0.4' },
    ],
    ties: { by: ['assessment_rank', 'code'] },
  },
]

describe('a run', () => {
  test('uses every pool up exactly and adds up by unit, step, county and pool', () => {
    fc.assert(
      fc.property(
        town,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 13 }),
        (units, perUnit, base) => {
          const { outcome } = solved(units, steps(perUnit, base))
          const sum = (numbers: Record<string, number>) =>
            Object.values(numbers).reduce((all, number) => all + number, 0)
          expect(outcome.byStep).toEqual({ base: base * units.length, topup: perUnit * units.length })
          for (const each of [outcome.byStep, outcome.byCounty, outcome.byPool, outcome.byType])
            expect(sum(each)).toBe(outcome.total)
          for (const each of outcome.units) expect(sum(each.parts)).toBe(each.total)
        },
      ),
    )
  })

  test('tells of each unit the same in whatever order units are asked for', () => {
    fc.assert(
      fc.property(
        town.chain((units) => fc.tuple(fc.constant(units), fc.shuffledSubarray([...units.keys()]))),
        fc.integer({ min: 0, max: 9 }),
        ([units, asked], perUnit) => {
          const [topup, base] = steps(perUnit, 2).toReversed() as [Step, Step]
          const all = [base, topup, { ...topup, id: 'again' }]
          const inOrder = solved(units, all)
          const told = units.map((_, at) => explainUnit(inOrder, at))
          const run = solved(units, all)
          for (const at of [...asked, ...asked]) {
            expect(explainUnit(run, at)).toEqual(told[at])
            expect(run.unitAt(at)).toEqual(inOrder.outcome.units[at])
          }
        },
      ),
    )
  })

  test('does not depend on the order in which units are given, all kinds of steps at once', () => {
    const all: Step[] = [
      ...steps(3, 2),
      { id: 'sum', kind: 'formula', expression: 'floor(population / 10) + steps.topup' },
      { id: 'ratio', kind: 'ratio', indicator: 'population', per: 7, round: 'half-up' },
      { id: 'in', kind: 'bodies' },
    ]
    const lots: Step = {
      id: 'tilt',
      kind: 'bands',
      within: 'county',
      bands: [
        { all: [{ indicator: 'assessment_rank', top: '30%' }], posts: { administrative: 1, support: 2 } },
      ],
      ties: 'lots',
      seed: 's',
    }
    fc.assert(
      fc.property(
        town.chain((units) =>
          fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
        ),
        ([units, shuffled]) => {
          const bounds = [{ scope: 'unit', max: 60 }]
          const outcome = (given: readonly ScenarioUnit[]) => {
            const run = runScenario(inputsOf(given, documentOf([lots, ...all], { bounds })))
            return JSON.stringify(run.status === 'ok' ? run.outcome : run)
          }
          expect(outcome(shuffled)).toBe(outcome(units))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('bands: of n units the first ⌊p·n + ½⌋, cumulative, each unit in its first band', () => {
    const percents = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(town, percents, (units, [a, b]) => {
        const band = (percent: number, posts: number) => ({
          all: [{ indicator: 'assessment_rank', top: `${percent}%` }],
          posts,
        })
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const bands = [band(low, 100), band(high, 1)]
        const step: Step = { id: 'tilt', kind: 'bands', within: 'all', bands, ties: { by: ['code'] } }
        const { outcome } = solved(units, [step])
        const first = Math.floor((low * units.length + 50) / 100)
        const both = Math.floor((high * units.length + 50) / 100)
        expect(outcome.total).toBe(first * 100 + (both - first))
      }),
    )
  })

  test('is the same twice, to the byte', () => {
    fc.assert(
      fc.property(town, (units) => {
        const once = () => JSON.stringify(solved(units, steps(3, 10)).outcome)
        expect(once()).toBe(once())
      }),
      { numRuns: 30 },
    )
  })

  test('explains every unit, and the last line of each derivation is its total', () => {
    fc.assert(
      fc.property(town, (units) => {
        const run = solved(units, steps(4, 10))
        run.outcome.units.forEach((each, index) => {
          const total = explainUnit(run, index).find((line) => line.code === 'TOTAL')
          expect(total?.params.total).toBe(each.total)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('the quotient printed rounds to the posts given, or the unit was tied', () => {
    fc.assert(
      fc.property(town, fc.integer({ min: 1, max: 9 }), (units, perUnit) => {
        const run = solved(units, steps(perUnit, 0))
        run.outcome.units.forEach((each, index) => {
          const lines = explainUnit(run, index)
          const divisor = lines.find((line) => line.code === 'DIVISOR')
          if (divisor === undefined || lines.some((line) => line.code.startsWith('TIE_'))) return
          expect(Math.round(Number(String(divisor.params.quotient).slice(2)))).toBe(each.parts.topup)
        })
      }),
    )
  })
})

/** By unit what comes from each pool. */
const byUnit = (...asked: Parameters<typeof dealPosts>) => {
  const dealt = dealPosts(...asked)
  return asked[0].map((_, unit) => dealt.map((own) => own[unit] ?? 0))
}

describe('funding', () => {
  const ratios = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 })

  test('with two pools every run of units is the floor or the ceiling of the ratio', () => {
    fc.assert(
      fc.property(counts, ratios, fc.nat(), fc.nat(), (posts, [city, county], from, length) => {
        const dealt = byUnit(
          posts,
          [
            { pool: 'city', ratio: city },
            { pool: 'county', ratio: county },
          ],
          'city',
        )
        const start = from % posts.length
        const end = start + 1 + (length % (posts.length - start))
        const all = posts.slice(start, end).reduce((sum, count) => sum + count, 0)
        const mine = dealt.slice(start, end).reduce((sum, pools) => sum + (pools[0] ?? 0), 0)
        const exact = (all * city) / (city + county)
        expect(mine).toBeGreaterThanOrEqual(Math.floor(exact))
        expect(mine).toBeLessThanOrEqual(Math.ceil(exact))
      }),
      { numRuns: 500 },
    )
  })

  test('every post comes from one pool', () => {
    fc.assert(
      fc.property(counts, ratios, (posts, [city, county]) => {
        const dealt = byUnit(
          posts,
          [
            { pool: 'city', ratio: city },
            { pool: 'county', ratio: county },
          ],
          null,
        )
        expect(dealt.map(([a = 0, b = 0]) => a + b)).toEqual(posts)
      }),
    )
  })

  test('the odd post of 11 goes to the pool named, and the next one to the other', () => {
    const shares = [
      { pool: 'city', ratio: 1 },
      { pool: 'county', ratio: 1 },
    ]
    expect(byUnit([11, 11], shares, 'city')).toEqual([
      [6, 5],
      [5, 6],
    ])
    expect(byUnit([11, 11], shares, 'county')).toEqual([
      [5, 6],
      [6, 5],
    ])
  })

  test('the deal is the one made post by post', () => {
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        (posts, list) => {
          const shares = list.map((ratio, at) => ({ pool: `p${at}`, ratio }))
          const all = list.reduce((sum, ratio) => sum + ratio, 0)
          const given = list.map(() => 0)
          let dealt = 0
          const plain = posts.map((count) => {
            const mine = list.map(() => 0)
            for (let post = 0; post < count; post += 1) {
              dealt += 1
              const claims = list.map((ratio, at) => ratio * dealt - (given[at] ?? 0) * all)
              const taker = claims.indexOf(Math.max(...claims))
              given[taker] = (given[taker] ?? 0) + 1
              mine[taker] = (mine[taker] ?? 0) + 1
            }
            return mine
          })
          expect(byUnit(posts, shares, null)).toEqual(plain)
        },
      ),
    )
  })

  test('a billion posts are dealt at once', () => {
    const shares = [
      { pool: 'city', ratio: 2 },
      { pool: 'county', ratio: 1 },
    ]
    expect(byUnit([1_000_000_000, 1], shares, null)).toEqual([
      [666_666_667, 333_333_333],
      [0, 1],
    ])
  })

  test('a county keeps its share though one of its units has no code and comes last', () => {
    const units = [
      unit('999901001'),
      unit('999901002'),
      unit('999902001'),
      { ...unit('999901003'), code: null, name: 'nameless' },
    ]
    const step: Step = {
      id: 'base',
      kind: 'constant',
      posts: 11,
      funding: [
        { pool: 'city', ratio: 1 },
        { pool: 'county', ratio: 1 },
      ],
    }
    const { outcome } = solved(units, [step])
    const inCounty = outcome.units.filter((each) => each.county === '999901')
    const city = inCounty.reduce((sum, each) => sum + (each.funding['institution-full']?.city ?? 0), 0)
    expect([16, 17]).toContain(city)
  })

  test('with alternate the odd post goes to the pools in turn, step by step', () => {
    const funding = [
      { pool: 'city', ratio: 1 },
      { pool: 'county', ratio: 1 },
    ]
    const twice: Step[] = [
      { id: 'a', kind: 'constant', posts: 1, funding },
      { id: 'b', kind: 'constant', posts: 1, funding },
    ]
    const { outcome } = solved([unit('999901001')], twice, { rounding: { oddPost: 'alternate' } })
    expect(outcome.stepFunding).toEqual({ a: { city: [1], county: [0] }, b: { city: [0], county: [1] } })
  })
})
