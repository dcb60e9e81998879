// Scenario: what is decided at the left, what comes out in the middle, why at the right.
import { Button, Spin } from 'antd'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { fieldPath } from '../../api/run-failure.ts'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useDebounced } from '../../api/use-debounced.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { Page } from '../../ui/page.tsx'
import { FieldErrorsProvider } from './field-errors.tsx'
import { RunResult } from './run-result.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { ScenarioEditor } from './scenario-editor.tsx'
import './scenario.css'

const SETTLE_MS = 200

export function ScenarioPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  if (draft === null) return <Spin className="page-wait" description={text.app.loading} />
  return <LoadedScenarioPage draft={draft} />
}

function LoadedScenarioPage({ draft }: { readonly draft: ScenarioDraft }) {
  const { scenario: text } = useText().pages
  const navigate = useNavigate()
  const asked = useDebounced(draft.valid, SETTLE_MS)
  const run = useEngineQuery(
    'scenario.run',
    { document: asked ?? draft.document },
    { enabled: asked !== null, keep: true },
  )
  const solved = draft.valid !== null && run.failure === null && run.data?.status === 'ok'
  const failedField = run.failure?.where.field
  const mistakes =
    failedField === undefined ? draft.mistakes : new Set([...draft.mistakes, fieldPath(failedField)])
  return (
    <Page
      title={text.title}
      actions={
        <>
          <SaveButtons draft={draft} />
          <Button
            disabled={!solved}
            title={solved ? undefined : text.noResult}
            onClick={() => navigate('/reports')}
          >
            {text.toReport}
          </Button>
        </>
      }
      fill
    >
      <div className="scenario-columns">
        <FieldErrorsProvider draft={draft} mistakes={mistakes}>
          <ScenarioEditor draft={draft} run={run.data} />
        </FieldErrorsProvider>
        <section className="scenario-result" aria-label={text.result}>
          {draft.valid === null && (
            <p className="fix-first" role="status">
              {formatMessage(text.fixFirst, { count: draft.mistakes.size })}
            </p>
          )}
          {asked !== null && <RunResult document={asked} run={run} waiting={asked !== draft.valid} />}
        </section>
      </div>
    </Page>
  )
}
