// Files that are no .xlsx, whatever their names say: old workbooks, pages, texts in five encodings, encrypted files.
import * as sheetjs from '@e965/xlsx'
import ExcelJS from 'exceljs'
import officeCrypto from 'officecrypto-tool'
import { describe, expect, test } from 'vitest'
import { encryptXls } from './testing/encrypt-xls.ts'
import { makeXls } from './testing/make-xls.ts'
import { cellLines, readBytes, readOutcome, refusal } from './testing/read-bytes.ts'

const lines = async (bytes: Uint8Array) => cellLines((await readBytes(bytes))[0])
const encoded = (text: string, ...mark: number[]) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')])
/** 镇街,备注 and 黄楼,"甲;乙" in GB18030. */
const GB18030 = Buffer.from('d5f2bdd62cb1b8d7a20ac6c2c2a52c22bcd73bd2d2220a', 'hex')

describe('texts', () => {
  const text = '镇街\t备注\r\n黄楼\t"两\r\n行""引"""\r\n'
  const expected = ['A1 text 镇街', 'B1 text 备注', 'A2 text 黄楼', 'B2 text 两\r\n行"引"']

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\u{feff}${text}`)],
    ['UTF-16LE', encoded(text, 0xff, 0xfe)],
    ['UTF-16BE', encoded(text, 0xff, 0xfe).swap16()],
  ])('%s, tabs, quotes over two lines', async (_, bytes) => {
    expect(await lines(bytes)).toEqual(expected)
  })

  test('GB18030 with commas', async () => {
    expect((await lines(GB18030)).slice(-1)).toEqual(['B2 text 甲;乙'])
  })

  test('the delimiter that Excel names in a first line', async () => {
    expect(await lines(Buffer.from('sep=|\n镇街|面积;1\n'))).toEqual(['A1 text 镇街', 'B1 text 面积;1'])
  })

  test('semicolons', async () => {
    expect(await lines(Buffer.from('镇街;面积\n黄楼;1,5\n'))).toEqual([
      'A1 text 镇街',
      'B1 text 面积',
      'A2 text 黄楼',
      'B2 text 1,5',
    ])
  })
})

describe('pages', () => {
  const page = (charset: string, body: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{}</style></head><body>${body}</body></html>`
  const table =
    '<table><tr><th rowspan="2">镇街<th colspan=2>编制</tr><tr><td>行政<td>事业</tr><tr style="display:none"><td>黄&nbsp;楼<br>街道<td x:num="12.50">12.5<td>&lt;1&gt;</table>'

  test('spans are merged areas, hidden rows are hidden, a number beside its text counts', async () => {
    const [sheet] = await readBytes(Buffer.from(page('utf-8', `<h1>编制表</h1>${table}`)))
    expect(cellLines(sheet)).toEqual([
      'A1 text 编制表',
      'A2 text 镇街',
      'B2 text 编制',
      'B3 text 行政',
      'C3 text 事业',
      'A4 text 黄\u{a0}楼\n街道',
      'B4 number 12.5',
      'C4 text <1>',
    ])
    expect(sheet?.merges).toEqual([
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 2 },
    ])
    expect([...(sheet?.rows ?? [])].map(({ hidden }) => hidden)).toEqual([false, false, false, true])
  })

  test('the charset that a page names, and the one that it is in where that is wrong', async () => {
    const head = Buffer.from(page('gb2312', '<table><tr><td>').replace('</body></html>', ''), 'latin1')
    expect((await lines(Buffer.concat([head, GB18030.subarray(0, 4)])))[0]).toBe('A1 text 镇街')
    expect((await lines(Buffer.from(page('gb2312', '<table><tr><td>镇街'))))[0]).toBe('A1 text 镇街')
  })

  test('two tables, one inside another, tags that never close', async () => {
    const nested = '<table><tr><td><table><tr><td>1<td>2</table></table><table><tr><td>3'
    expect(await lines(Buffer.from(page('utf-8', nested)))).toEqual(['A2 text 1', 'B2 text 2', 'A4 text 3'])
  })

  test('spans beyond all measure are cut', async () => {
    const [sheet] = await readBytes(
      Buffer.from(page('utf-8', '<table><tr><td colspan=99999 rowspan=999999>1<td>2')),
    )
    expect(sheet?.merges[0]).toEqual({ top: 1, left: 0, bottom: 65_534, right: 999 })
  })
})

