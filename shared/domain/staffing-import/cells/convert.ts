// Decimal text times an exact factor, as decimal text.
import { formatQ, mulQ, parseRational, toDecimalString } from '../../apportion/rational.ts'
import { canonicalDecimal } from './number-cell.ts'

/** Places kept where a factor such as 1/1500 leaves no finite decimal: a square millimetre in km². */
export const ROUNDED_PLACES = 12

export function convertExactly(decimal: string, factor: string): { value: string; rounded: boolean } {
  if (factor === '1') return { value: decimal, rounded: false }
  const product = mulQ(parseRational(decimal), parseRational(factor))
  const exact = formatQ(product)
  if (!exact.includes('/')) return { value: canonicalDecimal(exact), rounded: false }
  return { value: canonicalDecimal(toDecimalString(product, ROUNDED_PLACES)), rounded: true }
}
