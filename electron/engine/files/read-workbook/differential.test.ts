// Cell by cell against hucre and SheetJS, on workbooks written by exceljs and by LibreOffice.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CellKind, type Sheet } from '#shared/domain/staffing-import/sheet'
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
  const available = spawnSync('soffice', ['--version']).status === 0
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
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=${filter}`,
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      join(folder, 'book.csv'),
    ])
    bytes = new Uint8Array(readFileSync(join(folder, 'book.xlsx')))
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
