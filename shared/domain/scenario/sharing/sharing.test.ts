// Steps that only distribute: posts over bodies, and who gives them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import { solveFlow } from '../../apportion/flow/flow.ts'
import type { BodiesStep, Step } from '../document.ts'
import { explainUnit } from '../explain.ts'
import type { GivingUnit, ScenarioBody, ScenarioInputs, UnitBalances } from '../inputs.ts'
import { runScenario } from '../run.ts'
import { type Holding, pairUp } from './pair-up.ts'

const body = (name: string, more: Partial<ScenarioBody> = {}): ScenarioBody => ({
  name,
  kind: 'institution',
  function: null,
  values: {},
  ...more,
})
const base: Step = { id: 'base', kind: 'constant', posts: 7 }
const bodies: BodiesStep = { id: 'in', kind: 'bodies' }
const given = (outcome: { bodies: readonly { name: string; byType: object }[] } | undefined) =>
  outcome?.bodies.map(({ byType }) => Object.values(byType).reduce((sum: number, posts) => sum + posts, 0))

describe('bodies', () => {
  const three = [body('服务'), body('执法'), body('牌子', { kind: 'nameplate' }), body('指挥')]
  const units = [unit('999901001', {}, { bodies: three }), unit('999901002')]

  test('equally, the odd post to the body recorded first; a nameplate gets none; a unit without bodies is a finding', () => {
    const run = solved(units, [base, bodies])
    expect(given(run.outcome.units[0])).toEqual([3, 2, 0, 2])
    expect(run.outcome.total).toBe(14)
    expect(run.outcome.byStep).toEqual({ base: 14 })
    expect(run.outcome.ties).toEqual([
      {
        step: 'in',
        group: '999901001',
        units: ['999901001/服务', '999901001/执法', '999901001/指挥'],
        gained: ['999901001/服务'],
        posts: 1,
        settledBy: 'order',
      },
    ])
    expect(run.outcome.findings).toEqual([
      expect.objectContaining({
        rule: 'BODIES_MISSING',
        unit: '999901002',
        params: expect.objectContaining({ posts: 7 }),
      }),
    ])
    expect(
      explainUnit(run, 0)
        .filter(({ code }) => code === 'BODY_POSTS')
        .map(({ params }) => params),
    ).toEqual([
      { body: '服务', posts: 3 },
      { body: '执法', posts: 2 },
      { body: '指挥', posts: 2 },
    ])
  })

  test('by an indicator of the bodies, with floor and cap', () => {
    const weighed = [
      ['a', '1'],
      ['b', '2'],
      ['c', '4'],
    ].map(([name = '', population = '']) => body(name, { values: { population } }))
    const step: BodiesStep = { ...bodies, weights: [{ indicator: 'population', weight: '1' }] }
    const one = [unit('999901001', {}, { bodies: weighed })]
    expect(given(solved(one, [base, step]).outcome.units[0])).toEqual([1, 2, 4])
    expect(given(solved(one, [base, { ...step, min: 2, max: 3 }]).outcome.units[0])).toEqual([2, 2, 3])
    expect(
      given(solved(one, [base, step], { bounds: [{ scope: 'body', max: 3 }] }).outcome.units[0]),
    ).toEqual([1, 3, 3])
    expect(runScenario(inputsOf(one, documentOf([base, { ...step, max: 2 }])))).toMatchObject({
      status: 'infeasible',
      code: 'CAPS_BELOW_TOTAL',
      group: '999901001',
      need: 7,
      most: 6,
    })
  })

  test('a second step shares only what the first has not, each its own type', () => {
    const two = [unit('999901001', {}, { bodies: [body('a'), body('b')] })]
    const run = solved(two, [
      { ...base, posts: { 'institution-full': 4, administrative: 3 } },
      bodies,
      { id: 'more', kind: 'constant', posts: 2 },
      { ...bodies, id: 'rest' },
      { ...bodies, id: 'admin', postType: 'administrative' },
    ])
    expect(run.outcome.units[0]?.bodies.map(({ byType }) => byType)).toEqual([
      { 'institution-full': 3, administrative: 2 },
      { 'institution-full': 3, administrative: 1 },
    ])
  })

  test('bodies of the kinds asked for share; the others get nothing', () => {
    const mixed = [
      unit(
        '999901001',
        {},
        {
          bodies: [
            body('a', { kind: 'internal' }),
            body('b', { kind: 'institution' }),
            body('c', { kind: 'internal' }),
          ],
        },
      ),
      unit('999901002', {}, { bodies: [body('b', { kind: 'institution' })] }),
    ]
    const run = solved(mixed, [base, { ...bodies, kinds: ['internal'] }])
    expect(run.outcome.units.map(given)).toEqual([[4, 0, 3], [0]])
    expect(run.outcome.findings.map(({ message, unit: who }) => [message, who])).toEqual([
      ['BODIES_MISSING', '999901002'],
    ])
  })

  test('functionTotals: every unit and every function gets its total', () => {
    const two = ['999901001', '999901002', '999901003'].map((code) =>
      unit(
        code,
        {},
        { bodies: [body('s', { function: '服务' }), body('z', { function: '执法' }), body('x')] },
      ),
    )
    const step: BodiesStep = { ...bodies, functionTotals: { 服务: 12, 执法: 9 } }
    const run = solved(two, [base, step])
    const sums = run.outcome.units.map(given)
    expect(sums.map((list) => list?.reduce((all, posts) => all + posts, 0))).toEqual([7, 7, 7])
    expect([0, 1, 2].map((at) => sums.reduce((all, list) => all + (list?.[at] ?? 0), 0))).toEqual([12, 9, 0])
    // 4 posts each for the first function and 3 for the second: nothing could have gone elsewhere.
    expect(run.outcome.ties).toEqual([])
    const odd = solved(two, [base, { ...step, functionTotals: { 服务: 11, 执法: 10 } }])
    expect(odd.outcome.units.map(given)).toEqual([
      [4, 3, 0],
      [4, 3, 0],
      [3, 4, 0],
    ])
    expect(odd.outcome.ties).toEqual([
      {
        step: 'in',
        group: 'all',
        units: ['999901001', '999901002', '999901003'],
        gainedIn: [
          { unit: '999901001', column: '服务' },
          { unit: '999901002', column: '服务' },
          { unit: '999901003', column: '执法' },
        ],
        posts: 3,
        settledBy: 'order',
      },
    ])
    expect(
      runScenario(inputsOf(two, documentOf([base, { ...step, functionTotals: { 服务: 12, 执法: 8 } }]))),
    ).toMatchObject({
      code: 'MARGINS_DIFFER',
      need: 21,
      most: 20,
    })
  })
})

