// The optimal filling of a table, from any proposal whose lines add up.
import { balance } from './balance.ts'
import { certify, type Proof } from './certify.ts'
import { ColumnGraph } from './column-graph.ts'
import { Filling } from './filling.ts'
import { chooseLargest } from './largest.ts'
import { potentials } from './potentials.ts'
import { type Cut, lineCut, type Table, upTo } from './table.ts'
import { high, tiedCells } from './tied-cells.ts'

export interface Optimum<V> {
  readonly filling: Filling<V>
  readonly proof: Proof<V>
  /** Cells that differ among the optimal fillings. */
  readonly tied: readonly number[]
  /** Those of them that have the post by which they differ. */
  readonly won: readonly number[]
  /** How many lines have such cells. */
  readonly tiedLines: number
  /** Potentials with room to spare, in doubles: what divisors are proposed from. */
  readonly potentials: Float64Array
}

/**
 * Fills the table so that the product (or sum) of the strengths of all posts is largest. Among equals it takes the
 * lexicographically largest, cells read line by line, or column by column where the table is `turned`.
 */
export function optimum<V>(
  table: Table<V>,
  propose: (table: Table<V>) => Float64Array,
  turned: boolean,
): Optimum<V> | Cut {
  const cut = lineCut(table)
  if (cut !== undefined) return cut
  const filling = new Filling(table, propose(table))
  const graph = balance(filling)
  if (!(graph instanceof ColumnGraph)) return graph
  const proposed = potentials(filling, graph)
  const proof = certify(filling, proposed)
  const tied = tiedCells(filling, proof.tight)
  if (tied.lines.length === 0)
    return { filling, proof, tied: [], won: [], tiedLines: 0, potentials: proposed }
  const cells = upTo(tied.state.length).filter((cell) => tied.state[cell] !== 0)
  chooseLargest(filling.posts, tied, table.columns, turned ? byColumn(table) : cells)
  return {
    filling: new Filling(table, filling.posts),
    proof,
    tied: cells,
    won: cells.filter((cell) => tied.state[cell] === high),
    tiedLines: tied.lines.length,
    potentials: proposed,
  }
}

function* byColumn({ lines, columns }: Table<unknown>): Generator<number> {
  for (let column = 0; column < columns; column++) {
    for (let line = 0; line < lines; line++) yield line * columns + column
  }
}
