// Another name for a stored scenario, and its removal.
import { Input } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../../api/engine.ts'
import { expectOk } from '../../../api/result.ts'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import type { RowDialog } from './use-row-dialog.ts'

interface Props {
  readonly draft: ScenarioDraft
  readonly dialog: RowDialog
}

export function RenameDialog({ draft, dialog }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.list
  const old = dialog.about('rename')
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? old ?? ''
  const close = () => {
    setTyped(null)
    dialog.close()
  }
  const renaming = useAction(async (from: string, to: string) => {
    const row = draft.stored.find((each) => each.name === from)
    if (row === undefined) return
    await expectOk(engine['scenario.save']({ document: { ...row.document, name: to } }))
    await expectOk(engine['scenario.remove']({ name: from }))
    if (draft.origin === from && !draft.dirty) draft.choose(to)
    close()
  })
  return (
    <Dialog
      open={old !== null}
      title={formatMessage(own.renameOf, { name: old })}
      okText={own.rename}
      cancelText={text.pages.app.cancel}
      okDisabled={name.trim() === '' || name.trim() === old}
      busy={renaming.busy}
      onOk={() => old !== null && renaming.run(old, name.trim())}
      onCancel={close}
    >
      <Labelled label={own.name}>
        {(id) => (
          <Input
            id={id}
            value={name}
            maxLength={100}
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <FailureAlert failure={renaming.failure} text={text} />
    </Dialog>
  )
}

export function RemoveDialog({ draft, dialog }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.list
  const name = dialog.about('remove')
  const steps = draft.stored.find((row) => row.name === name)?.steps
  const removing = useAction(async (which: string) => {
    await expectOk(engine['scenario.remove']({ name: which }))
    dialog.close()
  })
  return (
    <Dialog
      open={name !== null}
      title={own.removeTitle}
      okText={own.remove}
      cancelText={text.pages.app.cancel}
      busy={removing.busy}
      onOk={() => name !== null && removing.run(name)}
      onCancel={dialog.close}
    >
      <p>{formatMessage(own.removeEffect, { name, steps })}</p>
      <FailureAlert failure={removing.failure} text={text} />
    </Dialog>
  )
}
