// A table with posts in its cells, and how strong the last and the next post of every cell are.
import type { Table } from './table.ts'

/** One post moved inside a line, from a column to another. */
export interface Move {
  readonly line: number
  readonly from: number
  readonly to: number
}

export class Filling<V> {
  readonly table: Table<V>
  /** Posts by cell. */
  readonly posts: Float64Array
  /** By column, then line: strength of the next post; −∞ where the cell is full. */
  readonly next: Float64Array
  /** By column, then line: strength of the last post; ∞ where the cell is at its floor. */
  readonly last: Float64Array

  constructor(table: Table<V>, posts: Float64Array) {
    this.table = table
    this.posts = posts
    this.next = new Float64Array(posts.length)
    this.last = new Float64Array(posts.length)
    for (let line = 0; line < table.lines; line++) {
      for (let column = 0; column < table.columns; column++) this.#rate(line, column)
    }
  }

  move({ line, from, to }: Move): void {
    const first = line * this.table.columns
    this.posts[first + from] = (this.posts[first + from] as number) - 1
    this.posts[first + to] = (this.posts[first + to] as number) + 1
    this.#rate(line, from)
    this.#rate(line, to)
  }

  /** Exact strength of the cell's last post (`ahead` 0) or next post (1). */
  claim(line: number, column: number, ahead: 0 | 1): V {
    const cell = line * this.table.columns + column
    return this.table.claim(cell, (this.posts[cell] as number) + ahead)
  }

  columnSums(): Float64Array {
    const { columns } = this.table
    const sums = new Float64Array(columns)
    for (let cell = 0; cell < this.posts.length; cell++) {
      const column = cell % columns
      sums[column] = (sums[column] as number) + (this.posts[cell] as number)
    }
    return sums
  }

  #rate(line: number, column: number): void {
    const { columns, lines, floors, caps, claimApprox } = this.table
    const cell = line * columns + column
    const at = column * lines + line
    const posts = this.posts[cell] as number
    this.next[at] = posts < (caps[cell] as number) ? claimApprox(cell, posts + 1) : Number.NEGATIVE_INFINITY
    this.last[at] = posts > (floors[cell] as number) ? claimApprox(cell, posts) : Number.POSITIVE_INFINITY
  }
}
