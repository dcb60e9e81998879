// The columns of a filling as a graph: what it costs to move one post from one column to another inside some line.
import type { Filling, Move } from './filling.ts'
import { bandOf } from './table.ts'

/** Where the posts of some columns can go: a way to each column reached, or a cycle that gains. */
export interface Ways {
  /** Cost by column; ∞ where out of reach. */
  readonly costs: Float64Array
  /** The moves to that column. */
  readonly wayTo: (column: number) => Move[]
  readonly gain: Move[] | null
}

/** Every ordered pair of columns with its cheapest line, in doubles. A proposal: `certify` decides. */
export class ColumnGraph {
  readonly #filling: Filling<unknown>
  readonly #size: number
  readonly #costs: Float64Array
  readonly #lines: Int32Array
  readonly #least: number

  constructor(filling: Filling<unknown>) {
    this.#filling = filling
    this.#size = filling.table.columns
    this.#costs = new Float64Array(this.#size ** 2)
    this.#lines = new Int32Array(this.#size ** 2)
    this.#least = bandOf(filling.table)
    for (let pair = 0; pair < this.#costs.length; pair++) this.#scan(pair)
  }

  /** Cost of moving a post between two columns; ∞ where no line can. */
  cost(from: number, to: number): number {
    return this.#costs[from * this.#size + to] as number
  }

  make(moves: readonly Move[]): void {
    for (const move of moves) this.#filling.move(move)
    for (const { line } of moves) this.#renew(line)
  }

  /** Cheapest ways from the columns with a finite `start`, by Bellman and Ford's rule. */
  waysFrom(start: Float64Array): Ways {
    const size = this.#size
    const costs = start.slice()
    const before = new Int32Array(size).fill(-1)
    let changed = -1
    for (let round = 0; round <= size; round++) {
      changed = this.#relax(costs, before)
      if (changed < 0) break
    }
    const gain = changed < 0 ? null : this.#cycleBehind(changed, before)
    return { costs, gain, wayTo: (column) => this.#wayTo(column, before) }
  }

  #relax(costs: Float64Array, before: Int32Array): number {
    let changed = -1
    for (let from = 0; from < this.#size; from++) {
      if (costs[from] === Number.POSITIVE_INFINITY) continue
      for (let to = 0; to < this.#size; to++) {
        const cost = (costs[from] as number) + this.cost(from, to)
        if (cost >= (costs[to] as number) - this.#least || to === from) continue
        costs[to] = cost
        before[to] = from
        changed = to
      }
    }
    return changed
  }

  #move(from: number, to: number): Move {
    return { line: this.#lines[from * this.#size + to] as number, from, to }
  }

  #wayTo(column: number, before: Int32Array): Move[] {
    const moves: Move[] = []
    for (let to = column; (before[to] as number) >= 0; to = before[to] as number) {
      moves.push(this.#move(before[to] as number, to))
    }
    return moves.reverse()
  }

  #cycleBehind(column: number, before: Int32Array): Move[] | null {
    let start = column
    for (let step = 0; step < this.#size && start >= 0; step++) start = before[start] as number
    if (start < 0) return null
    const moves: Move[] = []
    let to = start
    do {
      const from = before[to] as number
      moves.push(this.#move(from, to))
      to = from
    } while (to !== start)
    return moves.reverse()
  }

  #scan(pair: number): void {
    const { lines, columns } = this.#filling.table
    const to = pair % columns
    const from = (pair - to) / columns
    const last = this.#filling.last.subarray(from * lines, (from + 1) * lines)
    const next = this.#filling.next.subarray(to * lines, (to + 1) * lines)
    let best = Number.POSITIVE_INFINITY
    let line = -1
    if (from !== to) {
      for (let at = 0; at < lines; at++) {
        const cost = (last[at] as number) - (next[at] as number)
        if (cost < best) {
          best = cost
          line = at
        }
      }
    }
    this.#costs[pair] = best
    this.#lines[pair] = line
  }

  #renew(line: number): void {
    const { lines, columns } = this.#filling.table
    const { last, next } = this.#filling
    for (let pair = 0; pair < this.#costs.length; pair++) {
      const to = pair % columns
      const from = (pair - to) / columns
      if (from === to) continue
      const cost = (last[from * lines + line] as number) - (next[to * lines + line] as number)
      if (cost < (this.#costs[pair] as number)) {
        this.#costs[pair] = cost
        this.#lines[pair] = line
      } else if (this.#lines[pair] === line && cost > (this.#costs[pair] as number)) this.#scan(pair)
    }
  }
}
