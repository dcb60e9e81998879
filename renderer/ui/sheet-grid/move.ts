// Where a key takes the selection.
import type { KeyAction } from './keys.ts'
import { clampSpot, jump, type Selection, type Size, type Spot, selectSpot } from './range.ts'

type Go = Extract<KeyAction, { act: 'go' }>

interface Ground {
  readonly size: Size
  /** Rows of one screen. */
  readonly page: number
  /** Columns at the left that do not scroll away. */
  readonly frozen: number
  readonly isFilled: (spot: Spot) => boolean
}

/** With Shift the corner moves and the active cell stays. */
export function moved(selection: Selection, go: Go, ground: Ground): Selection {
  const from = go.extend ? selection.corner : selection.active
  const to = clampSpot(target(from, go, ground), ground.size)
  return go.extend ? { ...selection, corner: to } : selectSpot(to)
}

function target(
  { row, column }: Spot,
  { by, down, right }: Go,
  { size, page, frozen, isFilled }: Ground,
): Spot {
  switch (by) {
    case 'cell':
      return { row: row + down, column: column + right }
    case 'page':
      return { row: row + down * page, column }
    case 'line':
      return { row, column: right < 0 ? lineStart(column, frozen, size.columns) : size.columns - 1 }
    case 'sheet':
      return right < 0 ? { row: 0, column: 0 } : { row: size.rows - 1, column: size.columns - 1 }
    case 'data': {
      if (down !== 0)
        return { row: jump((at) => isFilled({ row: at, column }), row, down, size.rows), column }
      if (right === 0) return { row, column }
      return { row, column: jump((at) => isFilled({ row, column: at }), column, right, size.columns) }
    }
  }
}

/** As in Excel: first to where the moving columns begin, from there and from a frozen one to the row's very first. */
function lineStart(column: number, frozen: number, columns: number): number {
  return frozen < columns && column > frozen ? frozen : 0
}
