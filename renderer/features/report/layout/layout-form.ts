// A layout as it is written: every column of the report with its place, whether it shows and what stands over it.
import { headedColumns } from '#shared/domain/report/own-layout/columns'
import type { Layout, LayoutSort } from '#shared/domain/report/own-layout/layout'
import type { TableModel } from '#shared/domain/report/table-model'

export interface ColumnForm {
  readonly key: string
  readonly shown: boolean
  /** Levels of the header from the top down, between slashes. */
  readonly heading: string
  /** The same as the report has it. */
  readonly own: string
  readonly isText: boolean
}

/** How rows are grouped: as the report does, not at all, or by the column named. */
export const OWN_GROUPS = 'own groups'
export const NO_GROUPS = ''

export interface LayoutForm {
  readonly columns: readonly ColumnForm[]
  readonly sort: LayoutSort | null
  readonly group: string
  readonly ownNotes: boolean
  /** One a line. */
  readonly notes: string
}

const LEVEL = '/'

/** The form of a layout; columns that it hides stand after those it shows. */
export function formOf(model: TableModel, layout: Layout): LayoutForm {
  const own = headedColumns(model.columns).map(({ leaf, heading }) => {
    const text = heading.join(LEVEL).replaceAll('\n', '')
    return { key: leaf.key, shown: false, heading: text, own: text, isText: leaf.kind === 'text' }
  })
  const byKey = new Map(own.map((column) => [column.key, column]))
  const shown = layout.columns.flatMap(({ key, heading }): ColumnForm[] => {
    const column = byKey.get(key)
    if (column === undefined) return []
    return [{ ...column, shown: true, heading: heading?.join(LEVEL) ?? column.own }]
  })
  const named = new Set(shown.map(({ key }) => key))
  return {
    columns: [...shown, ...own.filter(({ key }) => !named.has(key))],
    sort: layout.sort[0] ?? null,
    group: layout.group ?? OWN_GROUPS,
    ownNotes: layout.ownNotes,
    notes: layout.notes.join('\n'),
  }
}

export function layoutOf({ columns, sort, group, ownNotes, notes }: LayoutForm): Layout {
  return {
    columns: columns
      .filter(({ shown }) => shown)
      .map(({ key, heading, own }) => (heading === own ? { key } : { key, heading: levelsOf(heading) })),
    sort: sort === null ? [] : [sort],
    ...(group === OWN_GROUPS ? {} : { group }),
    ownNotes,
    notes: notes
      .split('\n')
      .map((note) => note.trim())
      .filter((note) => note !== ''),
  }
}

function levelsOf(heading: string): string[] {
  return heading.split(LEVEL).map((level) => level.trim())
}

/** The columns with the one at `at` moved a place up (-1) or down (1). */
export function moved(columns: readonly ColumnForm[], at: number, by: -1 | 1): readonly ColumnForm[] {
  const [column, other] = [columns[at], columns[at + by]]
  if (column === undefined || other === undefined) return columns
  return columns.with(at, other).with(at + by, column)
}
