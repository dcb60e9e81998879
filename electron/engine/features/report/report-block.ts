// A stretch of a report for the screen, with how long the whole is.
import type { ReportBlock } from '#shared/contract/report'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { TableModel, TableRow, TableSource } from '#shared/domain/report/table-model'

/** The block's rows, and of each annex as many as a first block would have. A block behind the last is the last. */
export function reportBlock(
  table: TableSource,
  asked: { readonly block: number; readonly cells: number },
): ReportBlock {
  const { annexes, ...own } = table
  const { length } = table.rows
  const size = Math.max(1, Math.ceil(asked.cells / columnLeaves(table.columns).length))
  const last = Math.max(0, Math.ceil(length / size) - 1)
  const first = size * Math.min(asked.block, last)
  const parts = (annexes ?? []).map((annex): TableModel => {
    const most = Math.max(1, Math.ceil(asked.cells / columnLeaves(annex.columns).length))
    const { annexes: _, ...rest } = annex
    return { ...rest, rows: stretch(annex, 0, most) }
  })
  return {
    table: {
      ...own,
      rows: stretch(table, first, first + size),
      ...(annexes === undefined ? {} : { annexes: parts }),
    },
    first,
    size,
    rows: length,
    annexRows: (annexes ?? []).map(({ rows }) => rows.length),
  }
}

function stretch({ rows }: TableSource, from: number, end: number): TableRow[] {
  const shown: TableRow[] = []
  for (let index = from; index < Math.min(end, rows.length); index += 1) {
    const row = rows.at(index)
    if (row !== undefined) shown.push(row)
  }
  return shown
}
