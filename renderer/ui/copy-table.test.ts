// What is copied comes apart again into the same cells, and no text becomes a formula.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsAsText } from './copy-table.ts'

/** As a spreadsheet takes pasted text: cells between tabs, quoted ones with anything inside. */
function pasted(text: string): string[][] {
  const rows = [['']]
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const own = rows.at(-1) ?? []
    const end = own.length - 1
    const letter = text[at] ?? ''
    if (letter === '"' && isQuoted && text[at + 1] === '"') {
      own[end] += '"'
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && letter === '\t') own.push('')
    else if (!isQuoted && letter === '\r') {
      rows.push([''])
      at += 1
    } else own[end] += letter
  }
  return rows
}

const cell = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', ' ', 'x') })

test('cells survive, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(pasted(cellsAsText(rows))).toEqual(rows)
    }),
  )
})

test('a name that begins like a formula stays a text, a negative number a number', () => {
  expect(cellsAsText([['=城管执法队', '-5', '@x', '+1+1', '-1+2', '-0.5%']])).toBe(
    ['"=""=城管执法队"""', '-5', '"=""@x"""', '"=""+1+1"""', '"=""-1+2"""', '-0.5%'].join('\t'),
  )
})
