// The figures of Xuzhou 2020, one test each, from a project of the template with the bundled sample values.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestEngine, unwrap } from '../testing/test-engine.ts'
import { asked, type TemplateProject } from './testing/template-project.ts'

let project: TemplateProject

beforeAll(async () => {
  const tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng') }))
  project = asked(tested)
})
afterAll(() => project.tested.stop())

const READINGS = ['徐州2020', '徐州2020（读法二）']
const LATER = '2021-01-01'

test.each(READINGS)(
  '%s: 1,570 = 785 + 785, 529 by the counties, 2,099 in all over 157 units',
  async (name) => {
    const { summary } = await project.run(name)
    expect(summary).toMatchObject({ units: 157, total: 2099, byPool: { city: 785, county: 785 + 529 } })
    const { base, tilt, topup } = summary.byStep
    expect(base).toBe(1570)
    expect(tilt).toBeGreaterThan(0)
    expect((tilt ?? 0) + (topup ?? 0)).toBe(529)
  },
)

test.each(READINGS)('%s: the base is 1:1 for every county', async (name) => {
  const { summary } = await project.run(name)
  for (const { units, pools, parts, total } of summary.counties.filter((county) => county.units > 0)) {
    expect(parts.base).toBe(units * 10)
    expect(pools).toEqual({ city: units * 5, county: total - units * 5 })
  }
})

test('reading one gives each unit 10, reading two an average of 10', async () => {
  const bases = async (name: string) => (await project.run(name)).units.map(({ parts }) => parts.base ?? 0)
  expect(new Set(await bases('徐州2020'))).toEqual(new Set([10]))
  const shared = await bases('徐州2020（读法二）')
  expect(new Set(shared).size).toBeGreaterThan(3)
  expect(shared.reduce((sum, posts) => sum + posts, 0)).toBe(1570)
})

test('the tilt asks for both conditions and stays inside the increment', async () => {
  const { units } = await project.run('徐州2020')
  const tilted = units.filter(({ parts }) => (parts.tilt ?? 0) > 0)
  expect(tilted.length).toBeGreaterThan(0)
  for (const { values } of tilted) expect(Number(values.reform_score)).toBeGreaterThanOrEqual(80)
})

test('the pools hold what both readings take: no pool is short', async () => {
  const { totals } = await project.ask('table.pools', { asOf: '2020-09-01' })
  expect(totals).toEqual({ 'institution-full': 2099 })
  for (const name of READINGS) {
    const { summary } = await project.run(name)
    expect(summary.findings.filter(({ rule }) => rule === 'POOL_SHORT' || rule === 'R10')).toEqual([])
    expect(summary.notes.map(({ code }) => code)).not.toContain('NO_POOL_BOOKED')
  }
})

test('the posts are earmarked for approval, enforcement, service and work safety', async () => {
  const { rows } = await project.ask('table.ledger', { asOf: LATER })
  const earmarked = rows.filter(({ purpose }) => purpose === '审批、执法、服务、安全生产一线')
  expect(earmarked.reduce((sum, { posts }) => sum + posts, 0)).toBe(2099)
})

test('before the reform three stations, after it three centres that come from them', async () => {
  const bodies = async (asOf: string) => (await project.ask('table.bodies', { asOf })).rows
  const named = (rows: Awaited<ReturnType<typeof bodies>>, name: string) =>
    rows.filter((row) => row.body === name)
  const [before, after] = [await bodies('2020-05-17'), await bodies('2020-05-18')]
  expect(named(before, '综合指挥中心')).toHaveLength(0)
  expect(named(before, '综合执法队（示例）')).toHaveLength(167)
  for (const name of ['为民服务中心', '综合行政执法局', '综合指挥中心']) {
    expect(named(after, name)).toHaveLength(167)
    expect(named(after, name).every(({ lineage }) => lineage.length === 1)).toBe(true)
  }
  expect(named(after, '综合执法队（示例）')).toHaveLength(0)
})

test('seven bodies, never more than nine: R9 finds nothing wrong', async () => {
  const findings = await project.ask('rules.check', { packs: ['xuzhou-2020'], asOf: LATER })
  expect(findings.filter(({ rule, severity }) => rule === 'R9' && severity !== 'info')).toEqual([])
})

test('dispatched bodies are managed locally but for those that stay dispatched', async () => {
  const { rows } = await project.ask('table.bodies', { asOf: LATER })
  const dispatched = rows.filter(({ kind }) => kind === 'dispatched')
  const regimes = dispatched.map(({ traits }) => traits.regime)
  expect(regimes.filter((regime) => regime === 'local')).toHaveLength(11)
  expect(regimes.filter((regime) => regime === 'dispatched')).toHaveLength(11)
  expect(dispatched.filter(({ stationed }) => stationed)).toHaveLength(11)
  const appointments = await project.ask('register.appointments', { asOf: LATER })
  expect(appointments.rows.map(({ fault }) => fault)).toEqual([''])
})

test('six lists of duties and more than 200 powers sent down, each led by one body', async () => {
  const { rows } = await project.ask('register.duties', { asOf: LATER })
  expect(new Set(rows.map(({ list }) => list)).size).toBe(6)
  const powers = rows.filter(({ number }) => number.startsWith('徐-权力-'))
  expect(powers.length).toBeGreaterThan(200)
  expect(powers.every(({ status }) => status === 'handed-down')).toBe(true)
  expect(rows.every(({ leadState }) => leadState === null || leadState === 'one')).toBe(true)
})

test('borrowing within three months, with consent, approval and term: R30 has nothing to say', async () => {
  const { rows } = await project.ask('register.secondments', { asOf: '2020-12-31' })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ months: 3, days: 0, alarms: [] })
  const findings = await project.ask('rules.check', { packs: ['xuzhou-2020'], asOf: '2020-12-31' })
  expect(findings.filter(({ rule }) => rule === 'R30')).toEqual([])
})

test('about 200 people are to be recruited in the year', async () => {
  const { rows } = await project.ask('register.usePlan', { year: 2020, asOf: '2020-12-31' })
  expect(rows.reduce((sum, { planned }) => sum + (planned ?? 0), 0)).toBe(200)
})

test('posts are conserved and the books verify', () => project.verified())
