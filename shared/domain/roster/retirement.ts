// When people are expected to retire: by the age of their class and the month from which that age rises.
import { divFloor } from '../apportion/divide.ts'
import { monthNumber, monthText } from '../calendar/dates.ts'
import type { PostType } from '../quota/post-type.ts'

/** One row of the retirement table. The first row that a person fits decides. */
export interface RetirementClass {
  readonly key: string
  readonly sex: 'male' | 'female'
  /** Empty: any. */
  readonly postTypes: readonly PostType[]
  readonly ranks: readonly string[]
  /** Years of age before the rise and at its end. */
  readonly age: number
  readonly risesTo: number
  /** One month is added for every so many months by which the old age is reached later. */
  readonly everyMonths: number
}

/** A table as decided: `from` is the first month (YYYY-MM) whose retirements it delays. */
export interface RetirementTable {
  readonly from: string
  readonly decided: string
  readonly classes: readonly RetirementClass[]
}

const WORKERS = ['support', 'employee', 'controlled'] as const
const COUNTY_RANKS = ['deputy-bureau', 'county', 'deputy-county'] as const

/**
 * Decision of the Standing Committee of the National People's Congress of 2024-09-13, in force from 2025-01-01. Women of
 * county rank retired at 60 before (组通字〔2015〕14号); women in support posts at 50, other women at 55.
 */
export const RETIREMENT_2025: RetirementTable = {
  from: '2025-01',
  decided: '2024-09-13',
  classes: [
    { key: 'male', sex: 'male', postTypes: [], ranks: [], age: 60, risesTo: 63, everyMonths: 4 },
    {
      key: 'female-county-rank',
      sex: 'female',
      postTypes: [],
      ranks: COUNTY_RANKS,
      age: 60,
      risesTo: 63,
      everyMonths: 4,
    },
    {
      key: 'female-worker',
      sex: 'female',
      postTypes: WORKERS,
      ranks: [],
      age: 50,
      risesTo: 55,
      everyMonths: 2,
    },
    { key: 'female', sex: 'female', postTypes: [], ranks: [], age: 55, risesTo: 58, everyMonths: 4 },
  ],
}

export interface Retiree {
  readonly sex: string
  readonly postType: string
  readonly rank: string
  /** YYYY-MM-DD or YYYY-MM. */
  readonly birth: string
}

/** The class of a person, or null where the table has none. */
export function retirementClass(
  person: Omit<Retiree, 'birth'>,
  table: RetirementTable,
): RetirementClass | null {
  const fits = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)
  const found = table.classes.find(
    ({ sex, postTypes, ranks }) =>
      sex === person.sex && fits(postTypes, person.postType) && fits(ranks, person.rank),
  )
  return found ?? null
}

/** Months added to the old age of someone born in that month (YYYY-MM…). */
export function monthsAdded(birth: string, row: RetirementClass, from: string): number {
  const late = monthNumber(birth) + row.age * 12 - monthNumber(from)
  if (late < 0) return 0
  const added = Number(divFloor(BigInt(late), BigInt(row.everyMonths))) + 1
  return Math.min(added, (row.risesTo - row.age) * 12)
}

/** Month (YYYY-MM) in which a person reaches the retirement age; null where sex or birth are not known. */
export function retirementMonth(person: Retiree, table: RetirementTable): string | null {
  if (person.birth === '') return null
  const row = retirementClass(person, table)
  if (row === null) return null
  const months = row.age * 12 + monthsAdded(person.birth, row, table.from)
  return monthText(monthNumber(person.birth) + months)
}
