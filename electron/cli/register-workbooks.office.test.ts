// Registers and lists as offices keep them, in workbooks that LibreOffice wrote, imported whole through the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convertByOffice, hasOffice } from '../files/testing/office.ts'
import { BUILD_TIMEOUT, cliJson, ensureCli } from './testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-registers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lines of each table; numbers and dates become what LibreOffice makes of them. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  bodies: ['单位名称,机构名称', '黄楼街道,综合行政执法局', '黄楼街道,为民服务中心'],
  pending: [
    '待上编人员台账,,,,,',
    '序号,用编单位,编制使用通知单文号,使用编制类型,待上编数,批准时间',
    '1,黄楼街道,鼓编用[2020] 7号,全额事业,2人,2020年7月',
    '2,丰财街道,鼓编用〔2020〕８号,行政,1,2020.8.15',
  ],
  secondments: [
    '借调人员情况表,,,,,,',
    '序号,姓名,编制所在单位,借调到单位,借调开始时间,借调结束时间,是否征得同意',
    '1,张三,黄楼街道,区委组织部,2020.3,2020.6,是',
    '2,李四,丰财街道,区纪委,2019年10月8日,至今,否',
  ],
  leaders: [
    '机构名称,机构级别,领导职数应配,领导职数实配,正职应配,正职实配,副职应配,副职实配',
    '黄楼街道,正科级,7,6,1,1,6,5',
    '丰财街道,正科级,7,8,1,1,6,7',
    '总计,,14,14,2,2,12,12',
  ],
  duties: [
    '镇街权力清单,,,,,,',
    '序号,单位,事项名称,事项类型,设定依据,原实施部门,承接方式,承接机构',
    '1,黄楼街道,对违法建设的处罚,行政处罚,《城乡规划法》第六十四条,区城管局,委托,综合行政执法局',
    '2,黄楼街道,低保审核,行政确认,国务院令第649号,区民政局,直接,为民服务中心',
  ],
  assessments: [
    '2019年度镇（街道）高质量发展考核结果,,,',
    '名次,单位,综合得分,等次',
    '1,黄楼街道,98.50,优秀',
    '2,丰财街道,97.2分,良好',
  ],
}

describe.skipIf(!hasOffice()).each(['xlsx', 'xls'])('as .%s', (form) => {
  const project = `${form}.bianheng`
  beforeAll(async () => {
    ensureCli()
    expect((await cliJson(folder, 'init', project, '--region', '320302')).status).toBe(0)
    for (const [name, lines] of Object.entries(TABLES))
      writeFileSync(join(folder, `${name}.csv`), lines.join('\n'))
    const files = Object.keys(TABLES).map((name) => join(folder, `${name}.csv`))
    const format = form === 'xls' ? 'xls:MS Excel 97' : 'xlsx'
    // Comma, double quote, UTF-8.
    convertByOffice(files, { home: folder, format, reading: 'CSV:44,34,76,1' })
  }, BUILD_TIMEOUT)

  test('every row of every table comes in, the kind told by the table alone', async () => {
    for (const [name, lines] of Object.entries(TABLES)) {
      const args = ['import', project, `${name}.${form}`, '--date', '2020-09-01']
      const { status, document } = await cliJson(folder, ...args)
      const rows = lines.filter((line) => /黄楼|丰财/.test(line)).length
      expect({ name, status, ...document }).toMatchObject({
        name,
        status: 0,
        kind: name,
        rows,
        accepted: rows,
        rejected: [],
        written: true,
      })
    }
    const pending = await cliJson(folder, 'table', project, 'pending', '--as-of', '2020-12-31')
    const entries = pending.document.rows as { notice: string; created: string }[]
    expect(entries.map(({ notice, created }) => [notice, created])).toEqual([
      ['鼓编用〔2020〕7号', '2020-07-31'],
      ['鼓编用〔2020〕7号', '2020-07-31'],
      ['鼓编用〔2020〕8号', '2020-08-15'],
    ])
  }, 120_000)
})
