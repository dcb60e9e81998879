// Ties of a weighted step: settled by the rule, or left open.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
import type { Step } from './document.ts'
import { explainUnit } from './explain.ts'
import { lotOf } from './ranking.ts'
import { runScenario } from './run.ts'

describe('ties of a weighted step', () => {
  const twins = [
    unit('999901001', { population: '5', assessment_rank: '2' }),
    unit('999901002', { population: '5', assessment_rank: '1' }),
  ]
  const odd = { ...byPopulation, pool: { total: 3 } }

  test('fall by the rule: best first, and the answer says which key settled it', () => {
    const run = solved(twins, [{ ...odd, ties: { by: ['assessment_rank', 'code'] } }])
    expect(totals(run)).toEqual([1, 2])
    expect(run.outcome.ties).toEqual([
      {
        step: 'topup',
        group: 'all',
        units: ['999901001', '999901002'],
        gained: ['999901002'],
        posts: 1,
        settledBy: 'assessment_rank',
      },
    ])
  })

  test('by code where the indicators are equal too', () => {
    const run = solved(twins, [{ ...odd, ties: { by: ['population', 'code'] } }])
    expect(totals(run)).toEqual([2, 1])
    expect(run.outcome.ties[0]?.settledBy).toBe('code')
  })

  test('stay open (需定夺) without a rule that tells the units apart; what is fixed is given', () => {
    const { ties: _, ...ruleless } = odd
    for (const step of [ruleless, { ...odd, ties: { by: ['population'] } }]) {
      const run = runScenario(inputsOf(twins, documentOf([step])))
      expect(run).toMatchObject({ status: 'undecided', posts: 1, fixed: { '999901001': 1, '999901002': 1 } })
    }
  })

  test('fall by lots that the seed draws, the same again for the same seed, and the seed is recorded', () => {
    const many = Array.from({ length: 12 }, (_, at) => unit(`9999010${10 + at}`, { population: '5' }))
    const { ties: _, ...ruleless } = { ...byPopulation, pool: { total: 5 } }
    const draw = (seed: string) => solved(many, [{ ...ruleless, ties: 'lots', seed }])
    const winners = many.toSorted((a, b) =>
      lotOf('一号', 'topup', a.code ?? '') < lotOf('一号', 'topup', b.code ?? '') ? -1 : 1,
    )
    const first = draw('一号')
    const won = many.filter((_each, at) => totals(first)[at] === 1)
    expect(new Set(won)).toEqual(new Set(winners.slice(0, 5)))
    expect(first.outcome.ties).toEqual([expect.objectContaining({ posts: 5, settledBy: 'lots:一号' })])
    expect(totals(draw('一号'))).toEqual(totals(first))
    expect(totals(draw('二号'))).not.toEqual(totals(first))
    const lot = explainUnit(first, 0).find(({ code }) => code === 'LOT')
    expect(lot?.params).toEqual({
      seed: '一号',
      id: 'topup',
      key: '999901010',
      lot: lotOf('一号', 'topup', '999901010').slice(0, 16),
    })
  })

  test('lots settle the cut of bands too', () => {
    const bands: Step = {
      id: 'tilt',
      kind: 'bands',
      within: 'all',
      bands: [{ all: [{ indicator: 'population', top: 1 }], posts: 2 }],
      ties: 'lots',
      seed: 's',
    }
    const run = solved(twins, [bands])
    const keys = twins.map(({ code }) => lotOf('s', 'tilt', code ?? ''))
    expect(totals(run, 'tilt')).toEqual((keys[0] ?? '') < (keys[1] ?? '') ? [2, 0] : [0, 2])
  })
})
