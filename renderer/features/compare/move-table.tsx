// Gains and losses against the first column: in all, by county, class and post type.
import type { ColumnComparison } from '#shared/contract/compare'
import type { PostType } from '#shared/domain/quota/post-type'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { Signed } from './signed.tsx'
import type { ViewProps } from './view-props.ts'

type Moves = ColumnComparison['moves']
type Moved = Moves['all'][number]

interface Row {
  readonly key: string
  readonly name: string
  /** Of the columns after the first. */
  readonly moved: readonly Moved[]
}

const GROUPS = ['all', 'byCounty', 'byClass', 'byType'] as const

export function MoveTable({ comparison, titles }: ViewProps) {
  const text = useText()
  const own = text.pages.compare
  const names = useNames()
  const { moves } = comparison
  const nameOf = (group: (typeof GROUPS)[number], key: string) => {
    if (group === 'byCounty') return names.county?.(key) ?? key
    if (group === 'byType') return text.fields.postTypes[key as PostType]
    return key === '' ? own.noClass : key
  }
  const rowsOf = (group: (typeof GROUPS)[number]): Row[] => {
    if (group === 'all') return [{ key: 'all', name: own.movesBy.all, moved: moves.all }]
    return Object.entries(moves[group]).map(([key, moved]) => ({
      key: `${group} ${key}`,
      name: nameOf(group, key),
      moved,
    }))
  }
  const figure = (at: number, key: 'gained' | 'lost' | 'net'): Column<Row> => {
    const of = (row: Row) => {
      const { gained = 0, lost = 0 } = row.moved[at] ?? {}
      return key === 'gained' ? gained : key === 'lost' ? -lost : gained - lost
    }
    return {
      key: `${key}:${at}`,
      title: own[key],
      kind: 'number',
      sortable: true,
      value: of,
      render: (row) => <Signed value={of(row)} />,
    }
  }
  return (
    <DataTable
      label={own.views.moves}
      columns={[
        {
          key: 'name',
          title: own.group,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => row.name,
        },
        ...titles.slice(1).map((title, at) => ({
          title,
          children: [figure(at, 'gained'), figure(at, 'lost'), figure(at, 'net')],
        })),
      ]}
      groups={GROUPS.map((group) => ({ key: group, title: own.movesBy[group], rows: rowsOf(group) }))}
      rowKey={(row) => row.key}
    />
  )
}
