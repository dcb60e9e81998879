// A sink that keeps whole sheets in memory: right for the tables of an office, which have thousands of rows.
import type { Sheet, SheetRow } from '#shared/domain/staffing-import/sheet'
import type { WorkbookSink } from './sink.ts'

export function gatherSheets(): { readonly sink: WorkbookSink; readonly sheets: Sheet[] } {
  const sheets: Sheet[] = []
  let rows: SheetRow[] = []
  let heading = { name: '', hidden: false }
  const sink: WorkbookSink = {
    beginSheet: (name, hidden) => {
      heading = { name, hidden }
      rows = []
    },
    row: (row) => {
      rows.push(row)
    },
    endSheet: (merges, hiddenColumns) => {
      sheets.push({ ...heading, rows, merges, hiddenColumns })
    },
  }
  return { sink, sheets }
}
