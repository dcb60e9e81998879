// Cell by cell against hucre and SheetJS, on workbooks written by exceljs, by LibreOffice (.xlsx and .xls) and by hand-made XML.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CellKind, cellAddress, type Sheet } from '#shared/domain/staffing-import/sheet'
import { convertByOffice, hasOffice } from '../../../files/testing/office.ts'
import { makeXlsx } from './testing/make-xlsx.ts'
import { numbers } from './testing/mutate.ts'
import { readBytes } from './testing/read-bytes.ts'
import { exactDecimal } from './xlsx/number-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-differential-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a value is called here, whoever read it: numbers as Excel shows them, dates as ISO, the rest as text. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/\.\d+Z$/, '')
      .replace('T00:00:00', '')
  if (typeof value === 'number') return exactDecimal(String(value)) ?? String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

function ours(sheet: Sheet): Map<string, string> {
  const cells = new Map<string, string>()
  for (const { row, columns, kinds, texts } of sheet.rows) {
    for (const [index, column] of columns.entries()) {
      const noise = kinds[index] === CellKind.formula
      if (!noise) cells.set(`${row}/${column}`, texts[index] as string)
    }
  }
  return cells
}

function fromRows(rows: readonly (readonly unknown[] | undefined)[]): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of (values ?? []).entries()) {
      const text = plain(value)
      if (text !== '') cells.set(`${row + 1}/${column}`, text)
    }
  }
  return cells
}

async function byHucre(bytes: Uint8Array, sheet: number): Promise<Map<string, string>> {
  const workbook = await readXlsx(bytes)
  return fromRows(workbook.sheets[sheet]?.rows ?? [])
}

function bySheetJs(bytes: Uint8Array, name: string): Map<string, string> {
  const workbook = sheetjs.read(bytes, { cellDates: true, UTC: true })
  const cells = new Map<string, string>()
  for (const [address, cell] of Object.entries(workbook.Sheets[name] ?? {})) {
    if (address.startsWith('!')) continue
    const { r, c } = sheetjs.utils.decode_cell(address)
    const { t, v, w } = cell as sheetjs.CellObject
    const text = t === 'e' ? (w ?? '') : plain(v)
    if (text !== '') cells.set(`${r + 1}/${c}`, text)
  }
  return cells
}

const TEXTS = [
  '徐州市鼓楼区',
  '丰县 ',
  'a<b>&"c"\'',
  '𠮷野家',
  '核定\n编制\n数',
  '　全角',
  '0012',
  '—',
  '１２３',
  'x_x0041_y',
]

/** Fills a cell with one of nine kinds of value. */
function fill(cell: ExcelJS.Cell, shared: boolean, random: () => number): void {
  const place = random()
  const makers: (() => object)[] = [
    () => ({}),
    () => ({ value: TEXTS[Math.floor(place * TEXTS.length)] }),
    () => ({ value: TEXTS[Math.floor(place * TEXTS.length)] }),
    () => ({ value: Math.floor(place * 1_000_000) }),
    () => ({ value: (place - 0.5) * 10 ** Math.floor(random() * 12) }),
    () => ({ value: new Date(Date.UTC(1990 + Math.floor(place * 60), 4, 5)), numFmt: 'yyyy-mm-dd' }),
    () => ({ value: place < 0.5 }),
    () => ({ value: { formula: 'A1', result: shared ? '公式' : 12.5 } }),
    () => ({ value: { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] } }),
  ]
  Object.assign(cell, makers[Math.floor(random() * makers.length)]?.())
}

async function exceljsWorkbook(seed: number, shared: boolean): Promise<Uint8Array> {
  const random = numbers(seed)
  const workbook = new ExcelJS.Workbook()
  for (const name of ['甲', '乙']) {
    const sheet = workbook.addWorksheet(name)
    for (let row = 1; row <= 60; row += 1) {
      for (let column = 1; column <= 12; column += 1) fill(sheet.getCell(row, column), shared, random)
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('exceljs', () => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i', async (seed) => {
    const bytes = await exceljsWorkbook(seed, seed % 2 === 0)
    const sheets = await readBytes(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['甲', '乙'])
    for (const [index, sheet] of sheets.entries()) {
      const own = ours(sheet)
      expect(own.size).toBeGreaterThan(500)
      expect(own).toEqual(await byHucre(bytes, index))
      expect(own).toEqual(bySheetJs(bytes, sheet.name))
    }
  })
})

