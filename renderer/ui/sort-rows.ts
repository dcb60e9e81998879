// Order of rows in a data table: numbers by size, text by code point, blanks last in both directions, equals as they stood.
import type { CellValue, ColumnLeaf } from './table-columns.ts'

export interface Sorting {
  readonly key: string
  readonly descending: boolean
}

/** The rows in the order asked for; as they stand where none is. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly ColumnLeaf<R>[],
  sorting: Sorting | null,
): readonly R[] {
  const column = columns.find((leaf) => leaf.key === sorting?.key)
  if (sorting === null || column === undefined) return rows
  const direction = sorting.descending ? -1 : 1
  return [...rows].sort((a, b) => compareCells(column.value(a), column.value(b), direction))
}

/** A click on a header: ascending, then descending, then as it stood. */
export function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false }
  return sorting.descending ? null : { key, descending: true }
}

function compareCells(a: CellValue, b: CellValue, direction: number): number {
  const blanks = Number(isBlank(a)) - Number(isBlank(b))
  if (blanks !== 0 || isBlank(a)) return blanks
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference * direction
  return (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0) * direction
}

function isBlank(value: CellValue): boolean {
  return value === null || value === ''
}
