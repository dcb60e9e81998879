// The columns of a filling as a graph: what it costs to move one post from one column to another inside some line.
import { divCeil } from '../divide.ts'
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

/** Lines in a block. */
const BLOCK = 256

/** Every ordered pair of columns with its cheapest line, in doubles. A proposal: `certify` decides. */
export class ColumnGraph {
  readonly #filling: Filling<unknown>
  readonly #size: number
  readonly #costs: Float64Array
  readonly #lines: Int32Array
  /** By pair, then block: the cheapest of so many lines, so that a changed line has few others read again. */
  readonly #blocks: number
  readonly #blockCosts: Float64Array
  readonly #blockLines: Int32Array
  readonly #least: number

  constructor(filling: Filling<unknown>) {
    this.#filling = filling
    this.#size = filling.table.columns
    this.#costs = new Float64Array(this.#size ** 2)
    this.#lines = new Int32Array(this.#size ** 2)
    this.#blocks = Number(divCeil(BigInt(filling.table.lines), BigInt(BLOCK)))
    this.#blockCosts = new Float64Array(this.#costs.length * this.#blocks)
    this.#blockLines = new Int32Array(this.#blockCosts.length)
    this.#least = bandOf(filling.table)
    for (let pair = 0; pair < this.#costs.length; pair++) {
      for (let block = 0; block < this.#blocks; block++) this.#scan(pair, block)
      this.#choose(pair)
    }
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

  /** Finds the cheapest line of a block. */
  #scan(pair: number, block: number): void {
    const { lines, columns } = this.#filling.table
    const to = pair % columns
    const from = (pair - to) / columns
    const { last, next } = this.#filling
    let best = Number.POSITIVE_INFINITY
    let line = -1
    const end = from === to ? 0 : Math.min(lines, (block + 1) * BLOCK)
    for (let at = block * BLOCK; at < end; at++) {
      const cost = (last[from * lines + at] as number) - (next[to * lines + at] as number)
      if (cost < best) {
        best = cost
        line = at
      }
    }
    this.#blockCosts[pair * this.#blocks + block] = best
    this.#blockLines[pair * this.#blocks + block] = line
  }

  /** Finds the cheapest block. */
  #choose(pair: number): void {
    const first = pair * this.#blocks
    let best = first
    for (let at = first; at < first + this.#blocks; at++) {
      if ((this.#blockCosts[at] as number) < (this.#blockCosts[best] as number)) best = at
    }
    this.#costs[pair] = this.#blockCosts[best] as number
    this.#lines[pair] = this.#blockLines[best] as number
  }

  #renew(line: number): void {
    const { lines, columns } = this.#filling.table
    const { last, next } = this.#filling
    const block = (line - (line % BLOCK)) / BLOCK
    for (let pair = 0; pair < this.#costs.length; pair++) {
      const to = pair % columns
      const from = (pair - to) / columns
      if (from === to) continue
      const at = pair * this.#blocks + block
      const cost = (last[from * lines + line] as number) - (next[to * lines + line] as number)
      if (cost >= (this.#blockCosts[at] as number) && this.#blockLines[at] !== line) continue
      this.#scan(pair, block)
      this.#choose(pair)
    }
  }
}
