// The clipboard of Excel and WPS: what they write is read, and what is written is read back unchanged.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTsv, toTsv } from './tsv.ts'

describe('parseTsv', () => {
  test.each([
    ['one cell', '12', [['12']]],
    ['nothing', '', [['']]],
    [
      'a block from Excel',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['line feeds alone', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['a blank last cell', 'a\t\r\n', [['a', '']]],
    ['a line break inside a cell', '"两行\n文字"\t2\r\n', [['两行\n文字', '2']]],
    ['a tab and quotes inside a cell', '"a\t""b"""\tc', [['a\t"b"', 'c']]],
    ['a quote that is never closed', '"a\tb\r\nc', [['"a', 'b'], ['c']]],
    ['a quote in the middle', 'a"b\tc', [['a"b', 'c']]],
    ['rows of unequal length', 'a\r\nb\tc\r\n', [['a'], ['b', 'c']]],
  ])('%s', (_, text, block) => {
    expect(parseTsv(text)).toEqual(block)
  })
})

test('what is written is read back', () => {
  const field = fc
    .string({ unit: 'grapheme-composite', maxLength: 8 })
    .map((text) => text.replace(/x/g, '\n"\t'))
  const block = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  const odd = fc.array(fc.array(fc.string({ maxLength: 3, unit: 'binary-ascii' }), { minLength: 1 }), {
    minLength: 1,
  })
  fc.assert(fc.property(block, (rows) => void expect(parseTsv(toTsv(rows))).toEqual(rows)))
  fc.assert(fc.property(odd, (rows) => void expect(parseTsv(toTsv(rows))).toEqual(rows)))
})
