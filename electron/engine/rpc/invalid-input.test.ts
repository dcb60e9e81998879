// A refused document: the field is named as it is written, and what would be right is said where it can be.
import { describe, expect, test } from 'vitest'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import { xuzhouScenario } from '#shared/domain/template/xuzhou-2020.zh-CN'
import { invalidInput } from './invalid-input.ts'

const good = xuzhouScenario(new Map([['320302', 3]]), [])
const [base, , topup] = good.steps

function refusal(document: unknown) {
  const parsed = ScenarioDocumentField.safeParse(document)
  if (parsed.success) throw new Error('was not refused')
  const { code, params, where } = invalidInput(parsed.error.issues)
  return [code, where.field, params.expected ?? '']
}

const steps = (...list: unknown[]) => ({ ...good, steps: list })
const weight = { indicator: 'area', weight: '1' }
const SEEDED = '"ties": "lots", "seed": "…"'
const POSTS = '10, {"institution-full": 10}'
const NUMBERS = '80, "12.5", "3/7"'

test('the document of the template is right', () => {
  expect(ScenarioDocumentField.safeParse(good).success).toBe(true)
})

test('a whole weight may be a number', () => {
  const parsed = ScenarioDocumentField.parse(steps({ ...topup, weights: [{ ...weight, weight: 1 }] }))
  expect(parsed.steps[0]).toMatchObject({ weights: [weight] })
})

describe('unknown keys', () => {
  test.each<[unknown, string]>([
    [{ ...good, stepz: [] }, 'stepz'],
    [{ ...good, scope: { ...good.scope, kind: 'town' } }, 'scope.kind'],
    [steps({ ...base, post: 1 }), 'steps[0].post'],
    [steps(base, { ...topup, weights: [{ ...weight, wieght: '1' }] }), 'steps[1].weights[0].wieght'],
    [steps({ ...topup, pool: { total: 1, all: true } }), 'steps[0].pool.all'],
  ])('%#: %s', (document, field) => {
    expect(refusal(document)).toEqual(['FIELD_UNKNOWN', field, ''])
  })
})

describe('wrong values', () => {
  test.each<[unknown, string, string]>([
    [[], '.', ''],
    [{ ...good, version: 2 }, 'version', '1'],
    [{ ...good, asOf: '2020-02-30' }, 'asOf', ''],
    [{ ...good, postType: 'full' }, 'postType', expect.stringContaining('institution-full') as never],
    [{ ...good, result: 'put' }, 'result', 'add, set'],
    [{ ...good, rounding: { oddPost: 'ctiy' } }, 'rounding.oddPost', 'city, county, alternate'],
    [
      steps({ ...base, kind: 'constnat' }),
      'steps[0].kind',
      'constant, table, class, ratio, formula, carry, manual, weighted, bands, bodies, source',
    ],
    [steps({ ...base, funding: [{ pool: 'ctiy', ratio: 1 }] }), 'steps[0].funding[0].pool', 'city, county'],
    [steps({ ...base, posts: '10' }), 'steps[0].posts', POSTS],
    [steps({ ...base, posts: 1.5 }), 'steps[0].posts', POSTS],
    [steps({ ...base, id: '基数' }), 'steps[0].id', 'base, topup_2, tilt-a'],
    [{ ...good, scope: { ...good.scope, region: '徐州' } }, 'scope.region', '32, 3203, 320302, ""'],
    [
      steps({ ...topup, pool: { total: 5, stage: { weights: [weight], method: 'dhondt' } } }),
      'steps[0].pool.stage.method',
      expect.stringContaining('jefferson') as never,
    ],
    [steps({ ...topup, pool: { total: 5, stage: { weights: [] } } }), 'steps[0].pool.stage.weights', ''],
    [steps({ ...base, posts: -1 }), 'steps[0].posts', ''],
    [steps({ ...topup, pool: { total: '5' } }), 'steps[0].pool.total', ''],
    [steps({ ...topup, pool: { byCounty: { '3203': 5 } } }), 'steps[0].pool.byCounty.3203', ''],
    [steps({ ...topup, weights: [{ ...weight, weight: 0.4 }] }), 'steps[0].weights[0].weight', NUMBERS],
    [steps({ ...topup, weights: [{ ...weight, weight: '0,4' }] }), 'steps[0].weights[0].weight', NUMBERS],
    [steps({ ...topup, method: 'dhondt' }), 'steps[0].method', expect.stringContaining('jefferson') as never],
    [steps({ ...topup, ties: 'lots' }), 'steps[0].seed', SEEDED],
    [steps({ ...topup, ties: 'drawn' }), 'steps[0].ties', '{"by": ["code"]}, "lots"'],
    [
      steps({ ...topup, pool: { total: 5, byCounty: {} } }),
      'steps[0].pool',
      expect.stringContaining('{byCounty}') as never,
    ],
    [
      steps({
        id: 'b',
        kind: 'bands',
        within: 'all',
        bands: [{ all: [{ indicator: 'area', top: '120%' }], posts: 1 }],
      }),
      'steps[0].bands[0].all[0].top',
      '"10%", "33.3%", 3',
    ],
    [steps({ ...topup, seed: 's' }), 'steps[0].seed', SEEDED],
    [steps({ id: 'in', kind: 'bodies', funding: [{ pool: 'city', ratio: 1 }] }), 'steps[0].funding', ''],
    [
      steps({ id: 'r', kind: 'ratio', indicator: 'area', per: '0.0', round: 'ceil' }),
      'steps[0].per',
      NUMBERS,
    ],
    [steps({ id: 'm', kind: 'manual', posts: { 1: 2 } }), 'steps[0].reason', ''],
    [{ ...good, steps: [] }, 'steps', ''],
  ])('%#: %s', (document, field, expected) => {
    expect(refusal(document)).toEqual(['FIELD_INVALID', field, expected])
  })
})
