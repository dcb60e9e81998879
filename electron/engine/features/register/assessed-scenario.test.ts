// What streets think of departments, from their score sheet to posts: the sheet serves as an indicator of a scenario.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

const DEPARTMENTS = ['市教育局', '市民政局', '市司法局'] as const

let tested: TestEngine
beforeEach(async () => {
  tested = await startTestProject()
  const found = DEPARTMENTS.map((name, at) => {
    return { kind: 'found', unit: { name, parent: '3203', unitKind: 'department', code: `B0${at}` } } as const
  })
  const document = { number: '徐编〔2019〕1号', date: '2019-01-01' }
  unwrap(await tested.client['ledger.book']({ document, movements: found }))
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

test('departments are ranked by the mean of what streets gave them, and share posts by rank and by score', async () => {
  const scores = [
    ['320302001', 'B00', '90'],
    ['320302002', 'B00', '92'],
    ['320302001', 'B01', '80'],
    ['320302001', 'B02', '85'],
  ] as const
  const rows = scores.map(([assessor, unit, score]) => ({ assessor, unit, score }))
  const sheet = { year: 2019, sheet: '街道评部门' }
  unwrap(await tested.client['register.assess']({ ...sheet, date: '2019-12-31', rows }))
  const added = await tested.client['indicator.add']({ name: '街道评分', measure: '分', better: 'high' })
  unwrap(added)
  const use = { ...sheet, date: '2019-12-31' }
  const ranked = { ...use, indicator: 'assessment_rank', take: 'rank' } as const
  expect(unwrap(await tested.client['register.useAssessment'](ranked))).toMatchObject({ rows: 3 })
  const scored = { ...use, indicator: '街道评分', take: 'score' } as const
  expect(unwrap(await tested.client['register.useAssessment'](scored))).toMatchObject({ rows: 3 })
  // Ranks 1, 3, 2 claim 3, 1 and 2 parts of six; scores claim 91, 80 and 85 parts of 256.
  expect(await posts('assessment_rank', 'rank', 6)).toEqual([3, 1, 2])
  expect(await posts('街道评分', 'share', 256)).toEqual([91, 80, 85])
})

test('bodies share their unit’s posts by what streets gave them, and by the newer scores once the sheet is used again', async () => {
  const street = '320302001'
  const names = ['派出所', '司法所', '市场所']
  const bodies = names.map((name) => {
    return { kind: 'establish', body: `${street}/${name}`, bodyKind: 'institution' } as const
  })
  const document = { number: '徐编〔2019〕2号', date: '2019-01-01' }
  unwrap(await tested.client['ledger.book']({ document, movements: bodies }))
  const sheet = { year: 2019, sheet: '街道评派驻机构' }
  const assess = async (scores: readonly (readonly [body: string, score: string])[]) => {
    const rows = scores.map(([name, score]) => ({ assessor: street, unit: `${street}/${name}`, score }))
    unwrap(await tested.client['register.assess']({ ...sheet, date: '2019-12-31', rows }))
  }
  const use = { ...sheet, date: '2019-12-31', indicator: 'reform_score', take: 'score' } as const
  await assess([
    ['派出所', '60'],
    ['司法所', '30'],
  ])
  expect(unwrap(await tested.client['register.useAssessment'](use))).toMatchObject({ rows: 2 })
  // The body that nobody assessed has no value: the scenario says so instead of counting it as nothing.
  const failure = failureOf(await tested.client['scenario.result']({ document: shared }))
  expect(failure).toMatchObject({ code: 'INDICATOR_MISSING', params: { unit: `${street}/市场所` } })
  await assess([['市场所', '10']])
  expect(unwrap(await tested.client['register.useAssessment'](use))).toMatchObject({ rows: 3 })
  const { units } = unwrap(await tested.client['scenario.result']({ document: shared }))
  expect(units[0]?.bodies.map(({ name, byType }) => [name, byType])).toEqual([
    ['派出所', { 'institution-full': 6 }],
    ['司法所', { 'institution-full': 3 }],
    ['市场所', { 'institution-full': 1 }],
  ])
})

const shared = {
  version: 1,
  name: '按评议到所',
  asOf: '2020-01-01',
  postType: 'institution-full',
  scope: { region: '320302001', kinds: ['street'] },
  steps: [
    { id: 'base', kind: 'constant', posts: 10 },
    {
      id: 'in',
      kind: 'bodies',
      weights: [{ indicator: 'reform_score', normalise: 'share', weight: 1 }],
      method: 'hamilton',
    },
  ],
} as unknown as ScenarioDocument

async function posts(indicator: string, normalise: 'rank' | 'share', total: number): Promise<number[]> {
  const document = {
    version: 1,
    name: '按评议',
    asOf: '2020-01-01',
    postType: 'administrative',
    scope: { region: '3203', kinds: ['department'] },
    steps: [{ id: 'a', kind: 'weighted', pool: { total }, weights: [{ indicator, normalise, weight: 1 }] }],
  } as unknown as ScenarioDocument
  const { rows } = unwrap(await tested.client['scenario.units']({ document }))
  return rows.map((unit) => unit.total)
}
