// Sweeps: each value is a run of its own, told in columns; only what moves is listed, and paradoxes by name.
import { describe, expect, test } from 'vitest'
import { parseRational, rational } from '#shared/domain/apportion/rational'
import { runScenario } from '#shared/domain/scenario/run'
import { byPopulation, documentOf, inputsOf, unit } from '#shared/testing/town'
import { runSweep } from './run-sweep.ts'
import { type SweepTarget, withValue } from './sweep-target.ts'

const towns = [
  unit('999901101', { population: '600', area: '1' }),
  unit('999901102', { population: '300', area: '2' }),
  unit('999902101', { population: '100', area: '7' }),
]
const both = {
  ...byPopulation,
  weights: [
    { indicator: 'population', normalise: 'share', weight: '0.5' },
    { indicator: 'area', normalise: 'share', weight: '0.3' },
    { indicator: 'assessment_rank', normalise: 'rank', weight: '0.2', missing: 0 },
  ],
} as const
const onlyTwo = { ...both, weights: [both.weights[0], { ...both.weights[1], weight: '0.5' }] } as const
const weightsAt = (value: ReturnType<typeof rational>) => {
  const document = withValue(
    documentOf([both]),
    { kind: 'weight', step: 'topup', indicator: 'population' },
    value,
  )
  const [step] = document.steps
  return step?.kind === 'weighted' ? step.weights.map(({ weight }) => weight) : []
}

describe('a value put in place', () => {
  test('the other weights keep their ratio and all add up to 1', () => {
    expect(weightsAt(rational(0))).toEqual(['0', '0.6', '0.4'])
    expect(weightsAt(rational(7, 10))).toEqual(['0.7', '0.18', '0.12'])
    expect(weightsAt(rational(1))).toEqual(['1', '0', '0'])
  })

  test.each<[string, SweepTarget, object]>([
    ['a total', { kind: 'pool', step: 'topup' }, { steps: [{ pool: { total: 3 } }] }],
    ['a floor', { kind: 'min', step: 'topup' }, { steps: [{ min: 3 }] }],
    ['a bound', { kind: 'max', bound: 0 }, { bounds: [{ scope: 'unit', max: 3 }] }],
  ])('%s', (_, target, expected) => {
    const document = documentOf([byPopulation], { bounds: [{ scope: 'unit', max: 9 }] })
    expect(withValue(document, target, rational(3))).toMatchObject(expected)
  })

  test("one county's share", () => {
    const document = documentOf([{ ...byPopulation, pool: { byCounty: { 999901: 5, 999902: 1 } } }])
    const target = { kind: 'pool', step: 'topup', county: '999902' } as const
    expect(withValue(document, target, rational(4)).steps[0]).toMatchObject({
      pool: { byCounty: { 999901: 5, 999902: 4 } },
    })
  })

  test.each<[string, SweepTarget]>([
    ['STEP_UNKNOWN', { kind: 'min', step: 'x' }],
    ['SWEEP_TARGET', { kind: 'weight', step: 'topup', indicator: 'gdp' }],
    ['SWEEP_TARGET', { kind: 'pool', step: 'topup', county: '999901' }],
    ['SWEEP_TARGET', { kind: 'max', bound: 0 }],
    ['SWEEP_VALUE', { kind: 'weight', step: 'topup', indicator: 'population' }],
  ])('%s', (code, target) => {
    expect(() => withValue(documentOf([byPopulation]), target, rational(3))).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('a sweep', () => {
  test('is a run at each value', () => {
    const inputs = inputsOf(towns, documentOf([onlyTwo]))
    const target = { kind: 'weight', step: 'topup', indicator: 'area' } as const
    const sweep = runSweep(inputs, target, { from: '0', to: '1', by: '0.25' })
    expect(sweep.values).toEqual(['0', '0.25', '0.5', '0.75', '1'])
    expect(sweep.totals).toEqual([10, 10, 10, 10, 10])
    for (const [at, text] of sweep.values.entries()) {
      const run = runScenario({
        ...inputs,
        document: withValue(inputs.document, target, parseRational(text)),
      })
      const expected = run.status === 'ok' ? run.outcome.units.map(({ total }) => total) : []
      expect(sweep.units.map(({ posts }) => posts[at])).toEqual(expected)
    }
    expect(sweep.changes.flatMap(({ at }) => at)).toEqual([1, 2, 3, 4])
    expect(sweep.paradoxes).toEqual([])
  })

  test('values without a result are told, and the next is held against the last that has one', () => {
    const inputs = inputsOf(towns, documentOf([{ ...byPopulation, min: 2 }]))
    const sweep = runSweep(inputs, { kind: 'pool', step: 'topup' }, { from: '4', to: '8', by: '1' })
    expect(sweep.status).toEqual(['infeasible', 'infeasible', 'ok', 'ok', 'ok'])
    expect(sweep.totals).toEqual([null, null, 6, 7, 8])
    expect(sweep.changes.map(({ at }) => at)).toEqual([3, 4])
  })

  test('names the Alabama paradox: one seat more in all, one fewer for the smallest', () => {
    const states = [
      unit('999901101', { population: '6' }),
      unit('999901102', { population: '6' }),
      unit('999901103', { population: '2' }),
    ]
    const inputs = inputsOf(states, documentOf([{ ...byPopulation, method: 'hamilton' }]))
    const { paradoxes, units } = runSweep(
      inputs,
      { kind: 'pool', step: 'topup' },
      { from: '10', to: '11', by: '1' },
    )
    expect(paradoxes).toEqual([{ at: 1, unit: 2, totals: [10, 11], posts: [2, 1] }])
    expect(units[2]?.key).toBe('999901103')
  })

  test.each([
    { from: '2', to: '1', by: '1' },
    { from: '1', to: '2', by: '0' },
    { from: '0', to: '9999', by: '1' },
  ])('%j is no range', (range) => {
    const inputs = inputsOf(towns, documentOf([byPopulation]))
    expect(() => runSweep(inputs, { kind: 'pool', step: 'topup' }, range)).toThrow(
      expect.objectContaining({ code: 'SWEEP_RANGE' }),
    )
  })
})
