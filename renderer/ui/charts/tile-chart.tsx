// Counties as tiles coloured by a figure; plain shapes with texts, so that the picture saves and prints as it is.
import { classBounds, classOf, tilePlan } from './tile-plan.ts'

export interface Tile {
  readonly code: string
  readonly name: string
  readonly city: string | null
  /** Null where there is none: the tile stays empty. */
  readonly value: number | null
  /** The value as it is written. */
  readonly shown: string
  /** Below nothing, over-staffed for one: it stands out whatever its class. */
  readonly alarm: boolean
}

interface Props {
  readonly tiles: readonly Tile[]
  readonly label: string
  readonly none: string
  readonly alarm: string
  /** A bound of a class as it is written. */
  readonly format: (value: number) => string
  /** What a tile leads to is said with its name. */
  readonly openLabel: (tile: Tile) => string
  readonly hrefOf: (code: string) => string
}

const WIDTH = 960
const CITY = 92
const GAP = 4
const LEGEND = 34
/** Free to the left and right of a name, and how large its letters may be: a long name takes smaller ones. */
const SIDE = 4
const LETTERS = [13, 12, 11]
const SMALLEST = 11
/** Tiles of a line; beyond so many counties they are small and without names. */
const MOST = { named: 10, small: 40 }
const MANY = 150
/** How strongly each class is drawn; the text stays readable on the strongest. */
const OPACITIES = [0.07, 0.17, 0.28, 0.39, 0.5]

export function TileChart(props: Props) {
  const { tiles, label } = props
  const isSmall = tiles.length > MANY
  const plan = tilePlan(tiles, isSmall ? MOST.small : MOST.named)
  const left = plan.cities.length > 0 ? CITY : 0
  const width = isSmall ? 20 : Math.min(124, Math.floor((WIDTH - left) / Math.max(plan.columns, 1)))
  const size = { width, height: isSmall ? 20 : 52 }
  const bounds = classBounds(tiles.flatMap(({ value, alarm }) => (value === null || alarm ? [] : [value])))
  const whole = plan.rows * size.height + LEGEND
  const wide = Math.max(left + plan.columns * width, 620)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="tile-chart"
      data-picture
      viewBox={`0 0 ${wide} ${whole}`}
      width={wide}
      height={whole}
      aria-label={label}
      fontFamily="Noto Sans CJK SC, Microsoft YaHei, SimHei, sans-serif"
      fontSize="13"
    >
      {plan.cities.map(({ row, name }) => (
        <text key={name} x={0} y={row * size.height + size.height / 2} dy="0.35em" fill="var(--ink-quiet)">
          {name}
        </text>
      ))}
      {tiles.map((tile, at) => {
        const [column, row] = plan.places[at] ?? [0, 0]
        const place = { x: left + column * width, y: row * size.height, ...size }
        return <TileShape key={tile.code} tile={tile} place={place} bounds={bounds} chart={props} />
      })}
      <Legend y={plan.rows * size.height + 12} bounds={bounds} chart={props} />
    </svg>
  )
}

interface ShapeProps {
  readonly tile: Tile
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly bounds: readonly number[]
  readonly chart: Props
}

function TileShape({ tile, place, bounds, chart }: ShapeProps) {
  const { x, y, width, height } = place
  const [middle, wide] = [x + (width - GAP) / 2, width - GAP]
  const letter = LETTERS.find((size) => tile.name.length * size <= wide - 2 * SIDE) ?? SMALLEST
  return (
    <a className="tile" href={chart.hrefOf(tile.code)}>
      {/* Names the link, too. */}
      <title>{chart.openLabel(tile)}</title>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={wide - 1}
        height={height - GAP - 1}
        rx={3}
        {...fillOf(tile, bounds)}
        stroke="var(--line)"
        strokeDasharray={tile.value === null ? '3 3' : undefined}
      />
      {width > 40 && (
        <>
          <text x={middle} y={y + 20} textAnchor="middle" fill="var(--ink)" fontSize={letter}>
            {shortened(tile.name, (wide - 2 * SIDE) / letter)}
          </text>
          <text x={middle} y={y + 39} textAnchor="middle" fill="var(--ink)" fontSize="12">
            {tile.value === null ? chart.none : tile.shown}
          </text>
        </>
      )}
    </a>
  )
}

function fillOf({ value, alarm }: Tile, bounds: readonly number[]) {
  if (value === null) return { fill: 'var(--surface)' }
  if (alarm) return { fill: 'var(--chart-6)', fillOpacity: 0.3 }
  return shadeOf(classOf(value, bounds), bounds.length)
}

/** Few classes take the strongest shades' ends, so that they are told apart. */
function shadeOf(at: number, classes: number) {
  const last = OPACITIES.length - 1
  const step = classes < 2 ? 2 : Math.round((at * last) / (classes - 1))
  return { fill: 'var(--chart-1)', fillOpacity: OPACITIES[step] ?? 0.28 }
}

/** A name of full-width signs, cut where it finds no room for so many. */
function shortened(name: string, most: number): string {
  const room = Math.floor(most)
  return name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`
}

interface LegendProps {
  readonly y: number
  readonly bounds: readonly number[]
  readonly chart: Props
}

function Legend({ y, bounds, chart }: LegendProps) {
  const { tiles, format, alarm, none } = chart
  const values = tiles.flatMap(({ value, alarm: over }) => (value === null || over ? [] : [value]))
  const least = Math.min(...values)
  const classes = bounds.map((bound, at) => ({
    text: bounds.length === 1 ? format(bound) : `${format(bounds[at - 1] ?? least)} – ${format(bound)}`,
    shape: shadeOf(at, bounds.length),
  }))
  const signs = [
    ...classes,
    ...(tiles.some((tile) => tile.alarm)
      ? [{ text: alarm, shape: { fill: 'var(--chart-6)', fillOpacity: 0.3 } }]
      : []),
    ...(tiles.some(({ value }) => value === null)
      ? [{ text: none, shape: { fill: 'var(--surface)', strokeDasharray: '3 3' } }]
      : []),
  ]
  let x = 0
  return signs.map(({ text, shape }) => {
    const left = x
    x += 30 + textWidth(text)
    return (
      <g key={text}>
        <rect x={left + 0.5} y={y + 0.5} width={14} height={14} rx={2} stroke="var(--line)" {...shape} />
        <text x={left + 19} y={y + 12} fill="var(--ink-quiet)" fontSize="12">
          {text}
        </text>
      </g>
    )
  })
}

function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 12 : 7), 0)
}
