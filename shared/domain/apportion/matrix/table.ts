// What every matrix method comes down to: cells with floors, caps and ranked posts, and the totals of lines and columns.

/**
 * Exact strengths of posts, with which sums of gains and losses are compared: a commutative group in whole numbers.
 * `approx` carries it into doubles, where `over` is a difference.
 */
export interface Values<V> {
  over(a: V, b: V): V
  /** Positive when a is the greater. */
  compare(a: V, b: V): number
  /** The same value in its shortest form. */
  lowest(a: V): V
  approx(a: V): number
  /** A short value close to the double, of so many digits where that can be chosen: a proposal. */
  near(approx: number, digits?: number): V
}

/**
 * A matrix problem. Lines are the long side (rows, or columns of a matrix turned over), columns the short one. Cells
 * are numbered line by line. In every cell a later post is strictly weaker than an earlier one.
 */
export interface Table<V> {
  readonly lines: number
  readonly columns: number
  readonly lineTotals: Float64Array
  readonly columnTotals: Float64Array
  /** Least and most of each cell; no cap = Infinity. */
  readonly floors: Float64Array
  readonly caps: Float64Array
  readonly values: Values<V>
  /** Strength of the cell's k-th post. */
  readonly claim: (cell: number, post: number) => V
  /** The same in doubles, to within 1e-14 of `span`. */
  readonly claimApprox: (cell: number, post: number) => number
  /** A bound on |claimApprox|. */
  readonly span: number
  /** What `claimApprox` adds for first posts due before all others; 0 where there are none. */
  readonly firstPosts: number
}

/**
 * Why the totals cannot be met (Gale 1957, Hoffman 1960): together `lines` need more than `columns` can give them,
 * after the floors of the other lines there, and what the other columns may give under their caps.
 */
export interface Cut {
  readonly lines: readonly number[]
  readonly columns: readonly number[]
}

/** Far above the error of a comparison in doubles, far below what separates most posts. */
export function bandOf({ span }: Table<unknown>): number {
  return 1e-11 * (1 + span)
}

/** The first line whose floors or caps alone contradict its total, as a cut. */
export function lineCut({ lines, columns, floors, caps, lineTotals }: Table<unknown>): Cut | undefined {
  for (let line = 0; line < lines; line++) {
    const total = lineTotals[line] as number
    let [least, most] = [0, 0]
    for (let cell = line * columns; cell < (line + 1) * columns; cell++) {
      least += floors[cell] as number
      most += caps[cell] as number
    }
    if (most < total) return { lines: [line], columns: [] }
    if (least > total) {
      return { lines: upTo(lines).filter((other) => other !== line), columns: upTo(columns) }
    }
  }
  return undefined
}

/** 0, 1, … size − 1. */
export function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at)
}
