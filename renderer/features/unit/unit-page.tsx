// Units: which of them take part in the scenario that is being edited.
import { Button, Spin } from 'antd'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useSaveReason } from '../../api/use-save-reason.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { UnitTicks } from './unit-ticks.tsx'
import './unit.css'

export function UnitPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  if (draft === null) return <Spin className="page-wait" description={text.app.loading} />
  return (
    <Page
      title={text.unit.title}
      intro={`${text.unit.intro}${formatMessage(text.unit.scenario, { name: draft.document.name })}`}
      actions={<SaveTicks draft={draft} />}
      fill
    >
      <UnitTicks draft={draft} />
    </Page>
  )
}

function SaveTicks({ draft }: { readonly draft: ScenarioDraft }) {
  const text = useText()
  const reason = useSaveReason(draft)
  const saving = useAction(() => draft.save(draft.document, draft.origin === draft.document.name))
  return (
    <>
      <FailureAlert failure={saving.failure} text={text} onClose={saving.clear} />
      {draft.dirty && <span className="hint">{text.pages.unit.unsaved}</span>}
      <Button
        type="primary"
        disabled={reason !== undefined || (!draft.dirty && draft.origin !== null)}
        title={reason}
        loading={saving.busy}
        onClick={() => saving.run()}
      >
        {text.pages.unit.saveScenario}
      </Button>
    </>
  )
}
