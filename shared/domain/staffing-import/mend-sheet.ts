// Cells of a sheet set right by hand before it is read: the file stays as it is, what stood there is kept.
import { CellKind, cellAddress, columnNumber, type Sheet, type SheetRow } from './sheet.ts'
import { joinRows, placeOfRow, type SheetRows, sliceRows } from './sheet-rows.ts'

/** What a cell is to hold instead; '' leaves it blank. */
export interface Mend {
  readonly cell: string
  readonly text: string
}

/** A mend with what stood in the cell, '' where it was blank. */
export interface Mended {
  readonly cell: string
  readonly before: string
  readonly after: string
}

/** Mends are typed as text and read by their column's field, as if the sheet had held them. The last of a cell counts. */
export function mendSheet(sheet: Sheet, mends: readonly Mend[]): { sheet: Sheet; mended: Mended[] } {
  const wanted = textsByRow(mends)
  if (wanted.length === 0) return { sheet, mended: [] }
  const mended: Mended[] = []
  const parts: SheetRows[] = []
  let next = 0
  for (const [row, texts] of wanted) {
    const place = placeOfRow(sheet.rows, row, next)
    const found = sheet.rows.at(place)
    const own = found?.row === row ? found : { row, hidden: false, columns: [], kinds: [], texts: [] }
    for (const [column, after] of texts) {
      const before = own.texts[own.columns.indexOf(column)] ?? ''
      mended.push({ cell: cellAddress(row, column), before, after })
    }
    const changed = withTexts(own, texts)
    parts.push(sliceRows(sheet.rows, next, place), changed.columns.length > 0 ? [changed] : [])
    next = found?.row === row ? place + 1 : place
  }
  parts.push(sliceRows(sheet.rows, next, sheet.rows.length))
  return { sheet: { ...sheet, rows: joinRows(parts) }, mended }
}

/** New texts by column, in the order of the rows. */
function textsByRow(mends: readonly Mend[]): [row: number, texts: Map<number, string>][] {
  const wanted = new Map<number, Map<number, string>>()
  for (const { cell, text } of mends) {
    const { row, column } = placeOf(cell)
    if (column < 0 || row < 1) continue
    wanted.set(row, (wanted.get(row) ?? new Map<number, string>()).set(column, text))
  }
  return [...wanted].sort(([a], [b]) => a - b)
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? []
  return { row: Number(digits), column: columnNumber(letters) }
}

function withTexts(row: SheetRow, texts: ReadonlyMap<number, string>): SheetRow {
  const cells = new Map<number, { kind: CellKind; text: string }>()
  for (const [index, column] of row.columns.entries()) {
    cells.set(column, { kind: row.kinds[index] as CellKind, text: row.texts[index] ?? '' })
  }
  for (const [column, text] of texts) {
    if (text === '') cells.delete(column)
    else cells.set(column, { kind: CellKind.text, text })
  }
  const sorted = [...cells].sort(([a], [b]) => a - b)
  return {
    ...row,
    columns: sorted.map(([column]) => column),
    kinds: sorted.map(([, { kind }]) => kind),
    texts: sorted.map(([, { text }]) => text),
  }
}
