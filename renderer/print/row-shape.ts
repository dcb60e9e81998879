// Which rows are surely of one height: measuring one of each shape is enough, however long the table.
import { cellRoom } from '#shared/domain/report/cell-room'
import { textWidth } from '#shared/domain/report/cell-text'
import type { TableColumnLeaf, TableRow } from '#shared/domain/report/table-model'

/** Room that a cell's padding takes, in characters, and how much wider than counted a letter may be. */
const PADDING = 2
const WIDEST_LETTER = 1.25

/** Rows of one shape are of one height: the shape holds every text that might break into lines. */
export function rowShape(leaves: readonly TableColumnLeaf[], row: TableRow): string {
  const breaking: string[] = [row.kind]
  leaves.forEach(({ key, kind }, column) => {
    const value = row.cells[key]
    if (kind !== 'text' || typeof value !== 'string') return
    const room = cellRoom(row, leaves, column) - PADDING
    if (value.includes('\n') || textWidth(value) * WIDEST_LETTER > room) breaking.push(`${column}:${value}`)
  })
  return breaking.join('\u0000')
}

/** First row of each shape, in order, and the shape of every row as an index into them. */
export function rowShapes(
  leaves: readonly TableColumnLeaf[],
  rows: readonly TableRow[],
): { readonly samples: readonly number[]; readonly shapeOf: readonly number[] } {
  const known = new Map<string, number>()
  const samples: number[] = []
  const shapeOf = rows.map((row, index) => {
    const shape = rowShape(leaves, row)
    const place = known.get(shape)
    if (place !== undefined) return place
    known.set(shape, samples.length)
    samples.push(index)
    return samples.length - 1
  })
  return { samples, shapeOf }
}
