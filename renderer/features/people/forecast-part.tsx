// Who is expected to retire, year by year, and the vacancies that leaves beside those of today; the table behind it can be changed.
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { ForecastRow as ForecastRowField } from '#shared/contract/register-roster'
import type { RetirementTable } from '#shared/domain/roster/retirement'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor, unitAndBody } from '../../api/records/columns.tsx'
import { PlaceLink } from '../../api/records/links.tsx'
import { Register } from '../../api/records/register.tsx'
import { useSetting } from '../../api/records/use-setting.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { Column } from '../../ui/table-columns.ts'
import { retirementForm } from './retirement-form.ts'
import { SettingButton } from './setting-button.tsx'

type ForecastRow = z.output<typeof ForecastRowField>

/** A holder and type with its years side by side. */
interface Line extends Omit<ForecastRow, 'year' | 'retirements' | 'expectedVacancy'> {
  readonly key: string
  readonly years: ReadonlyMap<number, ForecastRow>
}

export function ForecastPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const navigate = useNavigate()
  const answer = useEngineQuery('register.forecast', { asOf }, { keep: true })
  const table = useSetting<RetirementTable>('roster.retirement')
  const { data } = answer
  const years = [...new Set(data?.rows.map(({ year }) => year))].toSorted((a, b) => a - b)
  const said = { decided: data?.decided, unknown: data?.unknown, overdue: data?.overdue }
  return (
    <Register<Line>
      label={own.parts.forecast}
      answer={{ ...answer, data: data === undefined ? undefined : { rows: linesOf(data.rows) } }}
      columns={columnsOf(text, years)}
      rowKey={({ key }) => key}
      sought={({ unit, body, code }) => [unit, body, code]}
      empty={own.noRoster}
      summary={formatMessage(own.forecastSummary, said)}
      extra={<SettingButton text={own.retirementTable} form={retirementForm(text, table)} />}
      add={{ text: own.importRoster, start: () => void navigate('/import') }}
      totals={Object.fromEntries(
        years.map((year) => [`retirements ${year}`, groupThousands(data?.totals[year] ?? 0)]),
      )}
      details={(row) => ({
        title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
        subtitle: text.fields.postTypes[row.postType as keyof typeof text.fields.postTypes],
        facts: [
          [text.records.place, <PlaceLink key="unit" place={row} />],
          [own.vacantToday, row.usableVacancy],
          ...[...row.years.values()].map(
            ({ year, ...figures }) => [String(year), formatMessage(own.yearLine, figures)] as const,
          ),
        ],
      })}
    />
  )
}

function linesOf(rows: readonly ForecastRow[]): Line[] {
  const lines = new Map<string, Line & { years: Map<number, ForecastRow> }>()
  for (const row of rows) {
    const key = `${row.unitId}/${row.bodyId} ${row.postType}`
    const line = lines.get(key) ?? { ...row, key, years: new Map() }
    line.years.set(row.year, row)
    lines.set(key, line)
  }
  return [...lines.values()]
}

function columnsOf(text: LocaleText, years: readonly number[]): Column<Line>[] {
  const { count, postType } = columnsFor<Line>(text)
  const own = text.pages.people
  return [
    ...unitAndBody<Line>(text),
    postType((row) => row.postType),
    count('usableVacancy', (row) => row.usableVacancy, { title: own.vacantToday }),
    ...years.map((year) => ({
      title: String(year),
      children: [
        count(`retirements ${year}`, (row) => row.years.get(year)?.retirements ?? 0, { title: own.retiring }),
        count(`vacancy ${year}`, (row) => row.years.get(year)?.expectedVacancy ?? 0, {
          title: own.vacantThen,
        }),
      ],
    })),
  ]
}
