// Names of which a part is hidden, imported: they stand for who is known, or are refused; nobody is ever called 张*.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../../store/open.ts'
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

const DATE = { date: '2020-12-31' } as const
const LATER = { date: '2021-12-31', kind: 'roster' } as const
const HEADER = ['单位', '姓名', '身份证号', '编制类别', '学历', '职务']
const NUMBER = '11010519491231002X'
const ZHANG = ['黄楼街道', '张三丰', NUMBER, '行政', '本科', '科员']
const LI = ['黄楼街道', '李四', null, '行政', '大专', '科员']

async function people(): Promise<readonly { id: number; name: string; idNumber: string }[]> {
  const store = await openStore(`${office.folder}/p.bianheng`, 'read')
  try {
    return store.query((db) => db.prepare('SELECT id, name, idNumber FROM person ORDER BY id').all()) as never
  } finally {
    store.close()
  }
}
const KNOWN = [
  { id: 1, name: '张三丰', idNumber: NUMBER },
  { id: 2, name: '李四', idNumber: '' },
]

test('a masked row stands for the one whom it can mean: the name stays whole, and is not shown', async () => {
  await office.take([HEADER, ZHANG, LI], DATE)
  const masked = ['黄楼街道', '张○○', null, '行政', '本科', '副主任']
  const seen = await office.see([HEADER, masked, LI], LATER)
  expect(seen).toMatchObject({ changed: 1, unchanged: 1, rejected: 0 })
  expect(JSON.stringify(seen)).not.toContain('张三丰')
  expect(JSON.stringify(seen)).not.toContain(NUMBER)
  await office.commit(seen)
  expect((await people()).filter(({ idNumber }) => idNumber !== '')).toEqual([KNOWN[0]])
  expect(await office.ask('register.people', { text: '张三丰' })).toEqual([
    { id: 1, name: '张**', idNumber: '1101**********002X' },
  ])
  expect((await office.table('register.structure', '2021-12-31')).totals).toEqual({ people: 2, units: 1 })
  // The same again is no change: age and sex came from the number that is known.
  expect(await office.see([HEADER, masked, LI], LATER)).toMatchObject({ unchanged: 2 })
})

test('a masked name with the whole number is the one who bears it, or nobody', async () => {
  await office.take([HEADER, ZHANG], DATE)
  const row = (name: string) => ['黄楼街道', name, NUMBER, '行政', '本科', '科员']
  expect(await office.see([HEADER, row('张**')], LATER)).toMatchObject({ unchanged: 1 })
  expect(reasons(await office.see([HEADER, row('王**')], LATER))).toEqual(['PERSON_MASKED B2'])
  const bothMasked = ['黄楼街道', '张**', '1101**********002X', '行政', '本科', '科员']
  expect(reasons(await office.see([HEADER, bothMasked], LATER))).toEqual(['ID_NUMBER_INVALID C2'])
})

test('who bears another name now is shown under the new one; the one that is stored stays masked', async () => {
  await office.take([HEADER, ZHANG], DATE)
  const renamed = ['黄楼街道', '张四海', NUMBER, '行政', '本科', '科员']
  const seen = await office.see([HEADER, renamed], LATER)
  expect(seen).toMatchObject({ changed: 1 })
  expect(JSON.stringify(seen)).not.toContain('张三丰')
  expect(JSON.stringify(seen)).toContain('张**')
  await office.commit(seen)
  expect((await people()).map(({ name }) => name)).toContain('张四海')
})

test('whom it means must be certain: nobody, two of one mask, a second row of it are refused', async () => {
  const row = (name: string, unit = '黄楼街道') => [unit, name, null, '行政', null, null]
  const refusals = async (...rows: (string | null)[][]) => reasons(await office.see([HEADER, ...rows], LATER))
  expect(await refusals(row('张*'))).toEqual(['PERSON_MASKED B2'])
  await office.take([HEADER, row('张三'), row('李四'), row('李五')], DATE)
  expect(await refusals(row('李*'))).toEqual(['PERSON_MASKED B2'])
  expect(await refusals(row('张*'), row('张×'))).toEqual(['PERSON_MASKED B2', 'PERSON_MASKED B3'])
  expect(await refusals(row('张三'), row('张*'))).toEqual(['PERSON_MASKED B3'])
  expect(await refusals(row('张*', '丰财街道'))).toEqual(['PERSON_MASKED B2'])
  // Left out, not taken in under the mask.
  await office.commit(await office.see([HEADER, row('张三'), row('李*')], LATER), {}, true)
  expect((await people()).map(({ name }) => name).filter((name) => name.includes('*'))).toEqual([])
})

test('a secondment that is known is found by its mask, where one alone has it; a new one needs the name', async () => {
  const header = ['姓名', '借出单位', '借入单位', '借调时间', '借调结束时间']
  const row = (name: string, until: string) => [name, '黄楼街道', '市委组织部', '2020-10-01', until]
  await office.take([header, row('张三', '2020-12-31')], DATE)
  expect(await office.take([header, row('张*', '2021-03-31')], DATE)).toMatchObject({ changed: 1 })
  const twice = await office.see([header, row('张*', '2021-05-31'), row('张*', '2021-06-30')], DATE)
  expect(reasons(twice)).toEqual(['PERSON_MASKED A3'])
  expect(reasons(await office.see([header, row('李*', '2021-03-31')], DATE))).toEqual(['PERSON_MASKED A2'])
  await office.take([header, row('张五', '2020-12-31')], DATE)
  expect(reasons(await office.see([header, row('张*', '2022-03-31')], DATE))).toEqual(['PERSON_MASKED A2'])
  expect((await people()).map(({ name }) => name)).toEqual(['张三', '张五'])
})

test('nor does a document enter somebody under a mask', async () => {
  const movements = [
    { kind: 'second', person: { name: '张*' }, secondment: 'borrow', unit: '黄楼街道', to: '市委组织部' },
  ]
  const document = { number: '徐组〔2020〕1号', date: '2020-10-01' }
  expect(await office.refused('ledger.book', { document, movements })).toMatchObject({
    code: 'PERSON_MASKED',
    params: { name: '张*' },
  })
  expect(await people()).toEqual([])
})
