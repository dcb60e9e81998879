// Habits of offices that change what a sheet says: sums over bodies, consents refused, the unit in the title, streets in one cell.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OverviewRow } from '#shared/contract/table'
import { type Office, openOffice, reasons } from './testing/office.ts'

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

test('posts of a street that only add up those of its bodies are booked once', async () => {
  const rows = [
    ['单位名称', '机构名称', '行政编制', '行政实有', '正科领导职数'],
    ['彭城街道', null, 22, 20, 2],
    [null, '党政办公室', 12, 11, null],
    [null, '经济发展办公室', 10, 9, null],
    ['合计', null, 22, 20, 2],
  ]
  const said = { document: '徐编〔2020〕1号', date: '2020-08-31' }
  expect(await office.take(rows, said)).toMatchObject({ kind: 'quotas', accepted: 3, written: true })
  const { rows: held } = await office.table<OverviewRow>('table.overview')
  expect(
    held.flatMap(({ body, quota, filled }) => (quota > 0 ? [[body, quota, filled].join(' ')] : [])),
  ).toEqual(['党政办公室 12 11', '经济发展办公室 10 9'])
  const leaders = await office.table<{ unit: string; approved: number }>('register.leaders')
  expect(leaders.rows).toMatchObject([{ unit: '彭城街道', approved: 2 }])
  expect(await office.see(rows, said)).toMatchObject({ added: 0, changed: 0, rejected: 0 })
})

test('a consent that was refused is none; approval has a column of its own', async () => {
  const rows = [
    [
      '姓名',
      '编制所在单位',
      '借调单位',
      '借调开始时间',
      '借调结束时间',
      '是否经街道同意',
      '是否经组织部审批',
    ],
    ['李四', '黄楼街道', '区委办公室', '2020-10-01', '2020-12-31', '是', '徐组〔2020〕8号'],
    ['周九', '丰财街道', '区住建局', '2020-10-01', '2020-12-31', '否', '否'],
  ]
  expect(await office.take(rows, { date: '2020-12-31' })).toMatchObject({ kind: 'secondments', added: 2 })
  const { rows: held } = await office.table<{ name: string; consent: string; approval: string }>(
    'register.secondments',
  )
  const said = held.map(({ name, consent, approval }) => `${name} ${consent} ${approval}`.trim())
  expect(new Set(said)).toEqual(new Set(['周*', '李* 是 徐组〔2020〕8号']))
})

test('of a notice what is still open is pending, and nothing of one that is used up', async () => {
  const rows = [
    ['用编单位', '编制类别', '用编数', '通知单文号', '通知单日期', '未上编数'],
    ['黄楼街道', '行政编制', 3, '徐编控〔2020〕78号', '2020-05-08', 2],
    ['丰财街道', '行政编制', 1, '徐编控〔2020〕79号', '2020-05-08', 0],
  ]
  expect(await office.take(rows)).toMatchObject({ kind: 'pending', added: 1, unchanged: 1 })
  const { rows: held } = await office.table<{ notice: string }>('table.pending')
  expect(held.map(({ notice }) => notice)).toEqual(['徐编控〔2020〕78号', '徐编控〔2020〕78号'])
})

test('a roster names its street in the title, and the office of each person beside it', async () => {
  const head = ['序号', '部门', '姓名', '性别', '编制性质', '学历']
  const person = [1, '党政办公室', '张三', '男', '行政', '大学']
  const titled = await office.see([['鼓楼区黄楼街道办事处在编人员花名册'], head, person], {
    date: '2020-12-31',
  })
  expect(titled).toMatchObject({ kind: 'roster', added: 1, rejected: 0 })
  expect(titled.page[0]).toMatchObject({ unitName: '黄楼街道' })
  const withoutOffice = [head, person].map((row) => row.toSpliced(1, 1))
  const alone = await office.see([['黄楼街道花名册'], ...withoutOffice], { date: '2020-12-31' })
  expect(alone).toMatchObject({ added: 1, rejected: 0 })
  const nobody = await office.see([['在编人员花名册'], ...withoutOffice], { date: '2020-12-31' })
  expect(reasons(nobody)).toEqual(['UNIT_MISSING A3'])
})

