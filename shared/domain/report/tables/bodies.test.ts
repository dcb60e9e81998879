// Posts by body as they are printed: a row per body, a sum per unit of several, one column per type.
import { expect, test } from 'vitest'
import { reports } from '#shared/locale/zh-CN/reports'
import { columnLeaves } from '../header-layout.ts'
import { wholeTable } from '../table-model.ts'
import { bodiesTable } from './bodies.ts'

const frame = {
  region: '徐州市',
  asOf: '2020-09-01',
  zerosBlank: false,
  secrecy: '',
  words: reports.frame,
  basis: { head: 'h', scenario: null, draft: false },
}
const row = (unit: string, body: string, byType: Record<string, number>) => {
  return { countyName: '鼓楼区', unit, body, byType }
}
const table = (bodies: ReturnType<typeof row>[], undivided = 0) =>
  wholeTable(bodiesTable(frame, reports.tables.bodies, { bodies, undivided }))

test('one type: no column of sums beside it; a unit of one body has no subtotal', () => {
  const { columns, rows, title, notes } = table([
    row('甲街道', '一', { 'institution-full': 5 }),
    row('甲街道', '二', { 'institution-full': 4 }),
    row('乙街道', '一', { 'institution-full': 3 }),
  ])
  expect(title).toBe('徐州市机构编制分配表')
  expect(columnLeaves(columns).map(({ title: own }) => own)).toEqual([
    '序号',
    '县（市、区）',
    '单位',
    '机构',
    '全额事业编制',
    '备注',
  ])
  expect(rows.map(({ kind, cells }) => [kind, cells.body ?? null, cells['type:institution-full']])).toEqual([
    ['data', '一', 5],
    ['data', '二', 4],
    ['subtotal', '小计', 9],
    ['data', '一', 3],
    ['total', null, 12],
  ])
  expect(notes.join()).not.toContain('另有')
})

test('several types are summed by body and in all; posts that no body has are told', () => {
  const { rows, notes } = table(
    [
      row('甲街道', '一', { administrative: 2, 'institution-full': 5 }),
      row('甲街道', '二', { administrative: 1 }),
    ],
    7,
  )
  expect(rows.map(({ cells }) => cells.total)).toEqual([7, 1, 8, 8])
  expect(rows[1]?.cells['type:institution-full']).toBe(0)
  expect(notes.join()).toContain('另有7名未分到机构')
})
