// What a sweep shows: paradoxes first, then the lines of the units that change most, and the tables of units and of points.
import { Alert, Tabs } from 'antd'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Sweep } from './changing-units.ts'
import { changing } from './changing-units.ts'
import { SweepChart } from './sweep-chart.tsx'

interface Props {
  readonly sweep: Sweep
  readonly label: string
  /** The value that the scenario has. */
  readonly now: string
}

export function SweepResult({ sweep, label, now }: Props) {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.sweep
  const failed = sweep.values.filter((_, at) => sweep.status[at] !== 'ok')
  return (
    <>
      <p role="status">
        {formatMessage(own.summary, {
          runs: sweep.values.length,
          units: changing(sweep).length,
          points: sweep.changes.length,
        })}
        {failed.length > 0 &&
          formatMessage(own.failed, {
            count: failed.length,
            values: failed.slice(0, 20).join(app.listSeparator),
          })}
      </p>
      <Paradoxes sweep={sweep} />
      <Tabs
        className="result-tabs"
        size="small"
        items={[
          {
            key: 'chart',
            label: formatMessage(own.chart, { target: label }),
            children: <SweepChart sweep={sweep} label={label} now={now} />,
          },
          { key: 'units', label: own.moved, children: <UnitTable sweep={sweep} now={now} /> },
          { key: 'points', label: own.changes, children: <PointTable sweep={sweep} /> },
        ]}
      />
    </>
  )
}

const PARADOXES_SHOWN = 5

function Paradoxes({ sweep }: Pick<Props, 'sweep'>) {
  const own = useText().pages.scenarioWork.sweep
  if (sweep.paradoxes.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={own.paradoxTitle}
      description={
        <>
          {sweep.paradoxes.slice(0, PARADOXES_SHOWN).map(({ at, unit, totals, posts }) => (
            <p key={`${at} ${unit}`}>
              {formatMessage(own.paradox, {
                from: sweep.values[at - 1],
                to: sweep.values[at],
                before: totals[0],
                after: totals[1],
                name: sweep.units[unit]?.name,
                own: posts[0],
                now: posts[1],
              })}
            </p>
          ))}
          <p>{own.paradoxHint}</p>
        </>
      }
    />
  )
}

function UnitTable({ sweep, now }: Pick<Props, 'sweep' | 'now'>) {
  const own = useText().pages.scenarioWork.sweep
  const names = useNames()
  const rows = changing(sweep)
  type Row = (typeof rows)[number]
  const present = sweep.values.indexOf(now)
  const number = (key: 'lowest' | 'highest' | 'times') => ({
    key,
    title: own[key],
    kind: 'number' as const,
    sortable: true,
    value: (row: Row) => row[key],
  })
  return (
    <DataTable
      label={own.moved}
      columns={[
        {
          key: 'name',
          title: own.unit,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => row.name,
        },
        {
          key: 'county',
          title: own.county,
          kind: 'text',
          sortable: true,
          value: (row) => names.county?.(row.county) ?? row.county,
        },
        ...(present < 0
          ? []
          : [
              {
                key: 'now',
                title: formatMessage(own.atNow, { now }),
                kind: 'number' as const,
                sortable: true,
                value: (row: Row) => row.posts[present] ?? null,
              },
            ]),
        number('lowest'),
        number('highest'),
        number('times'),
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => row.key}
      empty={own.noChange}
    />
  )
}

function PointTable({ sweep }: Pick<Props, 'sweep'>) {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.sweep
  const moved = (at: number, units: readonly number[]) =>
    units
      .map((place) => {
        const unit = sweep.units[place]
        return formatMessage(own.movedUnit, {
          name: unit?.name,
          before: unit?.posts[at - 1],
          after: unit?.posts[at],
        })
      })
      .join(app.listSeparator)
  const rows = sweep.changes.map(({ at, units }) => ({
    at,
    value: formatMessage(own.at, { before: sweep.values[at - 1], after: sweep.values[at] }),
    total: sweep.totals[at] ?? null,
    moved: moved(at, units),
  }))
  return (
    <DataTable
      label={own.changes}
      columns={[
        {
          key: 'value',
          title: own.value,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => row.value,
        },
        {
          key: 'total',
          title: own.total,
          kind: 'number',
          sortable: true,
          value: (row) => row.total,
          render: (row) => (row.total === null ? '' : groupThousands(row.total)),
        },
        { key: 'moved', title: own.moved, kind: 'text', value: (row) => row.moved },
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={(row) => String(row.at)}
      empty={own.noChange}
    />
  )
}
