// A roster that names an identity number twice: the later rows are asked about, whether their names are whole or hidden.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

const HEADER = ['单位', '姓名', '身份证号', '编制类别', '职务']
const NUMBER = '11010519491231002X'
const OTHER = '110101199003071233'
const row = (name: string, number: string | null) => ['黄楼街道', name, number, '行政', '科员']

test('later rows are asked about, and come in', async () => {
  const sheet = [
    HEADER,
    row('张三丰', NUMBER),
    row('李四', null),
    row('李四', null),
    row('张三', NUMBER),
    row('王五', OTHER),
    row('张三丰', NUMBER),
  ]
  const seen = await office.see(sheet, { date: '2020-12-31' })
  expect(seen).toMatchObject({ added: 6, rejected: 0 })
  expect(reasons(seen)).toEqual(['PERSON_DUPLICATE B5', 'PERSON_DUPLICATE B7'])
  const asked = seen.page.flatMap(({ issues }) => issues)
  expect(asked.map(({ severity, params }) => [severity, params.other])).toEqual([
    ['warning', 'B2'],
    ['warning', 'B2'],
  ])
})

test('a masked row is asked about by the number of the one whom it means', async () => {
  await office.take([HEADER, row('张三丰', NUMBER)], { date: '2020-12-31' })
  const sheet = [HEADER, row('张○○', null), row('张三', NUMBER)]
  const seen = await office.see(sheet, { date: '2021-12-31', kind: 'roster' })
  expect(reasons(seen)).toEqual(['PERSON_DUPLICATE B3'])
})

test('nobody is asked about where every number is another', async () => {
  const seen = await office.see([HEADER, row('张三丰', NUMBER), row('张三丰', OTHER)], { date: '2020-12-31' })
  expect(reasons(seen)).toEqual([])
})
