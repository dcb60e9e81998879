// Editing: what is decided at the left, what comes out in the middle, why at the right.
import { Button } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Failure } from '#shared/contract/errors'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { fieldPath, spokenFailure } from '../../api/run-failure.ts'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Page } from '../../ui/page.tsx'
import { useKept } from '../../ui/use-stable.ts'
import { ScenarioEditor } from './editor/scenario-editor.tsx'
import { FieldErrorsProvider, type FieldReason, goToField } from './form/field-errors.tsx'
import { RunResult } from './result/run-result.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { ScenarioParts } from './scenario-parts.tsx'
import { useLiveRun } from './use-live-run.ts'

interface Props {
  readonly draft: ScenarioDraft
}

export function EditPage({ draft }: Props) {
  const { scenario: text } = useText().pages
  const navigate = useNavigate()
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const units = counties.reduce((sum, county) => sum + county.units, 0)
  const live = useLiveRun(draft.valid, units)
  const run = live.answer?.run
  const solved = draft.valid !== null && live.failure === null && run?.status === 'ok'
  const reason = useReason(draft, live.failure)
  // The forms show of a run only who takes part: they keep the last answer until that changes.
  const scope = useKept(run, scopeKey)
  // Many fields: they are drawn anew for an edit, not for every stage of the answer to it.
  const editor = useMemo(() => <ScenarioEditor draft={draft} run={scope} />, [draft, scope])
  const [first] = draft.mistakes
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
      <ScenarioParts />
      <FieldErrorsProvider draft={draft} reason={reason}>
        <div className="scenario-columns">
          {editor}
          <section className="scenario-result" aria-label={text.result}>
            {first !== undefined && (
              <p className="fix-first row" role="status">
                {formatMessage(text.fixFirst, { count: draft.mistakes.size })}
                <Button size="small" onClick={() => goToField(first)}>
                  {text.goFirst}
                </Button>
              </p>
            )}
            {live.asked !== null && <RunResult live={live} onChange={draft.edit} />}
          </section>
        </div>
      </FieldErrorsProvider>
    </Page>
  )
}

/** The run's refusal as the field says it; none where it names no field. */
function useReason(draft: ScenarioDraft, failure: Failure | null): FieldReason | null {
  const text = useText()
  const { document } = draft
  return useMemo(() => {
    if (failure?.where.field === undefined) return null
    const sentence = failureSentence(text, spokenFailure(text, document, failure))
    return { path: fieldPath(failure.where.field), sentence }
  }, [text, document, failure])
}

function scopeKey(run: RunAnswer | undefined): string | null {
  if (run?.status !== 'ok') return null
  return JSON.stringify([run.units, run.counties.map(({ code, units }) => [code, units])])
}
