// An office's own layout of a report: which columns under which headings, how the rows are sorted and grouped, what is noted.
import { columnLeaves } from '../header-layout.ts'
import type { TableModel } from '../table-model.ts'

export interface Layout {
  /** Columns shown, from left to right; one that the table has not is passed over, one that is not named is hidden. */
  readonly columns: readonly LayoutColumn[]
  /** The first key counts first; rows that are equal keep the report's order, blanks come last. */
  readonly sort: readonly LayoutSort[]
  /** Key of the column that makes groups, each with its subtotal; '' for no groups; absent: the report's own groups. */
  readonly group?: string | undefined
  /** Whether the report's own notes stay. That a table is a draft is said in its title and its small print as well. */
  readonly ownNotes: boolean
  /** The office's notes, after the report's own. */
  readonly notes: readonly string[]
}

export interface LayoutColumn {
  readonly key: string
  /** Levels of the header from the top down, the column's own last; absent: as the report has it. */
  readonly heading?: readonly string[] | undefined
}

export interface LayoutSort {
  readonly key: string
  readonly descending: boolean
}

/** The layout that a report has of itself: applied, it changes nothing. */
export function ownLayout({ columns }: Pick<TableModel, 'columns'>): Layout {
  return { columns: columnLeaves(columns).map(({ key }) => ({ key })), sort: [], ownNotes: true, notes: [] }
}
