// Several tables on one sheet: below one another, side by side, or one that only looks like two.
import { describe, expect, test } from 'vitest'
import { sheetOf, type TestCell } from '../../testing/sheet.ts'
import { guessOf } from './find-table.ts'
import { findTables } from './find-tables.ts'
import { inspectSheets } from './inspect.ts'
import { readTable } from './read-table.ts'

const AREAS: TestCell[][] = [
  ['各镇街面积表'],
  ['镇街', '面积', '备注'],
  ['黄楼街道', 1],
  ['丰财街道', 2],
  ['合计', 3],
]
const PEOPLE: TestCell[][] = [
  ['各镇街人口表'],
  ['截止2020年8月31日'],
  ['序号', '单位名称', '常住人口（人）'],
  [1, '黄楼街道', 100],
  [2, '丰财街道', 200],
  ['合计', null, 301],
]

const found = (...rows: TestCell[][]) =>
  findTables(sheetOf(rows)).map((table) => {
    const { range, title, kind, dataRows } = guessOf(table)
    return [range, title, kind, dataRows]
  })

test('one below the other, with a blank row between or not', () => {
  const both = [
    ['A1:C5', '各镇街面积表', 'indicators', 2],
    ['A7:C12', '各镇街人口表', 'indicators', 2],
  ]
  expect(found(...AREAS, [], ...PEOPLE)).toEqual(both)
  expect(found(...AREAS, ...PEOPLE).map(([range]) => range)).toEqual(['A1:C5', 'A6:C11'])
})

describe('a narrow table over one whose header says more', () => {
  const narrow: TestCell[][] = [
    ['单位名称', '行政编制'],
    ['黄楼街道', 9],
    ['丰财街道', 8],
  ]
  const wide: TestCell[][] = [
    ['领导职数'],
    ['单位名称', '领导职数核定正科', '领导职数实配正科', '行政实有'],
    ['丰财街道', 2, 1, 8],
  ]

  test.each<[string, TestCell[][], string[]]>([
    ['a blank row between', [...narrow, [], ...wide], ['A1:B3', 'A5:D7']],
    ['a sum between', [...narrow, ['合计', 17], ...wide], ['A1:B4', 'A5:D7']],
    ['its title alone between', [...narrow, ...wide], ['A1:B3', 'A4:D6']],
    ['nothing between', [...narrow, ...wide.slice(1)], ['A1:B3', 'A4:D5']],
    ['and another one under it', [...narrow, [], ...wide, [], ...AREAS], ['A1:B3', 'A5:D7', 'A9:C13']],
  ])('%s', (_, rows, ranges) => {
    expect(found(...rows).map(([range]) => range)).toEqual(ranges)
    expect(readTable([sheetOf(rows)], {}).rows).toHaveLength(2)
  })

  test('one whose header is not known is named', () => {
    const rows: TestCell[][] = [['甲', '乙'], ['黄楼街道', 9], [], ...wide]
    const { issues } = readTable([sheetOf(rows)], {})
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toContain('ROW_NOT_READ A2')
  })

  test('year, date and unit over a header are no table', () => {
    const rows: TestCell[][] = [['截止2020年8月', 2020, '单位：名'], ...narrow]
    const { issues } = readTable([sheetOf(rows)], {})
    expect(found(...rows).map(([range]) => range)).toEqual(['A1:B4'])
    expect(issues).toEqual([])
  })
})

test('each table has its own title, date and sums', () => {
  const { sheets, problems } = inspectSheets([sheetOf([...AREAS, [], ...PEOPLE])], {
    formulas: 0,
    externalLinks: 0,
    macros: false,
  })
  expect(sheets[0]?.tables.map(({ asOf }) => asOf)).toEqual([null, '2020-08-31'])
  expect(problems.map(({ cell, code, params }) => [cell, code, params.stated, params.sum])).toEqual([
    ['C12', 'TOTAL_DIFFERS', '301', '300'],
  ])
})

test('side by side, with an empty column between', () => {
  const rows = AREAS.map((row, index) => [
    ...[0, 1, 2, 3].map((at) => row[at] ?? null),
    ...(PEOPLE.toSpliced(1, 1)[index] ?? []),
  ])
  expect(found(...rows.slice(1)).map(([range]) => range)).toEqual(['A1:C4', 'E1:G4'])
})

test('the same header on the next page is the same table', () => {
  const header = AREAS[1] as TestCell[]
  expect(found(...AREAS, [], ['（续表）'], header, ['王陵街道', 4]).map(([, , , rows]) => rows)).toEqual([3])
})

test('an empty column inside one table parts nothing', () => {
  expect(found(['镇街', '面积', null, '备注'], ['黄楼街道', 1]).map(([range]) => range)).toEqual(['A1:D2'])
})

test('notes that speak of columns are no header', () => {
  expect(found(...AREAS, ['注：面积'], ['单位', '备注：略'])).toHaveLength(1)
})

test('an import takes the first and names the others; a mapping takes another', () => {
  const sheets = [sheetOf([...AREAS, [], ...PEOPLE])]
  const first = readTable(sheets, {})
  expect([...first.rows].map(({ row }) => row)).toEqual([3, 4])
  expect(first.issues.map(({ code, params }) => [code, params.ranges])).toContainEqual([
    'OTHER_TABLES',
    'A7:C12',
  ])
  const second = readTable(sheets, {
    kind: 'indicators',
    mapping: { headerRows: [9], columns: { B: 'name', C: 'indicator.population' } },
  })
  expect([...second.rows].map(({ row, texts }) => [row, texts.name?.text])).toEqual([
    [10, '黄楼街道'],
    [11, '丰财街道'],
  ])
})

test('names indented over columns without headers are names', () => {
  const table = findTables(
    sheetOf([
      ['序号', '单位名称', null, null, '编制数', '实有人数'],
      [1, '市教育局', null, null, 40, 39],
      [2, null, '市第一中学（待调整）', null, 120, 118],
      [3, null, null, '分校区', 30, 30],
    ]),
  )[0]
  expect(table?.columns.map(({ field }) => field)).toEqual([
    'sequence',
    'name',
    'name',
    'name',
    'quota.total',
    'filled.total',
  ])
})
