// Attributes of <row> and <c>, read straight from the bytes: these two tags are nine tenths of a sheet.
import type { CellType } from './cell-value.ts'
import { damagedXml } from './xml-scanner.ts'
import { isTrue } from './xml-text.ts'

/** Filled anew by each call, so that no object is made per cell. */
export interface TagFields {
  /** 0 where the tag names none. */
  row: number
  /** -1 where the tag names none. */
  column: number
  type: CellType
  style: number
  hidden: boolean
}

const QUOTE = 0x22
const APOSTROPHE = 0x27
const EQUALS = 0x3d
const SPACE = 0x20
const LETTER_H = 0x68
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74

/** Column, style and type of a cell. Only attributes of one letter count; prefixed and longer ones are passed over. */
export function parseCellTag(bytes: Buffer, from: number, to: number, fields: TagFields): void {
  fields.column = -1
  fields.style = 0
  fields.type = 'n'
  let at = from
  while (at < to) {
    const name = skipSpace(bytes, at, to)
    const equals = indexOf(bytes, EQUALS, name, to)
    const open = openingQuote(bytes, equals + 1, to)
    if (open >= to) return
    const close = indexOf(bytes, bytes[open] as number, open + 1, to)
    const letter = isShort(bytes, name, equals) ? bytes[name] : 0
    if (letter === LETTER_R) fields.column = columnOf(bytes, open + 1, close)
    else if (letter === LETTER_S) fields.style = digits(bytes, open + 1, close)
    else if (letter === LETTER_T) fields.type = typeOf(bytes, open + 1, close)
    at = close + 1
  }
}

/** Number of a row, and whether it is hidden. */
export function parseRowTag(bytes: Buffer, from: number, to: number, fields: TagFields): void {
  fields.row = 0
  fields.hidden = false
  let at = from
  while (at < to) {
    const name = skipSpace(bytes, at, to)
    const equals = indexOf(bytes, EQUALS, name, to)
    const open = openingQuote(bytes, equals + 1, to)
    if (open >= to) return
    const close = indexOf(bytes, bytes[open] as number, open + 1, to)
    const letter = bytes[name]
    if (letter === LETTER_R && isShort(bytes, name, equals)) fields.row = rowNumber(bytes, open + 1, close)
    else if (letter === LETTER_H && bytes.toString('latin1', name, equals).trim() === 'hidden')
      fields.hidden = isTrue(bytes.toString('latin1', open + 1, close))
    at = close + 1
  }
}

function rowNumber(bytes: Buffer, start: number, end: number): number {
  if (end === start) throw damagedXml('number')
  return digits(bytes, start, end)
}

function isShort(bytes: Buffer, name: number, equals: number): boolean {
  return equals - name === 1 || (bytes[name + 1] as number) <= SPACE
}

function skipSpace(bytes: Buffer, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] as number) <= SPACE) at += 1
  return at
}

function indexOf(bytes: Buffer, byte: number, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== byte) at += 1
  return at
}

function openingQuote(bytes: Buffer, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1
  return at
}

function digits(bytes: Buffer, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9 || value > 100_000_000) throw damagedXml('number')
    value = value * 10 + digit
  }
  return value
}

function columnOf(bytes: Buffer, start: number, end: number): number {
  let column = 0
  for (let at = start; at < end; at += 1) {
    const letter = bytes[at] as number
    if (letter >= 0x41 && letter <= 0x5a) column = column * 26 + letter - 0x40
    else if (letter >= 0x61 && letter <= 0x7a) column = column * 26 + letter - 0x60
    else if (letter >= 0x30 && letter <= 0x39 && column > 0) return column - 1
    else throw damagedXml('reference')
    if (at - start > 2) throw damagedXml('reference')
  }
  throw damagedXml('reference')
}

function typeOf(bytes: Buffer, start: number, end: number): CellType {
  const first = bytes[start]
  if (end - start === 1) {
    if (first === 0x73) return 's'
    if (first === 0x6e) return 'n'
    if (first === 0x62) return 'b'
    if (first === 0x65) return 'e'
    if (first === 0x64) return 'd'
  }
  const name = bytes.toString('latin1', start, end)
  if (name === 'str' || name === 'inlineStr') return name
  throw damagedXml('cell-type')
}
