// What the scenario gives: tiles, then the table, the chart, the findings and the ties; or why it gives nothing.
import { Spin, Tabs } from 'antd'
import { memo } from 'react'
import type { RunSummary } from '#shared/contract/scenario'
import { PAGE_LIMIT } from '#shared/contract/unit'
import { isUnchecked } from '#shared/domain/rules/finding'
import { formatMessage } from '#shared/locale/format'
import { noteSentence } from '#shared/locale/sentences'
import { stepName } from '../../../api/names.ts'
import { spokenFailure } from '../../../api/run-failure.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import type { LiveRun } from '../use-live-run.ts'
import { BodyTable } from './body-table.tsx'
import { CountyChart } from './county-chart.tsx'
import { DataDates } from './data-dates.tsx'
import { DerivationPanel } from './derivation-panel.tsx'
import { FindingList } from './finding-list.tsx'
import { FlowTab } from './flow-tab.tsx'
import { NEXT_STEPS, NextStep } from './next-step.tsx'
import { RefusedRun } from './refused-run.tsx'
import { type GridProps, ResultGrid } from './result-grid.tsx'
import { ResultTiles } from './result-tiles.tsx'
import { SourceTable } from './source-table.tsx'
import { TieList } from './tie-list.tsx'
import { usePicked } from './use-picked.ts'

interface Props {
  readonly live: LiveRun
  /** For what can be settled from the result: a tie. */
  readonly onChange: (document: EditedScenario) => void
}

export function RunResult({ live, onChange }: Props) {
  const text = useText()
  const { scenario: own } = text.pages
  const { answer, failure, waiting } = live
  if (failure !== null && live.asked !== null) {
    const spoken = spokenFailure(text, live.asked, failure)
    const next = NEXT_STEPS[failure.code]
    if (next !== undefined) return <NextStep step={next} failure={spoken} />
    return <FailureAlert failure={spoken} text={text} />
  }
  if (answer === null) return <Spin className="page-wait" description={own.running} />
  const { run, document } = answer
  if (run.status !== 'ok') return <RefusedRun answer={run} document={document} onChange={onChange} />
  return (
    <div className={waiting ? 'run-result stale' : 'run-result'} aria-busy={waiting}>
      <SolvedRun
        answer={answer}
        summary={run}
        filter={live.filter}
        listFailure={live.listFailure}
        onFilter={live.setFilter}
      />
    </div>
  )
}

interface SolvedProps extends Omit<GridProps, 'picked' | 'onPick'> {}

/** Drawn anew for another answer, not while one is waited for. */
const SolvedRun = memo(function SolvedRun({ answer, summary, ...list }: SolvedProps) {
  const text = useText()
  const { document } = answer
  const { scenario: own } = text.pages
  const { picked, pick, close } = usePicked()
  const { findings, ties } = summary
  const grid = <ResultGrid answer={answer} summary={summary} picked={picked} onPick={pick} {...list} />
  const items = [
    { key: 'table', label: own.views.table, children: grid },
    { key: 'chart', label: own.views.chart, children: <CountyChart document={document} summary={summary} /> },
    { key: 'flow', label: text.pages.report.flowTitle, children: <FlowTab document={document} /> },
    {
      key: 'findings',
      label: formatMessage(own.views.findings, { count: findings.filter((row) => !isUnchecked(row)).length }),
      children: <FindingList findings={findings} />,
    },
    {
      key: 'ties',
      label: formatMessage(own.views.ties, { count: ties.length }),
      children: <TieList document={document} summary={summary} />,
    },
  ]
  if (summary.sources.length > 0) {
    const children = <SourceTable document={document} summary={summary} />
    items.splice(1, 0, { key: 'sources', label: own.sources.title, children })
  }
  if (document.steps.some(({ kind }) => kind === 'bodies')) {
    const children = <BodyTable document={document} onPick={pick} />
    items.splice(1, 0, { key: 'bodies', label: own.bodiesTitle, children })
  }
  return (
    <>
      <ResultTiles document={document} summary={summary} />
      <DataDates dates={summary.dates} />
      <RunNotes document={document} summary={summary} />
      <div className="result-body">
        <Tabs className="result-tabs" size="small" items={items} destroyOnHidden />
        <DerivationPanel document={document} picked={picked} onClose={close} />
      </div>
    </>
  )
})

interface NotesProps {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

/** Remarks, and how evenly the posts fall on the people. */
function RunNotes({ document, summary }: NotesProps) {
  const text = useText()
  const { scenario: own } = text.pages
  const { gini, maxToMinPer10k: ratio } = summary.fairness
  const lines = summary.notes.map(({ code, params }) => {
    const { step } = params
    const named = typeof step === 'string' ? { ...params, step: stepName(text, document, step) } : params
    return noteSentence(text, { code, params: named })
  })
  if (gini !== null && ratio !== null) lines.push(formatMessage(own.fairness, { gini, ratio }))
  if (summary.units > PAGE_LIMIT) lines.push(formatMessage(own.large, { total: summary.units }))
  if (lines.length === 0) return null
  return (
    <ul className="run-notes" aria-label={own.notesLabel}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
