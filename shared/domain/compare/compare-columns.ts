// States of the establishment side by side: who gained, who lost. A column is a date, or what a scenario would make.
import { gini, type Holder, widestGap } from '../apportion/around/evenness.ts'
import { parseRational, type Rational, signQ, toDecimalString } from '../apportion/rational.ts'
import { compareText, compareUnits } from '../region/region.ts'
import type { Fairness } from '../scenario/outcome.ts'

/** Posts of one type in one place of a unit. */
export interface ColumnCell {
  /** The same in every column, whatever the body is called there. */
  readonly place: string
  /** Null: the unit's own account, or the unit as a whole where bodies are not told apart. */
  readonly body: string | null
  readonly postType: string
  readonly posts: number
  /** Whether it is in the unit's number: not what is stationed there, nor types outside the vacancy sum. */
  readonly counted: boolean
}

export interface ColumnUnit {
  /** The same in every column, whatever the unit is called there. */
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly cells: readonly ColumnCell[]
  /** People, for the fairness of the column; undefined where none are recorded. */
  readonly population: string | undefined
  /** km², for the spread of the column. */
  readonly area: string | undefined
  /** 类别, where the office classes its units. */
  readonly class: string | null
  /** Departments take no part in the fairness. */
  readonly isStreetLevel: boolean
}

export interface Column {
  readonly label: string
  readonly units: readonly ColumnUnit[]
}

export interface Change {
  readonly place: string
  readonly body: string | null
  readonly postType: string
  readonly counted: boolean
  /** In the order of the columns. */
  readonly values: readonly number[]
  /** Of every column after the first, against the first. */
  readonly diff: readonly number[]
}

export interface ComparedUnit {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly values: readonly number[]
  readonly diff: readonly number[]
  /** What is not the same in all columns, in the order of bodies and types. */
  readonly changes: readonly Change[]
}

export interface Compared {
  readonly columns: readonly string[]
  readonly rows: readonly ComparedUnit[]
  readonly byCounty: Readonly<Record<string, readonly number[]>>
  readonly totals: readonly number[]
  readonly fairness: readonly Fairness[]
}

/** Each unit as it is in every column, null where it is not. */
export function unitsOfColumns(columns: readonly Column[]): (ColumnUnit | null)[][] {
  const units = new Map<string, (ColumnUnit | null)[]>()
  for (const [at, column] of columns.entries()) {
    for (const unit of column.units) {
      const present = units.get(unit.key) ?? columns.map(() => null)
      present[at] = unit
      units.set(unit.key, present)
    }
  }
  return [...units.values()]
}

/** Units in code order, under the name of the last column that has them; units without posts in any column are left out. */
export function compareColumns(columns: readonly Column[]): Compared {
  const rows = unitsOfColumns(columns).flatMap(comparedUnit).sort(compareUnits)
  return {
    columns: columns.map(({ label }) => label),
    rows,
    byCounty: byCounty(columns),
    totals: columns.map(({ units: present }) => present.reduce((sum, unit) => sum + countedPosts(unit), 0)),
    fairness: columns.map(fairnessOfColumn),
  }
}

function comparedUnit(present: readonly (ColumnUnit | null)[]): ComparedUnit[] {
  const last = present.findLast((unit) => unit !== null)
  if (last === undefined || last === null) return []
  const values = present.map((unit) => (unit === null ? 0 : countedPosts(unit)))
  const changes = changesOf(present)
  if (changes.length === 0 && values.every((value) => value === 0)) return []
  const { key, code, name, county } = last
  return [{ key, code, name, county, values, diff: against(values), changes }]
}

/** Bodies under the name of the last column that has them. */
function changesOf(present: readonly (ColumnUnit | null)[]): Change[] {
  const found = new Map<string, { cell: ColumnCell; values: number[] }>()
  for (const [at, unit] of present.entries()) {
    for (const cell of unit?.cells ?? []) {
      const key = JSON.stringify([cell.place, cell.postType, cell.counted])
      const values = found.get(key)?.values ?? present.map(() => 0)
      values[at] = (values[at] ?? 0) + cell.posts
      found.set(key, { cell, values })
    }
  }
  return [...found.values()]
    .filter(({ values }) => values.some((value) => value !== values[0]))
    .map(({ cell: { place, body, postType, counted }, values }) => {
      return { place, body, postType, counted, values, diff: against(values) }
    })
    .sort((a, b) => compareText(a.body ?? '', b.body ?? '') || compareText(a.postType, b.postType))
}

function against(values: readonly number[]): number[] {
  const [first = 0, ...others] = values
  return others.map((value) => value - first)
}

/** The unit's number. */
export function countedPosts(unit: Pick<ColumnUnit, 'cells'>): number {
  return unit.cells.reduce((sum, { posts, counted }) => sum + (counted ? posts : 0), 0)
}

function byCounty(columns: readonly Column[]): Record<string, number[]> {
  const counties = new Map<string, number[]>()
  for (const [at, column] of columns.entries()) {
    for (const unit of column.units) {
      const sums = counties.get(unit.county) ?? columns.map(() => 0)
      sums[at] = (sums[at] ?? 0) + countedPosts(unit)
      counties.set(unit.county, sums)
    }
  }
  const rows = [...counties].filter(([, sums]) => sums.some((sum) => sum !== 0))
  return Object.fromEntries(rows.sort(([a], [b]) => compareText(a, b)))
}

/** As a run says it of its outcome: null where a population is missing or 0, or (ratio) the lowest is 0. */
function fairnessOfColumn({ units }: Column): Fairness {
  const holders: Holder[] = []
  for (const unit of units.filter(({ isStreetLevel }) => isStreetLevel)) {
    const people = unit.population === undefined ? null : parseRational(unit.population)
    if (people === null || signQ(people) <= 0) return { gini: null, maxToMinPer10k: null }
    holders.push({ posts: BigInt(countedPosts(unit)), people })
  }
  return { gini: shown(gini(holders)), maxToMinPer10k: shown(widestGap(holders)) }
}

function shown(measure: Rational | null): string | null {
  return measure && toDecimalString(measure, 4)
}
