// What the status bar says of a selection: how many cells are filled, and the exact sum and mean of the numbers among them.
import { divQ, parseRational, rational, toDecimalString } from '#shared/domain/apportion/rational'
import { fractionDigits } from '#shared/domain/report/decimal-sum'
import type { CellValue } from '../table-columns.ts'

export interface SelectionSum {
  /** Cells that are not blank. */
  readonly count: number
  /** Those of them that hold a number. */
  readonly numbers: number
  /** Exact decimal text; null where there is no number. */
  readonly sum: string | null
  /** To six places, the last one rounded half up; exact where it ends earlier. */
  readonly mean: string | null
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/
const MEAN_PLACES = 6

/** Partial sums by places after the point: whole numbers that are added up as safe integers, and carried before they are none. */
export class ExactSum {
  numbers = 0
  private readonly small = new Map<number, number>()
  private readonly large = new Map<number, bigint>()

  /** Takes decimal text; anything else is no number and is not counted. */
  add(text: string): void {
    if (!DECIMAL.test(text)) return
    this.numbers += 1
    const places = fractionDigits(text)
    const digits = places === 0 ? text : text.replace('.', '')
    const whole = Number(digits)
    const sum = (this.small.get(places) ?? 0) + whole
    if (Number.isSafeInteger(whole) && Number.isSafeInteger(sum)) this.small.set(places, sum)
    else this.large.set(places, (this.large.get(places) ?? 0n) + BigInt(digits))
  }

  total(): string {
    const places = Math.max(0, ...this.small.keys(), ...this.large.keys())
    let units = 0n
    for (const [at, part] of this.small) units += BigInt(part) * 10n ** BigInt(places - at)
    for (const [at, part] of this.large) units += part * 10n ** BigInt(places - at)
    return withoutZeros(toDecimalString(rational(units, 10n ** BigInt(places)), places))
  }
}

export function summarise(values: Iterable<CellValue>): SelectionSum {
  const exact = new ExactSum()
  let count = 0
  for (const value of values) {
    if (value === null || value === '') continue
    count += 1
    exact.add(String(value))
  }
  if (exact.numbers === 0) return { count, numbers: 0, sum: null, mean: null }
  const sum = exact.total()
  const mean = divQ(parseRational(sum), rational(exact.numbers))
  return { count, numbers: exact.numbers, sum, mean: withoutZeros(toDecimalString(mean, MEAN_PLACES)) }
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}
