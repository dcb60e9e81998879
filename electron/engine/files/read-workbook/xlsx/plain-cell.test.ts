// A cell taken in one pass says what the same cell says read tag by tag, wherever the bytes are cut.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CellKind, cellAddress, type SheetRow } from '#shared/domain/staffing-import/sheet'
import { DEFAULT_LIMITS } from '../limits.ts'
import { type PlainCell, takePlainCell } from './plain-cell.ts'
import { SheetScanner } from './sheet-scanner.ts'

const STRINGS = ['鼓楼区', '丰县', '', '铜山区']
/** Nothing is taken in one pass so near to the end of the bytes. */
const ROOM = ' '.repeat(64)
const KINDS = [CellKind.number, CellKind.date, CellKind.percent]

function rowsOf(xml: string, chunkSize = 1 << 16): SheetRow[] {
  const rows: SheetRow[] = []
  const context = { strings: STRINGS, numberKinds: KINDS, date1904: false }
  const scanner = new SheetScanner(context, { limits: DEFAULT_LIMITS, cells: 0, text: 0 }, (row) =>
    rows.push(row),
  )
  const bytes = Buffer.from(`<worksheet><sheetData>${xml}</sheetData></worksheet>${ROOM}`)
  for (let at = 0; at < bytes.length; at += chunkSize) scanner.write(bytes.subarray(at, at + chunkSize))
  scanner.end()
  return rows
}

const value = fc.oneof(
  fc.nat(50_000).map(String),
  fc.nat(12).chain((digits) => fc.bigInt(10n ** BigInt(digits), 10n ** BigInt(digits + 1)).map(String)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '1.50',
    '0.1',
    '.5',
    '5.',
    '1.2.3',
    ' 7 ',
    '1E3',
    '甲',
    '&#49;2',
    '60',
    '1e999',
  ),
)
const cell = fc.record({
  gap: fc.nat(30),
  style: fc.option(fc.nat(5)),
  text: fc.option(value, { freq: 9 }),
  string: fc.option(fc.nat(STRINGS.length - 1)),
})
type Drawn = typeof cell extends fc.Arbitrary<infer T> ? T : never

/** `between` stands before each attribute: one space is plain, more are read tag by tag. */
function xmlOf(rows: readonly (readonly Drawn[])[], between: string): string {
  const cellsOf = (cells: readonly Drawn[], row: number) => {
    let column = -1
    return cells.map(({ gap, style, text, string }) => {
      column += 1 + gap
      const head = `<c${between}r="${cellAddress(row, column)}"${style === null ? '' : `${between}s="${style}"`}`
      if (string !== null) return `${head}${between}t="s"><v>${string}</v></c>`
      return text === null ? `${head}/>` : `${head}><v>${text}</v></c>`
    })
  }
  return rows.map((cells, at) => `<row r="${at + 1}">${cellsOf(cells, at + 1).join('')}</row>`).join('\n')
}

test('as plain cells, tag by tag, and in pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3000 }),
      (rows, chunkSize) => {
        const plain = xmlOf(rows, ' ')
        const expected = rowsOf(xmlOf(rows, '  '))
        expect(rowsOf(plain)).toEqual(expected)
        expect(rowsOf(plain, chunkSize)).toEqual(expected)
      },
    ),
  )
})

const takenOf = (xml: string) => {
  const found: PlainCell = { column: 0, style: 0, type: 'n', start: 0, end: 0, integer: 0 }
  const next = takePlainCell(Buffer.from(xml + ROOM), 0, found)
  return next < 0 ? null : { ...found, next }
}

test('the common cells are taken, so that the property above compares two ways', () => {
  expect(takenOf('<c r="AB12" s="3" t="s"><v>45</v></c>')).toMatchObject({
    column: 27,
    style: 3,
    type: 's',
    integer: 45,
    next: 37,
  })
  expect(takenOf('<c r="A1"><v>0.5</v></c>')).toMatchObject({ column: 0, type: 'n', integer: -1 })
  expect(takenOf('<c r="XFD1048576" s="1"/>')).toMatchObject({ column: 16_383, start: 23, end: 23 })
})

test.each([
  '<c r="A1" t="b"><v>1</v></c>',
  '<c r="A1"><f>B1</f><v>1</v></c>',
  '<c r="A1"><v/></c>',
  '<c r="A1"><v></v></c>',
  '<c  r="A1"><v>1</v></c>',
  '<c r="a1"><v>1</v></c>',
  '<c r="1"><v>1</v></c>',
  '<c r="A"><v>1</v></c>',
  '<c r="ABCD1"><v>1</v></c>',
  '<c r="A1" t="s" s="1"><v>1</v></c>',
  '<c r="A1" s="123456789012"><v>1</v></c>',
  '<c r="A1"><v>1</v><x/></c>',
  '<c r="A1"><v>1</x></c>',
  '<col r="A1"/>',
])('%s is left to the other way', (xml) => {
  expect(takenOf(xml)).toBeNull()
})

test.each([
  '<c r="A1" t="s"><v>4</v></c>',
  '<c r="A1" t="s"><v>01</v></c>',
  '<c r="A1" t="s"><v>x</v></c>',
  '<c r="XFE1"><v>1</v></c>',
])('%s is refused in both ways', (xml) => {
  const refusal = expect.objectContaining({ code: 'DAMAGED' })
  for (const written of [xml, xml.replace(' r', '  r')])
    expect(() => rowsOf(`<row r="1">${written}</row>`)).toThrow(refusal)
})
