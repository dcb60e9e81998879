// Compare: two or more scenarios, published copies and dates side by side; every difference is against the first.
import { Alert, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { refusedSentence } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import type { ChosenColumn } from './columns.ts'
import { columnName, columnOf, firstColumns } from './columns.ts'
import { ComparisonView } from './comparison-view.tsx'
import './compare.css'

export function ComparePage() {
  const text = useText()
  const own = text.pages.compare
  const names = useNames()
  const { asOf } = useAsOf()
  const stored = useEngineQuery('scenario.list', {}).data
  const [chosen, setChosen] = useState<readonly ChosenColumn[] | null>(null)
  const columns = useMemo(() => chosen ?? firstColumns(stored ?? []), [chosen, stored])
  const known = useMemo(() => new Map((stored ?? []).map((row) => [row.name, row.document])), [stored])
  const asked = useMemo(
    () => columns.flatMap((column) => columnOf(column, known, asOf)),
    [columns, known, asOf],
  )
  const enough = asked.length === columns.length && asked.length > 1
  const { data, failure, stale } = useEngineQuery(
    'compare.columns',
    { columns: asked },
    { enabled: enough, keep: true },
  )
  const titles = columns.map((column) => columnName(text, column, asOf))
  return (
    <Page title={own.title} intro={own.intro} fill>
      <ColumnChooser columns={columns} stored={stored ?? []} onChange={setChosen} />
      {!enough && <p className="hint">{own.needTwo}</p>}
      {enough && failure !== null && <FailureAlert failure={failure} text={text} />}
      {enough && failure === null && data === undefined && (
        <Spin className="page-wait" description={own.running} />
      )}
      {enough && data?.status === 'refused' && (
        <Alert
          type="error"
          showIcon
          title={formatMessage(own.refused, { name: titles[data.column] })}
          description={refusedSentence(text, data.refused, names)}
        />
      )}
      {enough && data?.status === 'ok' && data.columns.length === titles.length && (
        <div className={stale ? 'comparison stale' : 'comparison'} aria-busy={stale}>
          <ComparisonView comparison={data} titles={titles} />
        </div>
      )}
    </Page>
  )
}
