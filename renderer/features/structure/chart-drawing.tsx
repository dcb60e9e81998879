// The organisation chart as one plain drawing, for files and paper: the same boxes at the same places.
import { useText } from '../../api/text.tsx'
import { BOX_HEIGHT, BOX_WIDTH, type PlacedBox } from './chart-layout.ts'
import { changeOf, figuresText } from './chart-words.ts'

const EDGES = { same: '#8a94a3', added: '#1a7f37', removed: '#c5221f', changed: '#c77700' } as const
const PADDING = 12
const FONT = 'Noto Sans CJK SC, Microsoft YaHei, SimHei, sans-serif'

export function ChartDrawing({ label, placed }: { label: string; placed: readonly PlacedBox[] }) {
  const width = Math.max(...placed.map(({ x }) => x)) + BOX_WIDTH + PADDING
  const height = Math.max(...placed.map(({ y }) => y)) + BOX_HEIGHT + PADDING
  const at = new Map(placed.map((one) => [one.box.id, one]))
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      data-picture=""
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={FONT}
      fontSize="13"
    >
      <title>{label}</title>
      {placed.map(({ box, x, y }) => {
        const parent = at.get(box.parent ?? '')
        if (parent === undefined) return null
        const [fromX, fromY] = [parent.x + BOX_WIDTH, parent.y + BOX_HEIGHT / 2]
        const middle = (fromX + x) / 2
        return (
          <path
            key={box.id}
            d={`M${fromX} ${fromY}H${middle}V${y + BOX_HEIGHT / 2}H${x}`}
            fill="none"
            stroke="#8a94a3"
          />
        )
      })}
      {placed.map((one) => (
        <DrawnBox key={one.box.id} placed={one} />
      ))}
    </svg>
  )
}

const SHOWN_LETTERS = 18

function DrawnBox({ placed: { box, x, y } }: { placed: PlacedBox }) {
  const text = useText()
  const change = changeOf(text, box)
  const letters = [...box.name]
  const name = letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS - 1).join('')}…` : box.name
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={BOX_WIDTH}
        height={BOX_HEIGHT}
        rx="4"
        fill="#ffffff"
        stroke={EDGES[box.change]}
        strokeWidth={box.change === 'same' ? 1 : 2}
        strokeDasharray={box.change === 'removed' ? '6 4' : undefined}
      />
      <text x="10" y="19" fontWeight="600" fill="#1f2329">
        {name}
      </text>
      {change !== '' && (
        <text x={BOX_WIDTH - 10} y="19" textAnchor="end" fontSize="12" fill={EDGES[box.change]}>
          {change}
        </text>
      )}
      <text x="10" y="37" fontSize="12" fill="#4e5866">
        {figuresText(text, box)}
      </text>
    </g>
  )
}
