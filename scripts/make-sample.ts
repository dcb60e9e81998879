// Writes resources/sample/xuzhou-indicators.xlsx, the bundled indicator table of Xuzhou (示例数据):
//   node scripts/make-sample.ts
// Deterministic: run again it gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { withFixedTime } from './sample/fixed-time.ts'
import { CITY_PEOPLE, type SampleUnit, type SampleValues, sampleValues } from './sample/sample-values.ts'

const CITY = '3203'
const SEED = 20200831
const MADE = new Date(Date.UTC(2020, 8, 1))

const BODY = { name: '方正仿宋_GBK', size: 11 }
const HEADER = { name: '方正黑体_GBK', size: 11 }
const TITLE = { name: '方正小标宋_GBK', size: 18 }
const DIGITS = { name: 'Times New Roman', size: 11 }
const LINE = { style: 'thin' as const, color: { argb: 'FF000000' } }
const GRID = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const CENTRE = { horizontal: 'center' as const, vertical: 'middle' as const, wrapText: true }
const LEFT = { horizontal: 'left' as const, vertical: 'middle' as const, wrapText: true }

const HEAD_ROW = 3
const FIRST_ROW = 5
const WIDTHS = [6, 13, 13, 20, 12, 14, 16, 16, 14, 18]

const NOTES = [
  '注：1. 本表为示例数据，仅供试用软件。各镇（街道）的人口、面积、地区生产总值、考核名次、改革评估得分均为虚构，不代表实际情况。',
  '2. 人口合计与第七次全国人口普查（2020年）公布数一致：全市 9,083,790 人，其中鼓楼区 425,143 人、泉山区 619,784 人、新沂市 969,922 人；其余县（市、区）的数为虚构。',
  '3. 鼓楼区 218.58 平方公里、泉山区 99.97 平方公里、新沂市 1,591.60 平方公里为公布面积；其余为虚构。',
  '4. 高质量发展考核名次为全市镇（街道）统一排名，1 为最好；改革评估得分满分 100 分。',
]

