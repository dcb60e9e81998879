// The rows of a sheet as they stand under each other: groups of any depth with their members, closed ones without, filtered and sorted inside each.
import type { RowGroup } from '../data-table.tsx'
import { type Sorting, sortRows } from '../sort-rows.ts'
import type { ColumnLeaf } from '../table-columns.ts'
import { cellTest } from './row-filter.ts'

export type DisplayRow<R> =
  | { readonly kind: 'row'; readonly key: string; readonly row: R; readonly level: number }
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: RowGroup<R>
      readonly level: number
      readonly open: boolean
    }

export interface RowView<R> {
  readonly leaves: readonly ColumnLeaf<R>[]
  readonly rowKey: (row: R) => string
  readonly sorting: Sorting | null
  /** What stands in the filter field of a column, by its key. */
  readonly filters: Readonly<Record<string, string>>
  /** Keys of the groups that are closed. */
  readonly closed: ReadonlySet<string>
}

type RowTest<R> = ((row: R) => boolean) | null

/** A group whose rows are all filtered away is not there. */
export function displayRows<R>(groups: readonly RowGroup<R>[], view: RowView<R>): DisplayRow<R>[] {
  const passes = rowTest(view)
  const shown: DisplayRow<R>[] = []
  for (const group of groups) place(shown, group, { view, passes, level: 1 })
  return shown
}

interface Placing<R> {
  readonly view: RowView<R>
  readonly passes: RowTest<R>
  readonly level: number
}

function place<R>(shown: DisplayRow<R>[], group: RowGroup<R>, { view, passes, level }: Placing<R>): void {
  if (passes !== null && !hasPassing(group, passes)) return
  const isTitled = group.title !== null
  const open = !isTitled || !view.closed.has(group.key)
  if (isTitled) shown.push({ kind: 'group', key: group.key, group, level, open })
  if (!open) return
  const inner = isTitled ? level + 1 : level
  for (const child of group.groups ?? []) place(shown, child, { view, passes, level: inner })
  const rows = passes === null ? group.rows : group.rows.filter(passes)
  for (const row of sortRows(rows, view.leaves, view.sorting)) {
    shown.push({ kind: 'row', key: view.rowKey(row), row, level: inner })
  }
}

function hasPassing<R>({ rows, groups }: RowGroup<R>, passes: (row: R) => boolean): boolean {
  return rows.some(passes) || (groups ?? []).some((child) => hasPassing(child, passes))
}

function rowTest<R>({ leaves, filters }: RowView<R>): RowTest<R> {
  const tests = leaves.flatMap((leaf) => {
    const test = cellTest(filters[leaf.key] ?? '')
    return test === null ? [] : [(row: R) => test(leaf.value(row))]
  })
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row))
}
