// Reads the fields of a case with the source text of every number, and refuses by field name.
import { findDuplicateKey } from './case-keys.ts'
import {
  compareQ,
  isIntegerQ,
  isRationalText,
  parseRational,
  type Rational,
  rational,
  signQ,
} from './rational.ts'

/**
 * What is wrong with a field. Params: NOT_A_NUMBER {text}; NOT_AN_INTEGER {text}; NEGATIVE {text}; TOO_LARGE {most};
 * UNKNOWN_VALUE {text, allowed}; LENGTH {expected, found}; CONFLICT {with}; TIE_ORDER {last}; DUPLICATE_KEY {line};
 * TOO_LONG {text, digits, exponent}; the others carry none. For NOT_JSON, TOO_DEEP and NOT_AN_OBJECT of the whole document the field is empty.
 */
export type CaseCode =
  | 'NOT_JSON'
  | 'TOO_DEEP'
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'NOT_A_NUMBER'
  | 'NOT_AN_INTEGER'
  | 'NOT_A_TEXT'
  | 'NOT_A_BOOLEAN'
  | 'NEGATIVE'
  | 'TOO_LARGE'
  | 'TOO_LONG'
  | 'MISSING'
  | 'EMPTY'
  | 'LENGTH'
  | 'UNKNOWN_KEY'
  | 'DUPLICATE_KEY'
  | 'UNKNOWN_VALUE'
  | 'CONFLICT'
  | 'TIE_ORDER'
  | 'ZERO_SUM'

export interface CaseError {
  /** Path of the field, as in `composite.indicators[0].values[2]`. */
  readonly field: string
  readonly code: CaseCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Thrown inside the reader, caught by `parseCase`. */
export class CaseRefusal extends Error {
  readonly error: CaseError

  constructor(field: string, code: CaseCode, params: CaseError['params'] = {}) {
    super(`${code} ${field}`)
    this.error = { field, code, params }
  }
}

/** Of one number: sums of longer ones take minutes. */
const MOST_DIGITS = 1000
/** A number whose exponent `isRationalText` does not read. */
const longExponent = /^-?(?:\d+(?:\.\d+)?|\.\d+)[eE][+-]?\d{4,}$/

/** Characters of a wrong value that a message quotes. */
const MOST_SHOWN = 40

/** Keys allowed in every case and not read. */
export const noteKeys = ['id', 'title', 'source', 'provenance', 'expect', 'row_names', 'col_names'] as const

/** A JSON number as it was written. */
export class NumberText {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown
type ParseWithSource = (text: string, reviver: Reviver) => unknown

/** JSON with every number kept as `NumberText`, so that no digit is lost; no key may stand twice in an object. */
export function parseJson(given: string): unknown {
  const text = given.replace(/^\uFEFF/, '')
  const value = parseNumbersAsText(text)
  const twice = findDuplicateKey(text)
  if (twice !== null) throw new CaseRefusal(twice.field, 'DUPLICATE_KEY', { line: twice.line })
  return value
}

function parseNumbersAsText(text: string): unknown {
  const keepSource: Reviver = (_key, value, context) =>
    typeof value === 'number' ? new NumberText(context.source as string) : value
  try {
    return (JSON.parse as ParseWithSource)(text, keepSource)
  } catch (error) {
    if (error instanceof SyntaxError) throw new CaseRefusal('', 'NOT_JSON')
    // Nested deeper than the stack.
    if (error instanceof RangeError) throw new CaseRefusal('', 'TOO_DEEP')
    throw error
  }
}

/** The fields of an object. */
export function readFields(value: unknown, field: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof NumberText) {
    throw new CaseRefusal(field, 'NOT_AN_OBJECT')
  }
  return new Map<string, unknown>(Object.entries(value))
}

/** The fields of an object that has none but the known ones. */
export function readOnlyFields(
  value: unknown,
  field: string,
  known: readonly string[],
): Map<string, unknown> {
  const fields = readFields(value, field)
  for (const key of fields.keys()) {
    if (!known.includes(key)) throw new CaseRefusal(field === '' ? key : `${field}.${key}`, 'UNKNOWN_KEY')
  }
  return fields
}

export function readRequired(fields: Map<string, unknown>, key: string, field = key): unknown {
  if (!fields.has(key)) throw new CaseRefusal(field, 'MISSING')
  return fields.get(key)
}

/** A list with its items read one by one; `length` when it must match the weights. */
export function readList<T>(
  value: unknown,
  field: string,
  readItem: (item: unknown, field: string) => T,
  length?: number,
): T[] {
  if (!Array.isArray(value)) throw new CaseRefusal(field, 'NOT_A_LIST')
  if (length !== undefined && value.length !== length) {
    throw new CaseRefusal(field, 'LENGTH', { expected: length, found: value.length })
  }
  return value.map((item, i) => readItem(item, `${field}[${i}]`))
}

/** A number of either sign: a JSON number, or a text such as "12.5" or "3/7". */
export function readNumber(value: unknown, field: string): Rational {
  const text = value instanceof NumberText ? value.source : value
  if (typeof text !== 'string') throw new CaseRefusal(field, 'NOT_A_NUMBER', { text: shown(value) })
  if (text.length > MOST_DIGITS || longExponent.test(text)) {
    throw new CaseRefusal(field, 'TOO_LONG', { text: shown(value), digits: MOST_DIGITS, exponent: 999 })
  }
  if (!isRationalText(text)) throw new CaseRefusal(field, 'NOT_A_NUMBER', { text: shown(value) })
  return parseRational(text)
}

/** A number that is not negative. */
export function readAmount(value: unknown, field: string): Rational {
  const amount = readNumber(value, field)
  if (signQ(amount) < 0) throw new CaseRefusal(field, 'NEGATIVE', { text: shown(value) })
  return amount
}

/** A whole number of either sign and any size. */
export function readInteger(value: unknown, field: string): bigint {
  const number = readNumber(value, field)
  if (!isIntegerQ(number)) throw new CaseRefusal(field, 'NOT_AN_INTEGER', { text: shown(value) })
  return number.n
}

/** A number of posts: whole, not negative, at most `most`. */
export function readCount(value: unknown, field: string, most = Number.MAX_SAFE_INTEGER): number {
  const amount = readAmount(value, field)
  if (!isIntegerQ(amount)) throw new CaseRefusal(field, 'NOT_AN_INTEGER', { text: shown(value) })
  if (compareQ(amount, rational(most)) > 0) throw new CaseRefusal(field, 'TOO_LARGE', { most })
  return Number(amount.n)
}

export function readText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new CaseRefusal(field, 'NOT_A_TEXT')
  return value
}

export function readBoolean(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw new CaseRefusal(field, 'NOT_A_BOOLEAN')
  return value
}

export function readChoice<T extends string>(value: unknown, field: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === value)
  if (choice === undefined) {
    throw new CaseRefusal(field, 'UNKNOWN_VALUE', { text: shown(value), allowed: choices.join(', ') })
  }
  return choice
}

/** The value as a message may quote it: lists and objects by their brackets alone, however deep they go. */
function shown(value: unknown): string {
  if (value instanceof NumberText) return shortened(value.source)
  if (typeof value !== 'object' || value === null) return shortened(JSON.stringify(value) ?? '')
  return Array.isArray(value) ? '[…]' : '{…}'
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * MOST_SHOWN)]
  return text.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text
}
