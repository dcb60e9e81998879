// Cells of a table to rows: units converted, sums compared, what is wrong named by cell.
import { describe, expect, test } from 'vitest'
import { sheetOf, type TestCell } from '../../testing/sheet.ts'
import { readTable } from './read-table.ts'
import { TableRefusal } from './refusal.ts'

function read(rows: readonly (readonly TestCell[])[], merges: readonly string[] = []) {
  return readTable([sheetOf(rows, { merges })], {})
}

function issues(table: ReturnType<typeof readTable>): string[] {
  return [...table.issues, ...[...table.rows].flatMap((row) => row.issues)].map(
    ({ code, cell }) => `${code} ${cell}`,
  )
}

function values(table: ReturnType<typeof readTable>, indicator: string): (string | undefined)[] {
  return [...table.rows].map((row) => row.values.get(indicator)?.text)
}

const HEADER = ['县区', '镇街', '人口（万人）', '面积(平方公里)', '考核名次']

describe('values', () => {
  test('units of the header, of the cell, and none', () => {
    const table = read([
      ['镇街', '人口（万人）', '面积（公顷）', 'GDP（元）'],
      ['甲街道', '4.25', 250, 1234567],
      ['乙街道', '42500人', '２，５００亩', '3亿元'],
      ['丙街道', '—', null, '无'],
    ])
    expect(values(table, 'population')).toEqual(['42500', '42500', undefined])
    expect(values(table, 'area')).toEqual(['2.5', '1.666666666667', undefined])
    expect(values(table, 'gdp')).toEqual(['123.4567', '30000', undefined])
  })

  test('a county block filled downwards, merged or blank; names indented over columns', () => {
    const table = read(
      [
        ['县区', '单位名称', null, '面积(平方公里)'],
        ['鼓楼区', '甲街道', null, 1],
        [null, null, '  乙街道', 2],
        [null, '丙 街道', null, 3],
      ],
      ['B1:C1', 'A2:A3'],
    )
    expect(
      [...table.rows].map(({ texts }) => [texts.county?.text, texts.name?.text, texts.name?.cell]),
    ).toEqual([
      ['鼓楼区', '甲街道', 'B2'],
      ['鼓楼区', '乙街道', 'C3'],
      ['鼓楼区', '丙街道', 'B4'],
    ])
  })

  test('what is no number, negative, no rank, an error, or has lost digits', () => {
    const table = read([
      HEADER,
      ['鼓楼区', '甲街道', '约四万', 1, 1],
      ['鼓楼区', '乙街道', -1, 1, 2],
      ['鼓楼区', '丙街道', 1, { error: '#REF!' }, 1.5],
      ['鼓楼区', '丁街道', 1, { formula: true }, 0],
      ['鼓楼区', '戊街道', 1234567890123456, 1, '第3名'],
    ])
    expect(issues(table)).toEqual([
      'NOT_A_NUMBER C2',
      'NEGATIVE_VALUE C3',
      'FORMULA_ERROR D4',
      'NOT_A_RANK E4',
      'FORMULA_NOT_CALCULATED D5',
      'NOT_A_RANK E5',
      'DIGITS_LOST C6',
    ])
    expect([...table.rows][0]?.issues[0]).toMatchObject({
      severity: 'error',
      sheet: '表1',
      params: { value: '约四万' },
    })
  })

  test('a percentage is no number of people, area or money', () => {
    const table = read([
      ['镇街', '人口（人）', '面积(平方公里)', 'GDP（万元）', '信访（件）', '城镇化率（%）', '增速'],
      ['甲街道', '12%', '12％', '5.5%', '3%', '60.5%', '-8.2%'],
      ['乙街道', 12, 12, 5, 3, 60, '5%'],
    ])
    expect(issues(table)).toEqual([
      'NOT_A_NUMBER B2',
      'NOT_A_NUMBER C2',
      'NOT_A_NUMBER D2',
      'NOT_A_NUMBER E2',
    ])
    expect(values(table, '城镇化率')).toEqual(['60.5', '60'])
    expect(values(table, '增速')).toEqual(['-0.082', '0.05'])
  })

  test('fractions of people hint at a unit that nobody stated', () => {
    expect(
      issues(
        read([
          ['镇街', '人口'],
          ['甲街道', 4.25],
        ]),
      ),
    ).toEqual(['MEASURE_ASSUMED B1', 'NOT_WHOLE B2'])
    expect(
      issues(
        read([
          ['镇街', '人口'],
          ['甲街道', 42500],
        ]),
      ),
    ).toEqual(['MEASURE_ASSUMED B1'])
    expect(
      issues(
        read([
          ['镇街', '人口(人)'],
          ['甲街道', 4.25],
          ['乙街道', 42500],
        ]),
      ),
    ).toEqual(['NOT_WHOLE B2'])
    expect(
      issues(
        read([
          ['镇街', '人口(万人)'],
          ['甲街道', 4.25],
        ]),
      ),
    ).toEqual([])
  })
})

