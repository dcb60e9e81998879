// Rules: what the checker finds in the project and in the scenario on the screen, with rule, severity and source.
import { Radio, Spin } from 'antd'
import { useState } from 'react'
import type { FindingRow } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { findingSentence, ruleTitle } from '#shared/locale/sentences'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { RuleList, RuleName } from './rule-list.tsx'
import { useCheckedRules } from './use-checked-rules.ts'
import './rules.css'

const SEVERITIES = ['error', 'warning', 'info'] as const
const TONES = { error: 'error', warning: 'warning', info: 'notice' } as const
type Shown = (typeof SEVERITIES)[number] | 'all'

export function RulesPage() {
  const text = useText()
  const own = text.pages.rules
  const draft = useScenarioDraft()
  const document = draft?.valid ?? null
  const codes = useCheckedRules(document)
  const { data, failure } = useEngineQuery('rules.check', document === null ? {} : { document }, {
    enabled: draft !== null,
    keep: true,
  })
  return (
    <Page title={own.title} intro={own.intro} fill>
      {draft !== null && document === null && <p className="hint">{own.noScenario}</p>}
      <FailureAlert failure={failure} text={text} />
      {data === undefined ? (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <>
          <RuleList codes={codes} findings={data} />
          <Findings findings={data} />
        </>
      )}
    </Page>
  )
}

function Findings({ findings }: { readonly findings: readonly FindingRow[] }) {
  const text = useText()
  const own = text.pages.rules
  const [shown, setShown] = useState<Shown>('all')
  if (findings.length === 0) return <p role="status">{own.none}</p>
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((row) => row.severity === severity).length]),
  )
  const rows = findings.filter((row) => shown === 'all' || row.severity === shown)
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
          {formatMessage(own.counts, counts)}
        </span>
      </div>
      <DataTable
        label={own.table}
        columns={columns(text)}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={(row) => `${row.rule} ${row.unit} ${row.body} ${row.message}`}
        empty={own.none}
      />
    </>
  )
}

function columns(text: LocaleText): Column<FindingRow>[] {
  const { columns: own, whole } = text.pages.rules
  return [
    {
      key: 'rule',
      title: own.rule,
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.rule,
      render: (row) => <RuleName code={row.rule} title={ruleTitle(text, row.rule)} />,
    },
    {
      key: 'severity',
      title: own.severity,
      kind: 'text',
      sortable: true,
      value: (row) => SEVERITIES.indexOf(row.severity),
      render: (row) => <Badge tone={TONES[row.severity]}>{text.fields.severities[row.severity]}</Badge>,
    },
    {
      key: 'unit',
      title: own.unit,
      kind: 'text',
      sortable: true,
      value: (row) => row.unitName ?? row.unit ?? whole,
    },
    {
      key: 'message',
      title: own.message,
      kind: 'text',
      value: (row) => row.message,
      render: (row) => <span className="finding-message">{findingSentence(text, row)}</span>,
    },
    { key: 'value', title: own.value, kind: 'number', value: (row) => row.value },
    { key: 'limit', title: own.limit, kind: 'number', value: (row) => row.limit },
    {
      key: 'source',
      title: own.source,
      kind: 'text',
      value: (row) => row.source,
      render: (row) => <span className="finding-source">{row.source}</span>,
    },
  ]
}
