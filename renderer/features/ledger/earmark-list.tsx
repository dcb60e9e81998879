// Posts earmarked for a purpose that stand, or are on loan, where the purpose's functions are not.
import { Spin } from 'antd'
import type { EarmarkRow } from '#shared/contract/table-ledger'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function EarmarkList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const { data, failure } = useEngineQuery('table.earmarks', { asOf }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  return (
    <>
      <p className="hint">{own.earmarkHint}</p>
      <DataTable
        label={own.partNames.earmarks}
        columns={columns(text)}
        groups={[{ key: 'all', title: null, rows: data.rows }]}
        rowKey={({ purpose, unit, body, postType, lent }) => `${purpose} ${unit}/${body} ${postType} ${lent}`}
        empty={own.noEarmarks}
      />
    </>
  )
}

function columns(text: LocaleText): Column<EarmarkRow>[] {
  const { columns: names, lines } = text.tables
  const said = (
    key: 'purpose' | 'unit' | 'body' | 'function' | 'functions' | 'postType' | 'lent',
    value: (row: EarmarkRow) => string | null,
  ): Column<EarmarkRow> => ({
    key,
    title: names[key] ?? key,
    kind: 'text',
    heading: key === 'unit',
    sortable: true,
    value,
  })
  return [
    said('unit', ({ unit }) => unit),
    said('body', ({ body }) => body),
    said('function', (row) => row.function),
    said('purpose', ({ purpose }) => purpose),
    said('functions', ({ functions }) => functions.join(text.pages.app.listSeparator)),
    said('postType', ({ postType }) => text.fields.postTypes[postType]),
    { key: 'posts', title: names.posts ?? '', kind: 'number', sortable: true, value: ({ posts }) => posts },
    said('lent', ({ lent }) => (lent ? lines.yes : null)),
  ]
}