function bundledUnits(): { units: SampleUnit[]; counties: Map<string, string> } {
  const file = new URL('../resources/divisions.csv.gz', import.meta.url)
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  const own = rows.filter(([code = '']) => code.startsWith(CITY))
  const counties = new Map(
    own.filter(([, , kind]) => kind === 'county').map(([code = '', name = '']) => [code, name]),
  )
  const units = own
    .filter(([, , kind]) => kind === 'street' || kind === 'town')
    .map(([code = '', name = '', , county = '']) => ({ code, name, county }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return { units, counties }
}

function writeHeading(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells('A1:J1')
  Object.assign(sheet.getCell('A1'), {
    value: '徐州市镇（街道）基本情况表（示例数据）',
    font: TITLE,
    alignment: CENTRE,
  })
  sheet.getRow(1).height = 36
  sheet.mergeCells('A2:E2')
  sheet.mergeCells('F2:J2')
  Object.assign(sheet.getCell('A2'), { value: '截止2020年8月31日', font: BODY, alignment: LEFT })
  const right = { ...LEFT, horizontal: 'right' as const }
  Object.assign(sheet.getCell('F2'), { value: '单位：见各栏', font: BODY, alignment: right })
  sheet.getRow(2).height = 20
}

function writeHeader(sheet: ExcelJS.Worksheet): void {
  const single: [string, string][] = [
    ['A', '序号'],
    ['B', '县(市、区)'],
    ['C', '区划代码'],
    ['D', '镇（街道）'],
    ['J', '备 注'],
  ]
  for (const [column, text] of single) {
    sheet.mergeCells(`${column}3:${column}4`)
    sheet.getCell(`${column}3`).value = text
  }
  sheet.mergeCells('E3:G3')
  sheet.getCell('E3').value = '基本情况'
  sheet.mergeCells('H3:I3')
  sheet.getCell('H3').value = '考核评价'
  const leaves = [
    '常住人口\n（万人）',
    '面积\n（平方公里）',
    '地区生产总值\n（亿元）',
    '高质量发展\n考核名次',
    '改革评估\n得分',
  ]
  for (const [index, text] of leaves.entries()) sheet.getCell(4, 5 + index).value = text
  for (const row of [HEAD_ROW, HEAD_ROW + 1]) styleRow(sheet, row, HEADER, HEADER)
  sheet.getRow(HEAD_ROW).height = 22
  sheet.getRow(HEAD_ROW + 1).height = 34
}

function styleRow(sheet: ExcelJS.Worksheet, row: number, text: object, digits: object): void {
  for (let column = 1; column <= WIDTHS.length; column += 1) {
    const isText = column === 2 || column === 4 || column === 10
    Object.assign(sheet.getCell(row, column), {
      font: isText ? text : digits,
      border: GRID,
      alignment: CENTRE,
    })
  }
}

const FORMATS: readonly [number, string][] = [
  [5, '0.0000'],
  [6, '#,##0.00'],
  [7, '0.00'],
  [9, '0.0'],
]

function writeUnits(
  sheet: ExcelJS.Worksheet,
  values: readonly SampleValues[],
  counties: Map<string, string>,
): void {
  let blockStart = FIRST_ROW
  for (const [index, unit] of values.entries()) {
    const row = FIRST_ROW + index
    const { code, name, people, area, gdp, rank, score } = unit
    const cells = [
      index + 1,
      null,
      code,
      name,
      people / 10_000,
      area / 100,
      gdp / 10_000,
      rank,
      score / 10,
      null,
    ]
    sheet.getRow(row).values = cells
    styleRow(sheet, row, BODY, DIGITS)
    sheet.getRow(row).height = 18
    for (const [column, format] of FORMATS) sheet.getCell(row, column).numFmt = format
    if (values[index + 1]?.county === unit.county) continue
    sheet.getCell(blockStart, 2).value = counties.get(unit.county) ?? unit.county
    if (row > blockStart) sheet.mergeCells(blockStart, 2, row, 2)
    blockStart = row + 1
  }
}

function writeTotals(sheet: ExcelJS.Worksheet, values: readonly SampleValues[]): void {
  const last = FIRST_ROW + values.length - 1
  const row = last + 1
  const sum = (pick: (value: SampleValues) => number) => values.reduce((all, value) => all + pick(value), 0)
  sheet.mergeCells(row, 1, row, 4)
  styleRow(sheet, row, { ...BODY, bold: true }, { ...DIGITS, bold: true })
  Object.assign(sheet.getCell(row, 1), { value: '合计', font: HEADER })
  sheet.getRow(row).height = 20
  const totals: [number, string, number][] = [
    [5, 'E', sum(({ people }) => people) / 10_000],
    [6, 'F', sum(({ area }) => area) / 100],
    [7, 'G', sum(({ gdp }) => gdp) / 10_000],
  ]
  for (const [column, letter, result] of totals) {
    sheet.getCell(row, column).value = { formula: `SUM(${letter}${FIRST_ROW}:${letter}${last})`, result }
  }
  for (const [column, format] of FORMATS) sheet.getCell(row, column).numFmt = format
  for (const column of [8, 9]) sheet.getCell(row, column).value = '—'
  for (const [index, note] of [...NOTES, '数据审核：                              经办：'].entries()) {
    const at = row + 1 + index
    sheet.mergeCells(at, 1, at, WIDTHS.length)
    Object.assign(sheet.getCell(at, 1), { value: note, font: { ...BODY, size: 10 }, alignment: LEFT })
    sheet.getRow(at).height = note.length > 68 ? 30 : 18
  }
}

async function makeSample(): Promise<Uint8Array> {
  const { units, counties } = bundledUnits()
  const values = sampleValues(units, SEED)
  if (values.reduce((all, { people }) => all + people, 0) !== CITY_PEOPLE)
    throw new Error('population does not add up')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { creator: '编衡', created: MADE, modified: MADE })
  const sheet = workbook.addWorksheet('基本情况表', {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 4, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '第 &P 页' },
  })
  sheet.pageSetup.printTitlesRow = '3:4'
  sheet.pageSetup.margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width
  writeHeading(sheet)
  writeHeader(sheet)
  writeUnits(sheet, values, counties)
  writeTotals(sheet, values)
  return withFixedTime(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

const folder = new URL('../resources/sample/', import.meta.url)
mkdirSync(folder, { recursive: true })
const bytes = await makeSample()
writeFileSync(new URL('xuzhou-indicators.xlsx', folder), bytes)
console.log(`${bytes.length} bytes`)
