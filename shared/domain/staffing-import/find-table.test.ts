// Tables as offices draw them: titles, merged headers, sums and notes found where they are.
import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../testing/sheet.ts'
import { findTable, guessOf } from './find-table.ts'
import type { Sheet } from './sheet.ts'

function guess(sheet: Sheet) {
  const table = findTable(sheet)
  if (table === null) throw new Error('no table')
  return guessOf(table)
}

function fields(sheet: Sheet): Record<string, string | null> {
  return Object.fromEntries(guess(sheet).columns.map(({ column, field }) => [column, field]))
}

const WIDE = sheetOf(
  [
    ['徐州市镇（街道）基本情况表'],
    ['截止2020年8月31日', null, null, null, null, '单位：万人、平方公里、亿元'],
    ['序号', '县(市、区)', '镇（街道）', '基本情况', null, null, '考核评价', null, '备 注'],
    [null, null, null, '常住\n人口', '面  积', 'ＧＤＰ', '高质量发展\n考核名次', '改革评估得分'],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    [1, '鼓楼区', '黄楼街道', 4.5, 21.5, 60.25, 3, 90.5],
    [2, null, '丰财街道', 5.5, 18.5, 70.75, 1, 88],
    ['小计', null, null, 10, 40, 131],
    [3, '泉山区', '王陵街道', 6, 10, 80, 2, 70],
    [null, null, '小　计', 6, 10, 80],
    ['合 计', null, null, 16, 50, 211],
    ['注：1.人口为常住人口。'],
    ['2.面积为辖区面积'],
    ['数据审核：', null, null, '经办：'],
  ],
  { merges: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:H3', 'I3:I4', 'B6:B7'] },
)

describe('a table with everything', () => {
  test('heading, header, rows', () => {
    expect(guess(WIDE)).toMatchObject({
      range: 'A1:I14',
      title: '徐州市镇（街道）基本情况表',
      asOf: '2020-08-31',
      unitOfMeasure: '万人、平方公里、亿元',
      headerRows: [3, 4],
      dataRows: 3,
      subtotalRows: [8, 10],
      totalRows: [11],
      noteRows: [12, 13, 14],
      kind: 'indicators',
    })
  })

  test('columns by their paths, units from the row above', () => {
    const { columns } = guess(WIDE)
    expect(columns.map(({ column, path, field }) => [column, path.join('/'), field])).toEqual([
      ['A', '序号', 'sequence'],
      ['B', '县(市、区)', 'county'],
      ['C', '镇(街道)', 'name'],
      ['D', '基本情况/常住人口', 'indicator.population'],
      ['E', '基本情况/面积', 'indicator.area'],
      ['F', '基本情况/GDP', 'indicator.gdp'],
      ['G', '考核评价/高质量发展考核名次', 'indicator.assessment_rank'],
      ['H', '考核评价/改革评估得分', 'indicator.reform_score'],
      ['I', '备注', 'remark'],
    ])
    expect(columns.slice(3, 6).map(({ measure }) => measure)).toEqual([
      { from: '万人', to: '人', factor: '10000' },
      { from: '平方公里', to: 'km²', factor: '1' },
      { from: '亿元', to: '万元', factor: '10000' },
    ])
  })
})

describe('headers', () => {
  test('one row, straight from the first', () => {
    expect(
      fields(
        sheetOf([
          ['区划代码', '单位名称', '人口(人)', '信访件数'],
          ['320302001', '黄楼街道', 5, 3],
        ]),
      ),
    ).toEqual({
      A: 'code',
      B: 'name',
      C: 'indicator.population',
      D: 'indicator.信访件数',
    })
  })

  test('groups written once and not merged', () => {
    const sheet = sheetOf([
      ['单位名称', '考核', null, '改革'],
      [null, '名次', '等次', '得分'],
      ['黄楼街道', 1, '一', 90],
    ])
    expect(fields(sheet)).toMatchObject({ B: 'indicator.assessment_rank', D: 'indicator.reform_score' })
  })

  test('two headers for one field: the better keeps it, the other becomes its own', () => {
    const sheet = sheetOf([
      ['镇街', '户籍人口', '常住人口'],
      ['黄楼街道', 1, 2],
    ])
    expect(fields(sheet)).toEqual({ A: 'name', B: 'indicator.户籍人口', C: 'indicator.population' })
  })

  test('telephone numbers and years measure nothing', () => {
    const sheet = sheetOf([
      ['镇街', '面积', '联系电话', '年份'],
      ['黄楼街道', 1, 83731234, 2020],
    ])
    expect(fields(sheet)).toMatchObject({ C: null, D: null })
  })

  test('quotas are told, though not yet imported', () => {
    const sheet = sheetOf(
      [
        ['单位名称', '核定编制', null, '实有人员', null],
        [null, '行政', '政法专项', '行政', '政法专项'],
        ['黄楼街道', 40, 2, 38, 2],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    )
    expect(guess(sheet).kind).toBe('quotas')
    expect(fields(sheet)).toMatchObject({
      B: 'quota.administrative',
      C: 'quota.political-legal',
      D: 'filled.administrative',
      E: 'filled.political-legal',
    })
  })

  test('units and bodies', () => {
    expect(
      guess(
        sheetOf([
          ['区县', '镇街名称', '类别'],
          ['鼓楼区', '黄楼街道', '一类'],
        ]),
      ).kind,
    ).toBe('units')
    expect(
      guess(
        sheetOf([
          ['单位', '内设机构', '机构类型'],
          ['黄楼街道', '党政办', '内设机构'],
        ]),
      ).kind,
    ).toBe('bodies')
  })

  test.each([
    ['only text', [['关于开展统计工作的通知'], ['各镇、街道：'], ['请于月底前报送。']]],
    [
      'only numbers',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'headers of another trade',
      [
        ['品名', '单价', '数量'],
        ['铅笔', 1, 2],
      ],
    ],
  ])('%s is no table', (_, rows) => {
    expect(findTable(sheetOf(rows as never))).toBeNull()
  })
})

describe('rows', () => {
  test('a header repeated on every page is no data', () => {
    const header = ['序号', '单位名称', '面积']
    const sheet = sheetOf([header, [1, '甲街道', 1], header, [2, '乙街道', 2]])
    expect(guess(sheet).dataRows).toBe(2)
  })

  test('a list of names alone keeps its rows', () => {
    const rows = [['区县', '街道'], ...['甲街道', '乙街道', '丙街道'].map((name) => ['鼓楼区', name])]
    expect(guess(sheetOf(rows)).dataRows).toBe(3)
  })

  test('numbered rows without anything are blank forms', () => {
    const sheet = sheetOf([['序号', '单位名称', '面积'], [1, '甲街道', 1], [2], [3]])
    expect(guess(sheet).dataRows).toBe(1)
  })
})

test('the date: 截止 before others, a year end, a title', () => {
  const asOf = (...above: string[]) =>
    guess(sheetOf([...above.map((text) => [text, '']), ['镇街', '面积', '备注'], ['甲街道', 1]])).asOf
  expect(asOf('填表时间：2021.3.5', '截止时间：2020年12月31日')).toBe('2020-12-31')
  expect(asOf('统计表', '2020年底')).toBe('2020-12-31')
  expect(asOf('2019年12月31日基本情况表')).toBe('2019-12-31')
  expect(asOf('基本情况表')).toBeNull()
})
