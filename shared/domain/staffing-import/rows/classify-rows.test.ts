// Rows that look like others: towns named like words, data below notes, notes that look like data.
import { describe, expect, test } from 'vitest'
import { sheetOf, type TestCell } from '../../../testing/sheet.ts'
import { findTable } from '../find-table.ts'
import { readTable } from '../read-table.ts'

const HEADER = ['区划代码', '县区', '镇街', '面积(平方公里)']

function roles(rows: readonly (readonly TestCell[])[], header = HEADER, merges: readonly string[] = []) {
  const table = findTable(sheetOf([header, ...rows], { merges }))
  return [...(table?.rows ?? [])].map(({ row, role }) => `${row} ${role}`)
}

const role = (row: readonly TestCell[]) =>
  roles([['130623100', '涞水县', '涞水镇', 1], row])?.[1]?.split(' ')[1]

describe('words that are names', () => {
  test.each<[string, TestCell[], string]>([
    ['a town named 其中口乡', [null, '涞水县', '其中口乡', 3], 'data'],
    ['and with its code', ['130623205', '涞水县', '其中口乡', 3], 'data'],
    ['其中:', [null, null, '其中：市区', 3], 'of-which'],
    ['其中 and a space', [null, null, '　其中　市区', 3], 'of-which'],
    ['其中 alone', [null, null, '其 中', 3], 'of-which'],
    ['a code outweighs any word', ['130623206', '涞水县', '永小计', 3], 'data'],
    ['as a number, too', [130623206, '涞水县', '说明：新区', 3], 'data'],
    ['the code of a county does not', ['130623000', null, '涞水县小计', 3], 'subtotal'],
    ['nor a running number', ['12', null, '小计', 3], 'subtotal'],
  ])('%s', (_, row, expected) => {
    expect(role(row)).toBe(expected)
  })
})

describe('below a note', () => {
  test('data goes on, wrong and right', () => {
    expect(
      roles([
        [null, '鼓楼区', '甲街道', 1],
        ['注：以下为新区'],
        [null, '鼓楼区', '乙街道', 2],
        ['320302003', null, null, '许多'],
        [null, null, '小计', 2],
        ['注：1.面积为辖区面积'],
        ['2.年底数'],
        [null, null, '合计', 3],
      ]),
    ).toEqual(['2 data', '3 note', '4 data', '5 data', '6 subtotal', '7 note', '8 note', '9 total'])
  })

  test('a heading of a county across the table, and a header printed again', () => {
    expect(
      roles([['甲区各镇'], [null, null, '甲街道', 1], ['乙区'], HEADER, [null, null, '乙街道']], HEADER, [
        'A2:D2',
        'A4:D4',
      ]),
    ).toEqual(['2 note', '3 data', '4 note', '5 skip', '6 data'])
  })

  test('signatures and further notes stay notes', () => {
    expect(
      roles([
        [null, null, '甲街道', 1],
        ['注：年底数'],
        ['（一）不含开发区'],
        [null, '徐州市统计局', null, '2020年9月1日'],
        [null, null, '市统计局', '2020年9月1日'],
        ['填报单位：市统计局', null, null, '电话：1234'],
        ['数据来自公安部门'],
      ])?.slice(1),
    ).toEqual(['3 note', '4 note', '5 note', '6 note', '7 note', '8 note'])
  })

  test('what is neither is told', () => {
    const table = readTable(
      [
        sheetOf([
          HEADER,
          [null, null, '甲街道', 1],
          ['注：以下为新区'],
          [null, '鼓楼区', null, 5],
          [null, null, '丙街道'],
          ['注：完'],
          [null, null, '丁街道:', 7],
        ]),
      ],
      {},
    )
    expect(table.rows).toHaveLength(1)
    expect(table.issues).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'ROW_NOT_READ',
        cell: 'B4',
        params: { rows: '4–5', text: '鼓楼区' },
      }),
      expect.objectContaining({ code: 'ROW_NOT_READ', cell: 'C7', params: { rows: '7', text: '丁街道:' } }),
    ])
  })

  test('blank forms are told to nobody', () => {
    const numbered = ['序号', '镇街', '面积']
    expect(roles([[1, '甲街道', 1], ['注：年底数'], [2], [3]], numbered)).toEqual([
      '2 data',
      '3 note',
      '4 skip',
      '5 skip',
    ])
  })

  test('lists without numbers, and indicators of the office’s own', () => {
    const note = ['注：以下为新区']
    expect(roles([['鼓楼区', '甲街道'], note, ['鼓楼区', '乙街道']], ['区县', '镇街'])).toContain('4 data')
    const bodies = ['单位', '内设机构', '机构类型']
    const rows = [['甲街道', '党政办', '内设机构'], note, [null, '服务中心', '事业单位'], [null, '财政所']]
    expect(roles(rows, bodies)).toEqual(['2 data', '3 note', '4 data', '5 data'])
    expect(roles([['甲街道', 1], note, ['乙街道', 2]], ['镇街', '信访件数'])).toContain('4 data')
  })
})
