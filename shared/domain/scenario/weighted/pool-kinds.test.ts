// Staged pools, pools with both margins, and what bands charge to every kind of pool.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
import type { Pool, Step, WeightedStep } from '../document.ts'
import { explainUnit } from '../explain.ts'
import type { ScenarioInputs } from '../inputs.ts'
import { runScenario } from '../run.ts'

const units = [
  unit('999901001', { population: '60', area: '1' }),
  unit('999901002', { population: '20', area: '1' }),
  unit('999902001', { population: '30', area: '4' }),
  unit('999902002', { population: '10', area: '4' }),
]
const stage = (indicator: string) => ({ weights: [{ indicator, normalise: 'share' as const, weight: '1' }] })
const staged = (total: number, indicator: string): WeightedStep => ({
  ...byPopulation,
  pool: { total, stage: stage(indicator) },
})
const run = (step: Step, more: Partial<ScenarioInputs> = {}, bounds: object = {}) =>
  runScenario(inputsOf(units, documentOf([step], bounds), more))

describe('a staged pool', () => {
  test('over the counties first (10 : 2 by area), then inside each by population', () => {
    const answer = solved(units, [staged(20, 'area')])
    expect(totals(answer)).toEqual([3, 1, 12, 4])
    expect(answer.outcome.notes).toContainEqual({
      code: 'COUNTY_VALUE_SUMMED',
      params: { step: 'topup', indicator: 'area', count: 2 },
    })
    const codes = explainUnit(answer, 0).map(({ code }) => code)
    expect(codes.slice(0, 6)).toEqual(['STAGE', 'WEIGHT_SHARE', 'SCORE', 'DIVISOR', 'STAGE_POSTS', 'POOL'])
  })

  test('a value recorded for the county goes before the sum, and needs no note', () => {
    const countyValues = new Map([
      ['999901', { area: '30' }],
      ['999902', { area: '10' }],
    ])
    const answer = run(staged(20, 'area'), { countyValues })
    if (answer.status !== 'ok') throw new Error(answer.status)
    expect(answer.outcome.byCounty).toEqual({ '999901': 15, '999902': 5 })
    expect(answer.outcome.notes.map(({ code }) => code)).not.toContain('COUNTY_VALUE_SUMMED')
  })

  test('a score is not added up: the county that lacks it is named', () => {
    expect(() => run(staged(20, 'reform_score'))).toThrow(
      expect.objectContaining({
        code: 'INDICATOR_MISSING',
        params: expect.objectContaining({ unit: 'county 999901 999901' }),
        field: 'steps[0].pool.stage.weights[0]',
      }),
    )
  })

  test('bounds on a county and floors of its units limit its share', () => {
    const capped = run(staged(20, 'area'), {}, { bounds: [{ scope: 'county:999902', max: 9 }] })
    expect(capped.status === 'ok' && capped.outcome.byCounty).toEqual({ '999901': 11, '999902': 9 })
    const floored = run({ ...staged(20, 'area'), min: 4 })
    expect(floored.status === 'ok' && totals(floored)).toEqual([4, 4, 8, 4])
  })

  test('a unit with score 0 is no room for its county: the others take what it cannot', () => {
    const town = [
      unit('999901001', { population: '0', area: '5' }),
      unit('999901002', { population: '10', area: '5' }),
      unit('999902001', { population: '30', area: '4' }),
      unit('999902002', { population: '10', area: '4' }),
    ]
    const capped = { ...staged(12, 'area'), max: 5 }
    const answer = solved(town, [capped])
    expect(answer.outcome.byCounty).toEqual({ '999901': 5, '999902': 7 })
    expect(totals(answer)).toEqual([0, 5, 5, 2])
    // With 16 the counties can take 15 together: the caps, and the weights that leave one unit out.
    expect(
      runScenario(inputsOf(town, documentOf([{ ...capped, pool: staged(16, 'area').pool }]))),
    ).toMatchObject({
      status: 'infeasible',
      code: 'CAPS_BELOW_TOTAL',
      need: 16,
      most: 15,
      conditions: ['steps[0].pool.total', 'steps[0].max', 'steps[0].weights'],
    })
  })

  test('counties that tie without a rule leave it undecided', () => {
    const twins = [unit('999901001', { area: '1' }), unit('999902001', { area: '1' })]
    const { ties: _, ...step } = staged(3, 'area')
    const open = { ...step, weights: stage('area').weights }
    expect(runScenario(inputsOf(twins, documentOf([open])))).toMatchObject({
      status: 'undecided',
      units: ['999901', '999902'],
      posts: 1,
      fixed: { '999901': 1, '999902': 1 },
    })
  })
})

