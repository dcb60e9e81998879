// The blank tables that the program writes: filled in by hand, each is read as what it is and comes in whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IMPORT_KINDS, type ImportKind, type Preview } from '#shared/contract/staffing-import'
import { BLANK_TABLES } from '#shared/domain/staffing-import/blank-tables.zh-CN'
import { columnLetters } from '#shared/domain/staffing-import/sheet'
import { type Office, openOffice, reasons } from './testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

/** What a hand writes under a header; other columns of choices take their first one. */
const FILLED: Readonly<Record<ImportKind, Readonly<Record<string, string | number>>>> = {
  units: { '县（市、区）': '鼓楼区', 区划代码: '320302001', 单位名称: '黄楼街道', 类别: '一类' },
  bodies: {
    '县（市、区）': '鼓楼区',
    单位名称: '黄楼街道',
    机构名称: '党政办公室',
    职能: '综合',
    加挂牌子: '人大办公室',
  },
  indicators: {
    '县（市、区）': '鼓楼区',
    区划代码: '320302001',
    '镇（街道）': '黄楼街道',
    '常住人口（人）': 50123,
    '面积（平方公里）': 3.25,
    '地区生产总值（万元）': 1200.5,
    考核名次: 2,
  },
  quotas: {
    '县（市、区）': '鼓楼区',
    单位名称: '黄楼街道',
    内设机构: '党政办公室',
    核定编制数: 12,
    实有人数: 9,
    待上编数: 1,
    领导预留: 1,
  },
  roster: {
    单位: '黄楼街道',
    所在机构: '党政办公室',
    姓名: '张三',
    性别: '女',
    身份证号: '11010519491231002X',
    出生日期: '1949-12-31',
    入编时间: '2010年9月',
    参加工作时间: '2008.7',
    民族: '汉族',
  },
  movements: {
    调入单位: '丰财街道',
    变动数: 2,
    文号: '徐编〔2020〕15号',
    发文日期: '2020-09-01',
    生效日期: '2020-10-01',
  },
  leaders: { 机构名称: '黄楼街道', 领导职数正职核定: 1, 领导职数副职核定: 3, 领导职数正职实配: 1 },
  pending: {
    用编单位: '黄楼街道',
    使用编制数: 1,
    编制使用通知单文号: '徐编控〔2020〕78号',
    下达时间: '2020-09-02',
  },
  secondments: {
    姓名: '张三',
    身份证号: '11010519491231002X',
    借出单位: '黄楼街道',
    借入单位: '区委办公室',
    借调开始时间: '2020-10-08',
    借调结束时间: '2020-12-31',
    借出单位意见: '同意',
    组织部审批: '徐组〔2020〕8号',
    借调事由: '跟班学习',
  },
  duties: { 事项编码: 'A1', 职责事项: '占道经营处罚', 单位名称: '黄楼街道', 牵头机构: '党政办公室' },
  assessments: { 考核主体: '市委市政府', 被考核单位: '黄楼街道', 年度: 2020, 得分: 96.5, 名次: 2 },
}

// Later kinds rest on earlier ones: people on bodies, movements on posts.
test.each(IMPORT_KINDS.toSorted((a, b) => Number(b === 'bodies') - Number(a === 'bodies')))(
  'of %s is filled in, comes in whole, and is the same a second time',
  async (kind) => {
    const file = await filledIn(kind)
    const draft = await office.read(file)
    expect(draft.kind).toBe(kind)
    const columns = draft.table.columns.map(({ path: [header], field }) => [header, field])
    expect(columns.filter(([, field]) => field === null)).toEqual([])
    const choice = { document: `徐编〔2020〕${IMPORT_KINDS.indexOf(kind) + 20}号`, date: '2020-12-31' }
    const seen = await office.look(file, choice)
    expect([kind, reasons(seen), told(seen), seen.rejected]).toEqual([kind, [], [], 0])
    expect(await office.commit(seen, choice)).toMatchObject({ kind, rows: 1, accepted: 1, written: true })
    const again = await office.look(file, choice)
    expect([again.added, again.changed, again.unchanged]).toEqual([0, 0, 1])
  },
)

async function filledIn(kind: ImportKind): Promise<string> {
  const path = join(office.folder, `${kind}.xlsx`)
  await office.ask('staffingImport.template', { token: office.grants.grant(path), kind })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(path) as never)
  const [sheet] = workbook.worksheets
  const values = FILLED[kind]
  const headers = BLANK_TABLES[kind].map(({ header }) => header)
  expect(Object.keys(values).filter((header) => !headers.includes(header))).toEqual([])
  for (const [at, { header, choices }] of BLANK_TABLES[kind].entries()) {
    const value = values[header] ?? choices?.[0]
    if (sheet !== undefined && value !== undefined) sheet.getCell(2, at + 1).value = value
  }
  return office.file(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** What of a filled cell did not come in. */
function told({ issues }: Preview): string[] {
  return issues.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell}`)
}

test('each column of choices offers them over its whole length, once', async () => {
  for (const kind of IMPORT_KINDS) {
    const path = join(office.folder, `choices-${kind}.xlsx`)
    await office.ask('staffingImport.template', { token: office.grants.grant(path), kind })
    const sheet = Buffer.from(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? []).toString()
    const offered = [...sheet.matchAll(/sqref="([A-Z]+)2:\1(\d+)"/g)].map(([, column, last]) => [
      column,
      last,
    ])
    const wanted = BLANK_TABLES[kind].flatMap(({ choices }, at) =>
      choices === undefined ? [] : [[columnLetters(at), '2000']],
    )
    expect([kind, offered]).toEqual([kind, wanted])
    expect([...sheet.matchAll(/<dataValidation /g)]).toHaveLength(wanted.length)
  }
})
