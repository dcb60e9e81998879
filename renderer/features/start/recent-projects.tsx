// Projects opened lately: opened with one click, marked where the file is gone or damaged, taken off the list one by one.
import { CloseOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { RecentRow } from '#shared/contract/settings'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { openProjectFile } from './unopened.ts'
import { useOpening } from './use-opening.tsx'

const KEY = ['recent.list']

export function RecentProjects() {
  const text = useText()
  const own = text.pages.start.recent
  const queries = useQueryClient()
  const rows = useQuery({ queryKey: KEY, queryFn: () => expectOk(shell['recent.list']({})) }).data ?? []
  const refresh = () => queries.invalidateQueries({ queryKey: KEY })
  const opening = useOpening(async (file: RecentRow) => {
    if (await openProjectFile(file)) return '/overview'
    await refresh()
    return false
  })
  const remove = async (row: RecentRow) => {
    await expectOk(shell['recent.remove']({ token: row.token }))
    await refresh()
  }
  return (
    <Card title={own.title} hint={rows.length === 0 ? own.empty : undefined}>
      {rows.length > 0 && (
        <ul className="recent-list" aria-label={own.title}>
          {rows.map((row) => (
            <RecentLine
              key={row.token}
              row={row}
              busy={opening.busy}
              onOpen={() => opening.run(row)}
              onRemove={() => void remove(row)}
            />
          ))}
        </ul>
      )}
      <FailureAlert failure={opening.failure} text={text} onClose={opening.clear} />
      {opening.question}
    </Card>
  )
}

interface LineProps {
  readonly row: RecentRow
  readonly busy: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** A damaged project may still be asked for: that is the way to its copies. */
function RecentLine({ row, busy, onOpen, onRemove }: LineProps) {
  const own = useText().pages.start.recent
  const { name, folder, at, state, sample } = row
  return (
    <li>
      <button
        type="button"
        className="recent-open"
        title={formatMessage(own.where, { folder, at: localTime(at) })}
        disabled={busy || state === 'missing'}
        onClick={onOpen}
      >
        <span className="recent-name">
          {name} {sample && <Badge tone="warning">{own.sample}</Badge>}{' '}
          {state !== 'sound' && <Badge tone="error">{own.states[state]}</Badge>}
        </span>
        <span className="hint">{state === 'sound' ? folder : own.remedies[state]}</span>
      </button>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={formatMessage(own.remove, { name })}
        title={own.removeHint}
        onClick={onRemove}
      />
    </li>
  )
}
