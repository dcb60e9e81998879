// A running sum on the date of a document: what stands there, and how much of it no later booking needs.
import { Refusal, type RefusalCode } from '../refusal.ts'
import type { Origin } from './movement.ts'
import type { LaterChange, LedgerSource, Series } from './source.ts'

/** Grows and shrinks with the document at hand, which comes last on its date and so moves every later sum alike. */
export interface Line {
  /** On the date, after everything booked on it. */
  at: number
  /** Least of the sum then and after every later change: as much may still be taken. */
  free: number
  /** Whose booking makes `free` less than `at`. */
  readonly tightest: LaterChange | null
}

/** The line of a running sum; `origin` null for all origins together. */
export function lineOf({ totals, later }: Series, origin: Origin | null): Line {
  const isOurs = (one: { readonly origin: Origin }) => origin === null || one.origin === origin
  const changes = later.filter(isOurs)
  let sum = totals.filter(isOurs).reduce((whole, total) => whole + total.sum, 0)
  for (const { change } of changes) sum -= change
  const line = { at: sum, free: sum, tightest: null as LaterChange | null }
  for (const change of changes) {
    sum += change.change
    if (sum < line.free) Object.assign(line, { free: sum, tightest: change })
  }
  return line
}

/** Adds to a line, or takes from it what `free` allows. */
export function shift(line: Line, by: number): void {
  line.at += by
  line.free += by
}

interface Wanted {
  readonly source: Pick<LedgerSource, 'documentOf'>
  readonly now: RefusalCode
  readonly later: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly field: string
}

/** Refuses to take `need` from lines that have less: on the date itself, or because a later document needs it. */
export function assertFree(
  lines: readonly Line[],
  need: number,
  { source, now, later, params, field }: Wanted,
): void {
  const free = lines.reduce((sum, line) => sum + Math.max(0, line.free), 0)
  if (free >= need) return
  const have = lines.reduce((sum, line) => sum + line.at, 0)
  const tightest = lines.find((line) => line.tightest !== null && line.free < line.at)?.tightest ?? null
  if (have < need || tightest === null) throw new Refusal(now, { ...params, have, need }, field)
  const { movement, date } = tightest
  const document = source.documentOf(movement)
  throw new Refusal(later, { ...params, have: free, need, document, on: date }, field)
}
