// Brings the columns of a filling to their totals, one post at a time along the cheapest way.
import { ColumnGraph } from './column-graph.ts'
import type { Filling } from './filling.ts'
import { type Cut, upTo } from './table.ts'

/**
 * Moves posts from columns with too many to columns with too few (successive shortest paths; the tie-and-transfer
 * algorithm of Balinski & Demange 1989 in the form of Maier, Zachariassen & Zachariasen 2010). Returns the balanced
 * filling's graph, or the cut where no way is left: then no matrix has these totals.
 */
export function balance(filling: Filling<unknown>): ColumnGraph | Cut {
  const graph = new ColumnGraph(filling)
  const surplus = filling.columnSums()
  for (const [column, total] of filling.table.columnTotals.entries()) {
    surplus[column] = (surplus[column] as number) - total
  }
  while (surplus.some((posts) => posts !== 0)) {
    const start = surplus.map((posts) => (posts > 0 ? 0 : Number.POSITIVE_INFINITY))
    const ways = graph.waysFrom(start)
    if (ways.gain !== null) {
      graph.make(ways.gain)
      continue
    }
    const goal = cheapest(ways.costs, surplus)
    if (goal < 0) return cutBehind(filling, ways.costs)
    const moves = ways.wayTo(goal)
    graph.make(moves)
    const source = moves[0]?.from as number
    surplus[source] = (surplus[source] as number) - 1
    surplus[goal] = (surplus[goal] as number) + 1
  }
  return graph
}

function cheapest(costs: Float64Array, surplus: Float64Array): number {
  let goal = -1
  for (let column = 0; column < costs.length; column++) {
    if ((surplus[column] as number) >= 0 || costs[column] === Number.POSITIVE_INFINITY) continue
    if (goal < 0 || (costs[column] as number) < (costs[goal] as number)) goal = column
  }
  return goal
}

/** The columns reached cannot pass on a post. A line with more than its floors in them is full in all the others. */
function cutBehind({ table, posts }: Filling<unknown>, costs: Float64Array): Cut {
  const { lines, columns, floors } = table
  const reached = upTo(columns).filter((column) => costs[column] !== Number.POSITIVE_INFINITY)
  const above = (line: number) => (column: number) =>
    (posts[line * columns + column] as number) > (floors[line * columns + column] as number)
  return { lines: upTo(lines).filter((line) => reached.some(above(line))), columns: reached }
}
