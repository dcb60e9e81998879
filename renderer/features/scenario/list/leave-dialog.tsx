// Asked before another scenario is opened while this one has changes that are not stored.
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { RowDialog } from './use-row-dialog.ts'

interface Props {
  readonly draft: ScenarioDraft
  readonly dialog: RowDialog
  readonly onLeave: (name: string) => void
}

export function LeaveDialog({ draft, dialog, onLeave }: Props) {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.list
  const name = dialog.about('leave')
  return (
    <Dialog
      open={name !== null}
      title={own.leaveTitle}
      okText={own.leave}
      cancelText={app.cancel}
      onOk={() => name !== null && onLeave(name)}
      onCancel={dialog.close}
    >
      <p>{formatMessage(own.leaveEffect, { name: draft.document.name })}</p>
    </Dialog>
  )
}
