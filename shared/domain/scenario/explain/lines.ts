// The lines of a derivation: codes with figures; the sentences are in the locale files.
import { type Rational, toDecimalString } from '../../apportion/rational.ts'
import type { Params } from '../outcome.ts'

export const EXPLAIN_CODES = [
  'CONSTANT',
  'CLASS',
  'TABLE',
  'RATIO_CEIL',
  'RATIO_FLOOR',
  'RATIO_HALF_UP',
  'FORMULA',
  'CARRY',
  'MANUAL',
  'MANUAL_NONE',
  'POOL',
  'POOL_EMPTY',
  'POOL_CHARGED',
  'STAGE',
  'STAGE_POSTS',
  'MARGIN',
  'MARGIN_NONE',
  'MARGIN_CELL',
  'CELL_DIVISORS',
  'CELL_TIE',
  'CELL_TIE_GAINED',
  'CELL_TIE_FUNCTION',
  'HELD_MIN',
  'HELD_MAX',
  'REST',
  'DEALT',
  'DEALT_LAST',
  'DEALT_NEXT',
  'WEIGHT_SHARE',
  'WEIGHT_RANGE',
  'WEIGHT_RANGE_EQUAL',
  'WEIGHT_RANK',
  'WEIGHT_POINTS',
  'WEIGHT_MISSING',
  'SCORE',
  'SCORE_EQUAL',
  'QUOTA',
  'QUOTA_PRICE',
  'QUOTA_HELD',
  'DEALT_OUT',
  'REMAINDER',
  'DIVISOR',
  'NO_DIVISOR',
  'FLOOR_HELD',
  'CAP_HELD',
  'TIE_WON',
  'TIE_LOST',
  'LOT',
  'BAND',
  'BAND_NONE',
  'BAND_TOP',
  'BAND_COUNT_HALF_UP',
  'BAND_COUNT_FLOOR',
  'BAND_COUNT_CEIL',
  'BAND_EQUAL',
  'BAND_MARK',
  'BODIES',
  'BODIES_NONE',
  'FUNCTION',
  'BODY_POSTS',
  'SOURCED',
  'GIVER_VACANCY',
  'GIVER_FILLED',
  'SOURCED_NONE',
  'STEP_POSTS',
  'FUNDING',
  'FUNDING_SHARE',
  'FUNDING_FIRST',
  'TOTAL',
  'OF_TYPE',
  'CHANGE_UP',
  'CHANGE_FROM',
  'CHANGE_DOWN',
  'CHANGE_NONE',
] as const

export type ExplainCode = (typeof EXPLAIN_CODES)[number]

export interface ExplainLine {
  /** Step id; empty for the unit's sum. */
  readonly step: string
  readonly code: ExplainCode
  readonly params: Params
}

/** A line without its step. */
export type Line = readonly [ExplainCode, Params]

export const SHARE_PLACES = 10
export const QUOTIENT_PLACES = 6

/** `= 0.25`, or `≈ 0.3333` where the decimals had to be cut; the exact value is what is added and compared. */
export function shown(value: Rational, places: number): string {
  const isExact = 10n ** BigInt(places) % value.d === 0n
  return `${isExact ? '=' : '≈'} ${toDecimalString(value, places)}`
}

/** The same without the noughts at the end of an exact value: `= 0.7`. */
export function shownBriefly(value: Rational): string {
  const text = shown(value, QUOTIENT_PLACES)
  return text.startsWith('=') ? text.replace(/\.?0+$/, '') : text
}
