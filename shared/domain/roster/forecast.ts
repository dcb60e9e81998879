// Expected retirements by year, of people grouped alike.
import { monthNumber, monthText } from '../calendar/dates.ts'
import { type Retiree, type RetirementTable, retirementMonth } from './retirement.ts'

export interface RetireeGroup extends Retiree {
  readonly unit: number
  readonly body: number | null
  readonly people: number
}

export interface ForecastCount {
  readonly unit: number
  readonly body: number | null
  readonly postType: string
  /** From the year of the date on. */
  readonly byYear: readonly number[]
}

export interface RetirementForecast {
  readonly counts: readonly ForecastCount[]
  /** People whose month cannot be told. */
  readonly unknown: number
  /** People whose month lies before that of the date: they are in no year. */
  readonly overdue: number
}

/** Counts retirements from the month of `asOf` to the end of `lastYear`; holders without any are left out. */
export function forecast(
  groups: readonly RetireeGroup[],
  table: RetirementTable,
  { asOf, lastYear }: { readonly asOf: string; readonly lastYear: number },
): RetirementForecast {
  const firstYear = Number(asOf.slice(0, 4))
  const thisMonth = monthText(monthNumber(asOf))
  const counts = new Map<string, ForecastCount & { byYear: number[] }>()
  let [unknown, overdue] = [0, 0]
  for (const group of groups) {
    const month = retirementMonth(group, table)
    if (month === null) {
      unknown += group.people
      continue
    }
    if (month < thisMonth) {
      overdue += group.people
      continue
    }
    const year = Number(month.slice(0, 4))
    if (year > lastYear) continue
    const { unit, body, postType } = group
    const key = `${unit}/${body ?? ''}/${postType}`
    const blank = { unit, body, postType, byYear: new Array<number>(lastYear - firstYear + 1).fill(0) }
    const row = counts.get(key) ?? blank
    row.byYear[year - firstYear] = (row.byYear[year - firstYear] ?? 0) + group.people
    counts.set(key, row)
  }
  return { counts: [...counts.values()], unknown, overdue }
}
