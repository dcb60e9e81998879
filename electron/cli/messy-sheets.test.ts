// Sheets as offices really hand them in: what the importer sees in them, and what it tells its user to mend.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cliJson, ensureCli } from './testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-messy-'))
const project = 'p.bianheng'

beforeAll(async () => {
  ensureCli()
  expect((await cliJson(folder, 'init', project, '--region', '320302')).status).toBe(0)
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

async function tableIn(lines: readonly string[]) {
  writeFileSync(join(folder, '表.csv'), lines.join('\n'))
  const { document } = await cliJson(folder, 'inspect', '表.csv')
  return { table: document.sheets[0].tables[0], problems: document.problems }
}

test('小计 under 主管单位 is a sum and no unit', async () => {
  const { table, problems } = await tableIn([
    '序号,主管单位,单位名称,行政编制',
    '1,区委,黄楼街道,30',
    '2,,丰财街道,25',
    ',小计,,55',
    '合计,,,55',
  ])
  expect(table).toMatchObject({ dataRows: 2, subtotalRows: [4], totalRows: [5] })
  expect(problems).toEqual([])
})

test('the number of an annex is no title', async () => {
  const { table } = await tableIn([
    '附件1,,',
    '2020年各街道编制情况,,',
    '序号,单位名称,行政编制',
    '1,黄楼街道,30',
  ])
  expect(table.title).toBe('2020年各街道编制情况')
})

test('results of an assessment are no indicators, and 等次 is no class of a unit', async () => {
  const { table } = await tableIn(['2019年度考核结果,,,', '名次,单位,综合得分,等次', '1,黄楼街道,98.5,优秀'])
  expect(table.kind).toBe('assessments')
  expect(table.columns.map(({ field }: { field: string }) => field)).toEqual([
    'assessmentRank',
    'name',
    'score',
    'grade',
  ])
})

test('an identity number that Excel showed short has lost its digits; an end not set is no wrong date', async () => {
  const { problems } = await tableIn([
    '单位,姓名,性别,身份证号,编制类别,出生年月',
    '黄楼街道,张三,男,3.20302E+17,行政,1980.1',
  ])
  expect(problems.map(({ cell, code }: { cell: string; code: string }) => [cell, code])).toEqual([
    ['表!D2', 'DIGITS_LOST'],
  ])
  const open = await tableIn([
    '姓名,借出单位,借调到单位,借调开始时间,借调结束时间',
    '李四,丰财街道,区纪委,2019年10月8日,至今',
  ])
  expect(open.problems).toEqual([])
})
