// Indicator values of units, counties or bodies as columns of whole numbers, read once and exactly.
import { compareBig, lcm } from '../apportion/divide.ts'
import { isRationalText, parseRational, type Rational, rational } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { Indicator } from '../region/indicator.ts'
import type { IndicatorTexts } from './inputs.ts'

/** Whoever has values: a unit, a county, a body. */
export interface Holder {
  readonly code: string | null
  readonly name: string
  readonly values: IndicatorTexts
}

/** Where a value is asked for: the field of the document, for messages. */
export interface Asked {
  readonly indicator: string
  readonly field: string
}

/** The values of one indicator over all holders, times `scale`. */
export interface Column {
  /** The same values as doubles that hold them exactly, NaN for a blank; null where one might not. */
  readonly plain: Float64Array | null
  readonly scale: bigint
  /** Whether every holder has a value and none is negative. */
  readonly isWhole: boolean
  readonly lowIsBest: boolean
  readonly has: (holder: number) => boolean
  /** Whether there is a value and it is not negative. */
  readonly isUsable: (holder: number) => boolean
  readonly at: (holder: number) => bigint
  readonly compare: (a: number, b: number) => number
  /** Negative, 0 or positive as a holder's value is below, on or above the mark. */
  readonly against: (mark: Rational) => (holder: number) => number
}

export class ValueTable {
  readonly holders: readonly Holder[]
  readonly #indicators: ReadonlyMap<string, Indicator>
  readonly #asOf: string
  readonly #columns = new Map<string, Column>()

  constructor(holders: readonly Holder[], indicators: ReadonlyMap<string, Indicator>, asOf: string) {
    this.holders = holders
    this.#indicators = indicators
    this.#asOf = asOf
  }

  /** Throws INDICATOR_UNKNOWN for an indicator that the project does not have. */
  column(asked: Asked): Column {
    const { indicator, field } = asked
    const known = this.#columns.get(indicator)
    if (known !== undefined) return known
    const found = this.#indicators.get(indicator)
    if (found === undefined) throw new Refusal('INDICATOR_UNKNOWN', { indicator }, field)
    const column = readColumn(this.#texts(indicator), found.better)
    this.#columns.set(indicator, column)
    return column
  }

  /** The column of an indicator that the project may lack: then the values as they stand, high for best. */
  columnOrPlain(indicator: string): Column {
    return this.#columns.get(indicator) ?? readColumn(this.#texts(indicator), 'high')
  }

  #texts(indicator: string): (string | undefined)[] {
    return this.holders.map(({ values }) =>
      Object.hasOwn(values, indicator) ? values[indicator] : undefined,
    )
  }

