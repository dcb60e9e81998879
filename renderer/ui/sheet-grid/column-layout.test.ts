// Columns: what is frozen, what is in view, and the header over them up to four levels.
import { expect, test } from 'vitest'
import type { Column } from '../table-columns.ts'
import { columnsInView, headLevels, layoutOf, shownColumns } from './column-layout.ts'

type Row = Readonly<Record<string, string>>
const leaf = (key: string, width = 100): Column<Row> => ({
  key,
  title: key,
  kind: 'number',
  value: (row) => row[key] ?? null,
  width,
})
const COLUMNS: Column<Row>[] = [
  { key: 'name', title: '单位', kind: 'text', heading: true, value: () => '黄楼街道' },
  { title: 'A', children: [{ title: 'B', children: [{ title: 'C', children: [leaf('d'), leaf('e')] }] }] },
  leaf('f'),
]

test('four levels of headers, each over its own leaves', () => {
  const levels = headLevels(COLUMNS).map((cells) =>
    cells.map(({ column, start, span, levels: deep }) => [column.title, start, span, deep]),
  )
  expect(levels).toEqual([
    [
      ['单位', 0, 1, 4],
      ['A', 1, 2, 1],
      ['f', 3, 1, 4],
    ],
    [['B', 1, 2, 1]],
    [['C', 1, 2, 1]],
    [
      ['d', 1, 1, 1],
      ['e', 2, 1, 1],
    ],
  ])
})

test('a hidden column goes, and a branch with it when it was the last', () => {
  expect(shownColumns(COLUMNS, new Set(['d', 'e'])).map(({ title }) => title)).toEqual(['单位', 'f'])
  expect(layoutOf(shownColumns(COLUMNS, new Set(['d'])), []).leaves.map(({ key }) => key)).toEqual([
    'name',
    'e',
    'f',
  ])
})

test('a pinned column stays beside the names; a total is measured for the width', () => {
  const [name, , last] = COLUMNS as [Column<Row>, Column<Row>, Column<Row>]
  const sum: Column<Row> = { key: 'sum', title: '合计', kind: 'number', pinned: true, value: () => 5 }
  const layout = layoutOf([name, sum, last], [{}], { sum: '123,456,789,012' })
  expect(layout.frozen).toBe(2)
  expect(layout.widths[1]).toBeGreaterThan(15 * 8)
  expect(layoutOf([name, sum, last], [{}]).widths[1]).toBe(84)
})

test('a width that the user gave stands, a fitted column holds its longest text, neither gets too narrow', () => {
  const long = 'x'.repeat(80)
  const plain = layoutOf(COLUMNS, [{ d: long }])
  expect(plain.widths[1]).toBe(100)
  const own = layoutOf(COLUMNS, [{ d: long }], {}, { d: 'fit', e: 333, f: 1 })
  expect(own.widths[1]).toBeGreaterThan(80 * 8)
  expect(own.widths.slice(2)).toEqual([333, 40])
})

test('frozen columns stand before what is in view', () => {
  const layout = layoutOf(COLUMNS, [{}])
  expect(layout.frozen).toBe(1)
  const name = layout.widths[0] ?? 0
  expect(name).toBeGreaterThan(4 * 13)
  expect(columnsInView(layout, 0, name + 150)).toEqual({ first: 1, end: 3 })
  expect(columnsInView(layout, 150, name + 100)).toEqual({ first: 2, end: 4 })
  expect(columnsInView(layout, 9999, 100)).toEqual({ first: 3, end: 4 })
})
