// Vacancy rates by county as bars, and the same figures as a table; a county leads to its units.
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { VacancyRow } from '#shared/contract/table'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { percentOf } from '../../api/percent.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { scaleOf } from './rate-scale.ts'

export function CountyRates() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const [asTable, setAsTable] = useState(false)
  const { data, failure } = useEngineQuery('table.vacancies', { asOf }, { keep: true })
  const readOnly = useOpenProject().readOnly !== null
  const choosing = useAction(async (includesPending: boolean) => {
    await expectOk(engine['table.setVacancyRate']({ includesPending }))
  })
  const navigate = useNavigate()
  const open = (county: string) => void navigate(`/establishment?county=${county}`)
  const rows = data?.rows ?? []
  const { ratesWithPending, ratesWithoutPending } = text.tables.lines
  return (
    <Card
      title={own.rates}
      hint={data?.includesPending === false ? ratesWithoutPending : ratesWithPending}
      extra={
        <div className="row">
          <Checkbox
            checked={data?.includesPending !== false}
            disabled={readOnly || choosing.busy}
            onChange={(event) => choosing.run(event.target.checked)}
          >
            {own.includesPending}
          </Checkbox>
          <Button size="small" onClick={() => setAsTable(!asTable)}>
            {asTable ? own.asBars : own.asTable}
          </Button>
        </div>
      }
    >
      <FailureAlert failure={failure ?? choosing.failure} text={text} />
      {asTable ? (
        <DataTable
          label={own.rates}
          columns={columns(text, open)}
          groups={[{ key: 'all', title: null, rows }]}
          rowKey={({ county }) => county}
        />
      ) : (
        <Bars rows={rows} onOpen={open} />
      )}
    </Card>
  )
}

interface BarsProps {
  readonly rows: readonly VacancyRow[]
  readonly onOpen: (county: string) => void
}

/** Lengths are shares of one scale; a rate below zero (over-staffed) is red. */
function Bars({ rows, onOpen }: BarsProps) {
  const own = useText().pages.overview
  const whole = scaleOf(rows)
  return (
    <ul className="rate-bars">
      {rows.map(({ county, name, vacancyRate, vacancies }) => {
        const rate = vacancyRate === null ? own.noQuota : percentOf(vacancyRate)
        const share = Math.abs(Number(vacancyRate ?? 0)) / whole
        return (
          <li key={county}>
            <button type="button" className="rate-bar" onClick={() => onOpen(county)}>
              <span className="rate-name">{name}</span>
              <span className="rate-track">
                <span
                  className={vacancies < 0 ? 'rate-fill over' : 'rate-fill'}
                  style={{ width: `${share * 100}%` }}
                />
              </span>
              <span className="rate-value">{rate}</span>
              <span className="visually-hidden">{formatMessage(own.rateHint, { vacancies })}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function columns(text: LocaleText, open: (county: string) => void): Column<VacancyRow>[] {
  const names = text.tables.columns
  const own = text.pages.overview
  const count = (key: 'quota' | 'filled' | 'pendingEntry' | 'vacancies'): Column<VacancyRow> => ({
    key,
    title: names[key] ?? key,
    kind: 'number',
    sortable: true,
    value: (row) => row[key],
    pick: {
      run: ({ county }) => open(county),
      label: ({ name, vacancies, vacancyRate }) =>
        formatMessage(own.rateOf, { name, rate: percentOf(vacancyRate), vacancies }),
    },
  })
  return [
    { key: 'name', title: names.countyName ?? '', kind: 'text', heading: true, value: ({ name }) => name },
    count('quota'),
    count('filled'),
    count('pendingEntry'),
    count('vacancies'),
    {
      key: 'vacancyRate',
      title: names.vacancyRate ?? '',
      kind: 'number',
      sortable: true,
      value: ({ vacancyRate }) => vacancyRate,
      render: ({ vacancyRate }) => percentOf(vacancyRate),
    },
  ]
}
