// Posts by county, stacked by step; and the same figures as a table.
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { CountyOutcome, RunSummary } from '#shared/contract/scenario'
import { createsPosts } from '#shared/domain/scenario/state'
import { groupThousands } from '#shared/locale/format'
import { stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useGivePicture } from '../../../api/use-give-picture.ts'
import { CHART_COLOURS, CHART_TIP } from '../../../ui/charts/chart-colours.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import type { Column } from '../../../ui/table-columns.ts'

interface Props {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

const ROW_HEIGHT = 30

export function CountyChart({ document, summary }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const { give, failure } = useGivePicture(`${own.chartLabel}（${document.name}）`)
  return (
    <div className="county-chart">
      <ChartFrame
        title={own.chartLabel}
        words={text.pages.app.chart}
        give={give}
        notice={<FailureAlert failure={failure} text={text} />}
        table={<CountyTable document={document} summary={summary} />}
      >
        <CountyBars document={document} summary={summary} />
      </ChartFrame>
    </div>
  )
}

function CountyBars({ document, summary }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const data = summary.counties.map(({ name, parts, total }) => ({ name, total, ...parts }))
  const steps = document.steps.filter(createsPosts)
  return (
    <div className="chart-box" role="img" aria-label={own.chartLabel}>
      <ResponsiveContainer
        width="100%"
        height={data.length * ROW_HEIGHT + 70}
        initialDimension={{ width: 600, height: 400 }}
      >
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 4, right: 56, bottom: 4, left: 8 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="var(--chart-grid)" />
          <XAxis type="number" tick={{ fontSize: 12, fill: 'var(--chart-ink)' }} />
          <YAxis
            type="category"
            dataKey="name"
            width={128}
            interval={0}
            tick={{ fontSize: 13, fill: 'var(--ink)' }}
          />
          <Tooltip {...CHART_TIP} cursor={{ fill: 'var(--row-hover)' }} />
          <Legend
            itemSorter={null}
            formatter={(name: string) => <span className="legend-name">{name}</span>}
          />
          {steps.map((step, index) => (
            <Bar
              key={step.id}
              dataKey={step.id}
              name={stepName(text, document, step.id)}
              stackId="posts"
              fill={CHART_COLOURS[index % CHART_COLOURS.length] ?? 'var(--chart-1)'}
              isAnimationActive={false}
              barSize={18}
            >
              {index === steps.length - 1 && (
                <LabelList dataKey="total" position="right" fontSize={12} fill="var(--ink)" />
              )}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function CountyTable({ document, summary }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const steps = document.steps.filter(createsPosts)
  const number = (
    key: string,
    title: string,
    value: (row: CountyOutcome) => number,
  ): Column<CountyOutcome> => ({
    key,
    title,
    kind: 'number',
    sortable: true,
    value,
  })
  const columns: Column<CountyOutcome>[] = [
    {
      key: 'name',
      title: own.columns.county,
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.name,
    },
    number('units', own.weighted.units, (row) => row.units),
    ...steps.map(({ id }) => number(id, stepName(text, document, id), (row) => row.parts[id] ?? 0)),
    number('total', own.columns.total, (row) => row.total),
  ]
  const parts = steps.map(({ id }) => [id, groupThousands(summary.byStep[id] ?? 0)])
  return (
    <DataTable
      label={own.chartLabel}
      columns={columns}
      groups={[{ key: 'all', title: null, rows: summary.counties }]}
      rowKey={(row) => row.code}
      totals={{
        title: own.grandTotal,
        cells: {
          units: groupThousands(summary.units),
          ...Object.fromEntries(parts),
          total: groupThousands(summary.total),
        },
      }}
    />
  )
}
