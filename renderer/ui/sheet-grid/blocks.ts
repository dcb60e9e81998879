// Blocks of a sheet as texts and back: what is copied, where a pasted block goes and what of it finds no place. Rows of groups are passed over.

import { tile } from './fill.ts'
import { type Range, widthOf } from './range.ts'
import { parseTsv, toTsv } from './tsv.ts'
import type { Entry } from './use-drafts.ts'

export interface BlockGround {
  readonly rows: number
  readonly columns: number
  readonly isRow: (row: number) => boolean
  readonly textAt: (spot: { readonly row: number; readonly column: number }) => string
}

/** Rows of the range that hold cells. */
export function rowsIn({ top, bottom }: Range, isRow: (row: number) => boolean): number[] {
  const rows: number[] = []
  for (let row = top; row <= bottom; row += 1) if (isRow(row)) rows.push(row)
  return rows
}

export function textsIn(range: Range, { isRow, textAt }: BlockGround): string[][] {
  return rowsIn(range, isRow).map((row) =>
    Array.from({ length: widthOf(range) }, (_, at) => textAt({ row, column: range.left + at })),
  )
}

export function copied(range: Range, ground: BlockGround): string {
  return toTsv(textsIn(range, ground))
}

/** The same texts laid over the cells of the range, row by row. */
export function entriesOver(
  range: Range,
  block: readonly (readonly string[])[],
  ground: BlockGround,
): Entry[] {
  return rowsIn(range, ground.isRow).flatMap((row, line) =>
    Array.from({ length: widthOf(range) }, (_, at) => ({
      spot: { row, column: range.left + at },
      text: block[line]?.[at] ?? '',
    })),
  )
}

export interface Pasted {
  readonly entries: readonly Entry[]
  /** The place that was filled; null where nothing found a place. */
  readonly range: Range | null
  /** Rows below the last, which find no place. */
  readonly over: readonly (readonly string[])[]
  /** Columns right of the last, likewise. */
  readonly columnsCut: number
}

/** Lays the block from the top left of the selection on, over the whole of it where its sides are multiples of the block's. */
export function pasted(text: string, selection: Range, ground: BlockGround): Pasted {
  const chosen = rowsIn(selection, ground.isRow)
  const block = tile(parseTsv(text), Math.max(1, chosen.length), widthOf(selection))
  const rows: number[] = []
  for (let row = selection.top; row < ground.rows && rows.length < block.length; row += 1) {
    if (ground.isRow(row)) rows.push(row)
  }
  const width = block[0]?.length ?? 0
  const columns = Math.max(0, Math.min(width, ground.columns - selection.left))
  const entries = rows.flatMap((row, line) =>
    Array.from({ length: columns }, (_, at) => ({
      spot: { row, column: selection.left + at },
      text: block[line]?.[at] ?? '',
    })),
  )
  const [top, bottom] = [rows[0], rows.at(-1)]
  const range =
    top === undefined || bottom === undefined || columns === 0
      ? null
      : { top, bottom, left: selection.left, right: selection.left + columns - 1 }
  return { entries, range, over: block.slice(rows.length), columnsCut: width - columns }
}
