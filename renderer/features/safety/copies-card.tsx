// The copies kept of the project: each with what it holds, to be restored in the project's place; and one made on demand.
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { BackupRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import type { LocaleText } from '#shared/locale/locale'
import { engine } from '../../api/engine.ts'
import { OwnWork } from '../../api/going-work.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { useWork } from '../../api/work.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function CopiesCard() {
  const text = useText()
  const own = text.pages.safety.copies
  const { name, readOnly, encrypted } = useOpenProject()
  const queries = useQueryClient()
  const work = useWork()
  const title = text.pages.app.work.backing
  const { data, failure } = useEngineQuery('project.backups', {})
  const bare = encrypted ? (data ?? []).filter((copy) => copy.sound && !copy.encrypted).length : 0
  const [chosen, setChosen] = useState<BackupRow | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const backing = useAction(async () => {
    const suggestedName = formatMessage(own.backupName, { name })
    const picked = await expectOk(shell['dialog.newProject']({ suggestedName }))
    if (picked === null) return
    const to = picked.token
    const stop = () => void engine['project.cancelBackup']({ to })
    setSaid(null)
    const copy = await work({ title, stop }, (told) => expectOk(engine['project.backup']({ to }, told)))
    setSaid(formatMessage(own.written, copy))
  })
  const restoring = useAction(async (copy: BackupRow) => {
    const { kept } = await expectOk(engine['project.restore']({ from: copy.token, replace: true }))
    setChosen(null)
    setSaid(formatMessage(own.restored, { kept: kept ?? '' }))
    await queries.invalidateQueries()
  })
  return (
    <Card
      title={own.title}
      extra={
        <Button size="small" loading={backing.busy} onClick={() => backing.run()}>
          {own.backup}
        </Button>
      }
    >
      <OwnWork title={title} />
      {said !== null && <Alert type="success" showIcon title={said} closable onClose={() => setSaid(null)} />}
      {bare > 0 && <Alert type="warning" showIcon title={formatMessage(own.bare, { count: bare })} />}
      <FailureAlert failure={failure ?? backing.failure} text={text} onClose={backing.clear} />
      <DataTable
        label={own.table}
        columns={columns(text, readOnly === null ? setChosen : null)}
        groups={[{ key: 'all', title: null, rows: data ?? [] }]}
        rowKey={({ token }) => token}
        empty={own.empty}
      />
      <Dialog
        open={chosen !== null}
        title={formatMessage(own.restoreTitle, { at: localTime(chosen?.at ?? '') })}
        okText={own.restore}
        cancelText={own.cancel}
        busy={restoring.busy}
        onOk={() => chosen !== null && restoring.run(chosen)}
        onCancel={() => setChosen(null)}
      >
        <p>{own.restoreHint}</p>
        <FailureAlert failure={restoring.failure} text={text} onClose={restoring.clear} />
      </Dialog>
    </Card>
  )
}

function columns({ pages }: LocaleText, onRestore: ((copy: BackupRow) => void) | null): Column<BackupRow>[] {
  const own = pages.safety.copies
  const { reasons } = pages.start.recovery
  const titles = own.columns
  const stateOf = ({ sound, locked }: BackupRow) => (sound ? 'sound' : locked ? 'locked' : 'damaged')
  return [
    { key: 'at', title: titles.at, kind: 'text', heading: true, value: (row) => localTime(row.at) },
    { key: 'reason', title: titles.reason, kind: 'text', value: (row) => reasons[row.reason] },
    {
      key: 'place',
      title: titles.place,
      kind: 'text',
      value: (row) => (row.beside ? own.beside : own.elsewhere),
    },
    { key: 'units', title: titles.units, kind: 'number', value: (row) => row.units },
    { key: 'entries', title: titles.entries, kind: 'number', value: (row) => row.entries },
    { key: 'size', title: titles.size, kind: 'number', value: (row) => Math.ceil(row.bytes / 1024) },
    {
      key: 'state',
      title: titles.state,
      kind: 'text',
      value: (row) => own.states[stateOf(row)],
      render: (row) =>
        row.sound && onRestore !== null ? (
          <Button size="small" onClick={() => onRestore(row)}>
            {own.restore}
          </Button>
        ) : (
          <Badge tone={row.sound ? 'neutral' : 'error'}>{own.states[stateOf(row)]}</Badge>
        ),
    },
  ]
}
