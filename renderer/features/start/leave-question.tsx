// The question before another project is opened: save the scenario and go on, give its changes up, or stay.
import { formatMessage } from '#shared/locale/format'
import { useProject } from '../../api/project.tsx'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'

interface Props {
  readonly open: boolean
  readonly draft: ScenarioDraft | null
  readonly onLeave: () => void
  readonly onStay: () => void
}

export function LeaveQuestion({ open, draft, onLeave, onStay }: Props) {
  const text = useText()
  const { start: own, app } = text.pages
  const readOnly = useProject()?.readOnly !== null
  const saving = useAction(async () => {
    if (draft === null) return
    await draft.save(draft.document, draft.origin === draft.document.name)
    onLeave()
  })
  const unsound = draft !== null && draft.valid === null
  return (
    <Dialog
      open={open}
      title={own.unsavedTitle}
      okText={own.saveAndGo}
      okDisabled={readOnly || unsound}
      okHint={readOnly ? app.readOnlyHint : unsound ? own.unsoundHint : undefined}
      cancelText={app.cancel}
      other={{ text: own.discard, run: onLeave }}
      busy={saving.busy}
      onOk={() => saving.run()}
      onCancel={onStay}
    >
      <p>{formatMessage(own.unsavedHint, { name: draft?.document.name })}</p>
      {unsound && <p className="hint">{own.unsoundHint}</p>}
      <FailureAlert failure={saving.failure} text={text} />
    </Dialog>
  )
}
