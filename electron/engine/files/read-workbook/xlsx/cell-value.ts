// What a cell's stored text means, by its type and style.
import { CellKind } from '#shared/domain/staffing-import/sheet'
import { exactDecimal } from './number-text.ts'
import { serialDate } from './serial-date.ts'
import { damagedXml } from './xml-scanner.ts'
import { decodeEscapes } from './xml-text.ts'

export interface CellContext {
  readonly strings: readonly string[]
  /** For each cell style what a number in it is: a number, a date or a percentage. */
  readonly numberKinds: readonly CellKind[]
  readonly date1904: boolean
}

export interface CellValue {
  readonly kind: CellKind
  readonly text: string
}

/** The types of the standard's ST_CellType; a number has none. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/** A numeric cell: a date or a percentage where its style says so, and text where the file holds no number after all. */
export function numericValue(source: string, style: number, context: CellContext): CellValue {
  const decimal = exactDecimal(source)
  if (decimal === null) return { kind: CellKind.text, text: source }
  const kind = context.numberKinds[style] ?? CellKind.number
  return kind === CellKind.number ? { kind, text: decimal } : styledValue(decimal, kind, context.date1904)
}

/** A number in a style that shows it as something else. */
export function styledValue(decimal: string, kind: CellKind, date1904: boolean): CellValue {
  if (kind !== CellKind.date) return { kind, text: decimal }
  const date = serialDate(Number(decimal), date1904)
  return date === null ? { kind: CellKind.number, text: decimal } : { kind, text: date }
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