describe('sums', () => {
  const rows = (small: number, large: number, total: number): TestCell[][] => [
    ['县区', '镇街', '面积(平方公里)', '考核名次'],
    ['鼓楼区', '甲街道', 0.1, 1],
    ['鼓楼区', '乙街道', 0.2, 2],
    [null, '小计', small, 9],
    ['泉山区', '丙街道', 5, 3],
    [null, '小计', large],
    ['合计', null, total],
  ]

  test('right ones say nothing, exactly', () => {
    expect(issues(read(rows(0.3, 5, 5.3)))).toEqual([])
  })

  test('wrong ones are compared each with its own rows', () => {
    const table = read(rows(0.4, 5, 5.4))
    expect(issues(table)).toEqual(['TOTAL_DIFFERS C4', 'TOTAL_DIFFERS C7'])
    expect(table.issues[1]?.params).toEqual({ header: '面积(平方公里)', stated: '5.4', sum: '5.3' })
  })

  test('sums that stand above their rows', () => {
    const above: TestCell[][] = [
      ['镇街', '面积(平方公里)'],
      ['合计', 6],
      ['鼓楼区小计', 3],
      ['甲街道', 1],
      ['乙街道', 2],
      ['泉山区小计', 4],
      ['丙街道', 3],
    ]
    expect(issues(read(above))).toEqual(['TOTAL_DIFFERS B6'])
  })
})

describe('refusals', () => {
  function thrown(run: () => unknown): unknown {
    try {
      run()
    } catch (error) {
      return error
    }
    return null
  }

  function refusal(run: () => unknown): string {
    const error = thrown(run)
    if (error instanceof TableRefusal)
      return `${error.code} ${error.params.column ?? error.params.field ?? ''}`.trim()
    if (error !== null) throw error
    return 'read'
  }
  const units = [
    ['镇街', '县区'],
    ['甲街道', '鼓楼区'],
  ]

  test('missing columns are named by the headers that would be accepted', () => {
    expect(refusal(() => readTable([sheetOf(units)], { kind: 'indicators' }))).toMatch(
      /^COLUMN_MISSING 常住人口/,
    )
    expect(refusal(() => readTable([sheetOf(units)], { kind: 'bodies' }))).toMatch(/^COLUMN_MISSING 机构名称/)
  })

  test('no table, no such sheet, nothing that can be imported', () => {
    expect(refusal(() => readTable([sheetOf([['a']])], {}))).toBe('NO_TABLE')
    const unknown = sheetOf([['各处有关数据'], ['甲', '乙'], ['黄楼街道', 1], ['丰财街道', 2]])
    const refused = thrown(() => readTable([unknown], {}))
    expect(refused).toMatchObject({ code: 'NO_TABLE', sheet: '表1', params: { row: 2, texts: '甲, 乙' } })
    const bound = { headerRows: [2], columns: { A: 'name', B: 'quota.administrative' } }
    expect(readTable([unknown], { mapping: bound, kind: 'quotas' }).rows).toHaveLength(2)
    expect(refusal(() => readTable([sheetOf(units)], { sheet: '别的' }))).toBe('SHEET_UNKNOWN')
    expect(
      refusal(() =>
        readTable(
          [
            sheetOf([
              ['经办', '电话号码'],
              ['甲', 1],
            ]),
          ],
          {},
        ),
      ),
    ).toBe('NO_TABLE')
  })

  test('a header without a data row', () => {
    const header = ['镇街', '面积(平方公里)']
    expect(refusal(() => readTable([sheetOf([header])], {}))).toBe('NO_TABLE')
    expect(refusal(() => readTable([sheetOf([header, ['合计', 0], ['注：无']])], {}))).toBe('NO_TABLE')
    expect(readTable([sheetOf([header]), sheetOf(units, { name: '有' })], {}).sheet).toBe('有')
  })

  test('hidden sheets are taken only by name', () => {
    const sheets = [
      sheetOf(
        [
          ['镇街', '面积(平方公里)'],
          ['甲街道', 1],
        ],
        { hidden: true, name: '旧' },
      ),
      sheetOf(units, { name: '新' }),
    ]
    expect(readTable(sheets, {}).sheet).toBe('新')
    expect(readTable(sheets, { sheet: '旧' }).issues.map(({ code }) => code)).toEqual(['SHEET_HIDDEN'])
  })
})

describe('the user’s mapping', () => {
  const sheet = sheetOf([['表'], ['x', 'y', 'z'], ['甲街道', 3, 4]])

  test('binds columns by letter and leaves the others out', () => {
    const columns = { A: 'name', C: 'indicator.population' }
    const table = readTable([sheet], { mapping: { headerRows: [2], columns } })
    expect(table.kind).toBe('indicators')
    expect(Object.fromEntries([...table.rows][0]?.values ?? [])).toEqual({
      population: { cell: 'C3', text: '4' },
    })
  })

  test('refuses a field that does not exist', () => {
    const mapping = { headerRows: [2], columns: { A: 'nmae' } }
    expect(() => readTable([sheet], { mapping })).toThrow(TableRefusal)
  })
})

test('a column that pending entries have no place for is said to stay out', () => {
  const table = read([
    ['通知单文号', '用编单位', '编制类型', '使用编制数', '用编方式'],
    ['徐编控〔2020〕78号', '黄楼街道', '全额事业', 2, '公开招聘'],
  ])
  expect(table.kind).toBe('pending')
  expect(issues(table)).toContain('COLUMN_NOT_USED E1')
})
