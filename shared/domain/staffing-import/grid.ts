// A sheet by address: cells, and what a merged area shows in each of its places.
import type { CellKind, Merge, Sheet, SheetRow } from './sheet.ts'
import { placeOfRow } from './sheet-rows.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly kind: CellKind
  readonly text: string
}

export class SheetGrid {
  readonly sheet: Sheet
  private readonly merges: readonly Merge[]
  private readonly mergesByColumn = new Map<number, Merge[]>()
  /** The row asked for last, its place and its number: cells are read row by row. */
  private recent: { readonly place: number; readonly row: number; readonly cells: SheetRow | undefined }

  constructor(sheet: Sheet) {
    this.sheet = sheet
    this.recent = { place: 0, row: 0, cells: undefined }
    this.merges = [...sheet.merges].sort((a, b) => a.top - b.top)
  }

  row(row: number): SheetRow | undefined {
    if (this.recent.row === row) return this.recent.cells
    const { rows } = this.sheet
    const near = this.recent.place + (row > this.recent.row ? 1 : 0)
    const next = rows.at(near)
    const place = next?.row === row ? near : placeOfRow(rows, row, near)
    const found = place === near ? next : rows.at(place)
    this.recent = { place, row, cells: found?.row === row ? found : undefined }
    return this.recent.cells
  }

  /** The cell's own value; null where it is empty or hidden under a merged area. */
  cell(row: number, column: number): GridCell | null {
    const merge = this.mergeAt(row, column)
    if (merge !== null && (merge.top !== row || merge.left !== column)) return null
    return this.stored(row, column)
  }

  /** What the reader sees at a place: a merged area shows its first cell's value everywhere. */
  shown(row: number, column: number): GridCell | null {
    const merge = this.mergeAt(row, column)
    return merge === null ? this.stored(row, column) : this.stored(merge.top, merge.left)
  }

  mergeAt(row: number, column: number): Merge | null {
    if (this.merges.length === 0) return null
    const merges = this.mergesIn(column)
    let low = 0
    let high = merges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((merges[middle] as Merge).top <= row) low = middle + 1
      else high = middle
    }
    const merge = merges[low - 1]
    return merge !== undefined && merge.bottom >= row ? merge : null
  }

  private mergesIn(column: number): Merge[] {
    const known = this.mergesByColumn.get(column)
    if (known !== undefined) return known
    const found = this.merges.filter(({ left, right }) => left <= column && column <= right)
    this.mergesByColumn.set(column, found)
    return found
  }

  private stored(row: number, column: number): GridCell | null {
    const cells = this.row(row)
    if (cells === undefined) return null
    const index = indexOf(cells.columns, column)
    if (index < 0) return null
    return { row, column, kind: cells.kinds[index] as CellKind, text: cells.texts[index] as string }
  }
}

function indexOf(columns: readonly number[], column: number): number {
  let low = 0
  let high = columns.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = columns[middle] as number
    if (value === column) return middle
    if (value < column) low = middle + 1
    else high = middle - 1
  }
  return -1
}
