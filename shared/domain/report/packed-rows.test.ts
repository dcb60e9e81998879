// Packed rows are the rows that went in, whatever they hold and however many pages they take.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leanRows, PackedRows } from './packed-rows.ts'
import type { TableRow } from './table-model.ts'

const cell = fc.oneof(
  fc.integer(),
  fc.integer({ min: -33_000, max: 33_000 }),
  fc.constant(-0),
  fc.string(),
  fc.constant(null),
  fc.constant('0.25'),
)
const row: fc.Arbitrary<TableRow> = fc.record(
  {
    kind: fc.constantFrom('data' as const, 'subtotal' as const, 'total' as const),
    cells: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'quota.full'), cell),
    sums: fc.tuple(fc.nat(9), fc.nat(9)),
    counts: fc.constant('a'),
    across: fc.constantFrom(['a', 'b'] as const, ['b', 'c'] as const),
  },
  { requiredKeys: ['kind', 'cells'] },
)

test('the rows come out as they went in, in order, by index and from the end', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const packed = PackedRows.of(rows)
      expect([...packed]).toEqual(rows)
      expect(packed.length).toBe(rows.length)
      expect(rows.map((_, index) => packed.at(index))).toEqual(rows)
      expect(packed.at(-1)).toEqual(rows.at(-1))
      expect(packed.at(rows.length)).toBeUndefined()
      const texts = (cells: TableRow['cells']) =>
        Object.fromEntries(Object.entries(cells).filter(([, value]) => typeof value === 'string'))
      expect([...leanRows(packed, 'texts')].map(({ cells }) => texts(cells))).toEqual(
        rows.map(({ cells }) => texts(cells)),
      )
      expect([...leanRows(packed, 'none')]).toEqual(rows.map((own) => ({ ...own, cells: {} })))
    }),
  )
})

test('over page after page, columns keep the cells that rows have', () => {
  const rows = Array.from({ length: 3000 }, (_, index): TableRow => {
    const cells = index % 1500 === 7 ? { number: index, rare: `第${index}` } : { number: index }
    return { kind: 'data', cells }
  })
  const packed = PackedRows.of(rows)
  expect([...packed]).toEqual(rows)
  expect([...packed.values('rare')]).toEqual(['第7', '第1507'])
  packed.set(2999, 'late', 5)
  expect(packed.at(2999)?.cells).toEqual({ number: 2999, late: 5 })
  expect(packed.at(2998)?.cells).toEqual({ number: 2998 })
})
