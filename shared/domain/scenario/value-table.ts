// Indicator values of units, counties or bodies as columns of whole numbers, read once and exactly.
import { compareBig, lcm } from '../apportion/divide.ts'
import { isRationalText, parseRational, type Rational, rational } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { Indicator } from '../region/indicator.ts'
import { compareUnits } from '../region/region.ts'
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
  #inCodeOrder: boolean | undefined

  constructor(holders: readonly Holder[], indicators: ReadonlyMap<string, Indicator>, asOf: string) {
    this.holders = holders
    this.#indicators = indicators
    this.#asOf = asOf
  }

  /** Whether each holder stands after the one before it in code order, so that comparing places compares codes. */
  get inCodeOrder(): boolean {
    this.#inCodeOrder ??= this.holders.every(
      (holder, at) => at === 0 || compareUnits(this.holders[at - 1] as Holder, holder) < 0,
    )
    return this.#inCodeOrder
  }

  /** Throws INDICATOR_UNKNOWN for an indicator that the project does not have. */
  column(asked: Asked): Column {
    const { indicator, field } = asked
    const known = this.#columns.get(indicator)
    if (known !== undefined) return known
    const found = this.#indicators.get(indicator)
    if (found === undefined) throw new Refusal('INDICATOR_UNKNOWN', { indicator }, field)
    const column = this.#read(indicator, found.better)
    this.#columns.set(indicator, column)
    return column
  }

  /** The column of an indicator that the project may lack: then the values as they stand, high for best. */
  columnOrPlain(indicator: string): Column {
    return this.#columns.get(indicator) ?? this.#read(indicator, 'high')
  }

  #read(indicator: string, better: Indicator['better']): Column {
    const { holders } = this
    // What a record inherits is no text: the name of an indicator may be that of a member of every object.
    const textAt = (holder: number) => {
      const text: unknown = holders[holder]?.values[indicator]
      return typeof text === 'string' ? text : undefined
    }
    return readColumn({ length: holders.length, textAt }, better)
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

/** The values of one indicator as they are stored: a decimal or a fraction by holder, undefined for a blank. */
export interface Texts {
  readonly length: number
  readonly textAt: (holder: number) => string | undefined
}

/** Reads plain decimals as doubles that hold them exactly; anything else, or anything larger, as bigint. */
export function readColumn(texts: Texts, better: Indicator['better']): Column {
  const lowIsBest = better === 'low'
  return readPlain(texts, lowIsBest) ?? readExact(texts, lowIsBest)
}

function readPlain(texts: Texts, lowIsBest: boolean): Column | null {
  const digits = readDigits(texts)
  if (digits === null) return null
  const { numbers, places } = digits
  const scale = 10 ** digits.most
  let isWhole = true
  for (let holder = 0; holder < numbers.length; holder++) {
    const zeros = digits.most - (places[holder] as number)
    const value = (numbers[holder] as number) * (zeros === 0 ? 1 : 10 ** zeros)
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
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

interface Digits {
  /** The decimals without their points; NaN for a blank. */
  readonly numbers: Float64Array
  /** How many digits stand behind each point, and the most of them. */
  readonly places: Uint8Array
  readonly most: number
}

/** Null where a text is no plain decimal or its digits are too many. */
function readDigits({ length, textAt }: Texts): Digits | null {
  const numbers = new Float64Array(length)
  const places = new Uint8Array(length)
  let most = 0
  for (let holder = 0; holder < numbers.length; holder++) {
    const text = textAt(holder)
    if (text === undefined) {
      numbers[holder] = Number.NaN
      continue
    }
    const point = text.indexOf('.')
    const own = point < 0 ? 0 : text.length - point - 1
    const digits = plainDigits(text, point)
    if (digits === null || own > MOST_PLACES) return null
    numbers[holder] = digits
    places[holder] = own
    if (own > most) most = own
  }
  return { numbers, places, most }
}

/** Plain decimals have no more digits behind the point than this. */
const MOST_PLACES = 9

/** The digits of a decimal without its point, or null where it is none or a double might not hold them. */
function plainDigits(text: string, point: number): number | null {
  const isNegative = text.charCodeAt(0) === MINUS
  const whole = digitsIn(text, isNegative ? 1 : 0, point < 0 ? text.length : point, 0)
  if (whole === null) return null
  const digits = point < 0 ? whole : digitsIn(text, point + 1, text.length, whole)
  if (digits === null || digits > Number.MAX_SAFE_INTEGER) return null
  return digits === 0 ? 0 : isNegative ? -digits : digits
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

const [MINUS, ZERO, NINE] = [45, 48, 57]

function readExact({ length, textAt }: Texts, lowIsBest: boolean): Column {
  const values = Array.from({ length }, (_, holder) => {
    const text = textAt(holder)
    return text === undefined ? null : parseValue(text)
  })
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
