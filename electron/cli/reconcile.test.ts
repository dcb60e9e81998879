// The reconcile command: every difference with both cells, carried over to the next month, and the page to be signed.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from './testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-reconcile-'))
const project = 'p.bianheng'

beforeAll(async () => {
  ensureCli()
  expect((await cliJson(folder, 'init', project, '--region', '320302')).status).toBe(0)
  const file = csv('编制.csv', ['单位名称,行政编制,行政实有人数', '黄楼街道,3,2'])
  const booked = await cliJson(
    folder,
    'import',
    project,
    file,
    '--doc',
    '徐编〔2020〕1号',
    '--date',
    '2020-08-31',
  )
  expect(booked.document).toMatchObject({ written: true })
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

function csv(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'))
  return name
}

test('two months: what differs is kept, carried over, and written with both cells', async () => {
  const september = csv('九月.csv', ['单位名称,行政编制,行政实有人数', '黄楼街道,4,2'])
  const first = await cliJson(folder, 'reconcile', project, september, '--as-of', '2020-09-30', '--keep')
  expect(first.status).toBe(0)
  expect(first.document.differences).toContainEqual({
    check: 'sheet-ledger',
    unit: '黄楼街道',
    body: null,
    field: 'quota.administrative',
    left: { source: '九月.csv', cell: '九月!B2', value: '4' },
    right: { source: 'ledger', cell: '黄楼街道 quota.administrative', value: '3' },
    since: null,
  })
  expect(first.document.kept).toBe(first.document.differences.length)

  const october = csv('十月.csv', ['单位名称,行政编制,行政实有人数', '黄楼街道,5,2'])
  const args = ['reconcile', project, october, '--as-of', '2020-10-31', '--out', '对账.xlsx']
  const { status, stdout } = await cli(folder, args)
  expect(status).toBe(0)
  expect(stdout).toContain(
    '表与账 黄楼街道 核定编制 · 一般行政 | 十月.csv 十月!B2: 5 | 账目 黄楼街道 核定编制 · 一般行政: 3 | 结转（自 2020-09-30）',
  )
  const page = await cliJson(folder, 'inspect', '对账.xlsx')
  const [table] = page.document.sheets[0].tables
  expect(table).toMatchObject({ title: '鼓楼区对账情况表', dataRows: first.document.differences.length })
})

test('another ending is usage, and a sheet that cannot be read leaves nothing kept', async () => {
  expect((await cliJson(folder, 'reconcile', project, '--out', '对账.csv')).status).toBe(1)
  expect(existsSync(join(folder, '对账.csv'))).toBe(false)
  const { status, document } = await cliJson(
    folder,
    'reconcile',
    project,
    '没有.xlsx',
    '--as-of',
    '2021-01-31',
    '--keep',
  )
  expect(status).toBe(2)
  expect(document.where.file).toBe('没有.xlsx')
  const later = await cliJson(folder, 'reconcile', project, '--as-of', '2021-02-28')
  expect(later.document.previous).toBe('2020-09-30')
})
