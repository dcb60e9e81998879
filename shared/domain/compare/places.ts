// Who changes rank: the units in the order of their posts, column by column.
import type { Compared } from './compare-columns.ts'

export interface PlaceChange {
  readonly code: string | null
  readonly name: string
  /** In the order of the columns; equals take the better place (1, 2, 2, 4). Null in a column without posts. */
  readonly places: readonly (number | null)[]
}

/** Units whose place is not the same in all columns, in the order of the rows. */
export function placeChanges({ rows, columns }: Pick<Compared, 'rows' | 'columns'>): PlaceChange[] {
  const places = columns.map((_, at) => placesBy(rows.map(({ values }) => values[at] ?? 0)))
  return rows
    .map(({ code, name }, row) => ({ code, name, places: places.map((column) => column?.[row] ?? null) }))
    .filter(({ places: own }) => new Set(own.filter((place) => place !== null)).size > 1)
}

function placesBy(values: readonly number[]): number[] | null {
  if (values.every((value) => value === 0)) return null
  const sorted = values.toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  for (const [at, value] of sorted.entries()) if (!first.has(value)) first.set(value, at + 1)
  return values.map((value) => first.get(value) ?? 0)
}
