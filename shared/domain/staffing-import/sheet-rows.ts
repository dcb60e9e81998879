// The rows of a sheet without their all being in memory: asked for by place, by number, or one after the other.
import type { SheetRow } from './sheet.ts'

/** Rows with ascending numbers. A list of rows is one; a long sheet unpacks the rows that are asked for. */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number
  /** By place, the last one for -1. */
  readonly at: (index: number) => SheetRow | undefined
}

/** First place whose row has at least the number; `near` is a place to begin from: rows are asked for in order. */
export function placeOfRow(rows: SheetRows, row: number, near = 0): number {
  const isBelow = (index: number) => (rows.at(index)?.row ?? 0) < row
  let low = 0
  let high = rows.length
  // Steps that double lead from the place given: what is unpacked there already is looked at first.
  let step = 1
  const start = Math.min(Math.max(near, 0), rows.length)
  if (start < rows.length && isBelow(start)) {
    low = start + 1
    while (low + step < high && isBelow(low + step - 1)) {
      low += step
      step *= 2
    }
    high = Math.min(high, low + step)
  } else {
    high = start
    while (high - step > low && !isBelow(high - step)) {
      high -= step
      step *= 2
    }
    low = Math.max(low, high - step)
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Parts one below the other. */
export function joinRows(parts: readonly SheetRows[]): SheetRows {
  return new JoinedRows(parts)
}

/** The rows from one place up to another, which is left out. */
export function sliceRows(rows: SheetRows, from: number, to: number): SheetRows {
  return from === 0 && to === rows.length ? rows : new RowSlice(rows, from, to)
}

class RowSlice implements SheetRows {
  readonly length: number
  private readonly rows: SheetRows
  private readonly from: number

  constructor(rows: SheetRows, from: number, to: number) {
    this.rows = rows
    this.from = from
    this.length = Math.max(0, to - from)
  }

  at(index: number): SheetRow | undefined {
    const place = index < 0 ? index + this.length : index
    return place < 0 || place >= this.length ? undefined : this.rows.at(this.from + place)
  }

  *[Symbol.iterator](): Iterator<SheetRow> {
    for (let index = 0; index < this.length; index += 1) yield this.rows.at(this.from + index) as SheetRow
  }
}

class JoinedRows implements SheetRows {
  readonly length: number
  private readonly parts: readonly SheetRows[]
  private readonly ends: readonly number[]

  constructor(parts: readonly SheetRows[]) {
    this.parts = parts
    let length = 0
    this.ends = parts.map((part) => {
      length += part.length
      return length
    })
    this.length = length
  }

  at(index: number): SheetRow | undefined {
    const place = index < 0 ? index + this.length : index
    if (place < 0) return undefined
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.ends[middle] as number) <= place) low = middle + 1
      else high = middle
    }
    return this.parts[low]?.at(place - (this.ends[low - 1] ?? 0))
  }

  *[Symbol.iterator](): Iterator<SheetRow> {
    for (const part of this.parts) yield* part
  }
}
