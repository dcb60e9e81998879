// What a cell's stored text means, by its type and style.
import { CellKind } from '#shared/domain/staffing-import/sheet'
import { exactDecimal } from './number-text.ts'
import { serialDate } from './serial-date.ts'
import { damagedXml } from './xml-scanner.ts'
import { decodeEscapes } from './xml-text.ts'

export interface CellContext {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly date1904: boolean
}

export interface CellValue {
  readonly kind: CellKind
  readonly text: string
}

/** The types of the standard's ST_CellType; a number has none. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/** A numeric cell: a date where its style says so, and text where the file holds no number after all. */
export function numericValue(source: string, style: number, context: CellContext): CellValue {
  const decimal = exactDecimal(source)
  if (decimal === null) return { kind: CellKind.text, text: source }
  if (context.dateStyles[style] === true) {
    const date = serialDate(decimal, context.date1904)
    if (date !== null) return { kind: CellKind.date, text: date }
  }
  return { kind: CellKind.number, text: decimal }
}

export function sharedString(index: number, context: CellContext): string {
  const text = context.strings[index]
  if (text === undefined) throw damagedXml('string-index')
  return text
}

/** Every type but numbers and shared strings, which the scanner takes the short way. */
export function otherValue(type: CellType, source: string): CellValue {
  if (type === 'b') return { kind: CellKind.boolean, text: source.trim() === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'e') return { kind: CellKind.error, text: source }
  if (type === 'd') return { kind: CellKind.date, text: isoDate(source) }
  return { kind: CellKind.text, text: decodeEscapes(source) }
}

/** Strict workbooks write dates out; a time of midnight says nothing. */
function isoDate(source: string): string {
  return source
    .replace(/\.\d+/, '')
    .replace(/Z$/, '')
    .replace(/T00:00:00$/, '')
}
