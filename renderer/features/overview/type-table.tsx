// Quota, people and vacancies by post type; a number leads to the bodies.
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { Overview } from '#shared/contract/table'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { sumOf } from '../../ui/group-rows.ts'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'

type Totals = z.output<typeof Overview>['totals']
type TypeRow = Totals[string] & { readonly type: PostType }

const FIGURES = [
  'quota',
  'filled',
  'pendingEntry',
  'usableVacancy',
  'borrowed',
  'originCity',
  'originCounty',
] as const
type Figure = (typeof FIGURES)[number]

/** Figures that have a list of their own; the others are explained in the establishment. */
const LISTS: Partial<Record<Figure, string>> = { pendingEntry: '/people/pending', borrowed: '/ledger/loans' }

export function TypeTable({ totals }: { readonly totals: Totals }) {
  const text = useText()
  const own = text.pages.overview
  const navigate = useNavigate()
  const rows = POST_TYPES.flatMap((type): TypeRow[] => {
    const figures = totals[type]
    return figures === undefined ? [] : [{ ...figures, type }]
  })
  const counted = rows.filter(({ type }) => countsInVacancy(type))
  const cells = FIGURES.map((name) => [
    name,
    <button
      key={name}
      type="button"
      className="cell-button"
      onClick={() => void navigate(LISTS[name] ?? '/establishment')}
    >
      <Amount value={sumOf(counted, (row) => row[name])} />
      <span className="visually-hidden">{LISTS[name] === undefined ? own.openAll : own.openAllRows}</span>
    </button>,
  ])
  return (
    <Card title={own.byType} hint={own.sumNote}>
      <DataTable
        label={own.byType}
        columns={columns(text, (type, name) => void navigate(LISTS[name] ?? `/establishment?type=${type}`))}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={({ type }) => type}
        totals={{ title: own.sum, cells: Object.fromEntries(cells) }}
      />
    </Card>
  )
}

function columns(text: LocaleText, open: (type: PostType, name: Figure) => void): Column<TypeRow>[] {
  const own = text.pages.overview
  const names = text.tables.columns
  return [
    {
      key: 'type',
      title: own.type,
      kind: 'text',
      heading: true,
      value: ({ type }) => text.fields.postTypes[type],
    },
    ...FIGURES.map(
      (name): Column<TypeRow> => ({
        key: name,
        title: names[name] ?? name,
        kind: 'number',
        sortable: true,
        value: (row) => row[name],
        render: (row) => <Amount value={row[name]} />,
        pick: {
          run: ({ type }) => open(type, name),
          label: (row) =>
            formatMessage(LISTS[name] === undefined ? own.openType : own.openTypeRows, {
              type: text.fields.postTypes[row.type],
              figure: names[name],
              value: row[name],
            }),
        },
      }),
    ),
  ]
}

function Amount({ value }: { readonly value: number }) {
  return <span className={value < 0 ? 'negative' : undefined}>{groupThousands(value)}</span>
}
