// What a row of sums adds up: sums already made inside its span, and the rows that these leave over.
import type { TableRow } from './table-model.ts'

/** First and last index of rows that are added as one stretch. */
export type Stretch = readonly [number, number]

/** Spans of the rows of sums by their index. */
export type SumSpans = ReadonlyMap<number, Stretch>

export function sumSpans(rows: Iterable<TableRow>): Map<number, Stretch> {
  const spans = new Map<number, Stretch>()
  let index = 0
  for (const { sums } of rows) {
    if (sums !== undefined) spans.set(index, sums)
    index += 1
  }
  return spans
}

/**
 * The stretches that the row of sums at `index` adds, in order: nothing twice, nothing left out. Rows of sums inside its span
 * stand for the rows that they sum, so that a total is the sum of the subtotals.
 */
export function sumParts(spans: SumSpans, index: number): Stretch[] {
  const span = spans.get(index)
  if (span === undefined) return []
  const [first, last] = span
  const parts: [number, number][] = []
  // Downwards from the last row: a row of sums comes after the rows that it sums, and stands for them.
  for (let at = last; at >= first; at -= 1) {
    const below = parts.at(-1)
    if (below !== undefined && below[0] === at + 1) below[0] = at
    else parts.push([at, at])
    const inner = spans.get(at)
    if (inner !== undefined) at = Math.min(at, inner[0])
  }
  return parts.reverse()
}
