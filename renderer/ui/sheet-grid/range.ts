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

/** What is selected: the cell that is written in, and the corner opposite to it. */
export interface Selection {
  readonly active: Spot
  readonly corner: Spot
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export function rangeOf({ active, corner }: Selection): Range {
  return {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.column, corner.column),
  }
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
