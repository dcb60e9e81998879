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

  test('regions, units and alarms stand by their names, whatever the document wrote', async () => {
    await cli(folder, ['init', 'named.bianheng', '--region', '3203'])
    writeFileSync(
      join(folder, 'named.json'),
      JSON.stringify({
        document: { number: '徐编〔2020〕3号', date: '2020-03-01' },
        movements: [
          { kind: 'found', unit: { name: '市文化馆', parent: '3203', unitKind: 'department' } },
          { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
          { kind: 'open', account: 'pool:county:320302', postType: FULL, posts: 3 },
          { kind: 'second', person: { name: '张三' }, secondment: 'borrow', unit: '320302001', to: '区委办' },
        ],
      }),
    )
    await cli(folder, ['book', 'named.bianheng', 'named.json'])
    const renaming = [{ kind: 'rename', unit: '320302001', name: '黄楼新街道' }]
    const later = { document: { number: '徐编〔2020〕9号', date: '2020-09-01' }, movements: renaming }
    writeFileSync(join(folder, 'renamed.json'), JSON.stringify(later))
    await cli(folder, ['book', 'named.bianheng', 'renamed.json'])
    const text = async (kind: string) =>
      (await cli(folder, ['table', 'named.bianheng', kind, '--as-of', '2020-12-31'])).stdout
    const ledger = await text('ledger')
    expect(ledger).toContain('设立单位：徐州市 设立 市文化馆（部门）')
    // By the names of its own day, not by those of the table's date.
    expect(ledger).toContain('设立机构：黄楼街道/为民服务中心（事业单位）')
    expect(ledger).toContain('更名：黄楼街道 更名为 黄楼新街道')
    expect(ledger).toContain('鼓楼区 县级编制池')
    expect(await text('pools')).toContain('鼓楼区 县级编制池')
    expect(await text('secondments')).toMatch(/未经同意、.*未经审批|未经同意/)
  })

  test('the plan of the year, consents, and appointments with what is wrong with theirs', async () => {
    await cli(folder, ['init', 'wuhan.bianheng', '--template', 'wuhan-2015'])
    const text = async (kind: string) =>
      (await cli(folder, ['table', 'wuhan.bianheng', kind, '--as-of', '2015-12-31'])).stdout
    expect(await text('consents')).toMatch(/编号 +代码 +单位 .*征求日期 +答复日期 +答复/)
    expect(await text('consents')).toMatch(/任职 .*同意/)
    const appointments = await text('appointments')
    expect(appointments).toMatch(/任职[\s\S]*提拔[\s\S]*表彰/)
    expect(appointments).toMatch(/任免数 +3\n有问题 +0/)
    await cli(folder, ['init', 'shashi.bianheng', '--template', 'shashi-2021'])
    const { stdout } = await cli(folder, ['table', 'shashi.bianheng', 'plan', '--as-of', '2022-12-31'])
    expect(stdout).toMatch(/计划数 +申报用编数 +决定数 +已通知 +已上编 +计划余额/)
    expect(stdout).toMatch(/合计[\s\S]*计划数 +12/)
  })

  test('an entry dated ahead stops a merge, which names it, and is withdrawn', async () => {
    const bodies = ['320302002/甲', '320302002/乙']
    await book(
      '设',
      '2020-01-01',
      bodies.map((body) => ({ kind: 'establish', body, bodyKind: 'institution' })),
    )
    const sheet =
      '单位,所在机构,姓名,借调单位,借调开始时间,借调结束时间\n丰财街道,甲,张三丰,市委办公室,2021-01-01,2021-02-01\n'
    writeFileSync(join(folder, 's.csv'), sheet)
    expect((await cli(folder, ['import', 'p.bianheng', 's.csv', '--as', 'secondments'])).status).toBe(0)
    const merge = [{ kind: 'merge', bodies, into: '320302002/丙' }]
    await expect(book('并', '2020-05-01', merge)).rejects.toThrow(
      '“丰财街道/甲”在此之后（2021-01-01）还有变动或记录：借调“张**”',
    )
    const ahead = ['table', 'p.bianheng', 'ahead', '--as-of', '2020-05-01']
    expect((await cli(folder, ahead)).stdout).toMatch(/secondment:1 +2021-01-01 +借调[\s\S]*记录数 +1/)
    expect((await cliJson(folder, 'withdraw', 'p.bianheng', 'secondment')).document.code).toBe(
      'RECORD_UNKNOWN',
    )
    const { document } = await cliJson(folder, 'withdraw', 'p.bianheng', 'secondment:1')
    expect(document).toEqual({ status: 'ok', entry: 'secondment:1', rows: 1 })
    await book('并', '2020-05-01', merge)
    expect((await cliJson(folder, ...ahead)).document.totals).toEqual({ entries: 0 })
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
