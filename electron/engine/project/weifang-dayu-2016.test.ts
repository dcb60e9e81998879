// The figures of Weifang Kuiwen Dayu 2016, one test each, from a project of the template.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhCN } from '#shared/locale/locale'
import { type TemplateProject, templateProject } from './testing/template-project.ts'

let project: TemplateProject

beforeAll(async () => {
  project = await templateProject('weifang-dayu-2016')
})
afterAll(() => project.tested.stop())

const [BEFORE, AFTER, YEAR_END] = ['2016-06-29', '2016-06-30', '2016-12-31'] as const

async function bodies(asOf: string, nature: string) {
  const { rows } = await project.ask('table.bodies', { asOf })
  return rows.filter(({ traits }) => traits.nature === nature)
}

test('four administrative bodies become five, with 社区党建办公室', async () => {
  const [before, after] = [await bodies(BEFORE, '行政机构'), await bodies(AFTER, '行政机构')]
  expect([before.length, after.length]).toEqual([4, 5])
  const added = after.filter(({ bodyId }) => !before.some((one) => one.bodyId === bodyId))
  expect(added.map(({ body }) => body)).toEqual(['社区党建办公室'])
})

test('five stations become three centres that know where they come from', async () => {
  const [before, after] = [await bodies(BEFORE, '事业单位'), await bodies(AFTER, '事业单位')]
  expect(before.map(({ body }) => body).toSorted()).toEqual(
    ['社区综合服务站', '计划生育服务站', '社会保障服务站', '财经工作站', '安全生产监督管理所'].toSorted(),
  )
  expect(after.map(({ body }) => body).toSorted()).toEqual(
    ['民生保障服务中心', '网格化综合管理中心', '市民文化教育活动中心'].toSorted(),
  )
  const from = await Promise.all(
    after.map(({ unitId: unit, bodyId: body }) =>
      project.ask('table.lineage', { asOf: YEAR_END, unit, body }),
    ),
  )
  expect(from.flatMap((one) => one.from.map(({ body }) => body)).toSorted()).toEqual(
    before.map(({ body }) => body).toSorted(),
  )
})

test('five sections become positions in three classes', async () => {
  expect(await bodies(BEFORE, '股级机构')).toHaveLength(5)
  expect(await bodies(AFTER, '股级机构')).toHaveLength(0)
  expect((await project.ask('register.positions', { asOf: BEFORE })).rows).toEqual([])
  const { rows } = await project.ask('register.positions', { asOf: AFTER })
  expect(Object.fromEntries(rows.map((row) => [row.class, row.title]))).toEqual({
    lead: '主管',
    'deputy-lead': '副主管',
    staff: '工作人员',
  })
})

test('21 departments were asked, 19 had suggestions', async () => {
  const document = await project.ask('ledger.document', { number: '奎示例〔2016〕1号' })
  const asked = document?.steps.filter(({ status }) => status === 'meeting') ?? []
  expect(new Set(asked.map(({ organ }) => organ)).size).toBe(21)
  expect(asked.filter(({ opinion }) => opinion !== '')).toHaveLength(19)
})

async function powers(asOf: string) {
  const { rows } = await project.ask('register.duties', { asOf })
  return rows.filter(({ number }) => number.startsWith('虞-下放-'))
}

test('128 powers in two batches, 66 in 16 fields and three modes after the review', async () => {
  const sent = (await powers(BEFORE)).filter(({ status }) => status === 'handed-down')
  expect(sent).toHaveLength(128)
  expect(new Set(sent.flatMap(({ history }) => history.map(({ batch }) => batch)))).toEqual(
    new Set(['第一批', '第二批']),
  )
  const kept = (await powers(YEAR_END)).filter(({ status }) => status === 'handed-down')
  expect(kept).toHaveLength(66)
  expect(new Set(kept.map(({ field }) => field)).size).toBe(16)
  expect(new Set(kept.map(({ mode }) => mode))).toEqual(new Set(['entrusted', 'assigned', 'centralised']))
  expect(kept.every(({ leadState }) => leadState === 'one')).toBe(true)
})

test('64 power items and 94 duty items of its own', async () => {
  const { rows } = await project.ask('register.duties', { asOf: YEAR_END })
  const own = (list: string) =>
    rows.filter((row) => row.list === list && row.status === 'taken-on' && row.leadState === 'one')
  expect([own('power').length, own('responsibility').length]).toEqual([64, 94])
})

test('grids 9, 65 and 1,360, and support of 2.32 million yuan', async () => {
  const { rows } = await project.ask('unit.list', { text: '大虞' })
  expect(rows[0]?.values).toMatchObject({
    grid_level_1: '9',
    grid_level_2: '65',
    grid_level_3: '1360',
  })
  const [first] = await powers(YEAR_END)
  expect(first?.admissions[0]?.money).toBe(2_320_000)
})

test('the roster of 32 has the published shares', async () => {
  const { rows } = await project.ask('register.structure', { asOf: YEAR_END })
  const share = (dimension: string, figure: 'share' | 'shareExact' | 'people') =>
    Object.fromEntries(
      rows
        .filter((row) => row.unitId === null && row.dimension === dimension)
        .map((row) => [row.group, row[figure]]),
    )
  expect(share('age', 'people')).toEqual({ '<=35': 4, '36-54': 22, '>=55': 6 })
  expect(share('age', 'share')).toEqual({ '<=35': '12', '36-54': '69', '>=55': '19' })
  expect(share('fullTime', 'shareExact')).toMatchObject({ 'bachelor-or-above': '15.6', secondary: '65.6' })
  expect(share('speciality', 'share')).toMatchObject({ 行政管理: '72' })
  expect(share('speciality', 'shareExact')).toMatchObject({ 行政管理: '71.9' })
})

test('the roster and the ledger count the same people', async () => {
  const { rows } = await project.ask('register.reconcile', { asOf: YEAR_END })
  expect(rows.reduce((sum, { roster }) => sum + roster, 0)).toBe(32)
  expect(rows.filter(({ difference }) => difference !== 0)).toEqual([])
})

test('it divides no posts, so it has no scenario, and its note says why', async () => {
  expect(await project.ask('scenario.list', {})).toEqual([])
  const { look } = zhCN.templateNotes['weifang-dayu-2016']
  expect(look.filter((line) => line.startsWith('没有方案：'))).toHaveLength(1)
})

test('the reform creates no post and loses nobody', async () => {
  const totals = async (asOf: string) => (await project.ask('table.overview', { asOf })).totals
  expect(await totals(AFTER)).toEqual(await totals(BEFORE))
})

test('posts are conserved and the books verify', () => project.verified())
