// The posts of each body, where a step shares them among bodies.
import { useMemo } from 'react'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { sumOf } from '../../../ui/group-rows.ts'
import type { Column } from '../../../ui/table-columns.ts'
import type { PickedCell } from '../../../ui/table-row.tsx'

interface BodyRow {
  readonly unit: string
  readonly unitName: string
  readonly name: string
  readonly byType: Readonly<Record<string, number>>
}

interface Props {
  readonly document: EditedScenario
  readonly onPick: (cell: PickedCell) => void
}

export function BodyTable({ document, onPick }: Props) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const { data, failure } = useEngineQuery('scenario.result', { document }, { keep: true })
  const rows = useMemo(
    () =>
      (data?.units ?? []).flatMap((unit): BodyRow[] =>
        unit.bodies.map(({ name, byType }) => ({ unit: unit.key, unitName: unit.name, name, byType })),
      ),
    [data],
  )
  const types = POST_TYPES.filter((type) => rows.some((row) => (row.byType[type] ?? 0) > 0))
  const sum = (row: BodyRow) => Object.values(row.byType).reduce((all, posts) => all + posts, 0)
  const number = (key: string, title: string, value: (row: BodyRow) => number): Column<BodyRow> => ({
    key,
    title,
    kind: 'number',
    sortable: true,
    value,
    pick: {
      run: (row) => onPick({ row: row.unit, column: 'total' }),
      label: (row) =>
        formatMessage(own.explainCell, {
          name: `${row.unitName} ${row.name}`,
          column: title,
          value: value(row),
        }),
    },
  })
  const ofType = (type: PostType) => (row: BodyRow) => row.byType[type] ?? 0
  const figures: (readonly [string, string, (row: BodyRow) => number])[] = [
    ...types.map((type) => [type, text.fields.postTypes[type], ofType(type)] as const),
    ['total', own.columns.total, sum],
  ]
  return (
    <>
      <FailureAlert failure={failure} text={text} />
      <DataTable
        label={own.bodiesTitle}
        columns={[
          {
            key: 'unit',
            title: own.columns.name,
            kind: 'text',
            heading: true,
            sortable: true,
            value: (row) => row.unitName,
          },
          { key: 'body', title: own.bodyName, kind: 'text', sortable: true, value: (row) => row.name },
          ...figures.map((figure) => number(...figure)),
        ]}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={(row) => `${row.unit}/${row.name}`}
        totals={{
          title: own.grandTotal,
          cells: Object.fromEntries(figures.map(([key, , of]) => [key, groupThousands(sumOf(rows, of))])),
        }}
        empty={data === undefined ? app.loading : own.noBodies}
      />
    </>
  )
}
