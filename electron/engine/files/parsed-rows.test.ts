// Packed rows are the rows that were put in, as often as one goes through them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issuesOf } from '#shared/domain/staffing-import/issue'
import { type ParsedRow, TEXT_FIELDS } from '#shared/domain/staffing-import/table'
import { PackedTable, packRows } from './parsed-rows.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '街道', '12', '__proto__'))
const fieldCell = fc.record({ cell: fc.constantFrom('A1', 'B12'), text })
const issue = fc.constantFrom('A1', 'C3').map((cell) => issuesOf('表').error('NOT_A_NUMBER', cell, { cell }))
const FIELDS = 3

const row: fc.Arbitrary<ParsedRow> = fc.record({
  // Addresses are mostly of the row itself, or end as its number does.
  row: fc.oneof(fc.constantFrom(1, 2, 12, 1_048_576), fc.integer({ min: 1, max: 2_000_000 })),
  cell: fc.constantFrom('A1', 'XFD1048576'),
  texts: fc
    .array(fc.tuple(fc.constantFrom(...TEXT_FIELDS), fieldCell), { maxLength: 3 })
    .map((texts) => Object.fromEntries(texts) as ParsedRow['texts']),
  values: fc
    .array(fc.tuple(fc.constantFrom('area', 'constructor', '__proto__'), fieldCell), { maxLength: 3 })
    .map((values) => new Map(values)),
  fields: fc.array(fc.option(text), { minLength: FIELDS, maxLength: FIELDS }),
  issues: fc.array(issue, { maxLength: 2 }),
})

test('what is packed comes out again, part after part', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 4 }), (parts) => {
      const table = new PackedTable()
      for (const part of parts) table.add(packRows(part), part.length)
      const rows = parts.flat()
      expect(table.length).toBe(rows.length)
      expect([...table]).toEqual(rows)
      expect([...table]).toEqual(rows)
    }),
  )
})
