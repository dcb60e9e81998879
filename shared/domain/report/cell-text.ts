// A cell as it is read: the same text on screen, on paper and in the workbook.
import type { TableCell, TableColumnLeaf } from './table-model.ts'

const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/

/** Text of a cell; decimals get the places of their column. */
export function cellText(leaf: TableColumnLeaf, value: TableCell | undefined): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (leaf.kind !== 'decimal') return text
  const parts = DECIMAL.exec(text)
  if (parts === null) return text
  const fraction = (parts[2] ?? '').padEnd(leaf.digits ?? 0, '0')
  return fraction === '' ? `${parts[1]}` : `${parts[1]}.${fraction}`
}

/** Whether a cell holds a number: an integer, or the exact text of a decimal. */
export function isNumeric(leaf: TableColumnLeaf, value: TableCell | undefined): boolean {
  if (typeof value === 'number') return true
  return leaf.kind === 'decimal' && typeof value === 'string' && DECIMAL.test(value)
}

const NARROW_END = 0x2e80

/** Width of the longest line in characters of the default font; a Han character counts two. */
export function textWidth(text: string): number {
  let widest = 0
  for (const line of text.split('\n')) {
    let width = 0
    for (const character of line) width += (character.codePointAt(0) ?? 0) < NARROW_END ? 1 : 2
    widest = Math.max(widest, width)
  }
  return widest
}
