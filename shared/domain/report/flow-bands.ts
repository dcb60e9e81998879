// The flow table's rows as bands of its picture, so that the two cannot disagree.
import type { FlowBand } from './flow-picture.ts'
import type { TableModel } from './table-model.ts'

/** Empty for any other table. */
export function flowBands({ report, rows }: Pick<TableModel, 'report' | 'rows'>): FlowBand[] {
  if (report !== 'flow') return []
  return rows.flatMap(({ kind, cells }) => {
    const { giver, receiver, posts } = cells
    if (kind !== 'data' || typeof posts !== 'number') return []
    return [{ from: String(giver ?? ''), to: String(receiver ?? ''), posts }]
  })
}
