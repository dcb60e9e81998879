// 对账: everything agrees, or every difference is told with both places.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Reconciled } from '#shared/contract/staffing-import'
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
  expect(differences.filter(({ check }) => check !== 'units' && check !== 'sheet-units')).toEqual([
    {
      check: 'sheet-ledger',
      unit: '黄楼街道',
      body: null,
      field: 'quota.administrative',
      left: { source: sheet.file, cell: '表1!B2', value: '4' },
      right: { source: 'ledger', cell: '黄楼街道 quota.administrative', value: '3' },
      since: null,
    },
    {
      check: 'payroll-ledger',
      unit: '黄楼街道',
      body: null,
      field: 'filled.administrative',
      left: { source: payroll.file, cell: '表1!B2', value: '3' },
      right: { source: 'ledger', cell: '黄楼街道 administrative', value: '2' },
      since: null,
    },
    {
      check: 'payroll-roster',
      unit: '黄楼街道',
      body: null,
      field: 'personName',
      left: { source: payroll.file, cell: '表1!B4', value: '王五' },
      right: { source: 'roster', cell: '黄楼街道', value: null },
      since: null,
    },
  ])
  // The payroll need not name a unit that has nobody.
  const missing = differences.filter(({ check, right }) => check === 'units' && right.value === '丰财街道')
  expect(missing.map(({ left }) => left.source)).toEqual([sheet.file])
})

const HEAD_UNITS = ['序号', '单位名称', '行政编制']

test('a payroll says nothing of units that have nobody: with the list of all units, everything agrees', async () => {
  const { rows } = await office.table<{ unit: string }>('table.units')
  const units = await office.read(
    await office.sheet([
      ['县（市、区）', '单位名称', '类别'],
      ...rows.map(({ unit }) => ['鼓楼区', unit, '一类']),
    ]),
    { date: DOC.date },
  )
  const paid = await office.read(
    await office.sheet([
      PEOPLE,
      ['黄楼街道', '张三', '男', '1980-01-01', '行政'],
      ['黄楼街道', '李四', '女', '1981-01-01', '行政'],
    ]),
    { date: DOC.date },
  )
  const ask = (draftIds: string[]) =>
    office.ask<Reconciled>('staffingImport.reconcile', { asOf: DOC.date, draftIds })
  expect(rows.length).toBeGreaterThan(1)
  expect(await ask([units.draftId, paid.draftId])).toMatchObject({ balanced: true, differences: [] })
  const few = await office.read(
    await office.sheet([
      ['县（市、区）', '单位名称', '类别'],
      ['鼓楼区', rows[1]?.unit ?? '', '一类'],
    ]),
    { date: DOC.date },
  )
  const { differences } = await ask([few.draftId, paid.draftId])
  const lists = differences.filter(({ check }) => check === 'sheet-units')
  expect(lists.map(({ unit, left }) => [unit, left.value])).toEqual([['黄楼街道', null]])
})

test('two sheets against each other: units that one of them lacks, figures that they state differently', async () => {
  const one = await office.read(await office.sheet([HEAD_UNITS, [1, '黄楼街道', 3], [2, '丰财街道', 5]]))
  const two = await office.read(
    await office.sheet([HEAD_UNITS, [1, '黄楼街道', 4], [2, '牌楼街道', 5], [3, '没有的街道', 1]]),
  )
  const { checks, differences } = await office.ask<Reconciled>('staffingImport.reconcile', {
    asOf: DOC.date,
    draftIds: [one.draftId, two.draftId],
  })
  const between = differences.filter(({ check }) => check.startsWith('sheet-') && check !== 'sheet-ledger')
  expect(
    between.map(({ check, left, right }) => [check, left.cell, left.value, right.cell, right.value]),
  ).toEqual([
    ['sheet-units', '表1!B3', '丰财街道', '', null],
    ['sheet-units', '', null, '表1!B3', '牌楼街道'],
    ['sheet-units', '', null, '表1!B4', '没有的街道'],
    ['sheet-figures', '表1!C2', '3', '表1!C2', '4'],
  ])
  expect(checks.find(({ check }) => check === 'sheet-units')).toMatchObject({
    source: `${one.file} ${two.file}`,
    compared: 4,
    different: 3,
  })
})

