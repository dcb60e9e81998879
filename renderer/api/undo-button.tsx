// Undo: says what it would take back, asks before doing so, and says why where it can't. In the frame and on the audit screen.
import { UndoOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useState } from 'react'
import { commandInShort, commandText } from '#shared/locale/command-text'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { engine } from './engine.ts'
import { useOpenProject } from './project.tsx'
import { expectOk } from './result.ts'
import { StepButton } from './step-button.tsx'
import { useText } from './text.tsx'
import { useAction } from './use-action.ts'
import type { History } from './use-history.ts'
import { useHistory } from './use-history.ts'
import { isUndoKey, useShortcut } from './use-shortcut.ts'

interface Props {
  readonly label: string
  /** The one in the frame: small, and with the keys. */
  readonly small?: boolean
}

export function UndoButton({ label, small = false }: Props) {
  const text = useText()
  const { app } = text.pages
  const readOnly = useOpenProject().readOnly !== null
  const [asking, setAsking] = useState<History['undo']>(null)
  const step = useHistory()?.undo ?? null
  const hint = readOnly
    ? app.readOnlyHint
    : step === null
      ? app.undoNone
      : formatMessage(app.undoHint, { what: commandInShort(text, step.original) })
  const disabled = readOnly || step === null
  const ask = () => !disabled && setAsking(step)
  useShortcut((event) => small && isUndoKey(event), ask)
  return (
    <>
      <StepButton
        label={label}
        hint={hint}
        icon={<UndoOutlined />}
        small={small}
        disabled={disabled}
        onClick={ask}
      />
      <UndoQuestion step={asking} onDone={() => setAsking(null)} />
    </>
  )
}

interface QuestionProps {
  readonly step: History['undo']
  readonly onDone: () => void
}

function UndoQuestion({ step, onDone }: QuestionProps) {
  const text = useText()
  const { app } = text.pages
  const { message } = App.useApp()
  const { failure, clear, busy, run } = useAction(async (what: string) => {
    await expectOk(engine['journal.undo']({}))
    void message.success(formatMessage(app.undone, { what }))
    onDone()
  })
  const close = () => {
    clear()
    onDone()
  }
  return (
    <Dialog
      open={step !== null}
      title={app.undoTitle}
      okText={app.undo}
      cancelText={app.cancel}
      busy={busy}
      onOk={() => step !== null && run(commandInShort(text, step.original))}
      onCancel={close}
    >
      {step !== null && (
        <>
          <p>{formatMessage(app.undoWhat, { id: step.entry.id, what: commandText(text, step.original) })}</p>
          <p className="hint">
            {formatMessage(app.undoEffect, { at: localTime(step.entry.at), changes: step.entry.changes })}
          </p>
        </>
      )}
      <FailureAlert failure={failure} text={text} />
    </Dialog>
  )
}
