// Sums under a table.
import type { OverviewRow } from '#shared/contract/table'
import { type FigureSums, sumFigures } from '#shared/domain/quota/figures'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { groupBy } from '#shared/domain/register/group-by'

/** All figures by post type, in the order of the types. */
export function figuresByType(rows: readonly OverviewRow[]): Record<string, FigureSums> {
  const byType = groupBy(rows, (row) => row.postType as string)
  return inTypeOrder(new Map([...byType].map(([type, own]) => [type, sumFigures(own)])))
}

/** One number of each row by post type. */
export function postsByType<Row extends { readonly postType: string }>(
  rows: readonly Row[],
  posts: (row: Row) => number,
): Record<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row.postType, (sums.get(row.postType) ?? 0) + posts(row))
  return inTypeOrder(sums)
}

function inTypeOrder<T>(sums: ReadonlyMap<string, T>): Record<string, T> {
  const entries = POST_TYPES.flatMap((type): [string, T][] => {
    const sum = sums.get(type)
    return sum === undefined ? [] : [[type, sum]]
  })
  return Object.fromEntries(entries)
}

/** How many rows there are of each kind. */
export function countsByKind(rows: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
