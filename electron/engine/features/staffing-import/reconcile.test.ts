// 对账 and blank tables: everything agrees, or every difference is told with both places; a blank table reads as its kind.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { IMPORT_KINDS, type Reconciled } from '#shared/contract/staffing-import'
import { BLANK_TABLES } from '#shared/domain/staffing-import/blank-tables.zh-CN'
import { type Office, openOffice } from './testing/office.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let office: Office
beforeAll(async () => {
  office = await openOffice('320302')
})
afterAll(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

const HEADER = ['镇街', '行政编制', '行政实有人数']
const PEOPLE = ['单位', '姓名', '性别', '出生日期', '编制类别']
const DOC = { document: '徐编〔2020〕1号', date: '2020-08-31' }

test('balanced, then each difference with both cells', async () => {
  await office.take([HEADER, ['黄楼街道', 3, 2]], DOC)
  const people = [
    PEOPLE,
    ['黄楼街道', '张三', '男', '1980-01-01', '行政'],
    ['黄楼街道', '李四', '女', '1981-01-01', '行政'],
  ]
  await office.take(people, { date: DOC.date })
  const ask = (draftIds: string[]) =>
    office.ask<Reconciled>('staffingImport.reconcile', { asOf: DOC.date, draftIds })
  expect(await ask([])).toMatchObject({ balanced: true, differences: [] })

  const sheet = await office.read(await office.sheet([HEADER, ['黄楼街道', 4, 2]]), DOC)
  const payroll = await office.read(
    await office.sheet([...people, ['黄楼街道', '王五', '男', '1990-01-01', '行政']]),
    {
      date: DOC.date,
    },
  )
  const { balanced, differences } = await ask([sheet.draftId, payroll.draftId])
  expect(balanced).toBe(false)
  expect(differences.filter(({ check }) => check !== 'units')).toEqual([
    {
      check: 'sheet-ledger',
      unit: '黄楼街道',
      body: null,
      field: 'quota.administrative',
      left: { source: sheet.file, cell: '表1!B2', value: '4' },
      right: { source: 'ledger', cell: '黄楼街道 quota.administrative', value: '3' },
    },
    {
      check: 'payroll-ledger',
      unit: '黄楼街道',
      body: null,
      field: 'filled.administrative',
      left: { source: payroll.file, cell: '表1!B2', value: '3' },
      right: { source: 'ledger', cell: '黄楼街道 administrative', value: '2' },
    },
    {
      check: 'payroll-roster',
      unit: '黄楼街道',
      body: null,
      field: 'personName',
      left: { source: payroll.file, cell: '表1!B4', value: '王五' },
      right: { source: 'roster', cell: '黄楼街道', value: null },
    },
  ])
  expect(
    differences.filter(({ check, right }) => check === 'units' && right.value === '丰财街道'),
  ).toHaveLength(2)
})

test.each(IMPORT_KINDS)('a blank table of %s is read as what it is', async (kind) => {
  const path = join(office.folder, `${kind}.xlsx`)
  const token = office.grants.grant(path)
  await office.ask('staffingImport.template', { token, kind })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(path) as never)
  const sheet = workbook.worksheets[0]
  const row = BLANK_TABLES[kind].map(
    ({ header, choices }) => choices?.[0] ?? SAMPLE.find(([form]) => form.test(header))?.[1] ?? '1',
  )
  for (const [at, value] of row.entries()) if (sheet !== undefined) sheet.getCell(2, at + 1).value = value
  const filled = office.file(new Uint8Array(await workbook.xlsx.writeBuffer()))
  const draft = await office.read(filled)
  expect(draft.kind).toBe(kind)
  const unbound = draft.table.columns
    .filter(({ field }) => field === null)
    .map(({ path: [header] }) => header)
  expect(unbound).toEqual([])
})

const SAMPLE: readonly (readonly [RegExp, string])[] = [
  [/区划代码/, '320302001'],
  [/县/, '鼓楼区'],
  [/单位|镇|机构/, '黄楼街道'],
  [/时间|日期/, '2020-09-01'],
  [/身份证/, '11010519491231002X'],
  [/文号/, '徐编〔2020〕15号'],
  [/姓名/, '张三'],
]
