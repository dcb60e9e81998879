// Indicators of the project: the built-in ones are there from the start, others come with imports.
import type { Indicator } from '#shared/domain/region/indicator'
import type { ReadDb } from '../db.ts'

/** All indicators in the order they were added. */
export function allIndicators(db: ReadDb): Indicator[] {
  return db.prepare('SELECT key AS id, name, measure, better FROM indicator ORDER BY id').all() as Indicator[]
}

export interface IndicatorUse {
  readonly values: number
  readonly dates: string[]
}

/** How many units have a value of each indicator, and the dates of the values ('' = undated), latest first. */
export function indicatorUse(db: ReadDb): Map<string, IndicatorUse> {
  const rows = db
    .prepare(
      'SELECT indicator, date, count(*) AS units FROM indicatorValue GROUP BY indicator, date ORDER BY date DESC',
    )
    .all() as { indicator: string; date: string; units: number }[]
  const use = new Map<string, { values: number; dates: string[] }>()
  for (const { indicator, date, units } of rows) {
    const entry = use.get(indicator) ?? { values: 0, dates: [] }
    entry.values = Math.max(entry.values, units)
    entry.dates.push(date)
    use.set(indicator, entry)
  }
  return use
}
