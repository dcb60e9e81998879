// Undo: says what it would take back, asks before doing so, and says why where it can't. In the frame and on the audit screen.
import { UndoOutlined } from '@ant-design/icons'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { commandInShort, commandText } from '#shared/locale/command-text'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { engine } from './engine.ts'
import { useOpenProject } from './project.tsx'
import { expectOk } from './result.ts'
import { type HistoryStep, StepButton } from './step-button.tsx'
import { useText } from './text.tsx'
import { useAction } from './use-action.ts'
import type { History } from './use-history.ts'
import { useHistory } from './use-history.ts'
import { isUndoKey, useShortcut } from './use-shortcut.ts'

/** Undo as the frame, the audit screen and the search offer it. */
export interface Undo extends HistoryStep {
  /** What is asked before it is done; to be shown once wherever it is offered. */
  readonly question: ReactNode
}

export function useUndo(): Undo {
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
  return {
    hint,
    disabled,
    run: () => !disabled && setAsking(step),
    question: <UndoQuestion step={asking} onDone={() => setAsking(null)} />,
  }
}

interface Props {
  readonly label: string
  readonly undo: Undo
  /** The one in the frame: small, and with the keys. */
  readonly small?: boolean
}

export function UndoButton({ label, undo, small = false }: Props) {
  const { hint, disabled, run, question } = undo
  useShortcut((event) => small && isUndoKey(event), run)
  return (
    <>
      <StepButton
        label={label}
        hint={hint}
        icon={<UndoOutlined />}
        small={small}
        disabled={disabled}
        onClick={run}
      />
      {question}
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
