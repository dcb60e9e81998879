// A cell that should hold a number, in every way offices write one, as exact decimal text.
import { BLANK, NUMBER_PREFIX } from '../rows/words.zh-CN.ts'

export type NumberCell =
  | { readonly status: 'blank' }
  /** `unit` is what stood behind the digits; empty where nothing did. With % the value is the fraction. */
  | { readonly status: 'number'; readonly value: string; readonly unit: string }
  | { readonly status: 'bad' }

export const PERCENT = '%'

/** The common case, which is its own normal form. */
const SIMPLE = /^(?:0|[1-9]\d{0,14})$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** No number that an office writes is longer, whatever stands around it. */
const LONGEST = 60
const SPACED = /^\s*[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?\s*$/
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
const WITH_UNIT = /^([+-]?[\d,.]+)([^\d\s,.%+-][^\d]{0,5}2?)$/

/** No way of writing nothing holds a digit, a letter or four characters in a row. */
const FILLED = /[0-9A-Za-z]|[\u4e00-\u9fa5]{4}/

/** Whether a text is one of the ways in which offices write nothing. */
export function isBlankText(text: string): boolean {
  return !FILLED.test(text) && parseNumberText(text).status === 'blank'
}

/** Full-width digits and grouping are made plain, "(12)" is -12, "95%" 0.95, a dash blank. */
export function parseNumberText(text: string): NumberCell {
  if (SIMPLE.test(text)) return { status: 'number', value: text, unit: '' }
  if (text.trim().length > LONGEST) return { status: 'bad' }
  const plain = text.normalize('NFKC').replace(/[\p{Cf}']+/gu, '')
  // A space between digits that does not group them in threes makes two numbers, which is none.
  const clean = (SPACED.test(plain) ? plain.replaceAll(' ', '') : plain)
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[−–—－](?=\d)/gu, '-')
  if (clean === '' || BLANK.test(clean)) return { status: 'blank' }
  const bare = clean.replace(NUMBER_PREFIX, '')
  const bracketed = /^\(([\d,.]+)\)$/.exec(bare)?.[1]
  if (bracketed !== undefined) return fromDigits(`-${bracketed}`, '')
  if (bare.endsWith('%')) return percentage(bare.slice(0, -1))
  const split = WITH_UNIT.exec(bare)
  return split === null ? fromDigits(bare, '') : fromDigits(split[1] ?? '', split[2] ?? '')
}

function percentage(digits: string): NumberCell {
  const cell = fromDigits(digits, '')
  return cell.status === 'number' ? { ...cell, value: shiftPoint(cell.value, -2), unit: PERCENT } : cell
}

function fromDigits(text: string, unit: string): NumberCell {
  if (GROUPED.test(text)) return { status: 'number', value: canonicalDecimal(text.replaceAll(',', '')), unit }
  if (PLAIN.test(text)) return { status: 'number', value: canonicalDecimal(text), unit }
  return { status: 'bad' }
}

/** "+007.50" → "7.5", "-0" → "0", ".5" → "0.5". */
export function canonicalDecimal(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.')
  const left = whole.replace(/^0+(?=\d)/, '') || '0'
  const right = fraction.replace(/0+$/, '')
  const value = right === '' ? left : `${left}.${right}`
  return negative && value !== '0' ? `-${value}` : value
}

/** Moves the point of a decimal; exact. */
function shiftPoint(text: string, places: number): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const digits = whole.padStart(-places + 1, '0') + fraction
  const point = digits.length - fraction.length + places
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`
  return canonicalDecimal(negative ? `-${moved}` : moved)
}
