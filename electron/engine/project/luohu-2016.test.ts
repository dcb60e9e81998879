// The figures of Luohu 2016, one test each, from a project of the template.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupBy } from '#shared/domain/register/group-by'
import { type TemplateProject, templateProject } from './testing/template-project.ts'

let project: TemplateProject

beforeAll(async () => {
  project = await templateProject('luohu-2016')
})
afterAll(() => project.tested.stop())

const [BEFORE, SUBMITTED, FILED, YEAR_END] = ['2015-09-30', '2016-07-10', '2016-07-20', '2016-12-31'] as const

async function bodiesByStreet(asOf: string) {
  const { rows } = await project.ask('table.bodies', { asOf })
  return groupBy(rows, ({ unitId }) => unitId)
}

test('in each of ten streets 30-odd sections and nameplates become nine bodies', async () => {
  const [before, after] = [await bodiesByStreet(BEFORE), await bodiesByStreet(FILED)]
  expect([before.size, after.size]).toEqual([10, 10])
  for (const own of before.values()) {
    expect(own.length).toBeGreaterThanOrEqual(30)
    expect(own.length).toBeLessThan(40)
    expect(own.some(({ kind }) => kind === 'nameplate')).toBe(true)
  }
  for (const own of after.values()) expect(own).toHaveLength(9)
})

test('five departments, two offices, two institutions, the published names among them: R11 finds nothing', async () => {
  for (const own of (await bodiesByStreet(FILED)).values()) {
    expect(own.map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        '民生事务部',
        '平安建设部',
        '发展更新部',
        '公共安全办公室',
        '城区治理办公室',
        '公共事务中心（统计中心）',
      ]),
    )
  }
  expect(await project.ask('rules.check', { asOf: FILED, packs: ['luohu-2016'] })).toEqual([])
  const before = await project.ask('rules.check', { asOf: BEFORE, packs: ['luohu-2016'] })
  expect(new Set(before.map(({ unit }) => unit)).size).toBe(10)
})

test('every section’s way is in the lineage, six of them into 公共事务中心', async () => {
  const after = await bodiesByStreet(FILED)
  for (const own of after.values()) {
    expect(own.reduce((sum, { lineage }) => sum + lineage.length, 0)).toBe(32)
    expect(own.find(({ body }) => body === '公共事务中心（统计中心）')?.lineage).toHaveLength(6)
  }
})

test('every old section’s duties land in one lead body', async () => {
  const duties = async (asOf: string) => {
    const { rows } = await project.ask('register.duties', { asOf })
    return rows.filter(({ number }) => number.startsWith('罗-职责-'))
  }
  const [before, after] = [await duties(BEFORE), await duties(FILED)]
  expect([before.length, after.length]).toEqual([320, 320])
  expect(new Set(before.filter(({ code }) => code === '440303001').flatMap(({ lead }) => lead)).size).toBe(32)
  expect(after.every(({ leadState }) => leadState === 'one')).toBe(true)
  expect(new Set(after.filter(({ code }) => code === '440303001').flatMap(({ lead }) => lead)).size).toBe(9)
})

test('the Nanhu pilot runs nine months before the others, with forces that hold no posts', async () => {
  const governance = async (asOf: string) => {
    const { rows } = await project.ask('table.bodies', { asOf, text: '城区治理办公室' })
    return rows.map(({ unit, lineage }) => [unit, lineage.length])
  }
  expect(await governance(BEFORE)).toEqual([])
  expect(await governance('2015-10-01')).toEqual([['南湖街道', 2]])
  expect(await governance('2016-06-30')).toEqual([['南湖街道', 2]])
  const { rows } = await project.ask('register.positions', { asOf: FILED })
  expect(rows.map(({ title, approved }) => [title, approved]).toSorted()).toEqual(
    [
      ['社区城管员', 0],
      ['保洁公司', 0],
      ['协管员', 0],
      ['网格员', 0],
    ].toSorted(),
  )
  expect(rows.every((row) => row.class === 'off-establishment' && row.filled > 0)).toBe(true)
  const totals = async (asOf: string) => (await project.ask('table.overview', { asOf })).totals
  expect(await totals('2015-10-01')).toEqual(await totals(BEFORE))
})

test('a plan is in force only once it is filed, within a month', async () => {
  const counts = async (asOf: string) => [...(await bodiesByStreet(asOf)).values()].map((own) => own.length)
  // Nanhu alone has 31: two of its sections became one in the pilot.
  expect(new Set(await counts(SUBMITTED))).toEqual(new Set([32, 31]))
  expect((await counts('2016-07-15')).filter((count) => count === 9)).toHaveLength(5)
  const { rows } = await project.ask('register.filings', { asOf: YEAR_END })
  expect(rows).toHaveLength(10)
  expect(new Set(rows.map(({ code }) => code)).size).toBe(10)
  for (const { organ, date, due, daysLate, state } of rows) {
    expect(organ).toBe('罗湖区机构编制委员会')
    expect([date, due, daysLate]).toEqual(['2016-07-01', '2016-08-01', 0])
    expect(['filed', 'effective']).toContain(state)
  }
})

test('80 tasks are taken off communities in 2014, 20 of them returned to the streets', async () => {
  const { rows } = await project.ask('register.duties', { asOf: '2014-12-31' })
  const tasks = rows.filter(({ code, number }) => code === '440303001' && number.startsWith('罗-社区-'))
  expect(tasks).toHaveLength(80)
  expect(tasks.filter(({ history }) => history[0]?.status === 'taken-back')).toHaveLength(80)
  expect(tasks.filter(({ status }) => status === 'taken-on')).toHaveLength(20)
})

test('economic duties go back up', async () => {
  const { rows } = await project.ask('register.duties', { asOf: YEAR_END })
  const economic = rows.filter(({ number }) => number.startsWith('罗-经济-'))
  expect(economic).toHaveLength(30)
  expect(economic.every(({ status }) => status === 'returned')).toBe(true)
})

test('no post is created or lost by the reform, and its posts can be shared among the bodies', async () => {
  const totals = async (asOf: string) => (await project.ask('table.overview', { asOf })).totals
  expect(await totals(YEAR_END)).toEqual(await totals(BEFORE))
  const { summary, units } = await project.run('罗湖2016定编到机构')
  expect(summary.total).toBe((await totals(YEAR_END)).administrative?.quota)
  for (const { bodies } of units) {
    const shared = bodies.filter(({ byType }) => (byType.administrative ?? 0) >= 1).map(({ name }) => name)
    expect(shared).toHaveLength(7)
    expect(shared.filter((name) => name.includes('中心'))).toEqual([])
  }
  const findings = await project.findings('罗湖2016定编到机构')
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('posts are conserved and the books verify', () => project.verified())