describe('a pool with both margins', () => {
  const margins = (own: Record<string, number>, types: Record<string, number>): WeightedStep => ({
    ...byPopulation,
    pool: { units: own, types } as Pool,
  })

  test('gives each unit and each type its total', () => {
    const answer = solved(units, [
      margins({ '999901001': 6, '999902001': 3 }, { administrative: 3, 'institution-full': 6 }),
    ])
    expect(answer.outcome.units.map(({ byType }) => byType)).toEqual([
      { administrative: 2, 'institution-full': 4 },
      { administrative: 0, 'institution-full': 0 },
      { administrative: 1, 'institution-full': 2 },
      { administrative: 0, 'institution-full': 0 },
    ])
    const lines = explainUnit(answer, 0)
    expect(lines.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['MARGIN', 'MARGIN_CELL', 'CELL_DIVISORS', 'STEP_POSTS']),
    )
  })

  test('every margin holds, and units with as many posts differ in no type by more than one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
        fc.nat(),
        (rows, cut) => {
          const total = rows.reduce((sum, posts) => sum + posts, 0)
          const administrative = total === 0 ? 0 : cut % (total + 1)
          const own = Object.fromEntries(units.map(({ code }, at) => [code ?? '', rows[at] ?? 0]))
          const answer = solved(units, [
            margins(own, { administrative, 'institution-full': total - administrative }),
          ])
          expect(totals(answer)).toEqual(rows)
          expect(answer.outcome.byType).toEqual({
            administrative,
            'institution-full': total - administrative,
          })
          const cells = answer.outcome.units.map(({ byType }) => byType.administrative ?? 0)
          for (const [at, posts] of rows.entries()) {
            const alike = cells.filter((_, other) => rows[other] === posts)
            expect(Math.max(...alike) - Math.min(...alike), String(at)).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })

  test('margins that differ, a unit outside, a cap below its number, a method without divisors', () => {
    expect(run(margins({ '999901001': 6 }, { administrative: 5 }))).toMatchObject({
      code: 'MARGINS_DIFFER',
      need: 6,
      most: 5,
    })
    expect(run({ ...margins({ '999901001': 6 }, { administrative: 6 }), max: 5 })).toMatchObject({
      code: 'CAPS_BELOW_TOTAL',
      units: ['999901001'],
      need: 6,
      most: 5,
      conditions: ['steps[0].pool.units', 'steps[0].max'],
    })
    expect(() => run(margins({ '9': 6 }, { administrative: 6 }))).toThrow('UNIT_NOT_IN_SCOPE')
    expect(() => run({ ...margins({ '999901001': 1 }, { administrative: 1 }), method: 'hamilton' })).toThrow(
      'METHOD_NOT_DIVISOR',
    )
  })
})

describe('bands charged to a pool', () => {
  const bands: Step = {
    id: 'tilt',
    kind: 'bands',
    within: 'all',
    chargeTo: 'topup',
    bands: [{ all: [{ indicator: 'population', top: 1 }], posts: 2 }],
  }
  const pools: [string, Pool, number][] = [
    ['total', { total: 12 }, 12],
    ['per unit over all', { perUnit: 3, by: 'all' }, 12],
    ['per unit by county', { perUnit: 3, by: 'county' }, 12],
    ['by county', { byCounty: { '999901': 7, '999902': 5 } }, 12],
    ['staged', { total: 12, stage: stage('population') }, 12],
    ['both margins', { units: { '999901001': 8, '999902001': 4 }, types: { 'institution-full': 12 } }, 12],
  ]
  test.each(pools)('%s: what the bands took and what is shared add up to the pool', (_, pool, all) => {
    const answer = solved(units, [bands, { ...byPopulation, pool }])
    expect(totals(answer, 'tilt')).toEqual([2, 0, 0, 0])
    expect(answer.outcome.total).toBe(all)
    expect(answer.outcome.byStep).toEqual({ tilt: 2, topup: all - 2 })
    if ('byCounty' in pool) expect(answer.outcome.byCounty).toEqual({ '999901': 7, '999902': 5 })
  })

  test.each([
    ['total', { total: 1 }],
    ['staged', { total: 1, stage: stage('population') }],
    ['both margins', { units: { '999901001': 1 }, types: { 'institution-full': 1 } }],
  ] as [string, Pool][])('%s overdrawn is infeasible', (_, pool) => {
    const answer = runScenario(inputsOf(units, documentOf([bands, { ...byPopulation, pool }])))
    expect(answer).toMatchObject({ status: 'infeasible', code: 'CHARGE_ABOVE_POOL', step: 'topup' })
  })
})
