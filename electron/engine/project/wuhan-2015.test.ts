// The figures of Wuhan 2015, one test each, from a project of the template.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupBy } from '#shared/domain/register/group-by'
import { type TemplateProject, templateProject } from './testing/template-project.ts'

let project: TemplateProject

beforeAll(async () => {
  project = await templateProject('wuhan-2015')
})
afterAll(() => project.tested.stop())

const [BEFORE, AFTER, YEAR_END] = ['2015-06-30', '2015-07-01', '2015-12-31'] as const
const FIXED = ['党建办公室', '公共管理办公室', '公共服务办公室', '公共安全办公室']
const SCENARIOS = ['武汉2015核定', '武汉2015动态调整']

async function internalBodies(asOf: string) {
  const { rows } = await project.ask('table.bodies', { asOf })
  return groupBy(
    rows.filter(({ kind }) => kind === 'internal'),
    ({ unitId }) => unitId,
  )
}

async function streets(asOf: string) {
  const { rows } = await project.ask('table.units', { asOf })
  return rows.filter(({ kind }) => kind === 'street')
}

test('4+2: every street has the four fixed bodies and up to two chosen ones, made of its sections', async () => {
  const bodies = await internalBodies(AFTER)
  expect(bodies.size).toBe((await streets(AFTER)).length)
  const counts = new Set<number>()
  for (const own of bodies.values()) {
    const names = own.map(({ body }) => body)
    expect(names).toEqual(expect.arrayContaining(FIXED))
    expect(
      own.filter(({ body }) => FIXED.includes(body ?? '')).every(({ lineage }) => lineage.length > 0),
    ).toBe(true)
    counts.add(own.length)
  }
  expect([...counts].toSorted()).toEqual([5, 6])
  for (const own of (await internalBodies(BEFORE)).values()) {
    expect(own.some(({ body }) => FIXED.includes(body ?? ''))).toBe(false)
  }
})

test('at least 3 administrative posts a body', async () => {
  const { rows } = await project.ask('table.overview', { asOf: AFTER })
  const bodies = rows.filter(({ bodyKind }) => bodyKind === 'internal')
  expect(bodies.length).toBeGreaterThan(5 * 100)
  expect(Math.min(...bodies.map(({ quota }) => quota))).toBe(3)
})

test('seven party and government leaders a street at most', async () => {
  const { rows } = await project.ask('register.leaders', { asOf: AFTER })
  const approved = new Map<number, number>()
  for (const row of rows) approved.set(row.unitId, (approved.get(row.unitId) ?? 0) + row.approved)
  expect(approved.size).toBe((await streets(AFTER)).length)
  expect(Math.max(...approved.values())).toBe(7)
})

test('R6, R7 and R8 find nothing', async () => {
  const findings = await project.ask('rules.check', { asOf: AFTER, packs: ['wuhan-2015'] })
  expect(findings).toEqual([])
})

test('two small streets become one whose posts are approved anew; what exceeds them goes to the district’s pool', async () => {
  const names = async (asOf: string) => (await streets(asOf)).map(({ unit }) => unit)
  expect(await names('2015-04-30')).toEqual(expect.arrayContaining(['花楼街街道', '前进街街道']))
  const after = await streets('2015-05-01')
  expect(after.map(({ unit }) => unit)).not.toContain('前进街街道')
  expect(after.find(({ unit }) => unit === '花楼街街道')?.lineage).toEqual(['前进街街道'])
  const quota = async (asOf: string) => {
    const { rows } = await project.ask('table.overview', { asOf })
    const own = rows.filter(({ unit }) => unit === '花楼街街道' || unit === '前进街街道')
    return own.reduce((sum, row) => sum + row.quota, 0)
  }
  expect([await quota('2015-04-30'), await quota('2015-05-01')]).toEqual([60, 32])
  const { rows } = await project.ask('table.pools', { asOf: '2015-05-01' })
  expect(rows).toMatchObject([{ account: 'pool:county:420103', posts: 28 }])
})

test.each(SCENARIOS)('%s runs without an economic indicator', async (name) => {
  const { summary } = await project.run(name)
  expect(Object.keys(summary.dates)).toEqual(['villages'])
  expect(summary.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('the dynamic adjustment shares the same sum anew inside each district', async () => {
  const [first, second] = await Promise.all(SCENARIOS.map((name) => project.run(name)))
  const sums = (run: typeof first) => run?.summary.counties.map(({ code, total }) => [code, total])
  expect(sums(second)).toEqual(sums(first))
  const totals = (run: typeof first) => run?.units.map(({ total }) => total)
  expect(totals(second)).not.toEqual(totals(first))
})

test('a duty is handed down only with approval, of the city or of the district', async () => {
  const { rows } = await project.ask('register.duties', { asOf: AFTER })
  const admitted = rows.filter(({ list }) => list === 'admission')
  expect(admitted.map(({ admissions }) => admissions.map(({ level }) => level))).toEqual([
    ['city'],
    ['county'],
  ])
  expect(admitted.every(({ admissions }) => admissions[0]?.authority !== '')).toBe(true)
})

test('dispatched bodies are under dual management, their heads’ matters rest on the street’s consent', async () => {
  const { rows } = await project.ask('table.bodies', { asOf: AFTER })
  const dispatched = rows.filter(({ kind }) => kind === 'dispatched')
  expect(dispatched.map(({ traits }) => traits.regime)).toEqual(['dual'])
  const appointments = await project.ask('register.appointments', { asOf: YEAR_END })
  expect(appointments.rows.map(({ matter, fault }) => [matter, fault])).toEqual([
    ['appointment', ''],
    ['promotion', ''],
    ['honour', ''],
  ])
})

test('streets assess departments; only the district assesses streets', async () => {
  const { rows } = await project.ask('register.assessments', { asOf: YEAR_END })
  const own = new Set((await streets(YEAR_END)).map(({ unit }) => unit))
  const ofStreets = rows.filter(({ unit }) => own.has(unit))
  expect(ofStreets.length).toBeGreaterThan(0)
  expect(new Set(ofStreets.map(({ assessor }) => assessor))).toEqual(new Set(['江汉区委、区政府']))
  const ofDepartments = rows.filter(({ unit }) => !own.has(unit))
  expect(ofDepartments).toHaveLength(ofStreets.length)
  expect(ofDepartments.every(({ assessor }) => own.has(assessor))).toBe(true)
})

test('the reform is a set of one document and ten', async () => {
  const { rows } = await project.ask('table.documents', { asOf: YEAR_END })
  const details = await Promise.all(
    rows.map((row) => project.ask('ledger.document', { number: row.document })),
  )
  expect(details.filter((one) => one?.documentSet === '1+10')).toHaveLength(11)
})

test('posts are conserved and the books verify', () => project.verified())