test('streets named in one cell take a duty on each', async () => {
  const rows = [
    ['事项编码', '权力名称', '赋权方式', '承接街道'],
    ['A1', '占道经营处罚', '委托', '黄楼街道、丰财街道'],
    ['A2', '违建处罚', '委托', '黄楼街道，没有街道'],
  ]
  const seen = await office.see(rows, { date: '2020-12-31' })
  expect(seen).toMatchObject({ kind: 'duties', rejected: 1 })
  expect(reasons(seen)).toEqual(['UNIT_NOT_FOUND D3'])
  await office.commit(seen, {}, true)
  const { rows: held } = await office.ask<{ rows: { number: string; unit: string }[] }>('register.duties', {
    asOf: '2020-12-31',
  })
  expect(held.map(({ number, unit }) => [number, unit])).toEqual([
    ['A1', '黄楼街道'],
    ['A1', '丰财街道'],
    ['A2', '黄楼街道'],
  ])
})

test('what is held back on a row that only adds up others is told', async () => {
  const rows = [
    ['单位名称', '机构名称', '行政编制', '行政实有', '领导预留'],
    ['彭城街道', null, 22, 20, 3],
    [null, '党政办公室', 12, 11, 1],
    [null, '经济发展办公室', 10, 9, 1],
    ['合计', null, 22, 20, 3],
  ]
  const { issues } = await office.see(rows, { document: '徐编〔2020〕1号', date: '2020-08-31' })
  expect(issues.map(({ code, cell, params }) => [code, cell, params.count, params.booked])).toEqual([
    ['TOTAL_DIFFERS', 'E5', undefined, undefined],
    ['RESERVE_OF_SUM', 'E2', 3, 2],
  ])
})

test('各街道 is no unit, and the way out is named', async () => {
  const rows = [
    ['事项编码', '权力名称', '承接街道'],
    ['A1', '占道经营处罚', '各街道'],
  ]
  expect(reasons(await office.see(rows, { date: '2020-12-31' }))).toEqual(['UNIT_IS_MANY C2'])
})

test('entries and exits without a number go under the document that the user names, each on its own day', async () => {
  const quotas = [
    ['单位名称', '行政编制', '行政实有'],
    ['黄楼街道', 10, 3],
  ]
  await office.take(quotas, { document: '徐编〔2020〕1号', date: '2020-08-31' })
  const rows = [
    ['单位', '姓名', '编制类别', '下编时间', '减员方式'],
    ['黄楼街道', '张三', '行政', '2020-10-15', '退休'],
    ['黄楼街道', '李四', '行政', '2020-11-20', '调出'],
  ]
  const unnamed = await office.see(rows, { date: '2020-09-30' })
  expect(unnamed.needs).toEqual(['document'])
  const named = { document: '徐编〔2020〕9号', date: '2020-09-30' }
  expect(await office.take(rows, named)).toMatchObject({ kind: 'movements', written: true, accepted: 2 })
  const filled = async (asOf: string) => {
    const { rows: held } = await office.table<OverviewRow>('table.overview', asOf)
    return held.filter(({ quota }) => quota > 0).map(({ filled: people }) => people)
  }
  expect([await filled('2020-10-14'), await filled('2020-10-15'), await filled('2020-11-20')]).toEqual([
    [3],
    [2],
    [1],
  ])
})

test('an exit that the books refuse is refused on its own day', async () => {
  const rows = [
    ['单位', '姓名', '编制类别', '下编时间', '减员方式'],
    ['黄楼街道', '张三', '行政', '2020-10-15', '退休'],
  ]
  const seen = await office.see(rows, { document: '徐编〔2020〕9号', date: '2020-08-31' })
  expect(seen.rejected).toBe(1)
  expect(JSON.stringify(seen.page[0]?.issues)).toContain('2020-10-15')
  expect(JSON.stringify(seen.page[0]?.issues)).not.toContain('2020-08-31')
})
