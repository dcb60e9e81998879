// What the rules find: of the state on the window's date, or of what the scenario would leave.
import { Radio, Spin } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FindingRow } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { findingColumns } from './finding-columns.tsx'
import { MetRules } from './met-rules.tsx'
import { WaiveDialog } from './waive-dialog.tsx'

const SEVERITIES = ['error', 'warning', 'info'] as const
type Shown = (typeof SEVERITIES)[number] | 'all'

export function FindingsView() {
  const text = useText()
  const own = text.pages.rules
  const { asOf } = useAsOf()
  const document = useScenarioDraft()?.valid ?? null
  const [of, setOf] = useState<'state' | 'scenario'>('state')
  const isScenario = of === 'scenario' && document !== null
  const input = isScenario ? { document } : { asOf }
  const { data, failure } = useEngineQuery('rules.check', input, { keep: true })
  const states = [
    { value: 'state', label: formatMessage(own.ofState, { asOf }) },
    {
      value: 'scenario',
      label:
        document === null
          ? own.ofNoScenario
          : formatMessage(own.ofScenario, { name: document.name, asOf: document.asOf }),
      disabled: document === null,
    },
  ]
  return (
    <div className="rule-findings">
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={own.of}
        value={isScenario ? 'scenario' : 'state'}
        onChange={(event) => setOf(event.target.value as 'state' | 'scenario')}
        options={states}
      />
      <FailureAlert failure={failure} text={text} />
      {data === undefined && failure === null && (
        <Spin className="page-wait" description={text.pages.app.loading} />
      )}
      {data !== undefined && (
        <>
          <Findings findings={data} />
          <MetRules findings={data} packs={isScenario ? document.rules : undefined} />
        </>
      )}
    </div>
  )
}

function Findings({ findings }: { readonly findings: readonly FindingRow[] }) {
  const text = useText()
  const own = text.pages.rules
  const [params] = useSearchParams()
  const named = SEVERITIES.find((severity) => severity === params.get('severity'))
  const [shown, setShown] = useState<Shown>(named ?? 'all')
  const names = useNames()
  const [waiving, setWaiving] = useState<FindingRow | null>(null)
  if (findings.length === 0) return <p role="status">{own.none}</p>
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((row) => row.severity === severity).length]),
  )
  const waived = findings.filter(({ waiver }) => waiver !== null).length
  const rows = findings
    .filter((row) => shown === 'all' || row.severity === shown)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  return (
    <>
      <div className="row">
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={own.filter}
          value={shown}
          onChange={(event) => setShown(event.target.value as Shown)}
          options={[
            { value: 'all', label: own.all },
            ...SEVERITIES.map((value) => ({ value, label: text.fields.severities[value] })),
          ]}
        />
        <span className="hint" role="status">
          {formatMessage(own.counts, { ...counts, waived: waived === 0 ? null : waived })}
        </span>
      </div>
      <DataTable
        label={own.table}
        columns={findingColumns(text, names, setWaiving)}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={(row) => `${row.rule} ${row.unit} ${row.body} ${row.message} ${row.subject}`}
        rowTone={({ waiver }) => (waiver === null ? null : 'muted')}
        empty={own.none}
      />
      <WaiveDialog finding={waiving} onClose={() => setWaiving(null)} />
    </>
  )
}
