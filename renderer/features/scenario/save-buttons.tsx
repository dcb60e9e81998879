// Which scenario is on the screen, and keeping it: save, save under another name, back to what is stored.
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useSaveReason } from '../../api/use-save-reason.ts'
import { Badge } from '../../ui/badge.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'

interface Props {
  readonly draft: ScenarioDraft
}

export function SaveButtons({ draft }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const { message } = App.useApp()
  const { document, origin, dirty } = draft
  const saving = useAction(async (replace: boolean) => {
    await draft.save(document, replace)
    void message.success(formatMessage(own.savedMessage, { name: document.name }))
  })
  const reason = useSaveReason(draft)
  const mayReplace = saving.failure?.code === 'SCENARIO_EXISTS'
  return (
    <>
      <FailureAlert
        failure={saving.failure}
        text={text}
        onClose={saving.clear}
        action={
          mayReplace && (
            <Button size="small" onClick={() => saving.run(true)}>
              {own.replace}
            </Button>
          )
        }
      />
      <ScenarioChoice draft={draft} />
      <Badge tone={dirty || origin === null ? 'warning' : 'good'}>
        {dirty || origin === null ? own.unsaved : own.saved}
      </Badge>
      <Button disabled={!dirty} onClick={draft.revert}>
        {own.revert}
      </Button>
      <SaveAs draft={draft} reason={reason} />
      <Button
        type="primary"
        disabled={reason !== undefined || (!dirty && origin !== null)}
        title={reason}
        loading={saving.busy}
        onClick={() => saving.run(origin === document.name)}
      >
        {own.save}
      </Button>
    </>
  )
}

function ScenarioChoice({ draft }: Props) {
  const text = useText().pages.scenario
  if (draft.stored.length < 2) return null
  return (
    <Select
      className="scenario-choice"
      aria-label={text.choose}
      value={draft.origin}
      disabled={draft.dirty}
      options={draft.stored.map(({ name }) => ({ value: name, label: name }))}
      onChange={(name: string | null) => name !== null && draft.choose(name)}
    />
  )
}

function SaveAs({ draft, reason }: Props & { readonly reason: string | undefined }) {
  const text = useText()
  const own = text.pages.scenario
  const [name, setName] = useState<string | null>(null)
  const saving = useAction(async (as: string) => {
    await draft.save({ ...draft.document, name: as }, false)
    setName(null)
  })
  return (
    <>
      <Button disabled={reason !== undefined} title={reason} onClick={() => setName(draft.document.name)}>
        {own.saveAs}
      </Button>
      <Dialog
        open={name !== null}
        title={own.saveAsTitle}
        okText={text.pages.app.save}
        cancelText={text.pages.app.cancel}
        okDisabled={name === null || name.trim() === ''}
        busy={saving.busy}
        onOk={() => name !== null && saving.run(name.trim())}
        onCancel={() => setName(null)}
      >
        <Labelled label={own.name}>
          {(id) => (
            <Input
              id={id}
              value={name ?? ''}
              maxLength={100}
              autoFocus
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Labelled>
        <FailureAlert failure={saving.failure} text={text} />
      </Dialog>
    </>
  )
}
