// Headers, merged cells, text of cells and exact sums of a table.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, isNumeric, textWidth } from './cell-text.ts'
import { sumDecimals } from './decimal-sum.ts'
import { columnLeaves, headerCells, headerDepth } from './header-layout.ts'
import { mergedRuns } from './merged-runs.ts'
import type { TableColumn, TableColumnLeaf, TableRow } from './table-model.ts'

const leaf = (key: string, more: Partial<TableColumnLeaf> = {}): TableColumnLeaf => ({
  key,
  title: key,
  kind: 'text',
  width: 8,
  ...more,
})
const data = (cells: TableRow['cells']): TableRow => ({ kind: 'data', cells })

describe('header', () => {
  const columns: TableColumn[] = [
    leaf('a'),
    { title: '编制', children: [{ title: '行政', children: [leaf('b'), leaf('c')] }, leaf('d')] },
  ]

  test('leaves reach down to the last row, groups span their leaves', () => {
    expect(headerDepth(columns)).toBe(3)
    expect(columnLeaves(columns).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
    expect(headerCells(columns).map((cell) => Object.values(cell).join(' '))).toEqual([
      'a 0 0 3 1',
      '编制 0 1 1 3',
      '行政 1 1 1 2',
      'd 1 3 2 1',
      'b 2 1 1 1',
      'c 2 2 1 1',
    ])
  })

  test('every place of the grid belongs to one cell', () => {
    const covered = headerCells(columns).flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, place) =>
        [cell.row + Math.trunc(place / cell.columnSpan), cell.column + (place % cell.columnSpan)].join(),
      ),
    )
    expect(new Set(covered).size).toBe(covered.length)
    expect(covered.length).toBe(3 * 4)
  })
})

describe('merged cells', () => {
  const columns = [leaf('county', { merge: true }), leaf('office', { merge: true }), leaf('unit')]

  test('equal neighbours are one; a run ends with the run to its left; blanks stay apart', () => {
    const rows = [
      data({ county: 'A', office: 'x' }),
      data({ county: 'A', office: 'x' }),
      data({ county: 'B', office: 'x' }),
      data({ county: 'B', office: '' }),
      data({ county: 'B', office: '' }),
    ]
    expect(mergedRuns(columns, rows)).toEqual([
      { column: 0, columnSpan: 1, first: 0, last: 1 },
      { column: 1, columnSpan: 1, first: 0, last: 1 },
      { column: 0, columnSpan: 1, first: 2, last: 4 },
    ])
    expect(mergedRuns(columns, rows, { from: 1, to: 3 })).toEqual([
      { column: 0, columnSpan: 1, first: 2, last: 3 },
    ])
  })

  test('the label of a total is one cell sideways and ends what is above it', () => {
    const rows: TableRow[] = [
      data({ county: '合计' }),
      { kind: 'total', cells: { county: '合计' }, across: ['county', 'unit'] },
    ]
    expect(mergedRuns(columns, rows)).toEqual([{ column: 0, columnSpan: 3, first: 1, last: 1 }])
  })
})

describe('text of a cell', () => {
  test('decimals get the places of their column; words stay words', () => {
    const area = leaf('area', { kind: 'decimal', digits: 2 })
    expect(['3', '3.5', '-0.25', '无'].map((value) => cellText(area, value))).toEqual([
      '3.00',
      '3.50',
      '-0.25',
      '无',
    ])
    expect(cellText(leaf('n', { kind: 'integer' }), 0)).toBe('0')
    expect(cellText(area, null)).toBe('')
    expect([isNumeric(area, '3.5'), isNumeric(area, '合计'), isNumeric(leaf('t'), '35')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('Han counts two, the widest line counts', () => {
    expect([textWidth('人口\n（人）'), textWidth('ab'), textWidth('𠮷')]).toEqual([6, 2, 2])
  })
})

describe('sums of decimals', () => {
  test('are exact where floats are not', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(sumDecimals(['1', '-1.05'])).toBe('-0.05')
    expect(sumDecimals([])).toBe('0')
  })

  test('equal the sum in units of the last place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (hundredths) => {
        const texts = hundredths.map((value) => (value < 0 ? '-' : '') + hundredthsText(Math.abs(value)))
        const sum = hundredths.reduce((total, value) => total + value, 0)
        expect(Number(sumDecimals(texts))).toBe(sum / 100)
      }),
    )
  })
})

function hundredthsText(value: number): string {
  return `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`
}
