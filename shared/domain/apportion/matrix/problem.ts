// What a matrix problem is asked and what it answers: plain data.
import type { DivisorMethodName } from '../methods/signposts.ts'
import type { Rational } from '../rational.ts'

/**
 * Hands out posts to the cells of a matrix so that every row and every column gets its total, each cell in proportion
 * to its weight. Totals and bounds are safe integers; weights are non-negative and of any size. A cell of weight 0
 * never receives more than its floor.
 */
export interface BiproportionalProblem {
  readonly method: DivisorMethodName
  /** By row; all rows equally long. */
  readonly matrix: readonly (readonly Rational[])[]
  readonly rowTotals: readonly number[]
  readonly colTotals: readonly number[]
  /** Floors of the cells, shaped as the matrix. */
  readonly cellMins?: readonly (readonly number[])[]
  /** Caps of the cells, shaped as the matrix; null = none. */
  readonly cellMaxs?: readonly (readonly (number | null)[])[]
}

/** weight / (rows[i] · cols[j]) rounds to the number of every cell that no floor or cap holds. */
export interface MatrixDivisors {
  readonly rows: readonly Rational[]
  readonly cols: readonly Rational[]
}

export interface SolvedMatrix {
  readonly status: 'solved'
  readonly seats: number[][]
  readonly tie: MatrixTie | null
}

/** Null where there is one optimum. Lists in row-major order. */
export interface MatrixTie {
  /** All cells that differ among the optimal matrices, by one post. */
  readonly cells: readonly Cell[]
  /** Those of them that have the post. */
  readonly won: readonly Cell[]
}

export type Cell = readonly [row: number, column: number]

/** A rounded table; numbers beyond the safe integers are bigint. */
export interface RoundedMatrix extends Omit<SolvedMatrix, 'seats'> {
  readonly seats: (number | bigint)[][]
}

export interface SolvedBiproportional extends SolvedMatrix {
  /** Null where no divisors give the answer. Computed on first call and kept. */
  readonly divisors: () => MatrixDivisors | null
}

/**
 * MARGINS_DIFFER: the rows need `need`, the columns give `most`. FLOOR_ABOVE_CAP: in `cells` (`indices` in row-major
 * order). CUT: `rows` need `need` posts; `cols` give them at most what is left after the floors of the other rows
 * there, all other columns what their caps allow: `most` together.
 */
export interface InfeasibleMatrix {
  readonly status: 'infeasible'
  readonly code: 'MARGINS_DIFFER' | 'FLOOR_ABOVE_CAP' | 'CUT'
  readonly detail: {
    readonly indices: readonly number[]
    readonly rows: readonly number[]
    readonly cols: readonly number[]
    readonly need: number
    readonly most: number
  }
}

export type BiproportionalOutcome = SolvedBiproportional | InfeasibleMatrix
