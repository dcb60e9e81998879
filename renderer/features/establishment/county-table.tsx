// The whole by county, of one type or all: posts, people, vacancies and the rate in use; a county leads to its units.
import { Spin } from 'antd'
import type { VacancyRow } from '#shared/contract/table'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { percentOf } from '../../api/percent.ts'
import { StartLedger } from '../../api/start-ledger.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column, ColumnLeaf } from '../../ui/table-columns.ts'
import { Amount } from './figure-columns.tsx'
import { TypeSelect } from './type-select.tsx'
import { useShownType } from './use-place.ts'

type Count = 'quota' | 'filled' | 'pendingEntry' | 'vacancies'

export function CountyTable({ onChoose }: { readonly onChoose: (county: string) => void }) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const [type, setType] = useShownType()
  const asked = type === 'all' ? { asOf } : { asOf, postType: type }
  const { data, failure } = useEngineQuery('table.vacancies', asked, { keep: true })
  const byType = useEngineQuery('table.overview', { asOf, totalsOnly: true }, { keep: true }).data?.totals
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  // Zeros in every county would say nothing: the ledger is begun first.
  if (byType !== undefined && Object.keys(byType).length === 0) return <StartLedger />
  const { columns, lines } = text.tables
  const count = (key: Count): ColumnLeaf<VacancyRow> => ({
    key,
    title: columns[key] ?? key,
    kind: 'number',
    sortable: true,
    value: (row) => row[key],
    render: (row) => <Amount value={row[key]} />,
    pick: {
      run: ({ county }) => onChoose(county),
      label: (row) =>
        formatMessage(own.openCounty, { name: row.name, figure: columns[key], value: row[key] }),
    },
  })
  const shown: Column<VacancyRow>[] = [
    {
      key: 'name',
      title: columns.countyName ?? '',
      kind: 'text',
      heading: true,
      sortable: true,
      value: ({ name }) => name,
    },
    count('quota'),
    count('filled'),
    count('pendingEntry'),
    count('vacancies'),
    {
      key: 'rate',
      title: columns.vacancyRate ?? '',
      kind: 'number',
      sortable: true,
      value: ({ vacancyRate }) => vacancyRate,
      render: ({ vacancyRate }) => percentOf(vacancyRate),
    },
  ]
  const { quota, filled, pendingEntry, vacancies, vacancyRate } = data.totals
  return (
    <>
      <div className="row">
        <TypeSelect
          types={POST_TYPES.filter((known) => byType?.[known] !== undefined)}
          type={type}
          onChange={setType}
        />
      </div>
      <DataTable
        label={own.countyTable}
        columns={shown}
        groups={[{ key: 'all', title: null, rows: data.rows }]}
        rowKey={({ county }) => county}
        empty={own.empty}
        totals={{
          title: lines.totals,
          cells: {
            quota: groupThousands(quota),
            filled: groupThousands(filled),
            pendingEntry: groupThousands(pendingEntry),
            vacancies: <Amount value={vacancies} />,
            rate: percentOf(vacancyRate),
          },
        }}
      />
      <p className="hint">{data.includesPending ? lines.ratesWithPending : lines.ratesWithoutPending}</p>
    </>
  )
}
