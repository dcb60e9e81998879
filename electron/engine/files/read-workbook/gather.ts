// A sink that keeps whole sheets, their rows packed.
import type { Sheet } from '#shared/domain/staffing-import/sheet'
import { PackedRows } from './packed-rows.ts'
import type { WorkbookSink } from './sink.ts'

export function gatherSheets(): { readonly sink: WorkbookSink; readonly sheets: Sheet[] } {
  const sheets: Sheet[] = []
  let rows = new PackedRows()
  let heading: Pick<Sheet, 'name' | 'hidden' | 'date1904'> = { name: '', hidden: false }
  const sink: WorkbookSink = {
    beginSheet: (name, hidden, date1904 = false) => {
      heading = { name, hidden, ...(date1904 && { date1904 }) }
      rows = new PackedRows()
    },
    row: (row) => rows.push(row),
    endSheet: (merges, hiddenColumns) => {
      sheets.push({ ...heading, rows, merges, hiddenColumns })
    },
  }
  return { sink, sheets }
}