describe('LibreOffice', () => {
  const available = hasOffice()
  let bytes = new Uint8Array()

  beforeAll(() => {
    if (!available) return
    const rows = Array.from({ length: 80 }, (_, row) =>
      [
        `街道${row}`,
        row * 1.1,
        `2020-0${(row % 9) + 1}-15`,
        `${row % 3 === 0 ? '' : row * 12345.678}`,
        `=B${row + 1}*2`,
      ].join(','),
    )
    writeFileSync(join(folder, 'book.csv'), `${rows.join('\n')}\n"引号""内",1e5,TRUE,=1/0,=A1\n`)
    const filter = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1'
    convertByOffice([join(folder, 'book.csv')], { home: folder, format: 'xlsx', reading: filter })
    bytes = new Uint8Array(readFileSync(join(folder, 'book.xlsx')))
  })

  test.skipIf(!available)('its own .xlsx, .ods and .xls of generated workbooks', async () => {
    const seeds = [11, 12, 13, 14]
    const convert = (format: string, out: string, files: readonly string[]) =>
      convertByOffice(files, { home: folder, format, out: join(folder, out) })
    const given = seeds.map((seed) => join(folder, `s${seed}.xlsx`))
    for (const [at, seed] of seeds.entries())
      writeFileSync(given[at] as string, await exceljsWorkbook(seed, seed % 2 === 0))
    convert('ods', 'ods', given)
    convert(
      'xlsx',
      'new',
      seeds.map((seed) => join(folder, 'ods', `s${seed}.ods`)),
    )
    convert('xls', 'old', given)
    for (const seed of seeds) {
      const xlsx = new Uint8Array(readFileSync(join(folder, 'new', `s${seed}.xlsx`)))
      const xls = new Uint8Array(readFileSync(join(folder, 'old', `s${seed}.xls`)))
      const sheets = await readBytes(xlsx)
      const old = await readBytes(xls)
      expect([seed, sheets.length, old.length]).toEqual([seed, 2, 2])
      for (const [index, sheet] of sheets.entries()) {
        const own = ours(sheet)
        expect(own.size).toBeGreaterThan(500)
        expect(own).toEqual(await byHucre(xlsx, index))
        expect(own).toEqual(bySheetJs(xlsx, sheet.name))
        expect(ours(old[index] as Sheet)).toEqual(bySheetJs(xls, sheet.name))
      }
    }
  })

  test.skipIf(!available)('a converted CSV with dates, formulas and an error', async () => {
    const [sheet] = await readBytes(bytes)
    const own = ours(sheet as Sheet)
    expect(own.size).toBeGreaterThan(300)
    expect([...own.values()]).toContain('#DIV/0!')
    expect([...own.values()]).toContain('2020-01-15')
    expect(own).toEqual(await byHucre(bytes, 0))
    expect(own).toEqual(bySheetJs(bytes, sheet?.name ?? ''))
  })
})

/** Cells as programs of all kinds write them, each with what Excel shows in it. */
const WRITTEN: readonly (readonly [xml: string, shown: string])[] = [
  ['<c@><v>12</v></c>', '12'],
  ['<c@ t="n"><v>1.10</v></c>', '1.1'],
  ['<c@><v>1E3</v></c>', '1000'],
  ['<c@><v>-0</v></c>', '0'],
  ['<c@><v>0.1</v></c>', '0.1'],
  ['<c@><v> 7 </v></c>', '7'],
  ['<c@ t="s"><v>0</v></c>', '黄楼街道'],
  ['<c@ t="s"><v>1</v></c>', ' 两端 '],
  ['<c@ t="s"><v>2</v></c>', '富文本'],
  ['<c@ t="inlineStr"><is><t>甲&amp;乙&#x4E19;&#100;</t></is></c>', '甲&乙丙d'],
  ['<c@ t="inlineStr"><is><r><t>分</t></r><r><rPr><b/></rPr><t>段</t></r></is></c>', '分段'],
  ['<c@ t="str"><f>A1&amp;"x"</f><v>结果&lt;1&gt;</v></c>', '结果<1>'],
  ['<c@><f>SUM(A1)</f><v>42</v></c>', '42'],
  ['<c@ t="b"><v>1</v></c>', 'TRUE'],
  ['<c@ t="b"><f>TRUE()</f><v>0</v></c>', 'FALSE'],
  ['<c@ t="e"><v>#REF!</v></c>', '#REF!'],
  ['<c@ t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ['<c@ s="1"><v>44074</v></c>', '2020-08-31'],
  ['<c@ s="1"><v>61</v></c>', '1900-03-01'],
  ['<c@ s="2"><v>44074</v></c>', '2020-08-31'],
  ['<c@ s="3"><v>44074</v></c>', '44074'],
  ['<c@ s="1"/>', ''],
  ['<c@><v/></c>', ''],
  ['<c@ t="d"><v>2020-08-31</v></c>', '2020-08-31'],
]

const STRINGS =
  '<si><t>黄楼街道</t></si><si><t xml:space="preserve"> 两端 </t></si>' +
  '<si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si>'
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="1"/></cellXfs>'

const FORM = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CONTENT_TYPES = {
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${FORM}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${FORM}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${FORM}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${FORM}.styles+xml"/></Types>`,
}

interface Drawn {
  readonly xml: string
  /** By `row/column`; blank cells are absent. */
  readonly shown: ReadonlyMap<string, string>
}

/** With addresses and gaps between, or with none: then each cell stands beside the last. */
function drawRows(random: () => number, hasPlaces: boolean, between: string): Drawn {
  const shown = new Map<string, string>()
  const gap = (chance: number, size: number) => (hasPlaces && random() < chance ? size : 0)
  const cellAt = (row: number, column: number) => {
    const [xml, text] = WRITTEN[Math.floor(random() * WRITTEN.length)] as readonly [string, string]
    if (text !== '') shown.set(`${row}/${column}`, text)
    return xml.replace('@', hasPlaces ? ` r="${cellAddress(row, column)}"` : '')
  }
  const rows: string[] = []
  for (let row = 1; rows.length < 30; row += 1 + gap(0.2, 2)) {
    const cells: string[] = []
    for (let column = 0; cells.length < 8; column += 1 + gap(0.3, 2)) cells.push(cellAt(row, column))
    rows.push(`<row${hasPlaces ? ` r="${row}" spans="1:20"` : ''}>${cells.join(between)}</row>`)
  }
  return { xml: rows.join(''), shown }
}

describe('hand-made XML', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', async (seed) => {
    const { xml: sheet, shown } = drawRows(numbers(seed), seed % 2 === 1, seed % 3 === 0 ? '\n  ' : '')
    const given = { sheet, strings: STRINGS, styles: STYLES, parts: [CONTENT_TYPES] }
    const bytes = new Uint8Array(makeXlsx(given))
    const [read] = await readBytes(bytes)
    expect(shown.size).toBeGreaterThan(150)
    expect(ours(read as Sheet)).toEqual(shown)
    expect(await byHucre(bytes, 0)).toEqual(shown)
    expect(bySheetJs(bytes, '表1')).toEqual(shown)
  })
})
