// Undo back to before an entry: says which steps go, the latest first, then takes them back one by one.
import { App, Button } from 'antd'
import { useState } from 'react'
import type { JournalRow } from '#shared/contract/project'
import { stepsBackTo } from '#shared/domain/history/undo-steps'
import { commandText, originalOf } from '#shared/locale/command-text'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'

interface Props {
  readonly rows: readonly JournalRow[]
  readonly row: JournalRow
}

/** Nothing where the entry can't be reached by undoing. */
export function UndoBack({ rows, row }: Props) {
  const own = useText().pages.journal
  const readOnly = useOpenProject().readOnly !== null
  const [open, setOpen] = useState(false)
  const steps = readOnly ? null : stepsBackTo(rows, row.id)
  if (steps === null) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {own.undoBack}
        <span className="visually-hidden">{formatMessage(own.undoBackTo, { id: row.id })}</span>
      </Button>
      {open && <UndoBackQuestion rows={rows} steps={steps} onDone={() => setOpen(false)} />}
    </>
  )
}

interface QuestionProps {
  readonly rows: readonly JournalRow[]
  readonly steps: readonly JournalRow[]
  readonly onDone: () => void
}

function UndoBackQuestion({ rows, steps: given, onDone }: QuestionProps) {
  const text = useText()
  const own = text.pages.journal
  const { message } = App.useApp()
  // The list as it was asked about: it must not shrink while its steps are taken back.
  const [steps] = useState(given)
  const [done, setDone] = useState(0)
  const undoing = useAction(async () => {
    // After a failure the rest is taken up where it stopped.
    for (let at = done; at < steps.length; at += 1) {
      await expectOk(engine['journal.undo']({}))
      setDone(at + 1)
    }
    void message.success(formatMessage(own.undoBackDone, { count: steps.length }))
    onDone()
  })
  return (
    <Dialog
      open
      title={formatMessage(own.undoBackTitle, { count: steps.length })}
      okText={own.undoBackOk}
      cancelText={text.pages.app.cancel}
      busy={undoing.busy}
      onOk={() => undoing.run()}
      onCancel={onDone}
    >
      <ol className="undo-steps" aria-label={own.undoBackSteps}>
        {steps.map((step) => (
          <li key={step.id}>{`${step.id}　${commandText(text, originalOf(rows, step))}`}</li>
        ))}
      </ol>
      <p className="hint">{own.undoBackHint}</p>
      {undoing.busy && (
        <p role="status">{formatMessage(own.undoBackProgress, { done, count: steps.length })}</p>
      )}
      <FailureAlert failure={undoing.failure} text={text} />
    </Dialog>
  )
}
