// Cells as nearly every program writes them, <c r="B2" s="1" t="s"><v>12</v></c>, taken in one pass. Whatever is written
// otherwise is left to the scanner's own way, tag by tag, which reads the same out of it.
import type { CellType } from './cell-value.ts'

/** Filled anew by each call, so that no object is made per cell. */
export interface PlainCell {
  column: number
  style: number
  type: CellType
  /** Where the value stands; both are alike where the cell has none. */
  start: number
  end: number
  /** The value where it is a whole number of at most nine digits, written plainly; else NO_INTEGER. */
  integer: number
}

export const NO_INTEGER = -1
/** Answered where the cell is written otherwise, or is not all there. */
export const NOT_PLAIN = -1

/** All of a cell but its value: within so many bytes nothing has to ask whether the chunk has ended. */
const ROOM = 64
const INTEGER_DIGITS = 9
const STYLE_DIGITS = 8
const ROW_DIGITS = 7

const SPACE = 0x20
const QUOTE = 0x22
const SLASH = 0x2f
const ZERO = 0x30
const NINE = 0x39
const LT = 0x3c
const EQUALS = 0x3d
const GT = 0x3e
const UPPER_A = 0x41
const UPPER_Z = 0x5a
const LOWER_C = 0x63
const LOWER_N = 0x6e
const LOWER_R = 0x72
const LOWER_S = 0x73
const LOWER_T = 0x74
const LOWER_V = 0x76

/** The place after the cell whose `<` stands at `at`, or NOT_PLAIN. */
export function takePlainCell(bytes: Buffer, at: number, cell: PlainCell): number {
  if (bytes.length - at < ROOM) return NOT_PLAIN
  if (bytes[at + 1] !== LOWER_C || !attributeIs(bytes, at + 2, LOWER_R)) return NOT_PLAIN
  let next = takeReference(bytes, at + 6, cell)
  if (next < 0) return NOT_PLAIN
  cell.style = 0
  if (attributeIs(bytes, next, LOWER_S)) next = takeStyle(bytes, next + 4, cell)
  if (next < 0) return NOT_PLAIN
  cell.type = 'n'
  if (attributeIs(bytes, next, LOWER_T)) next = takeType(bytes, next + 4, cell)
  return next < 0 ? NOT_PLAIN : takeRest(bytes, next, cell)
}

/** Whether ` x="` stands here, for the letter x. */
function attributeIs(bytes: Buffer, at: number, letter: number): boolean {
  return (
    bytes[at + 1] === letter && bytes[at] === SPACE && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
  )
}

/** A1 up to its closing quote. Only the column counts: cells stand in their rows. */
function takeReference(bytes: Buffer, start: number, cell: PlainCell): number {
  let at = start
  let column = 0
  let byte = bytes[at] as number
  while (byte >= UPPER_A && byte <= UPPER_Z && at < start + 3) {
    column = column * 26 + byte - (UPPER_A - 1)
    at += 1
    byte = bytes[at] as number
  }
  const digits = at
  while (byte >= ZERO && byte <= NINE && at <= digits + ROW_DIGITS) {
    at += 1
    byte = bytes[at] as number
  }
  cell.column = column - 1
  return column > 0 && at > digits && byte === QUOTE ? at + 1 : NOT_PLAIN
}

function takeStyle(bytes: Buffer, start: number, cell: PlainCell): number {
  let at = start
  let style = 0
  let byte = bytes[at] as number
  while (byte >= ZERO && byte <= NINE && at <= start + STYLE_DIGITS) {
    style = style * 10 + byte - ZERO
    at += 1
    byte = bytes[at] as number
  }
  cell.style = style
  return byte === QUOTE ? at + 1 : NOT_PLAIN
}

function takeType(bytes: Buffer, at: number, cell: PlainCell): number {
  if (bytes[at + 1] !== QUOTE) return NOT_PLAIN
  const letter = bytes[at]
  if (letter === LOWER_S) cell.type = 's'
  else if (letter !== LOWER_N) return NOT_PLAIN
  return at + 2
}

/** From the end of the attributes: `/>`, or `><v>`, the value and both closing tags. */
function takeRest(bytes: Buffer, at: number, cell: PlainCell): number {
  if (bytes[at] === SLASH && bytes[at + 1] === GT) {
    cell.start = at
    cell.end = at
    cell.integer = NO_INTEGER
    return at + 2
  }
  const opens = bytes[at] === GT && bytes[at + 1] === LT && bytes[at + 2] === LOWER_V && bytes[at + 3] === GT
  if (!opens) return NOT_PLAIN
  const start = at + 4
  const end = takeValue(bytes, start, cell)
  return end > start && closesBoth(bytes, end) ? end + 8 : NOT_PLAIN
}

/** Up to the next `<`; the number is reckoned on the way. */
function takeValue(bytes: Buffer, start: number, cell: PlainCell): number {
  const limit = bytes.length - 8
  let at = start
  let integer = 0
  let others = 0
  for (; at < limit; at += 1) {
    const byte = bytes[at] as number
    if (byte === LT) break
    const digit = byte - ZERO
    if (digit < 0 || digit > 9) others += 1
    else if (at - start < INTEGER_DIGITS) integer = integer * 10 + digit
  }
  const length = at - start
  const isInteger = others === 0 && length <= INTEGER_DIGITS && (length === 1 || bytes[start] !== ZERO)
  cell.integer = isInteger ? integer : NO_INTEGER
  cell.start = start
  cell.end = at
  return at >= limit ? NOT_PLAIN : at
}

/** Whether `</v></c>` stands here. */
function closesBoth(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LOWER_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LOWER_C &&
    bytes[at + 7] === GT
  )
}
