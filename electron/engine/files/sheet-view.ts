// A whole sheet packed for looking at: lines of JSON that are parsed when they are scrolled to, for a sheet may be long.
import type { Sheet, SheetRow } from '#shared/domain/staffing-import/sheet'
import { sliceRows } from '#shared/domain/staffing-import/sheet-rows'

export interface SheetView {
  readonly lastRow: number
  readonly columns: number
  /** Row number and offset in `bytes` of every so many rows. */
  readonly marks: readonly (readonly [row: number, offset: number])[]
  /** A line `[row, hidden, column, text, column, text …]` for each row that holds anything. */
  readonly bytes: Uint8Array
}

export interface ViewedRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: [column: number, text: string][]
}

const ROWS_A_MARK = 64
/** Looking at a part of a longer sheet costs no more memory than this. */
const BYTES_MAX = 128 * 1024 * 1024

export function viewOf({ rows }: Sheet): SheetView {
  const parts: Buffer[] = []
  const marks: [number, number][] = []
  let offset = 0
  let columns = 0
  let lastRow = 0
  for (let index = 0; index < rows.length && offset < BYTES_MAX; index += ROWS_A_MARK) {
    const own = [...sliceRows(rows, index, Math.min(index + ROWS_A_MARK, rows.length))]
    const part = Buffer.from(own.map((row) => `${lineOf(row)}\n`).join(''))
    marks.push([own[0]?.row ?? 0, offset])
    parts.push(part)
    offset += part.length
    columns = own.reduce((most, row) => Math.max(most, (row.columns.at(-1) ?? -1) + 1), columns)
    lastRow = own.at(-1)?.row ?? lastRow
  }
  return { lastRow, columns, marks, bytes: Buffer.concat(parts) }
}

function lineOf({ row, hidden, columns, texts }: SheetRow): string {
  const cells = columns.flatMap((column, index) => [column, texts[index] ?? ''])
  return JSON.stringify([row, hidden ? 1 : 0, ...cells])
}

/** Rows `from` to `to`, both included. */
export function rowsBetween(view: SheetView, from: number, to: number) {
  const { lastRow, columns, marks, bytes } = view
  const after = marks.findIndex(([row]) => row > from)
  const first = Math.max(0, (after < 0 ? marks.length : after) - 1)
  const rows: ViewedRow[] = []
  for (let mark = first; mark < marks.length && (marks[mark]?.[0] ?? 0) <= to; mark += 1) {
    const part = bytes.subarray(marks[mark]?.[1], marks[mark + 1]?.[1] ?? bytes.length)
    const lines = Buffer.from(part.buffer, part.byteOffset, part.length).toString().split('\n')
    rows.push(...lines.filter((line) => line !== '').map(rowOf))
  }
  return { lastRow, columns, rows: rows.filter(({ row }) => row >= from && row <= to) }
}

function rowOf(line: string): ViewedRow {
  const [row, hidden, ...rest] = JSON.parse(line) as [number, number, ...(number | string)[]]
  const cells: [number, string][] = []
  for (let index = 0; index < rest.length; index += 2) {
    cells.push([rest[index] as number, rest[index + 1] as string])
  }
  return { row, hidden: hidden === 1, cells }
}
