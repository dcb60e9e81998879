// table and compare as a user runs them: dates, sums, text and JSON, and what they refuse.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

const FULL = 'institution-full'
const CENTRE = '320302001/为民服务中心'
let folder = ''

async function book(number: string, date: string, movements: readonly object[]): Promise<void> {
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ document: { number, date }, movements }))
  const { status, stderr } = await cli(folder, ['book', 'p.bianheng', 'm.json'])
  if (status !== 0) throw new Error(stderr)
}

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'p.bianheng', '--region', '3203'])
  await book('徐编〔2020〕1号', '2020-03-01', [
    { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
    { kind: 'open', account: CENTRE, postType: FULL, posts: 10, filled: 12 },
    { kind: 'open', account: '320321001', postType: 'support', posts: 3, filled: 1 },
  ])
  await book('徐编〔2021〕2号', '2021-03-01', [{ kind: 'approve', to: CENTRE, postType: FULL, posts: 5 }])
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

const table = (...args: string[]) => cliJson(folder, 'table', 'p.bianheng', ...args)

describe('table', () => {
  test('the overview of a date, with sums by post type', async () => {
    const { status, document } = await table('overview', '--as-of', '2020-12-31')
    expect(status).toBe(0)
    expect(document).toMatchObject({ asOf: '2020-12-31', balanced: true })
    expect(document.rows).toMatchObject([
      { code: '320302001', body: '为民服务中心', postType: FULL, quota: 10, filled: 12, usableVacancy: -2 },
      { code: '320321001', body: null, postType: 'support', quota: 3, filled: 1, usableVacancy: 2 },
    ])
    expect(document.totals).toMatchObject({ [FULL]: { quota: 10, usableVacancy: -2 }, support: { quota: 3 } })
    expect((await table('overview', '--as-of', '2020-02-29')).document.rows).toEqual([])
  })

  test('today where no date is given', async () => {
    const { document } = await table('overview')
    expect(document.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(document.totals[FULL].quota).toBe(15)
  })

  test.each(['vacancies', 'units', 'bodies', 'ledger', 'pending', 'pools', 'loans', 'documents', 'earmarks'])(
    '%s answers with the four keys, in text too',
    async (kind) => {
      const { status, document } = await table(kind, '--as-of', '2021-12-31')
      expect(status).toBe(0)
      expect(Object.keys(document)).toEqual(expect.arrayContaining(['asOf', 'rows', 'totals', 'balanced']))
      const { stdout, stderr } = await cli(folder, ['table', 'p.bianheng', kind, '--as-of', '2021-12-31'])
      expect(stdout).toMatch(/^截止日期：2021-12-31/)
      expect(stderr).toBe('')
    },
  )

  test('columns in one line, sums below, the definition that was used', async () => {
    const { stdout } = await cli(folder, ['table', 'p.bianheng', 'vacancies', '--as-of', '2021-12-31'])
    expect(stdout).toContain('空编率 =（核定编制数 − 实有人数 − 当年待上编人数）÷ 核定编制数')
    expect(stdout).toMatch(/鼓楼区 +15 +12 +0 +3 +20\.00%/)
    const overview = await cli(folder, [
      'table',
      'p.bianheng',
      'overview',
      '--as-of',
      '2021-12-31',
      '--lang',
      'en',
    ])
    expect(overview.stdout).not.toMatch(/Usable.*[一-龥]/)
    expect(overview.stdout).toContain('Usable vacancy')
  })

  test('what documents say of a body stands under its label', async () => {
    await cli(folder, ['init', 'reform.bianheng', '--template', 'weifang-dayu-2016'])
    const { stdout } = await cli(folder, ['table', 'reform.bianheng', 'bodies'])
    expect(stdout).toMatch(/民生保障服务中心.*性质 事业单位/)
    expect(stdout).not.toContain('nature')
  })

  test.each([
    [['table', 'p.bianheng', 'poems'], 'TABLE_UNKNOWN', 'overview, vacancies'],
    [['table', 'p.bianheng', 'units', '--as-of', '2021-02-29'], 'USAGE', '--as-of'],
    [['compare', 'p.bianheng', '2021-01-01'], 'USAGE', 'compare'],
  ])('%j is refused', async (args, code, said) => {
    const { status, document } = await cliJson(folder, ...args)
    expect({ status, code: document.code }).toEqual({ status: 1, code })
    expect(document.message).toContain(said)
  })
})

describe('compare', () => {
  test('a name that neither a file, a date, a scenario nor a copy bears is refused', async () => {
    const { status, document } = await cliJson(folder, 'compare', 'p.bianheng', '2021-01-01', 'someday')
    expect({ status, code: document.code }).toEqual({ status: 2, code: 'SCENARIO_UNKNOWN' })
    expect(document.message).toContain('present')
  })

  test('dates and the present: who gained, and by which documents', async () => {
    const { document } = await cliJson(folder, 'compare', 'p.bianheng', '2020-01-01', '2020-12-31', 'present')
    expect(document.columns).toEqual(['2020-01-01', '2020-12-31', 'present'])
    expect(document.rows[0]).toMatchObject({ code: '320302001', values: [0, 10, 15], diff: [10, 15] })
    expect(document.rows[0].changes[0]).toMatchObject({
      body: '为民服务中心',
      documents: ['徐编〔2020〕1号', '徐编〔2021〕2号'],
    })
    expect(document.totals).toEqual([0, 10, 15])
    expect(document.byCounty).toEqual({ '320302': [0, 10, 15] })
    expect(document.fairness).toHaveLength(3)
  })

  test('in text', async () => {
    const { stdout } = await cli(folder, ['compare', 'p.bianheng', '2020-12-31', '2021-12-31'])
    expect(stdout).toMatch(/320302001 +黄楼街道 +10 +15 +5/)
    expect(stdout).toContain('依据 徐编〔2021〕2号')
  })
})
