// What to do about a project that cannot be opened: its sound copies, each to be opened as a new file, and salvage.
import { Button } from 'antd'
import type { BackupRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { SalvageTable } from './salvage-table.tsx'
import { keepSalvaged, type Unopened } from './unopened.ts'
import { useOpening } from './use-opening.tsx'

interface Props {
  readonly file: Unopened
  /** Known to be damaged, not merely unknown. */
  readonly damaged: boolean
}

export function Recovery({ file, damaged }: Props) {
  const text = useText()
  const own = text.pages.start.recovery
  const copies = useEngineQuery('project.backups', { token: file.token })
  const opening = useOpening((copy: BackupRow) =>
    openCopy(copy, formatMessage(own.copyName, { name: file.name })),
  )
  const salvaging = useAction(async () => {
    const suggestedName = formatMessage(own.salvageName, { name: file.name })
    const picked = await expectOk(shell['dialog.newProject']({ suggestedName }))
    if (picked === null) return
    keepSalvaged(
      file.token,
      await expectOk(engine['project.salvage']({ from: file.token, to: picked.token })),
    )
  })
  const sound = (copies.data ?? []).filter((copy) => copy.sound)
  if (copies.loading || (!damaged && sound.length === 0)) return null
  return (
    <Card title={formatMessage(own.title, { name: file.name })} hint={own.hint}>
      <FailureAlert failure={copies.failure} text={text} />
      {sound.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <CopyList copies={sound} busy={opening.busy} onOpen={opening.run} />
      )}
      <FailureAlert failure={opening.failure} text={text} onClose={opening.clear} />
      <div className="row">
        <Button loading={salvaging.busy} onClick={() => salvaging.run()}>
          {own.salvage}
        </Button>
        <span className="hint">{own.salvageHint}</span>
      </div>
      <FailureAlert failure={salvaging.failure} text={text} onClose={salvaging.clear} />
      {file.salvaged !== undefined && <SalvageTable report={file.salvaged} />}
      {opening.question}
    </Card>
  )
}

/** A copy is never worked in: it is put under a name of the user's choice, and that is opened. */
async function openCopy(copy: BackupRow, suggestedName: string): Promise<boolean> {
  const picked = await expectOk(shell['dialog.newProject']({ suggestedName }))
  if (picked === null) return false
  await expectOk(engine['project.restore']({ from: copy.token, to: picked.token }))
  await expectOk(engine['project.open']({ token: picked.token }))
  return true
}

interface ListProps {
  readonly copies: readonly BackupRow[]
  readonly busy: boolean
  readonly onOpen: (copy: BackupRow) => void
}

function CopyList({ copies, busy, onOpen }: ListProps) {
  const own = useText().pages.start.recovery
  return (
    <ul className="copy-list" aria-label={own.copies}>
      {copies.map((copy) => (
        <li key={copy.token}>
          <span>
            <b>{localTime(copy.at)}</b> {own.reasons[copy.reason]}
            <span className="hint">{copy.beside ? own.beside : own.elsewhere}</span>
          </span>
          <span className="hint">
            {formatMessage(own.holds, {
              units: copy.units,
              entries: copy.entries,
              size: Math.ceil(copy.bytes / 1024),
            })}
          </span>
          <Button size="small" disabled={busy} onClick={() => onOpen(copy)}>
            {own.open}
          </Button>
        </li>
      ))}
    </ul>
  )
}
