// Steps of the units that change most over the range, as a picture and as a table.
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { useGivePicture } from '../../../api/use-give-picture.ts'
import { CHART_COLOURS, CHART_TIP } from '../../../ui/charts/chart-colours.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import type { Sweep } from './changing-units.ts'
import { changing } from './changing-units.ts'

interface Props {
  readonly sweep: Sweep
  readonly label: string
  /** The value that the scenario has; a line marks it where it is in the range. */
  readonly now: string
}

const MOST_LINES = CHART_COLOURS.length

export function SweepChart({ sweep, label, now }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.sweep
  const title = formatMessage(own.chart, { target: label })
  const { give, failure } = useGivePicture(title)
  const shown = changing(sweep)
    .toSorted((a, b) => b.highest - b.lowest - (a.highest - a.lowest) || b.times - a.times)
    .slice(0, MOST_LINES)
  if (shown.length === 0) return <p className="hint">{own.noChange}</p>
  return (
    <div className="county-chart">
      <ChartFrame
        title={title}
        words={text.pages.app.chart}
        give={give}
        notice={<FailureAlert failure={failure} text={text} />}
        table={<SweepTable sweep={sweep} shown={shown} title={title} />}
      >
        <p className="hint">{formatMessage(own.chartMost, { count: shown.length })}</p>
        <SweepLines sweep={sweep} shown={shown} title={title} now={now} />
      </ChartFrame>
    </div>
  )
}

interface ShownProps {
  readonly sweep: Sweep
  /** The units that are drawn. */
  readonly shown: ReturnType<typeof changing>
  readonly title: string
}

/** The figures of the lines: a row a value, a column a unit. */
function SweepTable({ sweep, shown, title }: ShownProps) {
  const own = useText().pages.scenarioWork.sweep
  const rows = sweep.values.map((value, at) => ({ value, at }))
  type Row = (typeof rows)[number]
  return (
    <DataTable
      label={title}
      columns={[
        { key: 'value', title: own.value, kind: 'text', heading: true, value: (row: Row) => row.value },
        ...shown.map((unit) => ({
          key: unit.key,
          title: unit.name,
          kind: 'number' as const,
          value: (row: Row) => unit.posts[row.at] ?? null,
        })),
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => row.value}
    />
  )
}

function SweepLines({ sweep, shown, title, now }: ShownProps & Pick<Props, 'now'>) {
  const own = useText().pages.scenarioWork.sweep
  const data = sweep.values.map((value, at) => ({
    value,
    ...Object.fromEntries(shown.map((unit) => [unit.key, unit.posts[at] ?? null])),
  }))
  return (
    <div className="chart-box" role="img" aria-label={title}>
      <ResponsiveContainer width="100%" height={380} initialDimension={{ width: 800, height: 380 }}>
        <LineChart data={data} margin={{ top: 8, right: 24, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--chart-grid)" />
          <XAxis dataKey="value" tick={{ fontSize: 12, fill: 'var(--chart-ink)' }} minTickGap={32} />
          <YAxis
            allowDecimals={false}
            domain={['auto', 'auto']}
            tick={{ fontSize: 12, fill: 'var(--chart-ink)' }}
          />
          <Tooltip {...CHART_TIP} />
          {sweep.values.includes(now) && (
            <ReferenceLine
              x={now}
              stroke="var(--ink)"
              strokeDasharray="4 3"
              label={{
                value: formatMessage(own.atNow, { now }),
                position: 'insideTopRight',
                fontSize: 12,
                fill: 'var(--ink)',
              }}
            />
          )}
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
              stroke={CHART_COLOURS[at] ?? 'var(--chart-ink)'}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
