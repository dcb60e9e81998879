// What posts cost a year (成本测算): by post type and by the level that pays.
import {
  addQ,
  mulQ,
  parseRational,
  type Rational,
  rational,
  toDecimalString,
  zeroQ,
} from '../apportion/rational.ts'

/** Levels that pay: the one that the posts come from; '' where that is not known. */
export const PAYING_LEVELS = ['city', 'county', ''] as const
export type PayingLevel = (typeof PAYING_LEVELS)[number]

/** 元 a post and year as decimal text, by post type and level; `''` is the rate of posts whose level is not known. */
export type CostRates = Readonly<Record<string, Readonly<Partial<Record<PayingLevel, string>>>>>

/** Posts by type and level. */
export type PostsByLevel = Readonly<Record<string, Readonly<Partial<Record<PayingLevel, number>>>>>

export interface Cost {
  readonly total: string
  readonly byType: Readonly<Record<string, string>>
  readonly byLevel: Readonly<Record<string, string>>
  /** Posts that no rate is given for: they are in none of the sums. */
  readonly unpriced: number
}

/** In 元 with two places; null without any rate. */
export function costOf(posts: PostsByLevel, rates: CostRates): Cost | null {
  if (Object.keys(rates).length === 0) return null
  const byType = new Map<string, Rational>()
  const byLevel = new Map<string, Rational>()
  let unpriced = 0
  for (const [type, levels] of Object.entries(posts)) {
    for (const [level, count] of Object.entries(levels) as [PayingLevel, number][]) {
      const rate = rates[type]?.[level]
      if (rate === undefined) {
        unpriced += count
        continue
      }
      const sum = mulQ(parseRational(rate), rational(count))
      byType.set(type, addQ(byType.get(type) ?? zeroQ, sum))
      byLevel.set(level, addQ(byLevel.get(level) ?? zeroQ, sum))
    }
  }
  const total = [...byType.values()].reduce(addQ, zeroQ)
  return { total: yuan(total), byType: shown(byType), byLevel: shown(byLevel), unpriced }
}

function shown(sums: ReadonlyMap<string, Rational>): Record<string, string> {
  return Object.fromEntries([...sums].map(([key, sum]) => [key, yuan(sum)]))
}

function yuan(sum: Rational): string {
  return toDecimalString(sum, 2)
}
