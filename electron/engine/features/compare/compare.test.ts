// Comparisons on the real engine: their laws, what a scenario leaves behind, cost, spread and the effect of each change.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CompareColumn } from '#shared/contract/compare'
import type { ScenarioDocument, Step } from '#shared/domain/scenario/document'
import { startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

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
  tested = startTestEngine()
  unwrap(
    await tested.client['project.create']({ token: tested.token('p'), template: 'blank', region: '3203' }),
  )
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
  test('values are what it gives, of its types; after is what there will be', async () => {
    const { rows, afterTotals } = await compare(
      present,
      scenario([base]),
      scenario([base], { result: 'set' }),
    )
    expect(rows.map(({ values }) => values)).toEqual([
      [20, 6, 6],
      [10, 6, 6],
      [5, 6, 6],
      [0, 6, 6],
    ])
    expect(rows.map(({ after }) => after)).toEqual([
      [20, 26, 6],
      [10, 16, 6],
      [5, 11, 6],
      [0, 6, 6],
    ])
    expect(afterTotals).toEqual([35, 59, 24])
  })

  test('a second post type widens what is counted', async () => {
    const both: Step = { id: 'more', kind: 'constant', posts: { support: 1 } }
    const { byType, rows } = await compare(present, scenario([base, both]))
    expect(byType).toEqual({ [FULL]: [35, 24], support: [3, 4] })
    expect(rows[0]).toMatchObject({ values: [23, 7] })
  })

  test('places change where the order does; equals share the better one', async () => {
    const { places } = await compare(present, scenario([extra]))
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
    expect(cost[1]).toEqual({
      total: '2160006.00',
      byType: { [FULL]: '2160006.00' },
      byLevel: { city: '1200000.00', county: '960006.00' },
      unpriced: 5,
    })
    expect(cost[0]).toMatchObject({ total: '0.00', unpriced: 35 })
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
