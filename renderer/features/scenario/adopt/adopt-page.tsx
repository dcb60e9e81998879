// Adopting a scenario: which one, under which documents; every debit and credit; then one button.
import { Alert, Button, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Adopted, AdoptInput } from '#shared/contract/adoption'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../../api/engine.ts'
import { useOpenProject } from '../../../api/project.tsx'
import { expectOk } from '../../../api/result.ts'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useDebounced } from '../../../api/use-debounced.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { dateOf } from '../../../ui/date-input.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Page } from '../../../ui/page.tsx'
import { ScenarioParts } from '../scenario-parts.tsx'
import { AdoptDone } from './adopt-done.tsx'
import { AdoptForm } from './adopt-form.tsx'
import { adoptInput } from './adopt-input.ts'
import { AdoptPreview } from './adopt-preview.tsx'
import { useAdoptFields } from './kept-form.tsx'

const SETTLE_MS = 250

export function AdoptPage({ draft }: { readonly draft: ScenarioDraft }) {
  const text = useText()
  const own = text.pages.scenarioWork.adopt
  const [search] = useSearchParams()
  const { fields, change, forget } = useAdoptFields(draft, search.get('name'))
  const [done, setDone] = useState<Adopted | null>(null)
  const readOnly = useOpenProject().readOnly !== null
  const input = useMemo(() => adoptInput(fields), [fields])
  const asked = useDebounced(input, SETTLE_MS)
  const preview = useEngineQuery('adoption.preview', asked ?? input ?? NOTHING, {
    enabled: asked !== null && done === null,
    keep: true,
  })
  const adopting = useAction(async (given: AdoptInput) => {
    setDone(await expectOk(engine['adoption.adopt'](given)))
    forget()
  })
  if (done !== null)
    return (
      <Page title={text.pages.scenario.title} fill>
        <ScenarioParts />
        <AdoptDone
          adopted={done}
          onAgain={(again) => {
            setDone(null)
            if (again === 'other') change({ ...fields, numbers: {}, issuers: {} })
          }}
        />
      </Page>
    )
  const { data } = preview
  const blocked = reasonAgainst({
    noDate: dateOf(fields.date) === null,
    noNumber: (input?.documents ?? []).length === 0,
    short: (data?.short.length ?? 0) > 0,
    stale: data?.stale === true,
    nothing: data?.movements.length === 0,
  })
  const reason = readOnly ? text.pages.app.readOnlyHint : blocked === null ? undefined : own[blocked]
  return (
    <Page
      title={text.pages.scenario.title}
      intro={own.intro}
      actions={
        <Button
          type="primary"
          disabled={reason !== undefined || data === undefined || preview.failure !== null || asked !== input}
          title={reason}
          loading={adopting.busy}
          onClick={() => input !== null && adopting.run(input)}
        >
          {own.run}
        </Button>
      }
      fill
    >
      <ScenarioParts />
      <FailureAlert failure={adopting.failure} text={text} onClose={adopting.clear} />
      <div className="scenario-columns">
        <AdoptForm draft={draft} fields={fields} preview={data} reason={reason} onChange={change} />
        <section className="scenario-result adopt-result" aria-label={own.entries}>
          {draft.dirty && draft.origin === fields.name && (
            <Alert type="warning" showIcon title={formatMessage(own.dirty, { name: fields.name })} />
          )}
          <FailureAlert failure={preview.failure} text={text} />
          {preview.failure === null && data === undefined && asked !== null && (
            <Spin className="page-wait" description={own.waiting} />
          )}
          {preview.failure === null && data !== undefined && <AdoptPreview preview={data} />}
        </section>
      </div>
    </Page>
  )
}

const NOTHING: AdoptInput = { scenario: { name: '-' }, documents: [], date: '2000-01-01' }

interface Against {
  readonly noDate: boolean
  readonly noNumber: boolean
  readonly short: boolean
  readonly stale: boolean
  readonly nothing: boolean
}

/** Why it can't be adopted as it stands: the first reason in the order of their weight. */
function reasonAgainst(against: Against): 'needDate' | 'stale' | 'short' | 'needNumber' | 'nothing' | null {
  if (against.noDate) return 'needDate'
  if (against.stale) return 'stale'
  if (against.short) return 'short'
  if (against.noNumber) return 'needNumber'
  return against.nothing ? 'nothing' : null
}
