// Comparisons on the real engine: their laws, what a scenario leaves behind, cost, spread and the effect of each change.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CompareColumn } from '#shared/contract/compare'
import type { ScenarioDocument, Step } from '#shared/domain/scenario/document'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

const FULL = 'institution-full'
const STREETS = ['320302001', '320302002', '320303001', '320303002'] as const
const funding = [
  { pool: 'city', ratio: 1 },
  { pool: 'county', ratio: 1 },
]
const base: Step = { id: 'base', kind: 'constant', posts: 6, funding }
const extra: Step = {
  id: 'extra',
  kind: 'manual',
  posts: { [STREETS[0]]: 4, [STREETS[2]]: 1 },
  reason: '示例',
}

let tested: TestEngine
beforeEach(async () => {
  tested = await startTestProject()
  const open = [20, 10, 5].map((posts, at) => {
    return { kind: 'open', account: STREETS[at] ?? '', postType: FULL, posts, filled: 0 } as const
  })
  const support = { kind: 'open', account: STREETS[0], postType: 'support', posts: 3, filled: 0 } as const
  unwrap(
    await tested.client['ledger.book']({
      document: { number: '徐编〔2019〕1号', date: '2019-01-01' },
      movements: [...open, support],
    }),
  )
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const scenario = (steps: readonly Step[], more: Partial<ScenarioDocument> = {}): CompareColumn => ({
  document: {
    version: 1,
    name: '方案',
    asOf: '2020-09-01',
    postType: FULL,
    result: 'add',
    scope: { region: '3203', kinds: ['township'], exclude: [], include: [...STREETS] },
    steps,
    ...more,
  } as never,
})
const compare = async (...columns: CompareColumn[]) => {
  const answer = unwrap(await tested.client['compare.columns']({ columns }))
  if (answer.status !== 'ok') throw new Error(JSON.stringify(answer))
  return answer
}
const present: CompareColumn = { date: '2020-09-01' }

describe('laws', () => {
  test('differences are antisymmetric, sums by county and type are the totals', async () => {
    const [a, b] = [scenario([base]), scenario([base, extra])]
    const [there, back] = [await compare(a, b), await compare(b, a)]
    for (const [at, row] of there.rows.entries()) {
      expect(back.rows[at]?.diff).toEqual(row.diff.map((posts) => (posts === 0 ? 0 : -posts)))
    }
    for (const { totals, byCounty, byType, rows } of [there, back, await compare(present, a, b)]) {
      for (const [at, total] of totals.entries()) {
        const sum = (lists: readonly (readonly number[])[]) =>
          lists.reduce((all, list) => all + (list[at] ?? 0), 0)
        expect(sum(Object.values(byCounty))).toBe(total)
        expect(sum(Object.values(byType))).toBe(total)
        expect(sum(rows.map(({ values }) => values))).toBe(total)
      }
    }
    expect(there.moves.all).toEqual([{ gained: 5, lost: 0 }])
    expect(back.moves.all).toEqual([{ gained: 0, lost: 5 }])
    expect(there.moves.byCounty).toEqual({
      '320302': [{ gained: 4, lost: 0 }],
      '320303': [{ gained: 1, lost: 0 }],
    })
  })

  test('with itself nothing differs', async () => {
    const { rows, moves, places, changes } = await compare(scenario([base]), scenario([base]))
    expect(rows.every(({ diff, changes: own }) => diff[0] === 0 && own.length === 0)).toBe(true)
    expect([moves.all, places, changes]).toEqual([[{ gained: 0, lost: 0 }], [], []])
  })
})

describe('a scenario beside the present', () => {
  test('every column is what stands in the end: no increment is taken from a stock', async () => {
    const { measure, rows, totals, moves, byType, afterTotals } = await compare(
      present,
      scenario([base]),
      scenario([base], { result: 'set' }),
    )
    expect(measure).toBe('standing')
    const stands = [
      [20, 26, 6],
      [10, 16, 6],
      [5, 11, 6],
      [0, 6, 6],
    ]
    expect(rows.map(({ values }) => values)).toEqual(stands)
    expect(rows.map(({ after }) => after)).toEqual(stands)
    expect(rows.map(({ diff }) => diff)).toEqual(
      stands.map(([first = 0, ...others]) => others.map((posts) => posts - first)),
    )
    expect([totals, afterTotals, byType[FULL]]).toEqual([
      [35, 59, 24],
      [35, 59, 24],
      [35, 59, 24],
    ])
    expect(moves.all).toEqual([
      { gained: 24, lost: 0 },
      { gained: 7, lost: 18 },
    ])
  })

  test('units outside the scope keep what they have, also where the scenario sets', async () => {
    const scope = { region: '3203', kinds: ['township' as const], exclude: [], include: [STREETS[1]] }
    for (const result of ['add', 'set'] as const) {
      const { rows } = await compare(present, scenario([base], { scope, result }))
      expect(rows.map(({ code, values }) => [code, values])).toEqual([
        [STREETS[0], [20, 20]],
        [STREETS[1], [10, result === 'add' ? 16 : 6]],
        [STREETS[2], [5, 5]],
      ])
    }
  })

  test('scenarios of one kind are compared by what they give, with what stands in the end beside it', async () => {
    const { measure, rows, afterTotals } = await compare(scenario([base]), scenario([base, extra]))
    expect(measure).toBe('given')
    expect(rows.map(({ values, after }) => [values, after])).toEqual([
      [
        [6, 10],
        [26, 30],
      ],
      [
        [6, 6],
        [16, 16],
      ],
      [
        [6, 7],
        [11, 12],
      ],
      [
        [6, 6],
        [6, 6],
      ],
    ])
    expect(afterTotals).toEqual([59, 64])
    expect((await compare(scenario([base]), scenario([base], { result: 'set' }))).rows[0]?.values).toEqual([
      26, 6,
    ])
  })

  test('units that give have so much less in the end', async () => {
    const source: Step = { id: 'from', kind: 'source', givers: [{ unit: STREETS[0] }] }
    const gift: Step = { id: 'gift', kind: 'manual', posts: { [STREETS[1]]: 4 }, reason: '示例' }
    const { rows, totals } = await compare(present, scenario([gift, source]))
    expect(rows.map(({ code, values }) => [code, values])).toEqual([
      [STREETS[0], [20, 16]],
      [STREETS[1], [10, 14]],
      [STREETS[2], [5, 5]],
    ])
    expect(totals).toEqual([35, 35])
  })

  test('a second post type widens what is counted', async () => {
    const both: Step = { id: 'more', kind: 'constant', posts: { support: 1 } }
    const { byType, rows } = await compare(present, scenario([base, both]))
    expect(byType).toEqual({ [FULL]: [35, 59], support: [3, 7] })
    expect(rows[0]).toMatchObject({ values: [23, 30] })
  })

  test('places change where the order does; equals share the better one', async () => {
    const more: Step = { ...extra, posts: { [STREETS[2]]: 8 } }
    const { places } = await compare(present, scenario([more]))
    expect(places.map(({ code, places: own }) => [code, own])).toEqual([
      [STREETS[1], [2, 3]],
      [STREETS[2], [3, 2]],
    ])
  })
})

describe('around it', () => {
  test('cost by type and by the level that pays, posts without a rate apart', async () => {
    expect((await compare(present, scenario([base]))).cost).toEqual([null, null])
    const rates = { [FULL]: { city: '100000', county: '80000.50' } }
    unwrap(await tested.client['compare.setCostRates']({ rates }))
    expect(unwrap(await tested.client['compare.costRates']({}))).toEqual(rates)
    const { cost } = await compare(present, scenario([base, extra]))
    const given = (await compare(scenario([base, extra]), scenario([base]))).cost[0]
    expect(given).toMatchObject({ total: '2160006.00', unpriced: 5 })
    // What stands has no level that pays, so no rate.
    expect(cost[1]).toEqual({
      total: '2160006.00',
      byType: { [FULL]: '2160006.00' },
      byLevel: { city: '1200000.00', county: '960006.00' },
      unpriced: 40,
    })
    expect(cost[0]).toMatchObject({ total: '0.00', unpriced: 35 })
  })

  test('of more changes than are tried the rest are counted', async () => {
    const many = (posts: number) =>
      Array.from({ length: 62 }, (_, at): Step => ({ id: `s${at}`, kind: 'constant', posts }))
    const { changes, moreChanges, steps } = await compare(scenario(many(1)), scenario(many(2)))
    expect([changes.length, moreChanges]).toEqual([60, 2])
    expect(steps.map((own) => own.length)).toEqual([62, 62])
  })

  test('what each change does by itself, and what has no result by itself', async () => {
    const fewer: Step = { ...base, posts: 5 }
    const formula: Step = { id: 'double', kind: 'formula', expression: 'steps.extra * 0' }
    const { changes } = await compare(
      scenario([base, extra]),
      scenario([fewer, extra, formula], { bounds: [{ scope: 'unit', max: 9 }] }),
    )
    expect(changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['bounds', null],
      ['steps.base.posts', { posts: -4, units: 4 }],
      ['steps.double', { posts: 0, units: 0 }],
    ])
  })

  test('indicators with their definition and dates; a published copy stays as it was', async () => {
    const weighted: Step = {
      id: 'share',
      kind: 'weighted',
      pool: { total: 9 },
      weights: [{ indicator: 'villages', normalise: 'share', weight: '1' }],
      ties: { by: ['code'] },
    }
    const column = scenario([weighted])
    if (!('document' in column)) throw new Error('a scenario')
    unwrap(await tested.client['scenario.save']({ document: column.document }))
    unwrap(await tested.client['scenario.publish']({ name: '方案' }))
    tested.engine.session.store()?.command('test', (db) => {
      db.prepare("UPDATE indicatorValue SET value = '99' WHERE indicator = 'villages' AND unit = 1").run()
    })
    const { rows, indicators, columns } = await compare({ published: { name: '方案' } }, column)
    expect(rows.some(({ diff }) => diff[0] !== 0)).toBe(true)
    expect(indicators[0]).toMatchObject([{ id: 'villages', better: 'high' }])
    expect(columns[0]).toMatch(/^方案@[0-9a-f]{12}$/)
  })

  test('one without a result is told', async () => {
    const columns = [present, scenario([base], { bounds: [{ scope: 'unit', max: 3 }] })]
    expect(unwrap(await tested.client['compare.columns']({ columns }))).toMatchObject({
      status: 'refused',
      column: 1,
      refused: { status: 'infeasible', code: 'BOUND_BROKEN' },
    })
  })
})
