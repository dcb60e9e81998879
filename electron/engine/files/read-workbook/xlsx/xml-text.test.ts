// Text of cells: what is written by numbers, whole characters of two halves, and halves that no database keeps.
import { expect, test } from 'vitest'
import { decodeEscapes, decodeText } from './xml-text.ts'

const decoded = (text: string) => {
  const bytes = Buffer.from(text)
  return decodeEscapes(decodeText(bytes, 0, bytes.length, false))
}

test.each([
  ['丰县&#x4E61;', '丰县乡'],
  ['a_x000D_b', 'a\rb'],
  ['_x005F_x000D_', '_x000D_'],
  ['_xD842__xDFB7_镇', '𠮷镇'],
  ['甲_xD800_', '甲\ufffd'],
  ['甲_xDFFF_乙', '甲\ufffd乙'],
  ['甲&#xD800;', '甲\ufffd'],
  ['甲_x0000_乙', '甲\ufffd乙'],
  ['甲&#0;乙', '甲\ufffd乙'],
])('%s', (text, expected) => {
  expect(decoded(text)).toBe(expected)
})
