// The network simplex: from one spanning tree to the next until no cycle saves anything.
import type { Ledger } from './ledger.ts'
import type { Tree } from './tree.ts'

/**
 * Pivots until optimal. Undefined then, else the nodes around an uncapped cycle of negative cost, in its direction.
 *
 * Primal network simplex with strongly feasible trees (Cunningham, Math. Programming 11, 1976: it cannot cycle) and
 * block search (Grigoriadis 1986; Kovács, Optim. Methods Softw. 30, 2015). Ahuja, Magnanti & Orlin, Network Flows, ch. 11.
 */
export function runSimplex(tree: Tree, ledger: Ledger, ends: Ends): number[] | undefined {
  for (let arc = ledger.entering(); arc >= 0; arc = ledger.entering()) {
    const push = ledger.push(arc)
    if (push.kind === 'unbounded') return cycleAround(tree, ends.from[arc] as number, ends.to[arc] as number)
    if (push.kind === 'flipped') continue
    const { top, inner, outer } = push
    tree.rehang(top, inner, outer, { arc, up: ends.from[arc] === inner ? 1 : -1 })
    ledger.reprice()
  }
  return undefined
}

interface Ends {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}

/** The nodes of the cycle that the arc u → v closes, from v up to the join and down to u. */
function cycleAround(tree: Tree, u: number, v: number): number[] {
  const join = tree.join(u, v)
  const above = (start: number) => {
    const nodes: number[] = []
    for (let node = start; node !== join; node = tree.parent[node] as number) nodes.push(node)
    return nodes
  }
  return [...above(v), join, ...above(u).reverse()]
}