  /** The column, every one of `holders` checked. Throws INDICATOR_MISSING unless blanks are allowed, INDICATOR_NEGATIVE. */
  checked(asked: Asked, holders: readonly number[], blanks: 'refused' | 'allowed' = 'refused'): Column {
    const column = this.column(asked)
    if (column.isWhole) return column
    for (const holder of holders) {
      if (column.isUsable(holder)) continue
      if (!column.has(holder)) {
        if (blanks === 'refused') {
          const lacking = holders.filter((each) => !column.has(each)).length
          const count = lacking === 1 ? {} : { count: lacking }
          const params = { ...this.#place(holder, asked), asOf: this.#asOf, ...count }
          throw new Refusal('INDICATOR_MISSING', params, asked.field)
        }
      } else {
        const value = this.holders[holder]?.values[asked.indicator] ?? ''
        throw new Refusal('INDICATOR_NEGATIVE', { ...this.#place(holder, asked), value }, asked.field)
      }
    }
    return column
  }

  /** The value of one holder. Throws INDICATOR_UNKNOWN, INDICATOR_MISSING, INDICATOR_NEGATIVE. */
  value(asked: Asked, holder: number): Rational {
    const column = this.checked(asked, [holder])
    return rational(column.at(holder), column.scale)
  }

  #place(holder: number, { indicator }: Asked): { unit: string; indicator: string } {
    return { unit: holderName(this.holders[holder] as Holder), indicator }
  }
}

/** Name and code, for messages. */
export function holderName({ code, name }: Pick<Holder, 'code' | 'name'>): string {
  return code === null ? name : `${name} ${code}`
}

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER)

/** Reads plain decimals as doubles that hold them exactly; anything else, or anything larger, as bigint. */
export function readColumn(texts: readonly (string | undefined)[], better: Indicator['better']): Column {
  const lowIsBest = better === 'low'
  return readPlain(texts, lowIsBest) ?? readExact(texts, lowIsBest)
}

function readPlain(texts: readonly (string | undefined)[], lowIsBest: boolean): Column | null {
  let places = 0
  for (const text of texts) {
    const point = text?.indexOf('.') ?? -1
    if (text !== undefined && point >= 0) places = Math.max(places, text.length - point - 1)
  }
  if (places > 9) return null
  const scale = 10 ** places
  const numbers = new Float64Array(texts.length)
  let isWhole = true
  for (let holder = 0; holder < numbers.length; holder++) {
    const text = texts[holder]
    const value = text === undefined ? Number.NaN : plainNumber(text, places)
    if (value === null) return null
    numbers[holder] = value
    if (!(value >= 0)) isWhole = false
  }
  return {
    plain: numbers,
    scale: BigInt(scale),
    isWhole,
    lowIsBest,
    has: (holder) => !Number.isNaN(numbers[holder]),
    isUsable: (holder) => (numbers[holder] as number) >= 0,
    at: (holder) => BigInt(numbers[holder] as number),
    compare: (a, b) => (numbers[a] as number) - (numbers[b] as number),
    against: ({ n, d }) => {
      const [limit, factor] = [n * BigInt(scale), d]
      if (factor === 1n && limit <= MOST_EXACT) {
        const exact = Number(limit)
        return (holder) => (numbers[holder] as number) - exact
      }
      return (holder) => compareBig(BigInt(numbers[holder] as number) * factor, limit)
    },
  }
}

/** The decimal times 10 to the power `places`, or null where it is none or a double might not hold it. */
function plainNumber(text: string, places: number): number | null {
  const sign = text.charCodeAt(0) === MINUS ? -1 : 1
  const first = sign < 0 ? 1 : 0
  const point = text.indexOf('.')
  const whole = digitsIn(text, first, point < 0 ? text.length : point, 0)
  if (whole === null || point < 0) return whole === null ? null : signed(sign, whole, places)
  const value = digitsIn(text, point + 1, text.length, whole)
  return value === null ? null : signed(sign, value, places - (text.length - point - 1))
}

/** `before` with the digits from `start` to `end` behind it; null where there are none or something else stands there. */
function digitsIn(text: string, start: number, end: number, before: number): number | null {
  let value = before
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return null
    value = value * 10 + code - ZERO
  }
  return start < end ? value : null
}

function signed(sign: 1 | -1, digits: number, zeros: number): number | null {
  const value = zeros === 0 ? digits : digits * 10 ** zeros
  if (value > Number.MAX_SAFE_INTEGER) return null
  return value === 0 ? 0 : sign * value
}

const [MINUS, ZERO, NINE] = [45, 48, 57]

function readExact(texts: readonly (string | undefined)[], lowIsBest: boolean): Column {
  const values = texts.map((text) => (text === undefined ? null : parseValue(text)))
  const scale = values.reduce((all, value) => (value === null ? all : lcm(all, value.d)), 1n)
  const whole = values.map((value) => (value === null ? null : value.n * (scale / value.d)))
  const at = (holder: number) => whole[holder] as bigint
  return {
    plain: null,
    scale,
    isWhole: whole.every((value) => value !== null && value >= 0n),
    lowIsBest,
    has: (holder) => whole[holder] !== null,
    isUsable: (holder) => (whole[holder] ?? -1n) >= 0n,
    at,
    compare: (a, b) => compareBig(at(a), at(b)),
    against:
      ({ n, d }) =>
      (holder) =>
        compareBig(at(holder) * d, n * scale),
  }
}

function parseValue(text: string): Rational {
  if (!isRationalText(text)) throw new Error(`not a number in the store: ${text}`)
  return parseRational(text)
}
