// The canonical choice among tied optima: the lexicographically largest matrix.
import { high, low, type TiedCells } from './tied-cells.ts'

/**
 * Raises tied cells in the order given, each if the cells not yet passed can make up for it. Changes `posts` and the
 * states. A cell passed stays as it is, so every cell is as large as the ones before it allow.
 */
export function chooseLargest(
  posts: Float64Array,
  tied: TiedCells,
  columns: number,
  order: Iterable<number>,
): void {
  const exchange = new Exchange(tied, columns)
  for (const cell of order) {
    const state = tied.state[cell]
    if (state === 0) continue
    exchange.pass(cell)
    if (state !== low) continue
    const changed = exchange.raise(cell)
    if (changed === undefined) continue
    posts[cell] = (posts[cell] as number) + 1
    tied.state[cell] = high
    for (const other of changed) {
      posts[other] = (posts[other] as number) + (tied.state[other] === high ? 1 : -1)
    }
  }
}

/** Tied cells still open, as ways to pass a post between columns. */
class Exchange {
  readonly #state: Uint8Array
  readonly #columns: number
  readonly #passed: Uint8Array
  /** Lines that could pass a post between two columns when noted; checked again when read. */
  readonly #lines: number[][]

  constructor({ state, lines }: TiedCells, columns: number) {
    this.#state = state
    this.#columns = columns
    this.#passed = new Uint8Array(state.length)
    this.#lines = Array.from({ length: columns ** 2 }, () => [])
    for (const line of lines.toReversed()) for (let from = 0; from < columns; from++) this.#note(line, from)
  }

  pass(cell: number): void {
    this.#passed[cell] = 1
  }

  /** The cells that change state so that the cell can have one post more; undefined where none can. */
  raise(cell: number): number[] | undefined {
    const start = cell % this.#columns
    const line = (cell - start) / this.#columns
    const before = new Int32Array(this.#columns).fill(-1)
    before[start] = start
    const queue = [start]
    for (const column of queue) {
      if (this.#open(line, column, high)) return this.#swap(line, column, before)
      for (let to = 0; to < this.#columns; to++) {
        if ((before[to] as number) >= 0 || this.#lineFor(column, to) === undefined) continue
        before[to] = column
        queue.push(to)
      }
    }
    return undefined
  }

  #swap(line: number, end: number, before: Int32Array): number[] {
    const changed = [line * this.#columns + end]
    for (let to = end; before[to] !== to; to = before[to] as number) {
      const from = before[to] as number
      const passing = (this.#lineFor(from, to) as number) * this.#columns
      changed.push(passing + from, passing + to)
    }
    for (const cell of changed) this.#state[cell] = this.#state[cell] === high ? low : high
    for (const cell of changed) {
      const column = cell % this.#columns
      this.#note((cell - column) / this.#columns, column)
    }
    return changed
  }

  #open(line: number, column: number, state: number): boolean {
    const cell = line * this.#columns + column
    return this.#state[cell] === state && this.#passed[cell] === 0
  }

  /** Notes what the cell can now take part in. */
  #note(line: number, column: number): void {
    const isHigh = this.#open(line, column, high)
    if (!isHigh && !this.#open(line, column, low)) return
    for (let other = 0; other < this.#columns; other++) {
      if (!this.#open(line, other, isHigh ? low : high)) continue
      const pair = isHigh ? column * this.#columns + other : other * this.#columns + column
      this.#lines[pair]?.push(line)
    }
  }

  #lineFor(from: number, to: number): number | undefined {
    const lines = this.#lines[from * this.#columns + to] as number[]
    for (let line = lines.at(-1); line !== undefined; line = lines.at(-1)) {
      if (this.#open(line, from, high) && this.#open(line, to, low)) return line
      lines.pop()
    }
    return undefined
  }
}
