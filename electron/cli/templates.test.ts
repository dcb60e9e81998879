// A template as a clerk meets it on the command line: its note, its tables in words, and what is missing before it runs.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, sampleWorkbook, temporaryFolder } from './testing/cli.ts'

let folder = ''
const REFORMS = ['xuzhou-2020', 'wuhan-2015', 'weifang-dayu-2016', 'shashi-2021', 'luohu-2016']
const created = new Map<string, string>()

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  for (const template of REFORMS) {
    const { status, stdout } = await cli(folder, ['init', template, '--template', template])
    if (status === 0) created.set(template, stdout)
  }
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test.each(REFORMS)(
  '%s: what init says of the template is said again whenever it is asked',
  async (template) => {
    const { status, stdout } = await cli(folder, ['note', template])
    expect(status).toBe(0)
    for (const part of ['已公布', '推定与示例，可改', '怎样查看']) expect(stdout.split('\n')).toContain(part)
    expect(stdout.length).toBeGreaterThan(300)
    expect(created.get(template)?.endsWith(stdout)).toBe(true)
  },
)

test.each(REFORMS)('%s: in English the note is English', async (template) => {
  const { status, stdout } = await cli(folder, ['note', template, '--lang', 'en'])
  expect(status).toBe(0)
  const parts = stdout.split('\n').filter((line) => !line.startsWith('  '))
  expect(parts.slice(1, -1)).toEqual(['Published', 'Inferred and sample, yours to change', 'Where to look'])
  const han = stdout.match(/\p{Script=Han}/gu)?.length ?? 0
  expect(han).toBeLessThan(stdout.length / 20)
  expect((await cliJson(folder, 'note', template, '--lang', 'en')).document).toMatchObject({
    title: parts[0],
  })
})

test('a project of no template has nothing to say, and no scenarios', async () => {
  await cli(folder, ['init', 'blank', '--region', '370705'])
  expect((await cli(folder, ['note', 'blank'])).stdout).toBe('这个项目没有使用模板。\n')
  expect((await cliJson(folder, 'note', 'blank')).document).toBeNull()
  expect((await cli(folder, ['scenario', 'weifang-dayu-2016', 'list'])).stdout).toContain('没有存放的方案')
})

describe('tables of the registers speak in words, headings, sums and all', () => {
  test.each([
    ['xuzhou-2020', 'secondments', ['姓名', '去向', '截止日期在外']],
    ['wuhan-2015', 'leaders', ['核定职数', '计入职数的人数']],
    ['wuhan-2015', 'assessments', ['名次（表内所填）', '考核对象数']],
    ['weifang-dayu-2016', 'positions', ['岗位', '编外人数']],
    ['weifang-dayu-2016', 'duties', ['事项数', '牵头机构重复']],
    ['weifang-dayu-2016', 'roster-structure', ['35 岁及以下', '36–54 岁', '55 岁及以上']],
    ['luohu-2016', 'filings', ['退回日期', '已生效']],
  ])('%s %s', async (template, kind, words) => {
    const { stdout } = await cli(folder, ['table', template, kind, '--as-of', '2020-12-31'])
    for (const word of words) expect(stdout).toContain(word)
    expect(stdout).not.toMatch(/[A-Za-z]/)
  })
})

describe('Xuzhou without its values', () => {
  test.each([
    [['run', 'xuzhou-2020', '徐州2020']],
    [['check', 'xuzhou-2020', '--scenario', '徐州2020（读法二）']],
    [['compare', 'xuzhou-2020', '徐州2020', 'present']],
    [['export', 'xuzhou-2020', 'allocation', '--scenario', '徐州2020', '--out', 'a.xlsx']],
  ])('%j names what to fill in, how many lack it, and the sample to import', async (args) => {
    const { status, document } = await cliJson(folder, ...args)
    expect({ status, code: document.code }).toEqual({ status: 2, code: 'INDICATOR_MISSING' })
    expect(document.message).toContain('resources/sample/xuzhou-indicators.xlsx')
    expect(document.message).toMatch(/共 \d+ 个缺少/)
  })

  test('with the workbook that it names both readings run', async () => {
    const { document } = await cliJson(folder, 'run', 'xuzhou-2020', '徐州2020')
    const named = /resources\/\S+\.xlsx/.exec(document.message)?.[0] ?? ''
    expect(
      (await cli(folder, ['import', 'xuzhou-2020', join(sampleWorkbook, '../../..', named)])).status,
    ).toBe(0)
    for (const name of ['徐州2020', '徐州2020（读法二）']) {
      expect((await cliJson(folder, 'run', 'xuzhou-2020', name)).document.total).toBe(2099)
    }
  })
})

test('the shares of Dayu’s staff as published, to the whole and to one decimal', async () => {
  const { stdout } = await cli(folder, [
    'table',
    'weifang-dayu-2016',
    'roster-structure',
    '--as-of',
    '2016-12-31',
  ])
  expect(stdout).toMatch(/35 岁及以下 +4 +12 /)
  expect(stdout).toMatch(/36–54 岁 +22 +69 /)
  expect(stdout).toMatch(/55 岁及以上 +6 +19 /)
  expect(stdout).toMatch(/本科及以上 +5 .* 15\.6$/m)
  expect(stdout).toMatch(/高中、中专 +21 .* 65\.6$/m)
  expect(stdout).toMatch(/行政管理 +23 +72 +71\.9$/m)
})

test('ties and givers are told by names, not by codes', async () => {
  const luohu = await cli(folder, ['run', 'luohu-2016', '罗湖2016定编到机构'])
  expect(luohu.stdout).toContain('桂园街道/（示例）综合部')
  expect(luohu.stdout).toMatch(
    /并列争 4 名，按录入先后确定，归 桂园街道\/（示例）综合部、桂园街道\/（示例）党群工作部、桂园街道\/民生事务部、桂园街道\/平安建设部。/,
  )
  const shashi = await cli(folder, ['run', 'shashi-2021', '沙市2021减上补下'])
  expect(shashi.stdout.split('\n')[0]).toMatch(/^代码 +单位 +加权1 +加权2 +合计 +市级 +县级$/)
  expect(shashi.stdout).toContain('步骤“调出来源1 from-administrative”')
  expect(shashi.stdout).toMatch(/调出 6 名（可用空缺 6，实有 0）：中山街道 3 崇文街道 3/)
})
