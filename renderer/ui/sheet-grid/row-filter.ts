// What a filter field under a header means: a stretch of text, or for numbers a bound such as >=100 or 10..20.
import { compareQ, isRationalText, parseRational, type Rational } from '#shared/domain/apportion/rational'
import type { CellValue } from '../table-columns.ts'
import { foldText } from './find.ts'

export type CellTest = (value: CellValue) => boolean

const BOUND = /^(>=|<=|<>|>|<|=)\s*(.*)$/
const BETWEEN = /^(-?[\d.,]+)\s*(?:\.\.|~)\s*(-?[\d.,]+)$/

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
}

/** Null for a blank field, which lets everything pass. "=" alone means blank, "<>" alone means filled. */
export function cellTest(typed: string): CellTest | null {
  const text = foldText(typed.trim())
  if (text === '') return null
  const [, sign = '', rest = ''] = BOUND.exec(text) ?? []
  if (sign !== '' && rest === '') return (value) => (textOf(value) === '') === (sign === '=')
  const bound = numberIn(rest)
  const holds = HOLDS[sign]
  if (holds !== undefined && bound !== null)
    return (value) => numberHolds(value, (own) => holds(compareQ(own, bound)))
  if (sign === '=' || sign === '<>') return (value) => (textOf(value) === rest) === (sign === '=')
  const [, low = '', high = ''] = BETWEEN.exec(text) ?? []
  const [from, to] = [numberIn(low), numberIn(high)]
  if (from !== null && to !== null) {
    return (value) => numberHolds(value, (own) => compareQ(own, from) >= 0 && compareQ(own, to) <= 0)
  }
  return (value) => textOf(value).includes(text)
}

const textOf = (value: CellValue) => foldText(String(value ?? ''))

function numberIn(text: string): Rational | null {
  const plain = text.replaceAll(',', '')
  return isRationalText(plain) ? parseRational(plain) : null
}

function numberHolds(value: CellValue, holds: (own: Rational) => boolean): boolean {
  const own = value === null ? null : numberIn(String(value))
  return own !== null && holds(own)
}