describe('source', () => {
  const units = [unit('999901001'), unit('999902001')]
  const giver = (key: string, county: string): [string, GivingUnit] => [key, { key, name: key, county }]
  const balance = (quota: number, filled: number): UnitBalances => ({
    'institution-full': { quota, filled, usableVacancy: quota - filled },
  })
  const more: Partial<ScenarioInputs> = {
    givers: new Map([giver('文化馆', '999901'), giver('体校', '999902'), giver('站', '999902')]),
    balances: new Map([
      ['文化馆', balance(20, 14)],
      ['体校', balance(10, 7)],
      ['站', balance(5, 5)],
    ]),
  }
  const source = (...givers: object[]): Step => ({ id: 'from', kind: 'source', givers: givers as never })
  const all = source({ unit: '文化馆' }, { unit: '体校' }, { unit: '站' })
  const run = (posts: number, step: Step, document: object = {}) =>
    runScenario(inputsOf(units, documentOf([{ ...base, posts }, step], document), more))
  const gifts = (answer: ReturnType<typeof run>) =>
    answer.status === 'ok'
      ? Object.fromEntries(
          answer.outcome.sources.map((each) => [each.giver, [each.fromVacancy, each.fromFilled]]),
        )
      : answer

  test('vacancies by largest remainder (6 : 3 of 6 posts), nobody’s post is taken', () => {
    expect(gifts(run(3, all))).toEqual({ 文化馆: [4, 0], 体校: [2, 0], 站: [0, 0] })
  })

  test('filled posts only when vacancies are used up (17 − 9 = 8 of 14 : 7 : 5 filled), each a finding', () => {
    const answer = run(9, source({ unit: '文化馆' }, { unit: '体校' }, { unit: '站', max: 1 }))
    expect(gifts(answer)).toEqual({ 文化馆: [6, 5], 体校: [3, 3], 站: [0, 1] })
    expect(
      answer.status === 'ok' && answer.outcome.findings.map(({ rule, unit: key }) => [rule, key]),
    ).toEqual([
      ['SOURCE_FILLED', '体校'],
      ['SOURCE_FILLED', '文化馆'],
      ['SOURCE_FILLED', '站'],
    ])
  })

  test('max and keep bound what a giver gives; what is lacking is infeasible with the figure', () => {
    expect(gifts(run(2, source({ unit: '文化馆', max: 1 }, { unit: '体校' })))).toEqual({
      文化馆: [1, 0],
      体校: [3, 0],
    })
    const poor = run(9, source({ unit: '文化馆', keep: 15 }, { unit: '体校', max: 4 }))
    expect(poor).toMatchObject({
      status: 'infeasible',
      code: 'SOURCE_SHORT',
      need: 18,
      most: 9,
      conditions: ['steps[1].givers'],
    })
  })

  test('what came out of vacancies counts towards max before filled posts are touched', () => {
    const answer = run(7, source({ unit: '文化馆', max: 8 }, { unit: '体校' }))
    expect(gifts(answer)).toEqual({ 文化馆: [6, 2], 体校: [3, 3] })
  })

  test('posts stay in their county where they can', () => {
    const answer = run(3, all)
    expect(answer.status === 'ok' && answer.outcome.sources.map(({ giver: key, to }) => [key, to])).toEqual([
      ['体校', { '999902001': 2 }],
      ['文化馆', { '999901001': 3, '999902001': 1 }],
      ['站', {}],
    ])
  })

  test('only posts that no pool pays for are sourced; under set only increases', () => {
    const funded: Step = { ...base, id: 'paid', posts: 5, funding: [{ pool: 'city', ratio: 1 }] }
    const steps = [funded, { ...base, posts: 1 }, all]
    const partly = runScenario(inputsOf(units, documentOf(steps), more))
    expect(gifts(partly)).toEqual({ 文化馆: [1, 0], 体校: [1, 0], 站: [0, 0] })
    const quota = new Map([...(more.balances ?? []), ['999901001', balance(3, 3)]])
    const set = documentOf([{ ...base, posts: 4 }, all], { result: 'set' })
    expect(gifts(runScenario(inputsOf(units, set, { ...more, balances: quota })))).toEqual({
      文化馆: [3, 0],
      体校: [2, 0],
      站: [0, 0],
    })
  })

  test('an unknown giver is refused by its field', () => {
    expect(() => run(1, source({ unit: '没有' }))).toThrow(
      expect.objectContaining({ code: 'UNIT_UNKNOWN', field: 'steps[1].givers[0].unit' }),
    )
  })

  test('pairs are a cheapest flow', () => {
    const holding = fc.record({
      county: fc.constantFrom('1', '2', '3'),
      posts: fc.integer({ min: 0, max: 9 }),
    })
    const side = fc.array(holding, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(side, side, (givers, some) => {
        const sum = (list: readonly Holding[]) => list.reduce((all, { posts }) => all + posts, 0)
        const lack = sum(givers) - sum(some)
        const receivers = [...some, { county: '1', posts: Math.max(0, lack) }]
        const givers2 = [...givers, { county: '2', posts: Math.max(0, -lack) }]
        const cost = (a: Holding, b: Holding) => Number(a.county !== b.county)
        const pairs = pairUp(givers2, receivers)
        let paid = 0
        pairs.forEach((to, at) => {
          expect([...to.values()].reduce((all, posts) => all + posts, 0)).toBe(givers2[at]?.posts)
          for (const [receiver, posts] of to)
            paid += posts * cost(givers2[at] as Holding, receivers[receiver] as Holding)
        })
        const flow = solveFlow({
          demands: [...givers2.map(({ posts }) => -posts), ...receivers.map(({ posts }) => posts)],
          arcs: givers2.flatMap((a, from) =>
            receivers.map((b, to) => ({
              from,
              to: givers2.length + to,
              lower: 0,
              cap: null,
              cost: cost(a, b),
            })),
          ),
        })
        expect(flow.status === 'solved' && Number(flow.cost)).toBe(paid)
      }),
    )
  })
})
