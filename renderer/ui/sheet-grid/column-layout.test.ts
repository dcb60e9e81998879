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

test('frozen columns stand before what is in view', () => {
  const layout = layoutOf(COLUMNS, [{}])
  expect(layout.frozen).toBe(1)
  const name = layout.widths[0] ?? 0
  expect(name).toBeGreaterThan(4 * 13)
  expect(columnsInView(layout, 0, name + 150)).toEqual({ first: 1, end: 3 })
  expect(columnsInView(layout, 150, name + 100)).toEqual({ first: 2, end: 4 })
  expect(columnsInView(layout, 9999, 100)).toEqual({ first: 3, end: 4 })
})
