// Column multipliers proposed in doubles, well inside all that prove a filling.
import type { ColumnGraph } from './column-graph.ts'
import type { Filling } from './filling.ts'

/**
 * Potentials p with p[to] ≤ p[from] + cost for every move: the mean of the distances from each column, which holds
 * with room to spare wherever any potentials do. Where a first post due before all others went unmet, distances alone.
 */
export function potentials(filling: Filling<unknown>, graph: ColumnGraph): Float64Array {
  const { columns, firstPosts } = filling.table
  const unmet = firstPosts > 0 && filling.next.some((strength) => strength > firstPosts / 2)
  if (unmet) return graph.waysFrom(new Float64Array(columns)).costs
  const distances = closed(graph, columns, firstPosts > 0 ? firstPosts / 2 : Number.POSITIVE_INFINITY)
  const means = new Float64Array(columns)
  for (let pair = 0; pair < distances.length; pair++) {
    const to = pair % columns
    means[to] = (means[to] as number) + (distances[pair] as number) / columns
  }
  const middle = means.reduce((sum, mean) => sum + mean, 0) / columns
  return means.map((mean) => mean - middle)
}

/** Distances between all columns (Floyd & Warshall); columns out of reach are joined by a way too dear to matter. */
function closed(graph: ColumnGraph, columns: number, most: number): Float64Array {
  const distances = new Float64Array(columns ** 2)
  for (let pair = 0; pair < distances.length; pair++) {
    const to = pair % columns
    const from = (pair - to) / columns
    const cost = graph.cost(from, to)
    distances[pair] = from === to ? 0 : cost < most ? cost : Number.POSITIVE_INFINITY
  }
  shorten(distances, columns)
  const deepest = distances.reduce((least, cost) => Math.min(least, cost), 0)
  if (distances.includes(Number.POSITIVE_INFINITY)) {
    for (let pair = 0; pair < distances.length; pair++) {
      if (distances[pair] === Number.POSITIVE_INFINITY) distances[pair] = 1 - deepest
    }
    shorten(distances, columns)
  }
  return distances
}

function shorten(distances: Float64Array, columns: number): void {
  for (let over = 0; over < columns; over++) {
    for (let from = 0; from < columns; from++) {
      const first = distances[from * columns + over] as number
      if (first === Number.POSITIVE_INFINITY) continue
      for (let to = 0; to < columns; to++) {
        const cost = first + (distances[over * columns + to] as number)
        if (cost < (distances[from * columns + to] as number)) distances[from * columns + to] = cost
      }
    }
  }
}
