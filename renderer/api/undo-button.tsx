// Undo: says what it would take back, asks before doing so, and says why where it can't. In the frame and on the audit screen.
import { UndoOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useId, useState } from 'react'
import type { JournalRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { commandInShort, commandText } from './command-text.ts'
import { engine } from './engine.ts'
import { localTime } from './local-time.ts'
import { nextUndo } from './next-undo.ts'
import { useOpenProject } from './project.tsx'
import { expectOk } from './result.ts'
import { useText } from './text.tsx'
import { useAction } from './use-action.ts'
import { useEngineQuery } from './use-query.ts'

/** As many entries as the engine lists; beyond them nothing is offered to be taken back. */
export const ENTRIES_LISTED = 1000

interface Props {
  readonly label: string
  readonly small?: boolean
}

export function UndoButton({ label, small = false }: Props) {
  const text = useText()
  const { app } = text.pages
  const readOnly = useOpenProject().readOnly !== null
  const rows = useEngineQuery('journal.list', { limit: ENTRIES_LISTED }).data
  const [asking, setAsking] = useState<JournalRow | null>(null)
  const hintId = useId()
  const entry = rows === undefined ? null : nextUndo(rows)
  const hint = readOnly
    ? app.readOnlyHint
    : entry === null
      ? app.undoNone
      : formatMessage(app.undoHint, { what: commandInShort(text, entry) })
  return (
    <>
      <Tooltip title={hint}>
        <span>
          <Button
            size={small ? 'small' : 'medium'}
            icon={<UndoOutlined />}
            aria-describedby={hintId}
            disabled={readOnly || entry === null}
            onClick={() => setAsking(entry)}
          >
            {label}
          </Button>
        </span>
      </Tooltip>
      <span className="visually-hidden" id={hintId}>
        {hint}
      </span>
      <UndoQuestion entry={asking} onDone={() => setAsking(null)} />
    </>
  )
}

interface QuestionProps {
  readonly entry: JournalRow | null
  readonly onDone: () => void
}

function UndoQuestion({ entry, onDone }: QuestionProps) {
  const text = useText()
  const { app } = text.pages
  const { message } = App.useApp()
  const undoing = useAction(async (row: JournalRow) => {
    await expectOk(engine['journal.undo']({}))
    void message.success(formatMessage(app.undone, { what: commandInShort(text, row) }))
    onDone()
  })
  const { failure, clear, busy, run } = undoing
  const close = () => {
    clear()
    onDone()
  }
  return (
    <Dialog
      open={entry !== null}
      title={app.undoTitle}
      okText={app.undo}
      cancelText={app.cancel}
      busy={busy}
      onOk={() => entry !== null && run(entry)}
      onCancel={close}
    >
      {entry !== null && (
        <>
          <p>{formatMessage(app.undoWhat, { id: entry.id, what: commandText(text, entry) })}</p>
          <p className="hint">
            {formatMessage(app.undoEffect, { at: localTime(entry.at), changes: entry.changes })}
          </p>
        </>
      )}
      <FailureAlert failure={failure} text={text} />
    </Dialog>
  )
}
