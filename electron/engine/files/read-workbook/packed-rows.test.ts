// Packed rows are the rows that were put in, wherever one looks, loose or close.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellKind, SheetRow } from '#shared/domain/staffing-import/sheet'
import { joinRows, placeOfRow, sliceRows } from '#shared/domain/staffing-import/sheet-rows'
import { PackedRows } from './packed-rows.ts'

const cell = fc.record({
  kind: fc.integer({ min: 0, max: 6 }) as fc.Arbitrary<CellKind>,
  // Halves of character pairs among them, as damaged files hold.
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('街道办事处', '12', '\ud83d', 'é\u0000', '')),
})
const sheetRow = fc.record({
  step: fc.integer({ min: 1, max: 4 }),
  hidden: fc.boolean(),
  cells: fc.dictionary(fc.integer({ min: 0, max: 9 }).map(String), cell, { minKeys: 1, maxKeys: 6 }),
})
const sheetRows = fc.array(sheetRow, { maxLength: 60 }).map((steps) => {
  let row = 0
  return steps.map(({ step, hidden, cells }): SheetRow => {
    row += step
    const filled = Object.entries(cells)
    return {
      row,
      hidden,
      columns: filled.map(([column]) => Number(column)),
      kinds: filled.map(([, { kind }]) => kind),
      texts: filled.map(([, { text }]) => text),
    }
  })
})

function packed(rows: readonly SheetRow[], looseBytes: number): PackedRows {
  const kept = new PackedRows({ blockCells: 7, looseBytes })
  for (const row of rows) kept.push(row)
  return kept
}

test.each([
  ['loose', 1e9],
  ['close', -1],
  ['first loose, then close', 40],
])('%s', (_, looseBytes) => {
  fc.assert(
    fc.property(sheetRows, fc.array(fc.integer({ min: -70, max: 70 })), (rows, places) => {
      const kept = packed(rows, looseBytes)
      expect([...kept]).toEqual(rows)
      for (const place of places) expect(kept.at(place)).toEqual(rows.at(place))
    }),
  )
})

test('a row is found by its number from wherever one begins, and a sheet is cut and joined by places', () => {
  fc.assert(
    fc.property(sheetRows, fc.nat(200), fc.nat(70), (rows, wanted, near) => {
      const kept = packed(rows, -1)
      const place = rows.filter(({ row }) => row < wanted).length
      expect(placeOfRow(kept, wanted, near)).toBe(place)
      const parts = [sliceRows(kept, 0, place), [], sliceRows(kept, place, kept.length)]
      expect([...joinRows(parts)]).toEqual(rows)
      expect(joinRows(parts).at(near)).toEqual(rows[near])
      expect(parts[0]?.at(-1)).toEqual(rows.slice(0, place).at(-1))
    }),
  )
})
