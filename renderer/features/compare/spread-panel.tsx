// How evenly the posts fall: the measures of each column, and the Lorenz curves with their table twin.
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useText } from '../../api/text.tsx'
import { useGivePicture } from '../../api/use-give-picture.ts'
import { CHART_COLOURS, CHART_TIP } from '../../ui/charts/chart-colours.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { ViewProps } from './view-props.ts'

export function SpreadPanel(view: ViewProps) {
  const text = useText()
  const own = text.pages.compare
  const { give, failure } = useGivePicture(own.lorenz)
  const known = view.comparison.spread.some(({ lorenz }) => lorenz !== null)
  return (
    <div className="spread-panel">
      <MeasureTable {...view} />
      {!known && <p className="hint">{own.noSpread}</p>}
      {known && (
        <ChartFrame
          title={own.lorenz}
          words={text.pages.app.chart}
          give={give}
          notice={<FailureAlert failure={failure} text={text} />}
          table={<LorenzTable {...view} />}
        >
          <LorenzChart {...view} />
        </ChartFrame>
      )}
    </div>
  )
}

interface Measures {
  readonly title: string
  readonly gini: string | null
  readonly people: string | null
  readonly area: string | null
}

function MeasureTable({ comparison, titles }: ViewProps) {
  const own = useText().pages.compare
  const rows = titles.map(
    (title, at): Measures => ({
      title,
      gini: comparison.fairness[at]?.gini ?? null,
      people: comparison.fairness[at]?.maxToMinPer10k ?? null,
      area: comparison.spread[at]?.maxToMinPerKm2 ?? null,
    }),
  )
  const number = (key: 'gini' | 'people' | 'area', title: string) => ({
    key,
    title,
    kind: 'number' as const,
    value: (row: Measures) => row[key],
  })
  return (
    <DataTable
      label={own.spreadLabel}
      columns={[
        {
          key: 'title',
          title: own.column,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row: Measures) => row.title,
        },
        number('gini', own.gini),
        number('people', own.perPeople),
        number('area', own.perArea),
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => row.title}
    />
  )
}

/** The points of each column's curve, for drawing alone. */
function curvesOf({ comparison, titles }: ViewProps) {
  return titles.flatMap((title, at) => {
    const lorenz = comparison.spread[at]?.lorenz ?? null
    if (lorenz === null) return []
    return [
      { title, points: lorenz.map(([people, posts]) => ({ people: Number(people), posts: Number(posts) })) },
    ]
  })
}

const EVEN = [
  { people: 0, posts: 0 },
  { people: 1, posts: 1 },
]

function LorenzChart(view: ViewProps) {
  const own = useText().pages.compare
  const axis = { type: 'number', domain: [0, 1], tick: { fontSize: 12, fill: 'var(--chart-ink)' } } as const
  return (
    <div className="lorenz" role="img" aria-label={own.lorenz}>
      <ResponsiveContainer width="100%" height={420} initialDimension={{ width: 600, height: 420 }}>
        <LineChart margin={{ top: 8, right: 24, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--chart-grid)" />
          <XAxis dataKey="people" {...axis} />
          <YAxis dataKey="posts" {...axis} />
          <Tooltip {...CHART_TIP} />
          <Legend
            itemSorter={null}
            formatter={(name: string) => <span className="legend-name">{name}</span>}
          />
          <Line
            data={EVEN}
            dataKey="posts"
            name={own.even}
            stroke="var(--chart-ink)"
            strokeDasharray="4 4"
            dot={false}
            isAnimationActive={false}
          />
          {curvesOf(view).map(({ title, points }, at) => (
            <Line
              key={title}
              data={points}
              dataKey="posts"
              name={title}
              stroke={CHART_COLOURS[at % CHART_COLOURS.length] ?? 'var(--chart-1)'}
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

interface Point {
  readonly key: string
  readonly title: string
  readonly people: string
  readonly posts: string
}

function LorenzTable({ comparison, titles }: ViewProps) {
  const own = useText().pages.compare
  const rows = titles.flatMap((title, column) =>
    (comparison.spread[column]?.lorenz ?? []).map(
      ([people, posts], at): Point => ({ key: `${column} ${at}`, title, people, posts }),
    ),
  )
  return (
    <DataTable
      label={own.lorenz}
      columns={[
        { key: 'title', title: own.column, kind: 'text', heading: true, value: (row: Point) => row.title },
        {
          key: 'people',
          title: own.lorenzPeople,
          kind: 'number',
          sortable: true,
          value: (row: Point) => row.people,
        },
        {
          key: 'posts',
          title: own.lorenzPosts,
          kind: 'number',
          sortable: true,
          value: (row: Point) => row.posts,
        },
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => row.key}
    />
  )
}
