// The inspect command as a clerk and as a script read it: tables, kinds, problems, and files that cannot be read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import officeCrypto from 'officecrypto-tool'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeXls } from '../engine/files/read-workbook/testing/make-xls.ts'
import { makeXlsx } from '../engine/files/read-workbook/testing/make-xlsx.ts'
import { OVERVIEW } from '../engine/files/read-workbook/testing/overview-table.ts'
import { workbookOf } from '../engine/files/read-workbook/testing/trade-table.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from './testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-inspect-'))

beforeAll(async () => {
  ensureCli()
  writeFileSync(join(folder, '一览表.xlsx'), await workbookOf([OVERVIEW]))
  writeFileSync(join(folder, '旧表.et'), makeXls())
  const row = '<row><c t="inlineStr"><is><t>镇街</t></is></c><c t="inlineStr"><is><t>面积</t></is></c></row>'
  const shut = await officeCrypto.encrypt(makeXlsx({ sheet: row }), { password: '密码1' })
  writeFileSync(join(folder, '加密.xlsx'), shut)
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test('a table of 56 columns, told in words', async () => {
  const { stdout, status } = await cli(folder, ['inspect', '一览表.xlsx'])
  expect(status).toBe(0)
  const lines = stdout.split('\n').map((line) => line.trim())
  expect(lines).toContain('表格 A1:BD13 机构编制职数情况一览表（截至 2020-08-31）（单位：名）')
  expect(lines).toContain(
    '种类：编制与人员（把握 98%）；表头第 3–6 行；数据 4 行；合计第 11 行；注释第 12–13 行',
  )
  expect(lines).toContain(
    'K  编制及人员信息 / 核定编制 / 行政 / 一般行政 → quota.administrative（核定编制 · 一般行政）',
  )
})

test('the document of the contract', async () => {
  const { document } = await cliJson(folder, 'inspect', '一览表.xlsx')
  expect(document).toMatchObject({ file: '一览表.xlsx', format: 'xlsx', problems: [] })
  const [{ tables, ...sheet }] = document.sheets
  expect(sheet).toEqual({ name: OVERVIEW.name, rows: 13, columns: 56, hidden: false })
  const [{ columns, ...table }] = tables
  expect(table).toEqual({
    range: 'A1:BD13',
    title: OVERVIEW.name,
    asOf: '2020-08-31',
    unitOfMeasure: '名',
    headerRows: [3, 4, 5, 6],
    dataRows: 4,
    subtotalRows: [],
    totalRows: [11],
    noteRows: [12, 13],
    kind: 'quotas',
    confidence: 0.98,
  })
  expect(columns[10]).toMatchObject({
    column: 'K',
    path: ['编制及人员信息', '核定编制', '行政', '一般行政'],
    field: 'quota.administrative',
    type: 'integer',
    confidence: 0.9,
  })
})

test('the content decides, and an error cell is named', async () => {
  const { document } = await cliJson(folder, 'inspect', '旧表.et')
  expect(document.format).toBe('xls')
  expect(document.problems).toMatchObject([{ cell: '编制!E2', code: 'FORMULA_ERROR' }])
})

test('a file that needs a password is one problem, with its remedy', async () => {
  const shut = await cliJson(folder, 'inspect', '加密.xlsx')
  expect(shut).toMatchObject({ status: 2, document: { code: 'ENCRYPTED', where: { file: '加密.xlsx' } } })
  expect(shut.document.problems).toEqual([{ cell: '', code: 'ENCRYPTED', message: shut.document.message }])
  expect(shut.document.message).toContain('--password')
  const wrong = await cliJson(folder, 'inspect', '加密.xlsx', '--password', '密码2')
  expect(wrong).toMatchObject({ status: 2, document: { code: 'PASSWORD_WRONG' } })
  const open = await cliJson(folder, 'inspect', '加密.xlsx', '--password', '密码1')
  expect(open).toMatchObject({ status: 0, document: { format: 'xlsx' } })
})
