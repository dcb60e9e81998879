// The sample as a newcomer opens it: on any day an office at work, something in every list, and all that it adds called 示例.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEngine, unwrap } from '../testing/test-engine.ts'
import { asked, type TemplateProject } from './testing/template-project.ts'

// An ordinary day, the first and the last of a year, and the day that few years have.
describe.each(['2026-11-23', '2027-01-01', '2027-12-31', '2028-02-29'])('%s', (asOf) => {
  let project: TemplateProject

  beforeAll(async () => {
    const tested = startTestEngine()
    unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng'), bookedTo: asOf }))
    project = asked(tested)
  })
  afterAll(() => project.tested.stop())

  test('every county has posts, people and vacancies, and not all of them the same rate', async () => {
    const { totals, balanced } = await project.ask('table.overview', { asOf, totalsOnly: true })
    expect(balanced).toBe(true)
    expect(new Set(Object.keys(totals))).toEqual(new Set(['administrative', 'institution-full', 'support']))
    const counties = (await project.ask('table.vacancies', { asOf })).rows
    expect(counties).toHaveLength(12)
    for (const { quota, vacancies } of counties) {
      expect(vacancies).toBeGreaterThan(0)
      expect(vacancies * 3).toBeLessThan(quota)
    }
    expect(new Set(counties.map(({ vacancyRate }) => vacancyRate)).size).toBeGreaterThan(6)
  })

  test('entries, loans, filings and secondments wait, some beyond their day', async () => {
    const pending = await project.ask('table.pending', { asOf })
    expect(pending.rows).toHaveLength(2)
    const loans = await project.ask('table.loans', { asOf })
    expect(loans.rows.map(({ overdue }) => overdue)).toEqual([true, false, false])
    const filings = await project.ask('register.filings', { asOf })
    expect(filings.rows.map(({ state }) => state)).toEqual(['overdue', 'due', 'due'])
    const lent = (await project.ask('register.secondments', { asOf })).rows.filter(
      ({ until }) => until >= asOf,
    )
    expect(lent.some(({ alarms }) => alarms.length > 0)).toBe(true)
    expect(lent).toHaveLength(3)
  })

  test('requests stand at every stage, of the plan of the year', async () => {
    const { rows } = await project.ask('register.requests', { asOf })
    const stages = ['entered', 'noticed', 'noticed', 'decided', 'reviewed', 'asked', 'asked']
    expect(rows.map(({ state }) => state)).toEqual(stages)
    expect(rows.find(({ state }) => state === 'noticed')?.overdue).toBe(true)
    const plan = await project.ask('register.usePlan', { year: Number(asOf.slice(0, 4)), asOf })
    expect(plan.totals.planned).toBe(22)
  })

  test('the rules find what such an office would have to mend', async () => {
    const findings = await project.ask('rules.check', { asOf })
    const codes = new Set(findings.map(({ rule }) => rule))
    expect([...codes]).toEqual(expect.arrayContaining(['R1', 'R30', 'R36', 'R43']))
    expect(findings.length).toBeLessThan(20)
  })

  test('every document says that it is an example, and nothing is dated later than the day', async () => {
    const { rows } = await project.ask('table.documents', { asOf: '9999-12-31' })
    for (const { document, title, date } of rows) {
      expect(`${document}${title}`).toContain('示例')
      expect(date <= asOf, `${document} ${date}`).toBe(true)
    }
  })

  test('the scenario gives what it gives without the office', async () => {
    const { summary } = await project.run('徐州2020')
    expect(summary).toMatchObject({ units: 157, total: 2099, byPool: { city: 785, county: 785 + 529 } })
  })

  test('the books verify', () => project.verified())
})
