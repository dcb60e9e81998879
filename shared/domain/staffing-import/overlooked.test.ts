// Sheets that a reader may overlook: told where more than one holds a table.
import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../testing/sheet.ts'
import { readTable } from './read-table.ts'

describe('other sheets with a table', () => {
  const rows = [
    ['镇街', '面积(平方公里)'],
    ['甲街道', 1],
  ]
  const sheets = [
    sheetOf(rows, { name: '2020年' }),
    sheetOf(rows, { name: '2019年' }),
    sheetOf([['说明']], { name: '说明' }),
    sheetOf(rows, { name: '藏', hidden: true }),
    sheetOf(rows, { name: '2018年' }),
  ]
  const told = (choice: Parameters<typeof readTable>[1], from = sheets) =>
    readTable(from, choice)
      .issues.filter(({ code }) => code === 'OTHER_SHEETS')
      .map(({ severity, params }) => [severity, params.sheets])

  test('are named', () => {
    expect(told({})).toEqual([['info', '2019年, 2018年']])
    expect(told({ sheet: '2018年' })).toEqual([['info', '2020年, 2019年']])
    expect(told({ mapping: { headerRows: [1], columns: { A: 'name', B: 'indicator.area' } } })).toEqual([
      ['info', '2019年, 2018年'],
    ])
  })

  test('are none where one sheet alone has one', () => {
    expect(told({}, sheets.slice(1, 4))).toEqual([])
  })

  test('hidden ones are named, but for the one that was asked for', () => {
    const hidden = (choice: Parameters<typeof readTable>[1]) =>
      readTable(sheets, choice)
        .issues.filter(({ code }) => code === 'HIDDEN_SHEETS')
        .map(({ params }) => params.sheets)
    expect(hidden({})).toEqual(['藏'])
    expect(hidden({ sheet: '藏' })).toEqual([])
  })
})

test('the table beside the one that is read is told', () => {
  const sheet = sheetOf([
    ['镇街', '面积(平方公里)', null, '镇街', '机构名称', '机构类型'],
    ['甲街道', 1, null, '甲街道', '党政办公室', '内设机构'],
    ['乙街道', 2, null, '乙街道', '为民服务中心', '事业单位'],
  ])
  const [other] = readTable([sheet], {}).issues.filter(({ code }) => code === 'OTHER_TABLES')
  expect(other?.params.ranges).toBe('D1:F3')
})
