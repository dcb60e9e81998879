// A rate of four places as a percentage: 0.0667 is 6.67%.
import { mulQ, parseRational, rational, toDecimalString } from '#shared/domain/apportion/rational'

const PLACES = 2

/** '' where there is no rate. */
export function percentOf(rate: string | null): string {
  if (rate === null) return ''
  return `${toDecimalString(mulQ(parseRational(rate), rational(100)), PLACES)}%`
}
