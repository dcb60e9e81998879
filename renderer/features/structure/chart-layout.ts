// Where the boxes of the organisation chart stand: what hangs below stands to the right, one under the other.
import { Graph, layout } from '@dagrejs/dagre'
import type { ComparedBox } from './chart-boxes.ts'

export const BOX_WIDTH = 236
export const BOX_HEIGHT = 62

export interface PlacedBox {
  readonly box: ComparedBox
  /** Of the upper left corner, in pixels. */
  readonly x: number
  readonly y: number
}

export function placeBoxes(boxes: readonly ComparedBox[]): PlacedBox[] {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 72, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of boxes) graph.setNode(id, { width: BOX_WIDTH, height: BOX_HEIGHT })
  for (const { id, parent } of boxes) if (parent !== null) graph.setEdge(parent, id)
  layout(graph)
  return boxes.map((box) => {
    const { x, y } = graph.node(box.id) as { x: number; y: number }
    return { box, x: Math.round(x - BOX_WIDTH / 2), y: Math.round(y - BOX_HEIGHT / 2) }
  })
}
