// Gains and losses between columns: in all, by county, by class and by post type.
import { type Column, type ColumnUnit, countedPosts, unitsOfColumns } from './compare-columns.ts'

/** What the units that gain gain in all, and what those that lose lose. */
export interface Moved {
  readonly gained: number
  readonly lost: number
}

/** Of every column after the first, against the first. */
export interface Moves {
  readonly all: readonly Moved[]
  readonly byCounty: Readonly<Record<string, readonly Moved[]>>
  /** '' for units without a class. */
  readonly byClass: Readonly<Record<string, readonly Moved[]>>
  readonly byType: Readonly<Record<string, readonly Moved[]>>
}

type Present = readonly (ColumnUnit | null)[]

/** A unit's county and class are those of the last column that has it. */
export function movesBetween(columns: readonly Column[]): Moves {
  const units = unitsOfColumns(columns)
  const last = (present: Present) => present.findLast((unit) => unit !== null)
  const postsOf = (present: Present) => present.map((unit) => (unit === null ? 0 : countedPosts(unit)))
  const types = [...new Set(columns.flatMap(typesOf))].sort((a, b) => (a < b ? -1 : 1))
  return {
    all: moved(units.map(postsOf), columns.length),
    byCounty: grouped(units, (present) => last(present)?.county ?? '', columns.length),
    byClass: grouped(units, (present) => last(present)?.class ?? '', columns.length),
    byType: Object.fromEntries(
      types.map((type) => [
        type,
        moved(
          units.map((present) => present.map((unit) => ofType(unit, type))),
          columns.length,
        ),
      ]),
    ),
  }
}

/** Posts of each type that are in the units' numbers, by column. */
export function typesOfColumns(columns: readonly Column[]): Record<string, number[]> {
  const types = [...new Set(columns.flatMap(typesOf))].sort((a, b) => (a < b ? -1 : 1))
  const sum = (column: Column, type: string) =>
    column.units.reduce((all, unit) => all + ofType(unit, type), 0)
  return Object.fromEntries(types.map((type) => [type, columns.map((column) => sum(column, type))]))
}

function typesOf({ units }: Column): string[] {
  return units.flatMap(({ cells }) => cells.flatMap(({ counted, postType }) => (counted ? [postType] : [])))
}

function ofType(unit: ColumnUnit | null, type: string): number {
  return countedPosts({ cells: unit?.cells.filter(({ postType }) => postType === type) ?? [] })
}

function grouped(
  units: readonly Present[],
  groupOf: (present: Present) => string,
  columns: number,
): Record<string, Moved[]> {
  const groups = new Map<string, number[][]>()
  for (const present of units) {
    const group = groupOf(present)
    const values = present.map((unit) => (unit === null ? 0 : countedPosts(unit)))
    groups.set(group, [...(groups.get(group) ?? []), values])
  }
  const rows = [...groups].filter(([, list]) => list.some((values) => values.some((posts) => posts !== 0)))
  return Object.fromEntries(
    rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, list]) => [group, moved(list, columns)]),
  )
}

function moved(units: readonly (readonly number[])[], columns: number): Moved[] {
  return Array.from({ length: Math.max(0, columns - 1) }, (_, at) => {
    let [gained, lost] = [0, 0]
    for (const values of units) {
      const difference = (values[at + 1] ?? 0) - (values[0] ?? 0)
      if (difference > 0) gained += difference
      else lost -= difference
    }
    return { gained, lost }
  })
}
