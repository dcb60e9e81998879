// The organisation chart to move about in: zoom, open a box, drag a body onto another to merge the two.
import {
  Controls,
  type Edge,
  type Node,
  type NodeProps,
  ReactFlow,
  type ReactFlowInstance,
  useNodesState,
} from '@xyflow/react'
import { Button } from 'antd'
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import type { ComparedBox } from './chart-boxes.ts'
import { ChartHandles } from './chart-handles.tsx'
import { BOX_HEIGHT, BOX_WIDTH, type PlacedBox } from './chart-layout.ts'
import { changeOf, figuresText, kindOf } from './chart-words.ts'
import '@xyflow/react/dist/base.css'

interface Props {
  readonly label: string
  readonly placed: readonly PlacedBox[]
  /** Whether bodies may be merged here and now. */
  readonly canMerge: boolean
  readonly onOpen: (box: ComparedBox) => void
  /** `into` null: still to be chosen. */
  readonly onMerge: (from: ComparedBox, into: ComparedBox | null) => void
}

interface BoxData extends Record<string, unknown> {
  readonly box: ComparedBox
  readonly canMerge: boolean
}
type BoxNode = Node<BoxData, 'box'>

type Doings = Pick<Props, 'onOpen' | 'onMerge'>
const DoingsContext = createContext<Doings>({ onOpen: () => {}, onMerge: () => {} })

const NODE_TYPES = { box: ChartBox }
const FIT = { maxZoom: 1, minZoom: 0.4, padding: 0.03 }

export function ChartFlow({ label, placed, canMerge, onOpen, onMerge }: Props) {
  const [nodes, setNodes, onNodesChange] = useNodesState<BoxNode>([])
  const flow = useRef<ReactFlowInstance<BoxNode> | null>(null)
  useEffect(() => {
    setNodes(placed.map((one) => nodeOf(one, canMerge)))
    const frame = requestAnimationFrame(() => void flow.current?.fitView(FIT))
    return () => cancelAnimationFrame(frame)
  }, [placed, canMerge, setNodes])
  const drop = (moved: BoxNode) => {
    const target = nodes.find((node) => node.id !== moved.id && isMergeable(node) && covers(node, moved))
    setNodes((all) => all.map((node) => backInPlace(node, placed)))
    if (target !== undefined) onMerge(moved.data.box, target.data.box)
  }
  const doings = useMemo(() => ({ onOpen, onMerge }), [onOpen, onMerge])
  return (
    <DoingsContext value={doings}>
      <div className="structure-flow">
        <ReactFlow
          aria-label={label}
          nodes={nodes}
          edges={edgesOf(placed)}
          nodeTypes={NODE_TYPES}
          onInit={(instance) => {
            flow.current = instance
          }}
          onNodesChange={onNodesChange}
          onNodeDragStop={(_, node) => drop(node)}
          // A box is taken by its name too; a hand that trembles still clicks.
          nodeDragThreshold={4}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          minZoom={0.1}
          maxZoom={2}
          fitView
          fitViewOptions={FIT}
        >
          <FlowControls />
        </ReactFlow>
      </div>
    </DoingsContext>
  )
}

function FlowControls() {
  const own = useText().pages.structure
  return <Controls showInteractive={false} aria-label={own.view} />
}

function nodeOf({ box, x, y }: PlacedBox, canMerge: boolean): BoxNode {
  return {
    ...{ id: box.id, type: 'box', position: { x, y }, width: BOX_WIDTH, height: BOX_HEIGHT },
    data: { box, canMerge },
    draggable: canMerge && box.place.kind === 'body',
  }
}

function backInPlace(node: BoxNode, placed: readonly PlacedBox[]): BoxNode {
  const home = placed.find(({ box }) => box.id === node.id)
  return home === undefined ? node : { ...node, position: { x: home.x, y: home.y } }
}

function edgesOf(placed: readonly PlacedBox[]): Edge[] {
  return placed.flatMap(({ box }) =>
    box.parent === null
      ? []
      : [{ id: `to ${box.id}`, source: box.parent, target: box.id, type: 'smoothstep' }],
  )
}

function isMergeable({ data }: BoxNode): boolean {
  return data.box.place.kind === 'body' && data.box.change !== 'removed'
}

/** Whether the middle of the moved box lies on the other one. */
function covers({ position: { x, y } }: BoxNode, { position }: BoxNode): boolean {
  return Math.abs(position.x - x) < BOX_WIDTH / 2 && Math.abs(position.y - y) < BOX_HEIGHT / 2
}

function ChartBox({ data: { box, canMerge } }: NodeProps<BoxNode>) {
  const { onOpen, onMerge } = useContext(DoingsContext)
  const text = useText()
  const own = text.pages.structure
  const kind = kindOf(text, box.kind)
  const change = changeOf(text, box)
  const isBody = box.place.kind === 'body'
  return (
    <div className={`structure-box ${box.change}${box.stationed ? ' stationed' : ''}`}>
      <ChartHandles />
      <div className="structure-box-head">
        <button
          type="button"
          className="structure-name"
          title={
            box.lineage.length === 0
              ? box.name
              : formatMessage(own.cameFrom, {
                  name: box.name,
                  from: box.lineage.join(text.pages.app.listSeparator),
                })
          }
          onClick={() => onOpen(box)}
        >
          {box.name}
        </button>
        <span className="structure-kind">{change === '' ? kind : change}</span>
        {canMerge && isBody && (
          <Button
            size="small"
            className="nodrag"
            aria-label={formatMessage(own.mergeLabel, { name: box.name })}
            onClick={() => onMerge(box, null)}
          >
            {own.merge}
          </Button>
        )}
      </div>
      <div className={figuresTone(box)}>{figuresText(text, box)}</div>
    </div>
  )
}

function figuresTone({ figures, change }: ComparedBox): string {
  return change !== 'removed' && figures.usable < 0 ? 'structure-figures negative' : 'structure-figures'
}
