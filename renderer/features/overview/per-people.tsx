// Posts per 10,000 people by county, where the population is known; a county leads to its units.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { addQ, toDecimalString, zeroQ } from '#shared/domain/apportion/rational'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { sumOf } from '../../ui/group-rows.ts'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { type PeopleRow, perTenThousand } from './people-rows.ts'
import { MOST_UNITS, usePeopleRows } from './use-people-rows.ts'

export function PerPeople() {
  const text = useText()
  const own = text.pages.overview
  const { rows, tooMany } = usePeopleRows()
  return (
    <Card title={own.perTenThousand} hint={own.perHint}>
      {tooMany ? (
        <p className="hint">{formatMessage(own.perTooMany, { most: MOST_UNITS })}</p>
      ) : rows.length === 0 ? (
        <NoPeople />
      ) : (
        <PeopleTable rows={rows} />
      )}
    </Card>
  )
}

/** Says what is missing, and leads to where it comes in. */
function NoPeople() {
  const own = useText().pages.overview
  const navigate = useNavigate()
  return (
    <>
      <p className="hint">{own.perMissing}</p>
      <div className="row">
        <Button onClick={() => void navigate('/import')}>{own.toImport}</Button>
        <Button onClick={() => void navigate('/indicators')}>{own.toIndicators}</Button>
      </div>
    </>
  )
}

function PeopleTable({ rows }: { readonly rows: readonly PeopleRow[] }) {
  const text = useText()
  const own = text.pages.overview
  const { columns } = text.tables
  const navigate = useNavigate()
  const people = rows.reduce((sum, row) => addQ(sum, row.people), zeroQ)
  const quota = sumOf(rows, (row) => row.quota)
  const shown: Column<PeopleRow>[] = [
    { key: 'name', title: columns.countyName ?? '', kind: 'text', heading: true, value: ({ name }) => name },
    {
      key: 'people',
      title: own.people,
      kind: 'number',
      sortable: true,
      value: (row) => toDecimalString(row.people, 0),
    },
    { key: 'quota', title: columns.quota ?? '', kind: 'number', sortable: true, value: (row) => row.quota },
    {
      key: 'per',
      title: own.perTenThousand,
      kind: 'number',
      sortable: true,
      value: ({ per }) => per,
      pick: {
        run: ({ county }) => void navigate(`/establishment?county=${county}`),
        label: ({ name, per }) => `${name}${text.pages.app.colon}${own.perTenThousand} ${per}`,
      },
    },
  ]
  return (
    <DataTable
      label={own.perTenThousand}
      columns={shown}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={({ county }) => county}
      totals={{
        title: own.perTotal,
        cells: {
          people: groupThousands(toDecimalString(people, 0)),
          quota: groupThousands(quota),
          per: perTenThousand(quota, people),
        },
      }}
    />
  )
}
