// Indicators (指标): numbers of a unit that weigh in a scenario, with their direction and unit of measure.

export interface Indicator {
  readonly id: string
  /** Name as the office writes it; a built-in indicator has its name in the locale files and this is null. */
  readonly name: string | null
  /** Unit of measure, as shown: 人, km², 万元. Values are always held in it. */
  readonly measure: string
  /** `low` where a small value is good: an assessment rank of 1 is best. */
  readonly better: 'high' | 'low'
}

/** A value of one unit; `value` is an exact decimal such as "12.34", never a float. */
export interface IndicatorValue {
  readonly indicator: string
  /** Date the value holds for (YYYY-MM-DD); null where the sheet names none. */
  readonly date: string | null
  readonly value: string
}

export const BUILT_IN_INDICATORS = [
  'population',
  'area',
  'gdp',
  'revenue',
  'households',
  'villages',
  'assessment_rank',
  'reform_score',
] as const

export type BuiltInIndicator = (typeof BUILT_IN_INDICATORS)[number]

/** Direction of a built-in indicator; all but the assessment rank are better when higher. */
export function isBetterLow(indicator: string): boolean {
  return indicator === 'assessment_rank'
}

/**
 * The value that a run at `asOf` uses: the latest dated on or before it, else the undated one.
 * Returns null where neither exists; the run then refuses or uses the weight's `missing`.
 */
export function valueAt(values: readonly IndicatorValue[], asOf: string): IndicatorValue | null {
  let best: IndicatorValue | null = null
  for (const value of values) {
    if (value.date !== null && value.date > asOf) continue
    if (best === null || (value.date ?? '') > (best.date ?? '')) best = value
  }
  return best
}