describe('old workbooks', () => {
  test('code page 936, numbers, dates, percentages, errors, booleans, merges, what is hidden', async () => {
    const [sheet] = await readBytes(makeXls())
    expect(sheet?.name).toBe('编制')
    expect(cellLines(sheet)).toEqual([
      'A1 text 单位名称',
      'B1 text 核定',
      'A2 text 黄楼街道',
      'B2 number 12.5',
      'C2 date 2020-08-31',
      'D2 percent 0.125',
      'E2 error #REF!',
      'F2 boolean TRUE',
      'G2 date 2020-09-01',
    ])
    expect(sheet).toMatchObject({ hidden: false, merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] })
  })

  test('Excel 97 as SheetJS writes it; a sheet that lost its end or a cell is damaged, never empty', async () => {
    const book = sheetjs.utils.book_new()
    sheetjs.utils.book_append_sheet(
      book,
      sheetjs.utils.aoa_to_sheet([
        ['镇街', '面积'],
        ['黄楼', 1.5],
      ]),
      '表',
    )
    const bytes = Buffer.from(sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }))
    expect(await lines(bytes)).toEqual(['A1 text 镇街', 'B1 text 面积', 'A2 text 黄楼', 'B2 number 1.5'])
    expect(await refusal(makeXls({ cut: 30 }))).toMatch(/^DAMAGED Workbook/)
    expect(await refusal(makeXls({ sheetOffset: 9 }))).toBe('DAMAGED Workbook: missing')
  })
})

describe('encrypted', () => {
  const encrypt = (bytes: Uint8Array, password: string, type?: 'standard') =>
    officeCrypto.encrypt(Buffer.from(bytes), { password, ...(type === undefined ? {} : { type }) })

  test('needs its password, and opens with it alone', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('表').addRow(['镇街', 1])
    const plain = new Uint8Array(await book.xlsx.writeBuffer())
    for (const type of [undefined, 'standard'] as const) {
      const shut = await encrypt(plain, '密码Ab1', type)
      expect(await refusal(shut)).toBe('ENCRYPTED')
      expect(await refusal(shut, {}, '密码ab1')).toBe('PASSWORD_WRONG')
      const { sheets, format } = await readOutcome(shut, { password: '密码Ab1' })
      expect([format, cellLines(sheets[0])]).toEqual(['xlsx', ['A1 text 镇街', 'B1 number 1']])
    }
    expect(await lines(await encrypt(plain, 'VelvetSweatshop'))).toHaveLength(2)
  })

  test('an old workbook too', async () => {
    const book = sheetjs.utils.book_new()
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['镇街', 12]]), '表')
    const plain = sheetjs.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer
    const shut = encryptXls(plain, '密码Ab1')
    expect(await refusal(shut)).toBe('ENCRYPTED')
    expect(await refusal(shut, {}, '密码ab1')).toBe('PASSWORD_WRONG')
    const { sheets, format } = await readOutcome(shut, { password: '密码Ab1' })
    expect([format, cellLines(sheets[0])]).toEqual(['xls', ['A1 text 镇街', 'B1 number 12']])
  })
})

describe('sheets of other programs', () => {
  const workbook = sheetjs.utils.book_new()
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['Unit', 'Posts'],
    ['A', 12],
  ])
  sheetjs.utils.book_append_sheet(workbook, sheet, 'S')
  const written = (bookType: sheetjs.BookType) =>
    sheetjs.write(workbook, { bookType, type: 'buffer' }) as Buffer

  test.each([
    ['ods', 'ods'],
    ['fods', 'fods'],
    ['xlsb', 'xlsb'],
    ['sylk', 'slk'],
    ['dif', 'dif'],
    ['xlml', 'xml'],
  ] as const)('%s is refused by name, with the remedy that the sentence gives', async (bookType, format) => {
    expect(await refusal(written(bookType))).toBe(`FORMAT_UNSUPPORTED ${format}`)
  })

  test.each(['biff2', 'biff5', 'biff8'] as const)('%s is read', async (bookType) => {
    expect(await lines(written(bookType))).toEqual([
      'A1 text Unit',
      'B1 text Posts',
      'A2 text A',
      'B2 number 12',
    ])
  })
})
