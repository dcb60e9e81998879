// What is booked and from which pools: set against the present quota, and pools that fall short.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, unit } from '#shared/testing/town'
import { changesOf } from './booking.ts'
import type { ScenarioDocument, Step } from './document.ts'
import { explainUnit } from './explain.ts'
import type { ScenarioInputs } from './inputs.ts'
import { runScenario } from './run.ts'

const units = [
  unit('999901001', { population: '3' }),
  unit('999901002', { population: '1' }),
  unit('999902001', { population: '1' }),
]
const both = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]
const base: Step = { id: 'base', kind: 'constant', posts: 3, funding: both }
const quotas = (...posts: number[]): Partial<ScenarioInputs> => ({
  balances: new Map(
    posts.map((quota, at) => [
      units[at]?.code ?? '',
      { 'institution-full': { quota, filled: quota, usableVacancy: 0 } },
    ]),
  ),
})
const run = (steps: readonly Step[], document: Partial<ScenarioDocument>, more: Partial<ScenarioInputs>) => {
  const answer = runScenario(inputsOf(units, documentOf(steps, document), more))
  if (answer.status !== 'ok') throw new Error(JSON.stringify(answer))
  return answer
}
const changes = (answer: ReturnType<typeof run>) =>
  changesOf(answer.inputs, answer.outcome.units).map((change) => change['institution-full'])

describe('set', () => {
  test('books the difference to the present quota; a decrease goes back to the county pool', () => {
    const answer = run([base], { result: 'set' }, quotas(1, 3, 8))
    expect(answer.outcome.units.map((each) => each.total)).toEqual([3, 3, 3])
    expect(changes(answer)).toEqual([
      { posts: 2, pools: { city: 1, county: 1 } },
      { posts: 0, pools: {} },
      { posts: -5, pools: { county: -5 } },
    ])
    expect(explainUnit(answer, 2).at(-1)).toEqual({
      step: '',
      code: 'CHANGE_DOWN',
      params: { type: 'institution-full', total: 3, quota: 8, posts: 5 },
    })
  })

  test('carry takes the present quota over, so that the rest is what changes', () => {
    const answer = run([{ id: 'now', kind: 'carry' }, base], { result: 'set' }, quotas(1, 3, 8))
    expect(answer.outcome.units.map((each) => each.parts)).toEqual([
      { now: 1, base: 3 },
      { now: 3, base: 3 },
      { now: 8, base: 3 },
    ])
    expect(changes(answer).map((change) => change?.posts)).toEqual([3, 3, 3])
  })

  test('carry on top of itself is refused', () => {
    expect(() => run([{ id: 'now', kind: 'carry' }], {}, {})).toThrow(
      expect.objectContaining({ code: 'CARRY_NEEDS_SET', field: 'steps[0].kind' }),
    )
  })
})

describe('POOL_SHORT', () => {
  const pools = (city: number, one: number, two: number) =>
    new Map([
      ['city', { 'institution-full': city }],
      ['county:999901', { 'institution-full': one }],
      ['county:999902', { 'institution-full': two }],
    ])
  const short = (given: ScenarioInputs['pools'], document: Partial<ScenarioDocument> = {}, more = {}) =>
    run([base], document, { pools: given, ...more }).outcome.findings.map(({ rule, severity, params }) => [
      rule,
      severity,
      params,
    ])

  test('each pool that holds too little, with have and need; a full one is not mentioned', () => {
    // 9 posts, 1 : 1, units in code order: city 2 + 1 + 2, county 1 + 2 and 1.
    expect(short(pools(4, 3, 0))).toEqual([
      ['POOL_SHORT', 'error', { pool: 'city', postType: 'institution-full', have: 4, need: 5 }],
      ['POOL_SHORT', 'error', { pool: 'county:999902', postType: 'institution-full', have: 0, need: 1 }],
    ])
    expect(short(pools(5, 3, 1))).toEqual([])
  })

  test('a pool that never had the type holds none', () => {
    expect(short(new Map())).toHaveLength(3)
  })

  test('under set only the differences count, and what goes back helps', () => {
    expect(short(pools(1, 1, 0), { result: 'set' }, quotas(1, 3, 8))).toEqual([])
  })

  test('without any pool ever booked: a note instead', () => {
    const { findings, notes } = run([base], {}, { pools: null }).outcome
    expect(findings).toEqual([])
    expect(notes).toEqual([{ code: 'NO_POOL_BOOKED', params: {} }])
    expect(run([base], {}, { pools: new Map() }).outcome.notes).toEqual([])
  })

  test('types have their own pools', () => {
    const two: Step = { ...base, posts: { administrative: 2, 'institution-full': 1 } }
    const answer = run(
      [two, { ...byPopulation, postType: 'political-legal', funding: both }],
      {},
      { pools: new Map() },
    )
    const types = new Set(answer.outcome.findings.map(({ params }) => params.postType))
    expect(types).toEqual(new Set(['administrative', 'institution-full', 'political-legal']))
    for (const each of answer.outcome.units) {
      for (const [type, posts] of Object.entries(each.byType)) {
        const paid = Object.values(each.funding[type as 'administrative'] ?? {}).reduce(
          (sum, count) => sum + count,
          0,
        )
        expect(paid).toBe(posts)
      }
    }
  })
})
