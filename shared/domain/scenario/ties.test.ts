// Ties of a weighted step: settled by the rule, or left open.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, totals, unit } from '#shared/testing/town'
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
})
