// Proves a filling optimal in whole numbers, or improves it until it is.
import type { Filling, Move } from './filling.ts'
import { bandOf } from './table.ts'

/** A line in which some next post (`ups`) is exactly as strong as some last post (`downs`) under the multipliers. */
export interface TightLine {
  readonly line: number
  readonly ups: readonly number[]
  readonly downs: readonly number[]
}

/** Under the multipliers no line has a next post that is stronger than one of its last posts. */
export interface Proof<V> {
  readonly multipliers: readonly V[]
  readonly tight: readonly TightLine[]
}

interface Relaxed<V> {
  readonly multiplier: V
  readonly move: Move
}

/**
 * Min–max inequality over the columns (Balinski & Demange 1989, Mathematics of Operations Research 14): a filling is
 * optimal if and only if column multipliers m exist with next / m[b] ≤ last / m[a] for all a, b in every line. Starts
 * from multipliers near `potentials`; each round raises those that are too small (Bellman & Ford). Raises that close
 * a circle are posts to be moved: the filling was not optimal, and is improved. Doubles only pass over lines in which
 * the inequality holds by more than their error.
 */
export function certify<V>(filling: Filling<V>, potentials: Float64Array, digits?: number): Proof<V> {
  const { values, columns } = filling.table
  const multipliers = Array.from(potentials, (potential) => values.near(-potential, digits))
  let behind = new Array<Move | undefined>(columns)
  for (;;) {
    const { tight, relaxed } = scan(filling, multipliers)
    if (relaxed.size === 0) return { multipliers, tight }
    for (const [column, { multiplier, move }] of relaxed) {
      multipliers[column] = values.lowest(multiplier)
      behind[column] = move
    }
    const gain = circle(behind)
    if (gain === undefined) continue
    for (const move of gain) filling.move(move)
    behind = new Array<Move | undefined>(columns)
  }
}

function circle(behind: readonly (Move | undefined)[]): Move[] | undefined {
  for (let start = 0; start < behind.length; start++) {
    const moves: Move[] = []
    for (let move = behind[start]; move !== undefined && moves.length < behind.length; ) {
      moves.push(move)
      if (move.from === start) return moves
      move = behind[move.from]
    }
  }
  return undefined
}

function scan<V>(filling: Filling<V>, multipliers: readonly V[]) {
  const { table, next, last } = filling
  const { lines, columns, values } = table
  const shift = Float64Array.from(multipliers, values.approx)
  const band = bandOf(table)
  const tight: TightLine[] = []
  const relaxed = new Map<number, Relaxed<V>>()
  for (let line = 0; line < lines; line++) {
    let low = Number.NEGATIVE_INFINITY
    let high = Number.POSITIVE_INFINITY
    for (let column = 0, at = line; column < columns; column++, at += lines) {
      const scale = shift[column] as number
      low = Math.max(low, (next[at] as number) - scale)
      high = Math.min(high, (last[at] as number) - scale)
    }
    if (low < high - band) continue
    const judged = judge(filling, multipliers, { line, low: low - band, high: high + band, shift })
    if (judged.order === 0) tight.push({ line, ups: judged.ups, downs: judged.downs })
    else if (judged.order > 0) relaxLine(filling, multipliers, judged, relaxed)
  }
  return { tight, relaxed }
}

/** The columns of one line that may hold its strongest next post (from `low` up) or weakest last post (to `high`). */
interface Near {
  readonly line: number
  readonly low: number
  readonly high: number
  readonly shift: Float64Array
}

interface Judged<V> {
  readonly line: number
  /** Positive where the strongest next post is stronger than the weakest last one. */
  readonly order: number
  readonly ups: number[]
  readonly downs: number[]
  readonly high: V
}

function judge<V>(filling: Filling<V>, multipliers: readonly V[], near: Near): Judged<V> {
  const { lines, columns, values } = filling.table
  const { line, low, high, shift } = near
  const up: Extreme<V> = { value: undefined, columns: [] }
  const down: Extreme<V> = { value: undefined, columns: [] }
  for (let column = 0, at = line; column < columns; column++, at += lines) {
    const scale = shift[column] as number
    const scaled = (ahead: 0 | 1) => values.over(filling.claim(line, column, ahead), multipliers[column] as V)
    if ((filling.next[at] as number) - scale >= low) keep(up, column, scaled(1), values.compare)
    if ((filling.last[at] as number) - scale <= high) {
      keep(down, column, scaled(0), (a, b) => values.compare(b, a))
    }
  }
  const order = values.compare(up.value as V, down.value as V)
  return { line, order, ups: up.columns, downs: down.columns, high: down.value as V }
}

interface Extreme<V> {
  value: V | undefined
  columns: number[]
}

function keep<V>(extreme: Extreme<V>, column: number, value: V, compare: (a: V, b: V) => number): void {
  const order = extreme.value === undefined ? 1 : compare(value, extreme.value)
  if (order > 0) {
    extreme.value = value
    extreme.columns = [column]
  } else if (order === 0) extreme.columns.push(column)
}

/** Every column whose next post in this line beats the weakest last one there needs a larger multiplier. */
function relaxLine<V>(
  filling: Filling<V>,
  multipliers: readonly V[],
  { line, high, downs }: Judged<V>,
  relaxed: Map<number, Relaxed<V>>,
): void {
  const { lines, columns, values } = filling.table
  const from = downs[0] as number
  for (let to = 0; to < columns; to++) {
    if (filling.next[to * lines + line] === Number.NEGATIVE_INFINITY || to === from) continue
    const multiplier = values.over(filling.claim(line, to, 1), high)
    const least = relaxed.get(to)?.multiplier ?? (multipliers[to] as V)
    if (values.compare(multiplier, least) > 0) relaxed.set(to, { multiplier, move: { line, from, to } })
  }
}
