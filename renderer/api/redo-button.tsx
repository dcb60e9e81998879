// Redo: brings again what the latest undo took back, and names it.
import { RedoOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useEffect } from 'react'
import { commandInShort } from '#shared/locale/command-text'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { engine } from './engine.ts'
import { useOpenProject } from './project.tsx'
import { expectOk } from './result.ts'
import { type HistoryStep, StepButton } from './step-button.tsx'
import { useText } from './text.tsx'
import { useAction } from './use-action.ts'
import { useHistory } from './use-history.ts'
import { isRedoKey, useShortcut } from './use-shortcut.ts'

/** Redo as the frame and the search offer it. */
export interface Redo extends HistoryStep {
  readonly busy: boolean
}

export function useRedo(): Redo {
  const text = useText()
  const { app } = text.pages
  const { message } = App.useApp()
  const readOnly = useOpenProject().readOnly !== null
  const step = useHistory()?.redo ?? null
  const what = step === null ? '' : commandInShort(text, step.original)
  const { run, busy, failure, clear } = useAction(async () => {
    await expectOk(engine['journal.redo']({}))
    void message.success(formatMessage(app.redone, { what }))
  })
  useEffect(() => {
    if (failure === null) return
    void message.error(failureSentence(text, failure))
    clear()
  }, [failure, clear, message, text])
  const hint = readOnly
    ? app.readOnlyHint
    : step === null
      ? app.redoNone
      : formatMessage(app.redoHint, { what })
  const disabled = readOnly || step === null
  return { hint, disabled, busy, run: () => !disabled && !busy && run() }
}

export function RedoButton({ redo }: { readonly redo: Redo }) {
  const { hint, disabled, busy, run } = redo
  useShortcut(isRedoKey, run)
  return (
    <StepButton
      label={useText().pages.app.redo}
      hint={hint}
      icon={<RedoOutlined />}
      small
      disabled={disabled}
      busy={busy}
      onClick={run}
    />
  )
}
