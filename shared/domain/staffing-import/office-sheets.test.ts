// Sheets as offices draw them: which table, field and rows are seen, and what is told of what stays out.
import { describe, expect, test } from 'vitest'
import { sheetOf, type TestCell } from '../../testing/sheet.ts'
import { inspectSheets } from './inspect.ts'
import { readTable } from './read-table.ts'

const NO_FACTS = { formulas: 0, externalLinks: 0, macros: false }

function seen(rows: readonly (readonly TestCell[])[], merges: readonly string[] = []) {
  const sheet = sheetOf(rows, { merges })
  const guess = inspectSheets([sheet], NO_FACTS)
  const [table] = guess.sheets[0]?.tables ?? []
  const read = readTable([sheet], {})
  return {
    kind: table?.kind,
    fields: table?.columns.map(({ field }) => field),
    table,
    told: read.issues.map(({ code, cell }) => `${code} ${cell}`),
    problems: guess.problems.map(({ code, cell }) => `${code} ${cell}`),
    read,
  }
}

describe('a row over indented bodies', () => {
  const head: TestCell[][] = [
    ['机构名称', null, '核定编制', null],
    [null, null, '行政', '工勤'],
  ]
  const merges = ['A1:B2', 'C1:D1']
  const bodies: TestCell[][] = [
    [null, '党政办公室', 12, 1],
    [null, '经济发展办公室', 10, 0],
  ]

  test('adds them up, as the total confirms', () => {
    const { table, problems, told, read } = seen(
      [...head, ['彭城街道', null, 22, 1], ...bodies, ['合计', null, 22, 1]],
      merges,
    )
    expect(table).toMatchObject({ dataRows: 2, subtotalRows: [3], totalRows: [6] })
    expect([...problems, ...told]).toEqual([])
    expect(read.sums).toEqual([3])
  })

  test('holds as many of its own where the total counts it', () => {
    const { table, problems, read } = seen(
      [...head, ['彭城街道', null, 22, 1], ...bodies, ['合计', null, 44, 2]],
      merges,
    )
    expect(table).toMatchObject({ dataRows: 3, subtotalRows: [] })
    expect([problems, read.sums]).toEqual([[], []])
  })

  test('is a row of its own where one figure differs, or where one alone may agree by chance', () => {
    expect(seen([...head, ['彭城街道', null, 22, 2], ...bodies], merges).read.sums).toEqual([])
    const lone = [...head, ['彭城街道', null, 12, 0], [null, '党政办公室', 12, 0]]
    expect(seen(lone, merges).read.sums).toEqual([])
  })
})

test('合计 is no indicator, and what a table of posts or assessments cannot take is said', () => {
  const posts = seen([
    ['单位名称', '行政编制', '工勤编制', '合计'],
    ['黄楼街道', 30, 2, 32],
  ])
  expect(posts.fields).toEqual(['name', 'quota.administrative', 'quota.support', 'quota.total'])
  expect(posts.told).toEqual([])
  const hired = seen([
    ['单位', '协管员', '网格员', '合计'],
    ['黄楼街道', 20, 65, 85],
  ])
  expect(hired.fields).toEqual(['name', 'indicator.协管员', 'indicator.网格员', null])
  const assessed = seen([
    ['被考核单位', '经济发展（40分）', '总分', '等次'],
    ['黄楼街道', 38.5, 95.6, '优秀'],
  ])
  expect(assessed.fields).toEqual(['assessed', null, 'score', 'grade'])
  expect(assessed.told).toEqual(['COLUMN_NOT_USED B1'])
})

test('待上编台账 with number and date of the notice under one head', () => {
  const { kind, fields } = seen(
    [
      ['待上编台账'],
      ['用编单位', '编制类别', '用编数', '编制使用通知单', null, '已上编数', '未上编数'],
      [null, null, null, '文号', '日期', null, null],
      ['黄楼街道', '行政编制', 2, '徐编控〔2020〕78号', '2020-05-08', 0, 2],
    ],
    ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3'],
  )
  expect(kind).toBe('pending')
  expect(fields).toEqual(['name', 'postType', 'posts', 'notice', 'noticeDate', null, 'pending.total'])
})

test('consent and approval of a secondment', () => {
  const { kind, fields } = seen([
    ['姓名', '编制所在单位', '借调单位', '借调开始时间', '是否经街道同意', '是否经组织部审批'],
    ['李四', '黄楼街道', '区委办公室', '2020-03-01', '是', '否'],
  ])
  expect(kind).toBe('secondments')
  expect(fields?.slice(4)).toEqual(['consent', 'approval'])
})

