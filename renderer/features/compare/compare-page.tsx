// Compare: two or more scenarios, published copies and dates side by side; every difference is against the first.
import { Alert, Button, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { StoredScenario } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { refusedSentence } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useDebounced } from '../../api/use-debounced.ts'
import { useNames } from '../../api/use-names.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { BlendSlider, between, type Pair } from './blend-slider.tsx'
import { useChosenColumns } from './chosen-columns.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import type { ChosenColumn } from './columns.ts'
import { columnName, columnOf, firstColumns } from './columns.ts'
import { ComparisonView } from './comparison-view.tsx'
import './compare.css'

const SETTLE_MS = 80

export function ComparePage() {
  const text = useText()
  const own = text.pages.compare
  const names = useNames()
  const { asOf } = useAsOf()
  const stored = useEngineQuery('scenario.list', {}).data
  const [chosen, setChosen] = useChosenColumns()
  const columns = useMemo(() => chosen ?? firstColumns(stored ?? []), [chosen, stored])
  const known = useMemo(() => new Map((stored ?? []).map((row) => [row.name, row.document])), [stored])
  const [hundredths, setHundredths] = useState(0)
  const settled = useDebounced(hundredths, SETTLE_MS)
  const pair = useMemo(() => pairOf(columns, stored ?? []), [columns, stored])
  const middleName =
    pair === null || settled === 0
      ? null
      : formatMessage(own.blend.at, { first: pair[0].name, second: pair[1].name, hundredths: settled })
  const asked = useMemo(() => {
    const plain = columns.flatMap((column) => columnOf(column, known, asOf))
    const middle = pair === null || middleName === null ? null : between(pair, settled, middleName)
    return middle === null ? plain : [...plain, { document: middle }]
  }, [columns, known, asOf, pair, middleName, settled])
  const enough = asked.length >= columns.length && asked.length > 1
  const { data, failure, stale } = useEngineQuery(
    'compare.columns',
    { columns: asked },
    { enabled: enough, keep: true },
  )
  const plainTitles = columns.map((column) => columnName(text, column, asOf))
  const titles =
    middleName !== null && asked.length > columns.length ? [...plainTitles, middleName] : plainTitles
  return (
    <Page title={own.title} intro={own.intro} fill>
      <ColumnChooser columns={columns} stored={stored ?? []} onChange={setChosen} />
      {pair !== null && <BlendSlider pair={pair} hundredths={hundredths} onChange={setHundredths} />}
      {!enough && (
        <NextColumn
          columns={columns}
          stored={stored ?? []}
          onAdd={(column) => setChosen([...columns, column])}
        />
      )}
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

interface NextProps {
  readonly columns: readonly ChosenColumn[]
  readonly stored: readonly StoredScenario[]
  readonly onAdd: (column: ChosenColumn) => void
}

/** What is still missing, and one button that adds it: the present, or the beginning of the year to set beside it. */
function NextColumn({ columns, stored, onAdd }: NextProps) {
  const own = useText().pages.compare
  const { asOf } = useAsOf()
  const date = `${asOf.slice(0, 4)}-01-01`
  const hasPresent = columns.some(({ kind }) => kind === 'present')
  const next: ChosenColumn = hasPresent ? { kind: 'date', date } : { kind: 'present' }
  return (
    <div className="empty-action">
      <p>{stored.length < 2 ? own.needScenarios : own.needTwo}</p>
      <Button type="primary" onClick={() => onAdd(next)}>
        {hasPresent ? formatMessage(own.addYear, { date }) : own.addPresent}
      </Button>
    </div>
  )
}

/** The first two stored scenarios among the columns; null where there are fewer. */
function pairOf(columns: readonly ChosenColumn[], stored: readonly StoredScenario[]): Pair | null {
  const [first, second] = columns.flatMap((column) =>
    column.kind === 'stored' ? stored.filter(({ name }) => name === column.name) : [],
  )
  return first === undefined || second === undefined ? null : [first, second]
}
