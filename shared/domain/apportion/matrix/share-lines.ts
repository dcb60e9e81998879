// Shares the posts of every line among its cells under given column multipliers, in doubles: a proposal.
import type { Signpost } from '../engine/signpost.ts'

/** What a proposal is drawn from; cells are numbered line by line. */
export interface Shares {
  readonly columns: number
  readonly totals: Float64Array
  readonly floors: Float64Array
  readonly caps: Float64Array
  /** Weights in doubles; only their ratios inside a line and inside a column matter. */
  readonly weights: Float64Array
  readonly signpost: Signpost
}

/** First posts that come before all others, in doubles. */
const FIRST = 2 ** 400

/**
 * Fills `posts`: line by line the divisor method for weight × `factors[column]`. `levels` holds 1 / divisor of every
 * line: where to start, and where it ended.
 */
export function shareLines(
  shares: Shares,
  factors: Float64Array,
  levels: Float64Array,
  posts: Float64Array,
): void {
  const { columns, totals } = shares
  const values = new Float64Array(columns)
  const dealer = new Dealer(shares, posts, values)
  for (let line = 0; line < totals.length; line++) {
    const first = line * columns
    for (let column = 0; column < columns; column++) {
      values[column] = (shares.weights[first + column] as number) * (factors[column] as number)
    }
    levels[line] = dealer.deal(line, levels[line] as number)
  }
}

class Dealer {
  readonly #shares: Shares
  readonly #posts: Float64Array
  readonly #values: Float64Array

  constructor(shares: Shares, posts: Float64Array, values: Float64Array) {
    this.#shares = shares
    this.#posts = posts
    this.#values = values
  }

  deal(line: number, start: number): number {
    const { columns, totals } = this.#shares
    const first = line * columns
    const total = totals[line] as number
    let level = start
    let given = this.#fill(first, level)
    if (Math.abs(given - total) > columns) {
      level = this.#findLevel(first, total, start)
      given = this.#fill(first, level)
    }
    for (; given < total; given++) level = this.#raise(first, level)
    for (; given > total; given--) level = this.#lower(first, level)
    return level
  }

  #fill(first: number, level: number): number {
    const { columns, floors, caps, signpost } = this.#shares
    let given = 0
    for (let column = 0; column < columns; column++) {
      const cell = first + column
      const count = signpost.countAt((this.#values[column] as number) * level)
      const held = Math.max(floors[cell] as number, Math.min(count, caps[cell] as number))
      this.#posts[cell] = held
      given += held
    }
    return given
  }

  /** Halves on a logarithmic scale until the line gives its total, give or take a post per cell. */
  #findLevel(first: number, total: number, start: number): number {
    const { columns } = this.#shares
    let [below, above] = [0, Number.POSITIVE_INFINITY]
    let level = start > 0 && start < Number.POSITIVE_INFINITY ? start : 1
    for (let step = 0; step < 200; step++) {
      const given = this.#fill(first, level)
      if (Math.abs(given - total) <= columns / 2) break
      if (given < total) below = level
      else above = level
      const guess = given > 0 ? (level * total) / given : level * 16
      if (guess > below && guess < above && step % 3 !== 2) level = guess
      else if (above === Number.POSITIVE_INFINITY) level *= 1024
      else level = below === 0 ? level / 1024 : Math.sqrt(below) * Math.sqrt(above)
    }
    return level
  }

  #raise(first: number, level: number): number {
    const { columns, caps } = this.#shares
    let best = -1
    let strongest = -1
    for (let column = 0; column < columns; column++) {
      const posts = this.#posts[first + column] as number
      if (posts >= (caps[first + column] as number)) continue
      const strength = this.#strength(column, posts + 1)
      if (strength > strongest) {
        strongest = strength
        best = column
      }
    }
    this.#posts[first + best] = (this.#posts[first + best] as number) + 1
    return strongest > 0 && strongest < FIRST ? 1 / strongest : level
  }

  #lower(first: number, level: number): number {
    const { columns, floors } = this.#shares
    let best = -1
    let weakest = Number.POSITIVE_INFINITY
    for (let column = 0; column < columns; column++) {
      const posts = this.#posts[first + column] as number
      if (posts <= (floors[first + column] as number)) continue
      const strength = this.#strength(column, posts)
      if (strength < weakest) {
        weakest = strength
        best = column
      }
    }
    this.#posts[first + best] = (this.#posts[first + best] as number) - 1
    return weakest > 0 && weakest < FIRST ? 1 / weakest : level
  }

  #strength(column: number, post: number): number {
    const value = this.#values[column] as number
    const signpost = this.#shares.signpost.at(post)
    return signpost === 0 ? value * FIRST : value / signpost
  }
}
