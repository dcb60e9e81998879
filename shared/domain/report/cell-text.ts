// A cell as it is read: the same text on screen, on paper and in the workbook.
import type { TableCell, TableColumnLeaf } from './table-model.ts'

const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/

const ZERO = /^-?0(?:\.0*)?$/

/** Text of a cell; decimals get the places of their column, percents two. */
export function cellText(leaf: TableColumnLeaf, value: TableCell | undefined, zerosBlank = false): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (zerosBlank && isNumeric(leaf, value) && ZERO.test(text)) return ''
  if (leaf.kind === 'percent') return percentText(text)
  if (leaf.kind !== 'decimal') return text
  const parts = DECIMAL.exec(text)
  if (parts === null) return text
  const fraction = (parts[2] ?? '').padEnd(leaf.digits ?? 0, '0')
  return fraction === '' ? `${parts[1]}` : `${parts[1]}.${fraction}`
}

/** Whether a cell holds a number: an integer, or the exact text of a decimal. */
export function isNumeric(leaf: TableColumnLeaf, value: TableCell | undefined): boolean {
  if (typeof value === 'number') return true
  const isDecimal = leaf.kind === 'decimal' || leaf.kind === 'percent'
  return isDecimal && typeof value === 'string' && DECIMAL.test(value)
}

/** Where a figure stands in its cell: as its column says, but a count in a column of words in the middle. */
export function figureAlign({ kind, align }: TableColumnLeaf): 'left' | 'center' | 'right' {
  return kind === 'text' ? 'center' : (align ?? 'center')
}

const PERCENT_PLACES = 2

/** 0.2667 as 26.67%: the point two places on, no digit touched. */
function percentText(ratio: string): string {
  const parts = DECIMAL.exec(ratio)
  if (parts === null) return ratio
  const [, whole = '', fraction = ''] = parts
  const digits = fraction.padEnd(2 + PERCENT_PLACES, '0')
  const sign = whole.startsWith('-') ? '-' : ''
  const front = (whole.replace('-', '') + digits.slice(0, 2)).replace(/^0+(?=\d)/, '')
  return `${sign}${front}.${digits.slice(2)}%`
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
