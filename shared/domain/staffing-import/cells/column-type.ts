// What the cells of a column hold, on the whole.
import type { GridCell } from '../grid.ts'
import { CellKind } from '../sheet.ts'
import type { ColumnType } from '../table.ts'
import { findDate } from './date-cell.ts'
import { parseNumberText } from './number-cell.ts'

/** Cells of another type that a column may hold and still count as numeric, of a hundred. */
const STRAYS = 10

export interface ColumnCells {
  readonly type: ColumnType
  readonly filled: number
}

/** An error value, also where a text was pasted in its place. */
const FAILED = /^#[A-Z/0]+[!?]?$/

/** Counts a column's cells as they come. */
export class ColumnTally {
  private readonly counts = { blank: 0, failed: 0, integer: 0, decimal: 0, date: 0, text: 0 }

  add(cell: GridCell | null): void {
    this.counts[cell === null ? 'blank' : seenAs(cell)] += 1
  }

  result(): ColumnCells {
    const { counts } = this
    const numbers = counts.integer + counts.decimal
    const filled = numbers + counts.date + counts.text + counts.failed
    if (filled === 0) return { type: 'empty', filled }
    // A formula that failed says nothing of its column.
    const strays = counts.date + counts.text
    if (numbers > 0 && (strays * 100 <= filled * STRAYS || (strays === 1 && numbers > 2)))
      return { type: counts.decimal > 0 ? 'decimal' : 'integer', filled }
    return { type: counts.date === filled ? 'date' : 'text', filled }
  }
}

function seenAs(cell: GridCell): 'blank' | 'failed' | 'integer' | 'decimal' | 'date' | 'text' {
  if (cell.kind === CellKind.date) return 'date'
  if (cell.kind === CellKind.percent) return 'decimal'
  if (cell.kind === CellKind.number) return cell.text.includes('.') ? 'decimal' : 'integer'
  if (cell.kind === CellKind.error || cell.kind === CellKind.formula || FAILED.test(cell.text))
    return 'failed'
  if (cell.kind !== CellKind.text) return 'text'
  const number = parseNumberText(cell.text)
  if (number.status === 'blank') return 'blank'
  if (number.status === 'number') return number.value.includes('.') ? 'decimal' : 'integer'
  return cell.text.length <= 20 && findDate(cell.text) !== null ? 'date' : 'text'
}
