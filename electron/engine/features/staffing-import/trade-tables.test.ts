// The nine tables of the trade as they stand: each comes into a project, and the books then show the sheet's figures.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OverviewRow } from '#shared/contract/table'
import { OVERVIEW } from '../../files/read-workbook/testing/overview-table.ts'
import { fieldsOf, type TradeTable, workbookOf } from '../../files/read-workbook/testing/trade-table.ts'
import { TRADE_TABLES } from '../../files/read-workbook/testing/trade-tables.ts'
import { type Choice, type Office, openOffice, reasons } from './testing/office.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

const called = (name: string): TradeTable => {
  const found = TRADE_TABLES.find((table) => table.name === name)
  if (found === undefined) throw new Error(name)
  return found
}
const look = async (table: TradeTable, choice: Choice = {}) =>
  office.look(office.file(await workbookOf([table])), choice)
const BOOKED = { document: '徐编〔2020〕1号', date: '2020-08-31' }

test('the overview founds the units it lists, and the overview then equals its figures', async () => {
  const seen = await look(OVERVIEW, BOOKED)
  expect(seen).toMatchObject({ kind: 'quotas', rows: 4, added: 4, rejected: 0 })
  expect(seen.issues.map(({ code }) => code)).not.toContain('TOTAL_DIFFERS')
  // The sheet's own vacancies do not follow from its figures: that is said, not taken over.
  expect(reasons(seen).filter((reason) => !reason.startsWith('VACANCY_DIFFERS'))).toEqual([])
  expect(await office.commit(seen, BOOKED)).toMatchObject({ accepted: 4, written: true })
  const { rows, totals, balanced } = await office.table<OverviewRow>('table.overview')
  const at = fieldsOf(OVERVIEW.heads).indexOf('quota.administrative')
  expect(rows.map(({ quota }) => quota).toSorted((a, b) => a - b)).toEqual(
    OVERVIEW.rows.map((row) => Number(row[at])).toSorted((a, b) => a - b),
  )
  expect(new Set(rows.map(({ unit }) => unit))).toEqual(
    new Set(['市教育局', '市第一中学', '分校区', '市卫健委']),
  )
  expect(totals).toMatchObject({ administrative: { quota: OVERVIEW.total?.[at], filled: 225 } })
  expect(balanced).toBe(true)
  expect(await look(OVERVIEW, BOOKED)).toMatchObject({ unchanged: 4, added: 0, changed: 0, rejected: 0 })
})

test('编制分配表 brings indicators', async () => {
  const seen = await look(called('编制分配表'))
  expect(seen).toMatchObject({ kind: 'indicators', rows: 2, rejected: 0 })
  expect(await office.commit(seen)).toMatchObject({ accepted: 2, written: true })
})

test('审议表: the cell that is wrong keeps its row out, mended it agrees with the books', async () => {
  const table = called('空缺编制使用审议表')
  expect(reasons(await look(table, BOOKED))).toContain('NOT_A_NUMBER H4')
  const mended = table.rows.map((row) => row.map((cell, at) => (at === 7 ? 120 : cell)))
  const seen = await look({ ...table, rows: mended }, BOOKED)
  expect(seen).toMatchObject({ rows: 1, rejected: 0 })
})

test('编制与人员配备表: bodies by the unit in its title', async () => {
  const table = called('编制与人员配备表')
  const heads = [...table.heads.slice(0, 2), ['经费形式', 'fundingForm'] as const, ...table.heads.slice(2)]
  const withFunding = (row: readonly (string | number | null)[], funding: string | null) => [
    ...row.slice(0, 2),
    funding,
    ...row.slice(2),
  ]
  const own = {
    ...table,
    name: '黄楼街道编制与人员配备表',
    heads,
    rows: table.rows.map((row) => withFunding(row, '全额')),
    total: withFunding(table.total ?? [], null),
  }
  const said = { document: '徐编〔2020〕2号', date: '2020-08-31' }
  const seen = await look(own, said)
  expect(seen).toMatchObject({ kind: 'quotas', rows: 2, added: 2, rejected: 0 })
  await office.commit(seen, said)
  const { rows } = await office.table<OverviewRow>('table.overview')
  const figures = rows
    .filter(({ unit }) => unit === '黄楼街道')
    .map(({ body, postType, quota, filled }) => [body, postType, quota, filled].join(' '))
  expect(figures).toEqual([
    '党政办公室 administrative 10 9',
    '党政办公室 institution-full 5 6',
    '党政办公室 support 1 1',
    '综合执法局 institution-civil-service 8 8',
    '综合执法局 institution-full 2 2',
  ])
})

test('领导职数配备情况表', async () => {
  const seen = await look(called('领导职数配备情况表'))
  expect(seen).toMatchObject({ kind: 'leaders', rows: 1, added: 1, rejected: 0 })
  await office.commit(seen)
  const { rows } = await office.table<{ unit: string; role: string; approved: number; filled: number }>(
    'register.leaders',
  )
  expect(rows.map(({ unit, role, approved, filled }) => [unit, role, approved, filled])).toEqual([
    ['市教育局', 'chief', 1, 1],
    ['市教育局', 'deputy', 4, 3],
  ])
  expect(await look(called('领导职数配备情况表'))).toMatchObject({ unchanged: 1 })
})

test('空编情况一览表 is compared with the sums by county', async () => {
  const table = called('空编情况一览表')
  const seen = await look(table)
  expect(reasons(seen)).toContain('COUNTY_SUM_DIFFERS B4')
  // 鼓楼区 holds what 黄楼街道's bodies were given, 云龙区 nothing.
  const told = {
    ...table,
    rows: [['鼓楼区', 25, 25, 0, 0, '0%', null]],
    total: ['合计', 25, 25, 0, 0, '0%', null],
  }
  expect(await look(told)).toMatchObject({ rows: 1, unchanged: 1, rejected: 0 })
})

test('实名制花名册', async () => {
  const seen = await look(called('实名制花名册'))
  expect(seen).toMatchObject({ kind: 'roster', rows: 2, added: 2, rejected: 0 })
  expect(await office.commit(seen)).toMatchObject({ written: true })
  const { totals } = await office.table('register.structure')
  expect(totals).toEqual({ people: 2, units: 1 })
  expect(await look(called('实名制花名册'))).toMatchObject({ unchanged: 2, added: 0, changed: 0 })
})

test('待上编台账, then 上下编台账 uses the oldest entry', async () => {
  const pending = await look(called('待上编台账'))
  expect(pending).toMatchObject({ kind: 'pending', rows: 1, added: 1, rejected: 0 })
  await office.commit(pending)
  const entries = async () =>
    (await office.table<{ notice: string }>('table.pending')).rows.map(({ notice }) => notice)
  expect(await entries()).toEqual(['徐编控〔2020〕78号', '徐编控〔2020〕78号'])
  expect(await look(called('待上编台账'))).toMatchObject({ unchanged: 1 })

  const moved = await look(called('上下编台账'))
  expect(moved).toMatchObject({ kind: 'movements', rows: 1, added: 1, rejected: 0 })
  await office.commit(moved)
  const { rows } = await office.table<OverviewRow>('table.overview')
  expect(
    rows.find(
      ({ unit, body, postType }) => unit === '黄楼街道' && body === null && postType === 'administrative',
    ),
  ).toMatchObject({ filled: 1 })
  expect(await look(called('上下编台账'))).toMatchObject({ unchanged: 1, added: 0 })
})
