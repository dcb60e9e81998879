// The two points of a box where lines end; seen by no one, used by the chart alone.
import { Handle, Position } from '@xyflow/react'

export function ChartHandles() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} aria-hidden="true" />
      <Handle type="source" position={Position.Right} isConnectable={false} aria-hidden="true" />
    </>
  )
}
