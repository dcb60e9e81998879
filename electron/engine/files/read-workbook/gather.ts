// A sink that keeps whole sheets in memory: right for the tables of an office, which have thousands of rows.
import type { Sheet, SheetRow } from '#shared/domain/staffing-import/sheet'
import type { WorkbookSink } from './sink.ts'

export function gatherSheets(): { readonly sink: WorkbookSink; readonly sheets: Sheet[] } {
  const sheets: Sheet[] = []
  let rows: SheetRow[] = []
  let heading: Pick<Sheet, 'name' | 'hidden' | 'date1904'> = { name: '', hidden: false }
  const sink: WorkbookSink = {
    beginSheet: (name, hidden, date1904 = false) => {
      heading = { name, hidden, ...(date1904 && { date1904 }) }
      rows = []
    },
    row: (row) => {
      const above = rows.at(-1)
      rows.push(above === undefined ? row : { ...row, ...sharedLists(above, row) })
    },
    endSheet: (merges, hiddenColumns) => {
      sheets.push({ ...heading, rows, merges, hiddenColumns })
    },
  }
  return { sink, sheets }
}

/** Rows of a table are filled alike: one list of columns and kinds serves them all, which halves the memory. */
function sharedLists(above: SheetRow, { columns, kinds }: SheetRow): Pick<SheetRow, 'columns' | 'kinds'> {
  return {
    columns: isSame(above.columns, columns) ? above.columns : columns,
    kinds: isSame(above.kinds, kinds) ? above.kinds : kinds,
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}
