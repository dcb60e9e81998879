// What was written as delimited text is read again, wherever the text is cut into pieces.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DelimitedScanner } from './delimited-scanner.ts'

const MARKS = [',', '"', '\n', '\r', '=', '街', ' ']
const cell = fc.string({
  unit: fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 1 })),
})
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

const needsQuotes = (text: string) => /[",\r\n]/.test(text)
const written = (text: string) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)

function readInPieces(text: string, cuts: readonly number[]): string[][] {
  const found: string[][] = []
  const scanner = new DelimitedScanner(',', 1000, (_row, texts) => found.push(texts))
  let from = 0
  for (const cut of [...cuts, text.length].toSorted((a, b) => a - b)) {
    scanner.write(text.slice(from, Math.max(from, cut)))
    from = Math.max(from, cut)
  }
  scanner.end()
  return found
}

test('cells come out as they were written', () => {
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 6 })
  const lineEnd = fc.constantFrom('\n', '\r', '\r\n')
  fc.assert(
    fc.property(rows, cuts, lineEnd, (cells, places, end) => {
      const text = cells.map((row) => row.map(written).join(',') + end).join('')
      const expected = cells.map((row) => row.map((one) => one.replace(/^="(.*)"$/, '$1')))
      expect(readInPieces(text, places)).toEqual(expected)
    }),
  )
})

test('a quote inside a cell is a letter, and letters behind a quoted part belong to it', () => {
  expect(readInPieces('a"b,"c"d\n', [])).toEqual([['a"b', 'cd']])
})

test.each([
  ['in one piece', []],
  ['cut', [3, 5]],
])('a cell too long and a row too wide are refused by name: %s', (_, cuts) => {
  const long = 'a'.repeat(1001)
  for (const text of [`x,${long}\n`, `x,${long},y\n`, `"${long}"\n`])
    expect(() => readInPieces(text, cuts)).toThrow(
      expect.objectContaining({ params: { what: 'cellText', limit: 1000 } }),
    )
  const wide = (columns: number) => `${','.repeat(columns - 1)}\n`
  expect(readInPieces(wide(16_384), cuts)[0]).toHaveLength(16_384)
  expect(() => readInPieces(wide(16_385), cuts)).toThrow(
    expect.objectContaining({ params: { what: 'columns', limit: 16_384 } }),
  )
})
