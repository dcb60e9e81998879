// What a run refuses, and how it names unit, indicator and field.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import type { Refusal } from '../refusal.ts'
import type { WeightedStep } from './document.ts'
import { runScenario } from './run.ts'

interface Case {
  readonly what: string
  readonly values?: Record<string, string>
  readonly step?: Partial<WeightedStep>
  readonly code: string
  readonly params?: Record<string, string | number>
}

describe('refusals name unit, indicator and field', () => {
  const run = (values: Record<string, string>, step: Partial<WeightedStep>) =>
    solved(
      [unit('999901001', values), unit('999901002', { population: '1', area: '1', assessment_rank: '1' })],
      [{ ...byPopulation, ...step }],
    )

  const cases: Case[] = [
    {
      what: 'negative',
      values: { population: '-5' },
      code: 'INDICATOR_NEGATIVE',
      params: { unit: 'unit 999901001 999901001', value: '-5' },
    },
    { what: 'blank', code: 'INDICATOR_MISSING', params: { indicator: 'population' } },
    {
      what: 'unknown',
      step: { weights: [{ indicator: 'moons', weight: '1' }] },
      code: 'INDICATOR_UNKNOWN',
      params: { indicator: 'moons' },
    },
    {
      what: 'share of a rank',
      values: { assessment_rank: '2' },
      step: { weights: [{ indicator: 'assessment_rank', normalise: 'share', weight: '1' }] },
      code: 'SHARE_NEEDS_HIGH',
    },
    {
      what: 'weights not 1',
      values: { population: '2' },
      step: { weights: [{ indicator: 'population', weight: '0.9' }] },
      code: 'WEIGHTS_NOT_ONE',
      params: { sum: '0.9' },
    },
    {
      what: 'unknown county',
      values: { population: '2' },
      step: { pool: { byCounty: { '111111': 3 } } },
      code: 'COUNTY_UNKNOWN',
      params: { county: '111111' },
    },
    {
      what: 'points too few',
      values: { population: '2' },
      step: { weights: [{ indicator: 'population', points: [1] }] },
      code: 'POINTS_TOO_FEW',
      params: { points: 1, places: 2 },
    },
  ]

  test('several blanks are counted, one is not', () => {
    const blank = unit('999901003', { area: '1' })
    const counted = (units: Parameters<typeof solved>[0]) => {
      try {
        solved(units, [byPopulation])
      } catch (error) {
        return (error as Refusal).params.count
      }
      throw new Error('solved')
    }
    const known = unit('999901004', { population: '1' })
    expect(counted([unit('999901001', {}), known, blank])).toBe(2)
    expect(counted([known, blank])).toBeUndefined()
  })

  test.each(cases)('$what', ({ values = {}, step = {}, code, params = {} }) => {
    expect(() => run(values, step)).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining(params) }),
    )
  })

  test('a sum of zero', () => {
    const units = [unit('999901001', { population: '0' }), unit('999901002', { population: '0' })]
    expect(() => solved(units, [byPopulation])).toThrow('INDICATOR_ZERO_SUM')
  })

  test('a county named in the pool without a unit in scope', () => {
    const units = [unit('999901001', { population: '1' })]
    const inputs = inputsOf(units, documentOf([{ ...byPopulation, pool: { byCounty: { '999902': 3 } } }]))
    const known = { ...inputs, counties: new Map([...inputs.counties, ['999902', 'empty']]) }
    expect(() => runScenario(known)).toThrow(
      expect.objectContaining({ code: 'COUNTY_WITHOUT_UNITS', field: 'steps[0].pool.byCounty' }),
    )
  })

  test('two steps of one id', () => {
    expect(() => solved([unit('999901001', { population: '1' })], [byPopulation, byPopulation])).toThrow(
      'STEP_DUPLICATE',
    )
  })
})
