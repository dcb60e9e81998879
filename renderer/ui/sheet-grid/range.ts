// Places and blocks of a sheet, and where a key takes them.

export interface Spot {
  readonly row: number
  readonly column: number
}

/** A block of cells, its last row and column included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What is selected: the cell that is written in, and the block around it. */
export interface Selection {
  readonly active: Spot
  /** The corner that was chosen last. */
  readonly corner: Spot
  /** The corner opposite to it; absent: the active cell, until that walks about inside the block. */
  readonly anchor?: Spot
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export function rangeOf({ active, corner, anchor = active }: Selection): Range {
  return {
    top: Math.min(anchor.row, corner.row),
    left: Math.min(anchor.column, corner.column),
    bottom: Math.max(anchor.row, corner.row),
    right: Math.max(anchor.column, corner.column),
  }
}

/** Whether there is more than one cell in it. */
export function isBlock({ top, left, bottom, right }: Range): boolean {
  return top !== bottom || left !== right
}

export function heightOf({ top, bottom }: Range): number {
  return bottom - top + 1
}

export function widthOf({ left, right }: Range): number {
  return right - left + 1
}

/** The selection of one cell. */
export function selectSpot(spot: Spot): Selection {
  return { active: spot, corner: spot }
}

export function clampSpot({ row, column }: Spot, { rows, columns }: Size): Spot {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
}

/**
 * Where Ctrl and an arrow go along a line: to the end of the filled stretch, or over the gap to the next filled cell, or to the
 * edge where there is none. `step` is 1 or -1.
 */
export function jump(isFilled: (at: number) => boolean, from: number, step: 1 | -1, length: number): number {
  const edge = step === 1 ? length - 1 : 0
  const isInside = (at: number) => at >= 0 && at < length
  let at = from + step
  if (!isInside(at)) return from
  if (isFilled(from) && isFilled(at)) {
    while (isInside(at + step) && isFilled(at + step)) at += step
    return at
  }
  while (isInside(at) && !isFilled(at)) at += step
  return isInside(at) ? at : edge
}

/** The next cell of a row-wise walk with Tab; null beyond either end. */
export function tabSpot({ row, column }: Spot, step: 1 | -1, { rows, columns }: Size): Spot | null {
  const at = row * columns + column + step
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns }
}

/** The next cell of a walk inside a block, over its end back to its beginning: row by row, or column by column. */
export function cycledSpot({ row, column }: Spot, step: 1 | -1, block: Range, by: 'row' | 'column'): Spot {
  const [height, width] = [heightOf(block), widthOf(block)]
  const [down, right] = [row - block.top, column - block.left]
  const at = by === 'row' ? down * width + right : right * height + down
  const next = (at + step + height * width) % (height * width)
  const [line, place] = by === 'row' ? [width, next % width] : [height, next % height]
  const other = Math.floor(next / line)
  return by === 'row'
    ? { row: block.top + other, column: block.left + place }
    : { row: block.top + place, column: block.left + other }
}
