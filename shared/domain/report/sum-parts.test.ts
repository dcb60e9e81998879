// A row of sums adds each unit below it exactly once, through the sums that stand between.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { sumParts, sumSpans } from './sum-parts.ts'
import type { TableRow } from './table-model.ts'

const data: TableRow = { kind: 'data', cells: {} }
const sum = (first: number, last: number): TableRow => ({ kind: 'subtotal', cells: {}, sums: [first, last] })

test('a subtotal adds its rows, a total the subtotals and the rows that none of them sums', () => {
  const rows = sumSpans([data, data, sum(0, 1), data, data, sum(3, 4), data, sum(0, 6)])
  expect(sumParts(rows, 2)).toEqual([[0, 1]])
  expect(sumParts(rows, 7)).toEqual([
    [2, 2],
    [5, 6],
  ])
  expect(sumParts(rows, 0)).toEqual([])
})

test('sums may nest and follow one another', () => {
  const rows = sumSpans([data, sum(0, 0), data, sum(2, 2), sum(0, 3), sum(0, 4)])
  expect(sumParts(rows, 4)).toEqual([
    [1, 1],
    [3, 3],
  ])
  expect(sumParts(rows, 5)).toEqual([[4, 4]])
})

test('in a table of any size every unit is counted once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (counties, perCounty) => {
      const { rows } = wholeAllocation(sampleAllocation(counties, perCounty))
      const spans = sumSpans(rows)
      const units = (index: number): number[] =>
        rows[index]?.sums === undefined
          ? [index]
          : sumParts(spans, index).flatMap(([from, to]) =>
              Array.from({ length: to - from + 1 }, (_, offset) => from + offset).flatMap(units),
            )
      const all = rows.flatMap((row, index) => (row.kind === 'data' ? [index] : []))
      expect(units(rows.length - 1)).toEqual(all)
    }),
  )
})
