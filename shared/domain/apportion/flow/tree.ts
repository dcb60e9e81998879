// The spanning tree of the network simplex: who hangs under whom and by which arc. No amounts.

/** Arc and direction of a node's link to its parent. */
export interface Link {
  readonly arc: number
  /** 1 where the arc leads from the node to its parent, −1 where it leads down. */
  readonly up: 1 | -1
}

/** A rooted tree over nodes 0 … count − 1 and the root `count`, at first a star. */
export class Tree {
  readonly root: number
  readonly parent: Int32Array
  readonly arc: Int32Array
  readonly up: Int8Array
  /** The nodes that the last `rehang` moved, a parent before its children; `branchSize` of them. */
  readonly branch: Int32Array
  branchSize = 0
  readonly #depth: Int32Array
  readonly #firstChild: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array

  /** Node i hangs under the root by `linkOf(i)`. */
  constructor(count: number, linkOf: (node: number) => Link) {
    const nodes = () => new Int32Array(count + 1).fill(-1)
    this.root = count
    this.parent = nodes()
    this.arc = nodes()
    this.up = new Int8Array(count + 1)
    this.branch = new Int32Array(count)
    this.#depth = new Int32Array(count + 1)
    this.#firstChild = nodes()
    this.#next = nodes()
    this.#previous = nodes()
    for (let node = 0; node < count; node++) {
      const { arc, up } = linkOf(node)
      this.#hang(node, count, arc, up)
      this.#depth[node] = 1
    }
  }

  /** The lowest node above (or at) both. */
  join(a: number, b: number): number {
    const { parent } = this
    const depth = this.#depth
    let [u, v] = [a, b]
    while (u !== v) {
      const difference = (depth[u] as number) - (depth[v] as number)
      if (difference >= 0) u = parent[u] as number
      if (difference <= 0) v = parent[v] as number
    }
    return u
  }

  /** Cuts the branch that ends in `top` off its parent and hangs it by its node `inner` under `outer`. */
  rehang(top: number, inner: number, outer: number, link: Link): void {
    let [node, above, arc, up] = [inner, outer, link.arc, link.up as number]
    for (;;) {
      const [oldParent, oldArc, oldUp] = [this.parent[node], this.arc[node], this.up[node]]
      this.#unhang(node)
      this.#hang(node, above, arc, up)
      if (node === top) break
      above = node
      node = oldParent as number
      arc = oldArc as number
      up = -(oldUp as number)
    }
    this.#collect(inner)
  }

  #hang(node: number, above: number, arc: number, up: number): void {
    this.parent[node] = above
    this.arc[node] = arc
    this.up[node] = up
    const sibling = this.#firstChild[above] as number
    this.#firstChild[above] = node
    this.#next[node] = sibling
    this.#previous[node] = -1
    if (sibling >= 0) this.#previous[sibling] = node
  }

  #unhang(node: number): void {
    const next = this.#next[node] as number
    const previous = this.#previous[node] as number
    if (previous >= 0) this.#next[previous] = next
    else this.#firstChild[this.parent[node] as number] = next
    if (next >= 0) this.#previous[next] = previous
  }

  #collect(head: number): void {
    const { branch, parent } = this
    const depth = this.#depth
    const next = this.#next
    branch[0] = head
    let size = 1
    for (let at = 0; at < size; at++) {
      const node = branch[at] as number
      depth[node] = (depth[parent[node] as number] as number) + 1
      for (let child = this.#firstChild[node] as number; child >= 0; child = next[child] as number) {
        branch[size++] = child
      }
    }
    this.branchSize = size
  }
}