test('two tables under one header have totals of their own', () => {
  const head = ['单位', '行政编制', '工勤编制']
  const rows = [head, ['甲街道', 3, 1], ['乙街道', 4, 1], ['合计', 7, 2]]
  const second = [head, ['丙街道', 5, 1], ['丁街道', 6, 1]]
  expect(seen([...rows, ...second, ['合计', 11, 2]]).problems).toEqual([])
  expect(seen([...rows, ...second, ['合计', 12, 2]]).problems).toEqual(['TOTAL_DIFFERS B8'])
})

test('counties over their streets in one column are not added up twice', () => {
  const rows: TestCell[][] = [
    ['地区', '常住人口（人）'],
    ['全市合计', 900],
    ['鼓楼区', 500],
    ['黄楼街道', 200],
    ['丰财街道', 300],
    ['云龙区', 400],
    ['彭城街道', 400],
  ]
  expect(seen(rows).problems).toEqual([])
  expect(seen(rows.with(1, ['全市合计', 901])).problems).toEqual(['TOTAL_DIFFERS B2'])
})

test('a failed formula leaves its column a column of numbers', () => {
  const { fields, read } = seen([
    ['镇街', '常住人口（人）', '2019年办件量'],
    ['甲街道', 1, 10],
    ['乙街道', 2, { error: '#REF!' }],
    ['丙街道', 3, '#REF!'],
  ])
  expect(fields).toEqual(['name', 'indicator.population', 'indicator.2019年办件量'])
  expect(read.rows.flatMap(({ issues }) => issues.map(({ cell }) => cell))).toEqual(['C3', 'C4'])
})

test('leaders written as words in a list of bodies are no wrong numbers, only left out', () => {
  const { kind, problems, told } = seen([
    ['街道', '机构名称', '机构类别', '负责人职数'],
    ['黄楼街道', '党政办公室', '内设机构', '1正1副'],
  ])
  expect(kind).toBe('bodies')
  expect(problems).toEqual([])
  expect(told).toEqual(['COLUMN_NOT_USED D1'])
})

describe('the sum of a row', () => {
  const told = (head: TestCell[], ...rows: TestCell[][]) =>
    seen([head, ...rows]).read.issues.flatMap(({ code, cell, params }) =>
      code === 'ROW_SUM_DIFFERS' ? [[cell, params.stated, params.sum]] : [],
    )
  const head: TestCell[] = ['单位名称', '行政编制', '全额事业编制', '工勤编制', '合计']

  test('may count 工勤 or not, and what is neither is told', () => {
    expect(
      told(head, ['黄楼街道', 9, 8, 2, 19], ['丰财街道', 9, 8, 2, 17], ['牌楼街道', 9, 8, 2, 18]),
    ).toEqual([['E4', '18', 19]])
    expect(told(['单位名称', '行政编制', '行政实有', '合计'], ['黄楼街道', 9, 8, 3])).toEqual([])
    const { problems, table } = seen([head, ['黄楼街道', 9, 8, 2, 18], ['合计', 9, 8, 2, 18]])
    expect(table?.columns.at(-1)?.field).toBe('quota.total')
    expect(problems).toEqual(['ROW_SUM_DIFFERS E2', 'ROW_SUM_DIFFERS E3'])
  })

  test('is made of the posts of city and county, which are told to stay out', () => {
    const rows: TestCell[][] = [
      ['县（市、区）', '镇（街道）', '下达编制数', null, null],
      [null, null, '合计', '市级', '县级'],
      ['鼓楼区', '黄楼街道', 5, 3, 2],
      ['鼓楼区', '丰财街道', 4, 1, 2],
    ]
    const { fields, problems, told: said } = seen(rows, ['A1:A2', 'B1:B2', 'C1:E1'])
    expect(fields).toEqual(['county', 'name', 'quota.total', 'allocation.city', 'allocation.county'])
    expect(problems).toEqual(['ROW_SUM_DIFFERS C4'])
    expect(said).toEqual(['ROW_SUM_DIFFERS C4', 'COLUMN_NOT_USED D2', 'COLUMN_NOT_USED E2'])
  })
})

test('posts and people are never below nothing, what is left of them may be', () => {
  const rows: TestCell[][] = [
    ['单位名称', '行政编制', '行政实有', '空缺编制'],
    ['黄楼街道', 9, '(2)', '(3)'],
  ]
  const { read, problems } = seen(rows)
  expect([...read.rows].flatMap(({ issues }) => issues.map(({ code, cell }) => `${code} ${cell}`))).toEqual([
    'NEGATIVE_VALUE C2',
  ])
  expect(problems).toEqual(['NEGATIVE_VALUE C2'])
})
