// Values set right and rows left out by hand: read anew by the engine, what stood there kept in the record.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Draft, Preview, SheetRows } from '#shared/contract/staffing-import'
import { type Office, openOffice, reasons } from './testing/office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

afterEach(async () => {
  await office.close()
  expect(office.bugs).toEqual([])
})

const HEAD = ['县（市、区）', '镇（街道）', '人口（人）'] as const
const ROWS = [
  HEAD,
  ['鼓楼区', '黄楼街道', '12x'],
  ['鼓楼区', '丰财街道', 500],
  ['鼓楼区', '不存在街道', 700],
  ['合计', null, 1300],
] as const

async function look(token: string, choice: object): Promise<{ draft: Draft; preview: Preview }> {
  const draft = await office.ask<Draft>('staffingImport.read', { token, ...choice })
  const preview = await office.ask<Preview>('staffingImport.preview', {
    draftId: draft.draftId,
    document: '',
  })
  return { draft, preview }
}

const JOURNAL = { limit: 1 }
interface Entry {
  readonly summary: Record<string, unknown>
}

test('a mended cell is read by its column, an excluded row does not come in, the record keeps what stood there', async () => {
  const token = await office.sheet(ROWS)
  const before = await look(token, {})
  expect(before.preview).toMatchObject({ rejected: 2, added: 1 })
  const { sheet } = before.draft
  const { draft, preview } = await look(token, {
    sheet,
    mends: [
      { cell: 'C2', text: '1,00 人' },
      { cell: 'C2', text: '100人' },
    ],
    excluded: [4],
  })
  expect(draft.mended).toEqual([{ cell: 'C2', before: '12x', after: '100人' }])
  expect(draft.excluded).toEqual([4])
  expect(preview).toMatchObject({ rows: 2, rejected: 0, added: 2 })
  await office.commit(preview)
  const [entry] = await office.ask<Entry[]>('journal.list', JOURNAL)
  expect(entry?.summary).toMatchObject({
    mended: 1,
    mends: 'C2: 12x → 100人',
    excluded: 1,
    excludedRows: '4',
  })
})

test('a mend that is wrong too is refused like the sheet itself', async () => {
  const token = await office.sheet(ROWS)
  const { preview } = await look(token, { sheet: '表1', mends: [{ cell: 'C2', text: '一百' }] })
  expect(reasons(preview)).toContain('NOT_A_NUMBER C2')
})

test('names and numbers of people stay out of the record, which nobody can clear', async () => {
  const token = await office.sheet([
    ['单位', '姓名', '身份证号', '编制类别'],
    ['黄楼街道', '张三', '110101199003070000', '一般行政'],
  ])
  const { preview } = await look(token, {
    sheet: '表1',
    kind: 'roster',
    mends: [{ cell: 'C2', text: '' }],
  })
  await office.commit(preview)
  const [entry] = await office.ask<Entry[]>('journal.list', JOURNAL)
  expect(entry?.summary.mends).toBe('C2')
  expect(JSON.stringify(entry)).not.toContain('110101199003070000')
})

test('any part of a long sheet can be looked at', async () => {
  const many = Array.from({ length: 500 }, (_, index) => ['鼓楼区', `街道${index}`, index])
  const token = await office.sheet([HEAD, ...many])
  const view = await office.ask<SheetRows>('staffingImport.sheetRows', {
    token,
    sheet: '表1',
    from: 400,
    to: 401,
  })
  expect(view).toEqual({
    lastRow: 501,
    columns: 3,
    rows: [400, 401].map((row) => ({
      row,
      hidden: false,
      cells: [
        [0, '鼓楼区'],
        [1, `街道${row - 2}`],
        [2, String(row - 2)],
      ],
    })),
  })
})

test('the marked copy has the cells at their places, the wrong ones red with a comment, and a list', async () => {
  const token = await office.sheet(ROWS)
  const path = join(office.folder, 'marked.xlsx')
  const words = { list: '问题', cell: '单元格', value: '现值', reason: '原因', remedy: '办法' }
  await office.ask('staffingImport.mark', {
    token,
    sheet: '表1',
    marks: [{ cell: 'C2', reason: '应为数字。', remedy: '请改为数字。' }],
    words,
    out: office.grants.grant(path),
  })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(path) as unknown as ArrayBuffer)
  const [copy, list] = workbook.worksheets
  expect(copy?.getCell('C2').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  expect(copy?.getCell('C2').note).toBe('应为数字。请改为数字。')
  expect(copy?.getCell('C3').fill).toBeUndefined()
  expect(copy?.getCell('C3').value).toBe(500)
  expect(list?.getRow(2).values).toMatchObject([
    undefined,
    { text: 'C2', hyperlink: "#'表1'!C2" },
    '12x',
    '应为数字。',
    '请改为数字。',
  ])
})

test('a mapping goes to a file and comes back; one that is none is refused by its field', async () => {
  const token = office.grants.grant(join(office.folder, 'm.json'))
  const mapping = { sheet: '表1', headerRows: [1], columns: { A: 'county', B: 'name' } }
  await office.ask('staffingImport.saveMapping', { token, mapping })
  expect(await office.ask('staffingImport.loadMapping', { token })).toEqual(mapping)
  const other = office.file(Buffer.from('{"columns":{"A":1}}'), 'other.json')
  expect(await office.refused('staffingImport.loadMapping', { token: other })).toMatchObject({
    code: 'FIELD_INVALID',
    where: { field: 'columns.A', file: 'other.json' },
  })
  const broken = office.file(Buffer.from('{"columns":'), 'broken.json')
  expect(await office.refused('staffingImport.loadMapping', { token: broken })).toMatchObject({
    code: 'JSON_INVALID',
  })
})
