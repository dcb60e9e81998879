// Header spans and the order of rows.
import { describe, expect, it } from 'vitest'
import { nextSorting, sortRows } from './sort-rows.ts'
import type { Column } from './table-columns.ts'
import { headerRows, leavesOf } from './table-columns.ts'

interface Row {
  readonly name: string
  readonly area: string | null
}

const columns: readonly Column<Row>[] = [
  { key: 'name', title: '单位', kind: 'text', value: (row) => row.name },
  {
    title: '指标',
    children: [
      { key: 'area', title: '面积', kind: 'number', value: (row) => row.area },
      { key: 'length', title: '字数', kind: 'number', value: (row) => row.name.length },
    ],
  },
]

describe('headerRows', () => {
  it('spans branches over their leaves and leaves down to the last row', () => {
    const spans = headerRows(columns).map((row) =>
      row.map((cell) => [cell.column.title, cell.colSpan, cell.rowSpan]),
    )
    expect(spans).toEqual([
      [
        ['单位', 1, 2],
        ['指标', 2, 1],
      ],
      [
        ['面积', 1, 1],
        ['字数', 1, 1],
      ],
    ])
  })
})

describe('sortRows', () => {
  const rows: Row[] = [
    { name: '甲', area: '10.5' },
    { name: '乙', area: null },
    { name: '丙', area: '9' },
    { name: '丁', area: '10.5' },
  ]
  const names = (descending: boolean) =>
    sortRows(rows, leavesOf(columns), { key: 'area', descending }).map((row) => row.name)

  it('orders decimal text by size, blanks last, equals as they stood', () => {
    expect(names(false)).toEqual(['丙', '甲', '丁', '乙'])
    expect(names(true)).toEqual(['甲', '丁', '丙', '乙'])
  })
  it('cycles ascending, descending, none', () => {
    const first = nextSorting(null, 'area')
    const second = nextSorting(first, 'area')
    expect([first, second, nextSorting(second, 'area')]).toEqual([
      { key: 'area', descending: false },
      { key: 'area', descending: true },
      null,
    ])
    expect(nextSorting(second, 'name')).toEqual({ key: 'name', descending: false })
  })
})
