// Indicator values of whole counties and of bodies: a sheet brings them, and a run shares posts by them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunResult } from '#shared/contract/scenario'
import { type Office, openOffice, reasons } from './testing/office.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 30_000 })

const DATE = { date: '2020-06-30' } as const
const COUNTIES = [
  ['县区', '人口（人）', '面积（平方公里）'],
  ['鼓楼区', 600, 40],
  ['320303', 200, 60],
  ['合计', 800, 100],
] as const
const BODIES = [
  ['单位', '内设机构', '人口（人）'],
  ['黄楼街道', '党政办公室', 20],
  [null, '综合执法局', 40],
  ['彭城街道', '党政办公室', 30],
  ['彭城街道', '综合执法局', 10],
  ['黄楼街道', null, 5],
  ['彭城街道', null, 7],
] as const

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.take([
    ['单位', '内设机构'],
    ...['黄楼街道', '彭城街道'].flatMap((unit) =>
      ['党政办公室', '综合执法局'].map((body) => [unit, body] as const),
    ),
  ])
})
afterEach(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

const byPopulation = [{ indicator: 'population', normalise: 'share', weight: '1' }]
/** Shares 16 posts over the counties of two units by their own population, then among bodies by theirs. */
const scenario = {
  version: 1,
  name: '两段',
  asOf: '2020-09-01',
  postType: 'institution-full',
  scope: { region: '999', kinds: ['street'], include: ['320302001', '320303001'] },
  steps: [
    {
      id: 'topup',
      kind: 'weighted',
      pool: { total: 16, stage: { weights: byPopulation } },
      weights: byPopulation,
    },
    { id: 'in', kind: 'bodies', weights: byPopulation },
  ],
}

async function shares(): Promise<string[]> {
  const { units } = await office.ask<RunResult>('scenario.result', { document: scenario })
  return units.flatMap(({ name, total, bodies }) => [
    `${name} ${total}`,
    ...bodies.map((body) => `${name}/${body.name} ${body.byType['institution-full']}`),
  ])
}

test('a staged pool goes by the counties’ own values, bodies share by theirs', async () => {
  const seen = await office.see(COUNTIES, DATE)
  expect(seen).toMatchObject({ kind: 'indicators', rows: 2, added: 2, rejected: 0, onlyHere: { count: 0 } })
  expect(seen.page.map(({ cell, unitCode, unitName, holder }) => [cell, unitCode, unitName, holder])).toEqual(
    [
      ['A2', '320302', '鼓楼区', 'county'],
      ['A3', '320303', '云龙区', 'county'],
    ],
  )
  expect(await office.commit(seen)).toMatchObject({ added: 2, written: true })

  const inside = await office.see(BODIES, DATE)
  expect(inside.page.map(({ cell, unitName, holder }) => [cell, unitName, holder])).toEqual([
    ['B2', '黄楼街道/党政办公室', 'body'],
    ['B3', '黄楼街道/综合执法局', 'body'],
    ['B4', '彭城街道/党政办公室', 'body'],
    ['B5', '彭城街道/综合执法局', 'body'],
    ['A6', '黄楼街道', 'unit'],
    ['A7', '彭城街道', 'unit'],
  ])
  expect(await office.commit(inside)).toMatchObject({ kind: 'indicators', added: 6, rejected: [] })

  // 600 : 200 of 16 are 12 and 4, not the 7 and 9 of the units' 5 : 7; inside 20 : 40 and 30 : 10.
  expect(await shares()).toEqual([
    '黄楼街道 12',
    '黄楼街道/党政办公室 4',
    '黄楼街道/综合执法局 8',
    '彭城街道 4',
    '彭城街道/党政办公室 3',
    '彭城街道/综合执法局 1',
  ])
})

test('the same again changes nothing, another value is a change, undo takes each import back', async () => {
  await office.take(COUNTIES, DATE)
  await office.take(BODIES, DATE)
  expect(await office.take(COUNTIES, DATE)).toMatchObject({ unchanged: 2, written: false })
  expect(await office.take(BODIES, DATE)).toMatchObject({ unchanged: 6, written: false })
  const header = COUNTIES[0]
  const changed = await office.see([header, ['鼓楼区', 200, 40]], DATE)
  expect(changed.page[0]).toMatchObject({
    status: 'changed',
    values: { 'indicator.population': ['600', '200'], 'indicator.area': ['40', '40'] },
  })
  await office.commit(changed)
  await office.take([BODIES[0], ['黄楼街道', '党政办公室', 40]], DATE)
  const equal = ['黄楼街道 8', '黄楼街道/党政办公室 4', '黄楼街道/综合执法局 4', '彭城街道 8']
  expect((await shares()).slice(0, 4)).toEqual(equal)
  await office.undo()
  await office.undo()
  expect((await shares())[0]).toBe('黄楼街道 12')
  await office.undo()
  await office.undo()
  expect(await office.see(COUNTIES, DATE)).toMatchObject({ added: 2, unchanged: 0 })
  expect(await office.see(BODIES, DATE)).toMatchObject({ added: 6, unchanged: 0 })
})

test('a body that was renamed keeps its values under its new name', async () => {
  await office.take(BODIES, DATE)
  await office.ask('ledger.book', {
    document: { number: '徐编〔2020〕9号', date: '2020-07-01' },
    movements: [{ kind: 'rename', body: '320302001/综合执法局', name: '执法局' }],
  })
  const seen = await office.see([BODIES[0], ['黄楼街道', '执法局', 50]], DATE)
  expect(seen.page[0]).toMatchObject({ status: 'changed', values: { 'indicator.population': ['40', '50'] } })
  expect(await office.commit(seen)).toMatchObject({ changed: 1, written: true })
})

test('counties and units in one sheet: by a blank unit, by a county’s name or code in its column', async () => {
  const seen = await office.see(
    [
      ['县区', '区划代码', '单位', '人口（人）'],
      ['鼓楼区', null, null, 600],
      [null, null, '黄楼街道', 5],
      ['鼓楼区', null, '小计', 605],
      ['云龙区', null, '云龙区', 200],
      [null, '320305', '贾汪区', 100],
      // Its county's code beside a unit's name.
      ['云龙区', '320303', '彭城街道', 7],
    ],
    DATE,
  )
  expect(seen.page.map(({ cell, unitName, holder }) => [cell, unitName, holder])).toEqual(
    expect.arrayContaining([
      ['A2', '鼓楼区', 'county'],
      ['C3', '黄楼街道', 'unit'],
      ['C5', '云龙区', 'county'],
      ['C6', '贾汪区', 'county'],
      ['C7', '彭城街道', 'unit'],
    ]),
  )
  expect(seen).toMatchObject({ rows: 5, added: 5, rejected: 0 })
})

test.each([
  [
    'an unknown county',
    ['县区', '人口（人）'],
    [
      ['鼓楼区', 6],
      ['某某区', 2],
    ],
    ['COUNTY_NOT_FOUND A3'],
  ],
  [
    'a county given twice',
    ['县区', '人口（人）'],
    [
      ['鼓楼区', 6],
      ['320302', 2],
    ],
    ['UNIT_DUPLICATE A2', 'UNIT_DUPLICATE A3'],
  ],
  [
    'a body that its unit does not have',
    ['单位', '内设机构', '人口（人）'],
    [['黄楼街道', '党政办', 6]],
    ['BODY_NOT_FOUND B2'],
  ],
  [
    'a body given twice',
    ['单位', '内设机构', '人口（人）'],
    [
      ['黄楼街道', '党政办公室', 6],
      ['黄楼街道', '党政办公室', 6],
    ],
    ['UNIT_DUPLICATE B2', 'UNIT_DUPLICATE B3'],
  ],
  [
    'a body of a whole county',
    ['单位', '内设机构', '人口（人）'],
    [['鼓楼区', '党政办公室', 6]],
    ['UNIT_NOT_FOUND A2'],
  ],
  [
    'a row that names nothing of its own',
    ['县区', '单位', '人口（人）'],
    [
      ['鼓楼区', null, 6],
      [null, null, 2],
    ],
    ['UNIT_MISSING B3'],
  ],
])('%s is refused by its cell', async (_, header, rows, expected) => {
  const seen = await office.see([header, ...rows], DATE)
  expect(reasons(seen)).toEqual(expected)
  await expect(office.commit(seen)).rejects.toThrow('ROWS_REJECTED')
})
