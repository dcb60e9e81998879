// A report as an office wants it: the table of the program put into the office's layout, its figures untouched.
import { columnLeaves } from '../header-layout.ts'
import { furtherNotes, type NoteLine } from '../note-lines.ts'
import type { TableColumnLeaf, TableModel, TableRow } from '../table-model.ts'
import { chosenColumns, headerTree, leadingFirst, withValues } from './columns.ts'
import type { Layout } from './layout.ts'
import { labelled } from './row-labels.ts'
import { groupedRows, sortedRows } from './rows.ts'

export interface LayoutWords {
  readonly subtotal: string
  readonly noteLine: NoteLine
}

/**
 * The table in the layout. No figure changes: data rows and the total are those of the table, whatever is sorted, grouped or
 * hidden; a subtotal sums what the total sums. A column whose formula counts a hidden one shows its values.
 */
export function applyLayout(model: TableModel, layout: Layout, words: LayoutWords): TableModel {
  const all = columnLeaves(model.columns)
  const chosen = leadingFirst(chosenColumns(model.columns, layout))
  const group = all.some(({ key }) => key === layout.group) || layout.group === '' ? layout.group : undefined
  const moved = layout.sort.length > 0 || group !== undefined
  const grouped = chosen.map((column) =>
    column.leaf.key === group && column.leaf.kind === 'text'
      ? { ...column, leaf: { ...column.leaf, merge: true } }
      : column,
  )
  const columns = headerTree(withValues(grouped, moved))
  const shown = columnLeaves(columns)
  const rows =
    group === undefined
      ? sortedRows(model.rows, layout.sort, all)
      : groupedRows(model.rows, {
          by: group,
          sort: layout.sort,
          leaves: all,
          at: labelColumn(shown, group)?.key,
          subtotal: words.subtotal,
        })
  return {
    ...model,
    columns,
    rows: rows.map((row) => shownRow(row, all, shown)),
    notes: notesOf(model, layout, words),
  }
}

/** Where a subtotal says that it is one: beside the name of its group, or where the rows are named; never among the remarks. */
function labelColumn(shown: readonly TableColumnLeaf[], by: string): TableColumnLeaf | undefined {
  const texts = shown.filter(({ kind, key }) => kind === 'text' && key !== by && key !== 'remark')
  const place = shown.findIndex(({ key }) => key === by)
  return texts.find((leaf) => shown.indexOf(leaf) > place) ?? texts[0]
}

function shownRow(
  row: TableRow,
  all: readonly TableColumnLeaf[],
  shown: readonly TableColumnLeaf[],
): TableRow {
  const { cells, counts, ...rest } = labelled(row, all, shown)
  const own = shown.flatMap(({ key }) => (key in cells ? [[key, cells[key] ?? null] as const] : []))
  const kept = counts !== undefined && shown.some(({ key }) => key === counts) ? { counts } : {}
  return { ...rest, ...kept, cells: Object.fromEntries(own) }
}

function notesOf({ notes }: TableModel, layout: Layout, { noteLine }: LayoutWords): string[] {
  return furtherNotes(layout.ownNotes ? notes : [], layout.notes, noteLine)
}
