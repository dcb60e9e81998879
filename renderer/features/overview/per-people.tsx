// Posts per 10,000 people by county, where the population is known; a county leads to its units.
import { useQueries } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { PAGE_LIMIT, type UnitRow } from '#shared/contract/unit'
import { addQ, toDecimalString, zeroQ } from '#shared/domain/apportion/rational'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { sumOf } from '../../ui/group-rows.ts'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { type PeopleRow, peopleRows, perTenThousand } from './people-rows.ts'

/** Pages of units that are asked for: beyond them the sum is left to the tables by county. */
const PAGES = 3

export function PerPeople() {
  const text = useText()
  const own = text.pages.overview
  const { asOf } = useAsOf()
  const counties = useEngineQuery('table.vacancies', { asOf }, { keep: true }).data?.rows ?? []
  const { units, tooMany } = useAllUnits()
  const rows = peopleRows(units, counties)
  return (
    <Card title={own.perTenThousand} hint={own.perHint}>
      {tooMany ? (
        <p className="hint">{formatMessage(own.perTooMany, { most: PAGES * PAGE_LIMIT })}</p>
      ) : rows.length === 0 ? (
        <p className="hint">{own.perMissing}</p>
      ) : (
        <PeopleTable rows={rows} />
      )}
    </Card>
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

/** Every unit of the project, page by page. */
function useAllUnits(): { readonly units: readonly UnitRow[]; readonly tooMany: boolean } {
  const { asOf } = useAsOf()
  const total = useEngineQuery('unit.list', { asOf, limit: 1 }).data?.total ?? 0
  const tooMany = total > PAGES * PAGE_LIMIT
  const pages = tooMany ? 0 : Math.ceil(total / PAGE_LIMIT)
  const inputs = Array.from({ length: pages }, (_, page) => ({ asOf, offset: page * PAGE_LIMIT }))
  const units = useQueries({
    queries: inputs.map((input) => ({
      queryKey: ['unit.list', input],
      queryFn: () => expectOk(engine['unit.list'](input)),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data?.rows ?? []),
  })
  return { units, tooMany }
}
