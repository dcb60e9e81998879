// What each change of the document does by itself to the first scenario's result.
import { changeWords } from '#shared/locale/change-words'
import { formatMessage } from '#shared/locale/format'
import { stepNameIn } from '#shared/locale/step-name'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { ViewProps } from './view-props.ts'

export function ChangeTable({ comparison, titles }: ViewProps) {
  const text = useText()
  const own = text.pages.compare
  const names = useNames()
  type Row = (typeof comparison.changes)[number]
  const effect = (row: Row) =>
    row.effect === null
      ? own.effectNone
      : formatMessage(own.effectOf, {
          sign: row.effect.posts > 0 ? '+' : row.effect.posts < 0 ? '−' : '',
          posts: Math.abs(row.effect.posts),
          units: row.effect.units,
        })
  // What was told is found again by the row: sorting hands rows back.
  const { changes, moreChanges, steps } = comparison
  const first = steps.find((own) => own.length > 0)
  const spoken = new Map(
    changes.map((row) => {
      const step = stepNameIn(text, [first, steps[row.column]])
      return [row, changeWords(text, row, { ...names, step })]
    }),
  )
  const said = (key: 'before' | 'after', title: string) => ({
    key,
    title,
    kind: 'text' as const,
    value: (row: Row) => spoken.get(row)?.[key] ?? null,
    render: (row: Row) => <span className="written">{spoken.get(row)?.[key]}</span>,
  })
  return (
    <>
      <p className="hint">{own.changesHint}</p>
      <DataTable
        label={own.changesLabel}
        columns={[
          { key: 'column', title: own.column, kind: 'text', value: (row: Row) => titles[row.column] ?? null },
          {
            key: 'field',
            title: own.field,
            kind: 'text',
            sortable: true,
            value: (row: Row) => spoken.get(row)?.place ?? null,
          },
          { key: 'effect', title: own.effect, kind: 'text', value: effect },
          said('before', own.before),
          said('after', own.after),
        ]}
        groups={[{ key: 'all', title: null, rows: changes }]}
        rowKey={(row) => `${row.column} ${row.field}`}
        empty={own.noChanges}
      />
      {moreChanges > 0 && <p className="hint">{formatMessage(text.changes.more, { more: moreChanges })}</p>}
    </>
  )
}
