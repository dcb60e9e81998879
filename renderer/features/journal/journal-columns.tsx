// Columns of the audit list.
import type { ReactNode } from 'react'
import type { JournalRow } from '#shared/contract/project'
import { localTime } from '#shared/locale/local-time'
import type { JournalText } from '#shared/locale/zh-CN/pages/journal'
import type { Column } from '../../ui/table-columns.ts'

export function journalColumns(
  text: JournalText,
  what: (row: JournalRow) => ReactNode,
  back: (row: JournalRow) => ReactNode,
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
      render: what,
    },
    { key: 'changes', title: columns.changes, kind: 'number', value: (row) => row.changes },
    {
      key: 'hash',
      title: columns.hash,
      kind: 'text',
      value: (row) => row.hash,
      render: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code>,
    },
    { key: 'back', title: columns.back, kind: 'text', value: () => '', render: back },
  ]
}
