// Sums under a table.
import type { OverviewRow } from '#shared/contract/table'
import { POST_TYPES } from '#shared/domain/quota/post-type'

const FIGURES = [
  'quota',
  'filled',
  'pendingEntry',
  'leaderReserve',
  'policyReserve',
  'otherReserve',
  'usableVacancy',
  'borrowed',
  'originCity',
  'originCounty',
] as const

type FigureSums = Record<(typeof FIGURES)[number], number>

/** All figures by post type, in the order of the types. */
export function figuresByType(rows: readonly OverviewRow[]): Record<string, FigureSums> {
  const sums = new Map<string, FigureSums>()
  for (const row of rows) {
    const sum = sums.get(row.postType) ?? (Object.fromEntries(FIGURES.map((name) => [name, 0])) as FigureSums)
    for (const name of FIGURES) sum[name] += row[name]
    sums.set(row.postType, sum)
  }
  return inTypeOrder(sums)
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