test('a payroll without types, bodies and numbers: heads by unit, people by name, both ways round', async () => {
  const wages = [
    ['单位', '姓名', '应发工资'],
    ['黄楼街道', '张三', 6100],
    ['黄楼街道', '赵六', 5900],
  ]
  const draft = await office.read(await office.sheet(wages), { kind: 'roster' })
  const asked = { asOf: DOC.date, draftIds: [draft.draftId] }
  const { differences } = await office.ask<Reconciled>('staffingImport.reconcile', asked)
  const people = differences.filter(({ check }) => check.startsWith('payroll'))
  expect(people.map(({ check, left, right }) => [check, left.cell, left.value, right.value])).toEqual([
    ['payroll-roster', '表1!B3', '赵六', null],
    ['payroll-roster', '', null, '李*'],
  ])
})

test('a difference kept is carried over with its first date, one that is gone is told, what was not compared waits', async () => {
  const quotas = async (posts: number) =>
    (await office.read(await office.sheet([HEADER, ['黄楼街道', posts, 2]]))).draftId
  const ask = (asOf: string, draftIds: string[]) =>
    office.ask<Reconciled>('staffingImport.reconcile', { asOf, draftIds })
  const keep = (asOf: string, draftIds: string[]) =>
    office.ask<{ kept: number }>('staffingImport.keepReconciled', { asOf, draftIds })
  const ofPosts = ({ differences }: Reconciled) => differences.filter(({ check }) => check === 'sheet-ledger')

  const september = [await quotas(4)]
  expect(ofPosts(await ask('2020-09-30', september))).toMatchObject([{ since: null }])
  const { kept } = await keep('2020-09-30', september)
  expect(kept).toBe((await ask('2020-09-30', september)).differences.length)

  // Other figures in another file: the same difference all the same.
  const october = [await quotas(5)]
  const carried = await ask('2020-10-31', october)
  expect(carried).toMatchObject({ previous: '2020-09-30', gone: [], waiting: 0 })
  expect(ofPosts(carried)).toMatchObject([{ since: '2020-09-30', left: { value: '5' } }])
  await keep('2020-10-31', october)

  // Nothing was brought in November: nothing is gone, and nothing is forgotten.
  expect(await ask('2020-11-30', [])).toMatchObject({ gone: [], waiting: kept })
  await keep('2020-11-30', [])
  const mended = await ask('2020-12-31', [await quotas(3)])
  expect(ofPosts(mended)).toEqual([])
  expect(mended).toMatchObject({ previous: '2020-11-30', waiting: 0 })
  expect(mended.gone).toMatchObject([
    { check: 'sheet-ledger', unit: '黄楼街道', left: '5', right: '3', since: '2020-09-30' },
  ])
  await office.undo()
  expect((await ask('2020-12-31', [])).previous).toBe('2020-10-31')
})

test('what is kept of a person names nobody', async () => {
  const draft = await office.read(
    await office.sheet([PEOPLE, ['黄楼街道', '欧阳秘密', '男', '1980-01-01', '行政']]),
  )
  await office.ask('staffingImport.keepReconciled', { asOf: '2021-01-31', draftIds: [draft.draftId] })
  expect(readFileSync(join(office.folder, 'p.bianheng')).includes('欧阳秘密')).toBe(false)
  expect(readFileSync(join(office.folder, 'p.bianheng-wal')).includes('欧阳秘密')).toBe(false)
  const { gone } = await office.ask<Reconciled>('staffingImport.reconcile', {
    asOf: '2021-02-28',
    draftIds: [
      (await office.read(await office.sheet([PEOPLE, ['黄楼街道', '张三', '男', '1980-01-01', '行政']])))
        .draftId,
    ],
  })
  expect(gone.find(({ field }) => field === 'personName')).toMatchObject({ left: '欧***', right: null })
})

test('the page as a workbook: the verdict, or each difference with both cells', async () => {
  const draft = await office.read(await office.sheet([HEADER, ['黄楼街道', 4, 2]]))
  const asked = { asOf: '2020-12-31', draftIds: [draft.draftId] }
  const found = await office.ask<Reconciled>('staffingImport.reconcile', asked)
  const cellsOf = async (page: Reconciled): Promise<string[]> => {
    const path = join(office.folder, 'page.xlsx')
    const token = office.grants.grant(path)
    await office.ask('staffingImport.saveReconciled', { token, found: page, locale: 'zh-CN' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(readFileSync(path) as never)
    const cells: string[] = []
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(String(cell.value ?? ''))))
    return cells
  }
  const cells = await cellsOf(found)
  for (const text of [
    '表与账',
    '核定编制 · 一般行政',
    `${draft.file} 表1!B2`,
    '4',
    '账目 黄楼街道 核定编制 · 一般行政',
    '3',
  ])
    expect(cells).toContain(text)
  const none = await cellsOf({ ...found, balanced: true, differences: [], gone: [] })
  expect(none.join()).toContain('全部平衡')
})
