// What each change of the document does by itself to the first scenario's result.
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { ViewProps } from './view-props.ts'

export function ChangeTable({ comparison, titles }: ViewProps) {
  const own = useText().pages.compare
  type Row = (typeof comparison.changes)[number]
  const effect = (row: Row) =>
    row.effect === null
      ? own.effectNone
      : formatMessage(own.effectOf, {
          sign: row.effect.posts > 0 ? '+' : row.effect.posts < 0 ? '−' : '',
          posts: Math.abs(row.effect.posts),
          units: row.effect.units,
        })
  const written = (key: 'before' | 'after', title: string) => ({
    key,
    title,
    kind: 'text' as const,
    value: (row: Row) => row[key],
    render: (row: Row) => (
      <span className="written" title={row[key] ?? undefined}>
        {row[key]}
      </span>
    ),
  })
  const place = (row: Row) =>
    row.field.replace(/^steps\.([^.]+)/, (_, id: string) => formatMessage(own.stepField, { id }))
  return (
    <>
      <p className="hint">{own.changesHint}</p>
      <DataTable
        label={own.changesLabel}
        columns={[
          { key: 'column', title: own.column, kind: 'text', value: (row: Row) => titles[row.column] ?? null },
          { key: 'field', title: own.field, kind: 'text', sortable: true, value: place },
          { key: 'effect', title: own.effect, kind: 'text', value: effect },
          written('before', own.before),
          written('after', own.after),
        ]}
        groups={[{ key: 'all', title: null, rows: comparison.changes }]}
        rowKey={(row) => `${row.column} ${row.field}`}
        empty={own.noChanges}
      />
    </>
  )
}
