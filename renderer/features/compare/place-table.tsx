// The units whose place by posts is not the same in all columns.
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { ViewProps } from './view-props.ts'

export function PlaceTable({ comparison, titles }: ViewProps) {
  const own = useText().pages.compare
  type Row = (typeof comparison.places)[number]
  return (
    <DataTable
      label={own.placesLabel}
      columns={[
        {
          key: 'name',
          title: own.unit,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row: Row) => row.name,
        },
        ...titles.map((title, at) => ({
          key: `place:${at}`,
          title,
          kind: 'number' as const,
          sortable: true,
          value: (row: Row) => row.places[at] ?? null,
        })),
      ]}
      groups={[{ key: 'all', title: null, rows: comparison.places }]}
      rowKey={(row) => row.code ?? row.name}
      empty={own.noPlaces}
    />
  )
}
