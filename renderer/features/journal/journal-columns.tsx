// Columns of the audit list.
import type { ReactNode } from 'react'
import type { JournalRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import type { JournalText } from '#shared/locale/zh-CN/pages/journal'
import type { Column } from '../../ui/table-columns.ts'

export function journalColumns(
  text: JournalText,
  what: (row: JournalRow) => ReactNode,
): Column<JournalRow>[] {
  const { columns } = text
  return [
    { key: 'id', title: columns.id, kind: 'number', value: (row) => row.id },
    { key: 'at', title: columns.at, kind: 'text', value: (row) => localTime(row.at) },
    { key: 'actor', title: columns.actor, kind: 'text', value: (row) => row.actor },
    {
      key: 'what',
      title: columns.what,
      kind: 'text',
      heading: true,
      value: (row) => row.command,
      render: (row) => (
        <>
          {what(row)}
          {row.undoes !== null && (
            <span className="hint"> {formatMessage(text.undoes, { id: row.undoes })}</span>
          )}
        </>
      ),
    },
    { key: 'changes', title: columns.changes, kind: 'number', value: (row) => row.changes },
    {
      key: 'hash',
      title: columns.hash,
      kind: 'text',
      value: (row) => row.hash,
      render: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code>,
    },
  ]
}

/** The clock of this machine, as 2020-09-01 10:32:05. */
function localTime(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
