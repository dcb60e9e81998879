// Pools, charges and bounds.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
import { runScenario } from './run.ts'

describe('pools', () => {
  const units = [
    unit('999901001', { population: '2' }),
    unit('999901002', { population: '1' }),
    unit('999902001', { population: '100' }),
  ]

  test('byCounty shares each pool inside its county; a county not named gets none', () => {
    const run = solved(units, [{ ...byPopulation, pool: { byCounty: { '999901': 9 } } }])
    expect(totals(run)).toEqual([6, 3, 0])
  })

  test('perUnit by county multiplies the units of the county', () => {
    const run = solved(units, [{ ...byPopulation, pool: { perUnit: 3, by: 'county' } }])
    expect(totals(run)).toEqual([4, 2, 3])
  })

  test('bands charged to a later pool leave it that much smaller', () => {
    const run = solved(units, [
      {
        id: 'tilt',
        kind: 'bands',
        within: 'county',
        chargeTo: 'topup',
        bands: [{ all: [{ indicator: 'population', top: 1 }], posts: 2 }],
      },
      { ...byPopulation, pool: { byCounty: { '999901': 8, '999902': 2 } } },
    ])
    expect(totals(run, 'tilt')).toEqual([2, 0, 2])
    expect(totals(run)).toEqual([4, 2, 0])
  })

  test('a charge above the pool is infeasible and names the step that pays', () => {
    const run = runScenario(
      inputsOf(
        units,
        documentOf([
          {
            id: 'tilt',
            kind: 'bands',
            within: 'county',
            chargeTo: 'topup',
            bands: [{ all: [{ indicator: 'population', top: 1 }], posts: 9 }],
          },
          { ...byPopulation, pool: { byCounty: { '999901': 8 } } },
        ]),
      ),
    )
    expect(run).toMatchObject({
      status: 'infeasible',
      code: 'CHARGE_ABOVE_POOL',
      step: 'topup',
      need: 18,
      most: 8,
      // The second county has no pool at all.
      groups: [
        { group: '999901', need: 9, most: 8 },
        { group: '999902', need: 9, most: 0 },
      ],
    })
  })
})

describe('bounds', () => {
  const units = [unit('999901001', { population: '90' }), unit('999901002', { population: '10' })]
  const base = { id: 'base', kind: 'constant' as const, posts: 5 }

  test('the last weighted step lifts a unit to the floor of its sum', () => {
    const run = solved(units, [base, byPopulation], { bounds: [{ scope: 'unit', min: 8 }] })
    expect(run.outcome.units.map((each) => each.total)).toEqual([12, 8])
  })

  test('an earlier weighted step does not: the posts of the last one are enough', () => {
    const first = { ...byPopulation, id: 'first' }
    const run = solved(units, [first, byPopulation], { bounds: [{ scope: 'unit', min: 6 }] })
    expect(totals(run, 'first')).toEqual([9, 1])
    expect(totals(run)).toEqual([5, 5])
  })

  test('a weighted step gives at most what the cap on the sum leaves', () => {
    const run = solved(units, [base, byPopulation], { bounds: [{ scope: 'unit:999901001', max: 9 }] })
    expect(run.outcome.units.map((each) => each.total)).toEqual([9, 11])
  })

  test('floors above the pool are infeasible, with what is needed and what there is', () => {
    const run = runScenario(inputsOf(units, documentOf([{ ...byPopulation, min: 6 }])))
    expect(run).toMatchObject({
      status: 'infeasible',
      code: 'FLOORS_ABOVE_TOTAL',
      step: 'topup',
      need: 12,
      most: 10,
    })
  })

  test('a constant is never cut: the bound is broken, and said so', () => {
    const run = runScenario(
      inputsOf(units, documentOf([base], { bounds: [{ scope: 'county:999901', max: 9 }] })),
    )
    expect(run).toMatchObject({
      status: 'infeasible',
      code: 'BOUND_BROKEN',
      group: 'county:999901',
      need: 10,
      most: 9,
    })
  })

  test('the step named is the last one that gave those units posts', () => {
    const elsewhere = { ...byPopulation, pool: { byCounty: { '999902': 3 } } }
    const more = [...units, unit('999902001', { population: '1' })]
    const run = runScenario(
      inputsOf(more, documentOf([base, elsewhere], { bounds: [{ scope: 'unit:999901001', max: 4 }] })),
    )
    expect(run).toMatchObject({ status: 'infeasible', code: 'BOUND_BROKEN', step: 'base', need: 5, most: 4 })
  })

  test('a floor asks nothing of a county that no pool is named for', () => {
    const more = [...units, unit('999902001', { population: '1' })]
    const run = solved(more, [{ ...byPopulation, pool: { byCounty: { '999902': 3 } }, min: 1 }])
    expect(totals(run)).toEqual([0, 0, 3])
  })

  test('bounds of a class hold on its sum', () => {
    const classed = units.map((each) => ({ ...each, class: '一' }))
    const run = runScenario(
      inputsOf(classed, documentOf([base], { bounds: [{ scope: 'class:一', min: 11 }] })),
    )
    expect(run).toMatchObject({ code: 'BOUND_BROKEN', need: 11, most: 10 })
  })
})
