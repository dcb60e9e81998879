// Where the boxes of the organisation chart stand: what hangs below stands to the right, one under the other.
import { Graph, layout } from '@dagrejs/dagre'
import { groupBy } from '#shared/domain/register/group-by'
import type { ComparedBox } from './chart-boxes.ts'

export const BOX_WIDTH = 300
export const BOX_HEIGHT = 46

export interface PlacedBox {
  readonly box: ComparedBox
  /** Of the upper left corner, in pixels. */
  readonly x: number
  readonly y: number
}

export function placeBoxes(boxes: readonly ComparedBox[]): PlacedBox[] {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: 72, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of boxes) graph.setNode(id, { width: BOX_WIDTH, height: BOX_HEIGHT })
  for (const { id, parent } of boxes) if (parent !== null) graph.setEdge(parent, id)
  layout(graph)
  const placed = boxes.map((box) => {
    const { x, y } = graph.node(box.id) as { x: number; y: number }
    return { box, x: Math.round(x - BOX_WIDTH / 2), y: Math.round(y - BOX_HEIGHT / 2) }
  })
  return inOrder(placed)
}

/** The library puts siblings in any order: here they keep that of the tables, from the top. */
function inOrder(placed: readonly PlacedBox[]): PlacedBox[] {
  const heights = groupBy(placed, ({ box }) => box.parent ?? '')
  const sorted = new Map(
    [...heights].map(([parent, all]) => [parent, all.map(({ y }) => y).sort((a, b) => a - b)]),
  )
  return placed.map((one) => ({ ...one, y: sorted.get(one.box.parent ?? '')?.shift() ?? one.y }))
}
