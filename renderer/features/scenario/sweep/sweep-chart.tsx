// Steps of the units that change most over the range; their figures stand in the tables beside it.
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { Sweep } from './changing-units.ts'
import { changing } from './changing-units.ts'

interface Props {
  readonly sweep: Sweep
  readonly label: string
}

const COLOURS = [
  'var(--chart-1)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
  'var(--chart-7)',
  'var(--chart-8)',
  'var(--chart-ink)',
]
const MOST_LINES = COLOURS.length

export function SweepChart({ sweep, label }: Props) {
  const own = useText().pages.scenarioWork.sweep
  const shown = changing(sweep)
    .toSorted((a, b) => b.highest - b.lowest - (a.highest - a.lowest) || b.times - a.times)
    .slice(0, MOST_LINES)
  if (shown.length === 0) return <p className="hint">{own.noChange}</p>
  const data = sweep.values.map((value, at) => ({
    value,
    ...Object.fromEntries(shown.map((unit) => [unit.key, unit.posts[at] ?? null])),
  }))
  return (
    <div className="county-chart">
      <p className="hint">{formatMessage(own.chartMost, { count: shown.length })}</p>
      <div className="chart-box" role="img" aria-label={formatMessage(own.chart, { target: label })}>
        <ResponsiveContainer width="100%" height={380} initialDimension={{ width: 800, height: 380 }}>
          <LineChart
            data={data}
            margin={{ top: 8, right: 24, bottom: 8, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--chart-grid)" />
            <XAxis dataKey="value" tick={{ fontSize: 12, fill: 'var(--chart-ink)' }} minTickGap={32} />
            <YAxis
              allowDecimals={false}
              domain={['auto', 'auto']}
              tick={{ fontSize: 12, fill: 'var(--chart-ink)' }}
            />
            <Tooltip />
            <Legend
              itemSorter={null}
              formatter={(name: string) => <span className="legend-name">{name}</span>}
            />
            {shown.map((unit, at) => (
              <Line
                key={unit.key}
                type="stepAfter"
                dataKey={unit.key}
                name={unit.name}
                stroke={COLOURS[at] ?? 'var(--chart-ink)'}
                strokeWidth={2}
                dot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}
