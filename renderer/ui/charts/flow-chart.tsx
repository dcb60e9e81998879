// The flow of posts drawn as bands from givers to receivers; plain shapes, so that it prints and saves as it is.
import { type FlowBand, type FlowNode, flowPicture } from '#shared/domain/report/flow-picture'
import { formatMessage } from '#shared/locale/format'
import { CHART_COLOURS } from './chart-colours.ts'

interface Props {
  readonly bands: readonly FlowBand[]
  readonly label: string
  /** Name of the receivers that are drawn as one. */
  readonly others: (count: number) => string
  /** Each receiver by its own name, however many. */
  readonly every?: boolean
}

const WIDTH = 960
const LINE = 20
const NODE = 12
/** Room for names at both sides. */
const SIDE = 250
const MOST = 26
const TOP = 8

export function FlowChart({ bands, label, others, every = false }: Props) {
  const most = every ? Number.POSITIVE_INFINITY : MOST
  const { givers, receivers, links, height } = flowPicture(bands, { most, others, line: LINE })
  const [left, right] = [SIDE + NODE, WIDTH - SIDE - NODE]
  const middle = (left + right) / 2
  const whole = height + 2 * TOP
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="flow-chart"
      viewBox={`0 0 ${WIDTH} ${whole}`}
      width={WIDTH}
      height={whole}
      role="img"
      aria-label={label}
      fontFamily="Noto Sans CJK SC, Microsoft YaHei, SimHei, sans-serif"
      fontSize="13"
    >
      <title>{label}</title>
      <g transform={`translate(0 ${TOP})`}>
        {links.map(({ giver, receiver, fromY, toY, width }) => (
          <path
            key={`${giver} ${receiver}`}
            d={`M${left} ${fromY + width / 2}C${middle} ${fromY + width / 2} ${middle} ${toY + width / 2} ${right} ${toY + width / 2}`}
            fill="none"
            stroke={CHART_COLOURS[giver % CHART_COLOURS.length]}
            strokeOpacity="0.35"
            strokeWidth={Math.max(0.5, width)}
          />
        ))}
        <Nodes nodes={givers} x={SIDE} textX={SIDE - 6} anchor="end" coloured />
        <Nodes nodes={receivers} x={right} textX={right + NODE + 6} anchor="start" coloured={false} />
      </g>
    </svg>
  )
}

interface NodesProps {
  readonly nodes: readonly FlowNode[]
  readonly x: number
  readonly textX: number
  readonly anchor: 'start' | 'end'
  /** Each in the colour of its bands. */
  readonly coloured: boolean
}

function Nodes({ nodes, x, textX, anchor, coloured }: NodesProps) {
  return nodes.map(({ name, posts, y, height }, at) => (
    <g key={name}>
      <rect
        x={x}
        y={y}
        width={NODE}
        height={Math.max(1, height)}
        fill={coloured ? CHART_COLOURS[at % CHART_COLOURS.length] : 'var(--chart-ink)'}
      />
      <text x={textX} y={y + height / 2} dy="0.35em" textAnchor={anchor} fill="var(--ink)">
        {formatMessage('{name} {posts,number}', { name, posts })}
      </text>
    </g>
  ))
}
