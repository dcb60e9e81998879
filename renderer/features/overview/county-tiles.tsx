// Counties as tiles by vacancy rate or by posts per 10,000 people, with the same figures as a table; a tile leads to its units.
import { Radio } from 'antd'
import { useState } from 'react'
import type { VacancyRow } from '#shared/contract/table'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { percentOf } from '../../api/percent.ts'
import { useText } from '../../api/text.tsx'
import { useGivePicture } from '../../api/use-give-picture.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { type Tile, TileChart } from '../../ui/charts/tile-chart.tsx'
import { isMapLike } from '../../ui/charts/tile-plan.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { usePeopleRows } from './use-people-rows.ts'

type Measure = 'rate' | 'per'

interface CountyFigures {
  readonly vacancy: VacancyRow
  readonly city: string | null
  /** Posts per 10,000 people as decimal text; null where the population is not known. */
  readonly per: string | null
}

export function CountyTiles() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const [measure, setMeasure] = useState<Measure>('rate')
  const rows = useCountyFigures()
  const name = measure === 'rate' ? own.rates : own.perTenThousand
  const title = formatMessage(own.tilesTitle, { figure: name, asOf })
  const { give, failure } = useGivePicture(title)
  // One county is no comparison: the bar above says it.
  if (rows.length < 2) return null
  const codes = rows.map(({ vacancy }) => ({ code: vacancy.county }))
  const toTile = measure === 'rate' ? rateTile : perTile
  return (
    <Card
      title={own.tiles}
      hint={isMapLike(codes) ? own.tilesHint : `${own.tilesHint}${own.tilesInOrder}`}
      extra={
        <Radio.Group
          size="small"
          aria-label={own.tilesMeasure}
          value={measure}
          options={[
            { value: 'rate', label: own.rate },
            { value: 'per', label: own.perTenThousand },
          ]}
          onChange={(event) => setMeasure(event.target.value as Measure)}
        />
      }
    >
      <ChartFrame
        title={title}
        words={text.pages.app.chart}
        give={give}
        notice={<FailureAlert failure={failure} text={text} />}
        table={<TileTable rows={rows} label={title} />}
      >
        <ScrollRegion className="tile-scroll" label={title}>
          <TileChart
            tiles={rows.map(toTile)}
            label={title}
            none={measure === 'rate' ? own.noQuota : own.noPeople}
            alarm={own.overStaffed}
            format={(value) => (measure === 'rate' ? `${(value * 100).toFixed(1)}%` : value.toFixed(1))}
            openLabel={({ name: county, value, shown }) =>
              formatMessage(own.openTile, { county, figure: name, value: value === null ? own.none : shown })
            }
            hrefOf={(county) => `#/establishment?county=${county}`}
          />
        </ScrollRegion>
      </ChartFrame>
    </Card>
  )
}

function rateTile({ vacancy, city }: CountyFigures): Tile {
  const { county: code, name, vacancyRate, vacancies } = vacancy
  const value = vacancyRate === null ? null : Number(vacancyRate)
  return { code, name, city, value, shown: percentOf(vacancyRate), alarm: vacancies < 0 }
}

function perTile({ vacancy: { county: code, name }, city, per }: CountyFigures): Tile {
  return { code, name, city, value: per === null ? null : Number(per), shown: per ?? '', alarm: false }
}

/** Of counties alone: what stands directly under the city has no place among them, and its bar above. */
function useCountyFigures(): readonly CountyFigures[] {
  const { asOf } = useAsOf()
  const vacancies = useEngineQuery('table.vacancies', { asOf }, { keep: true }).data?.rows ?? []
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const { rows } = usePeopleRows()
  const cities = new Map(counties.map(({ code, city }) => [code, city]))
  const pers = new Map(rows.map(({ county, per }) => [county, per]))
  return vacancies.flatMap((vacancy) => {
    const { county } = vacancy
    const city = cities.get(county)
    return city === undefined ? [] : [{ vacancy, city, per: pers.get(county) ?? null }]
  })
}

function TileTable({ rows, label }: { readonly rows: readonly CountyFigures[]; readonly label: string }) {
  const text = useText()
  const { columns } = text.tables
  return (
    <DataTable
      label={label}
      columns={[
        {
          key: 'name',
          title: columns.countyName ?? '',
          kind: 'text',
          heading: true,
          value: ({ vacancy }) => vacancy.name,
        },
        {
          key: 'quota',
          title: columns.quota ?? '',
          kind: 'number',
          sortable: true,
          value: ({ vacancy }) => vacancy.quota,
        },
        {
          key: 'vacancyRate',
          title: columns.vacancyRate ?? '',
          kind: 'number',
          sortable: true,
          value: ({ vacancy }) => vacancy.vacancyRate,
          render: ({ vacancy }) => percentOf(vacancy.vacancyRate),
        },
        {
          key: 'per',
          title: text.pages.overview.perTenThousand,
          kind: 'number',
          sortable: true,
          value: ({ per }) => per,
        },
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={({ vacancy }) => vacancy.county}
    />
  )
}
