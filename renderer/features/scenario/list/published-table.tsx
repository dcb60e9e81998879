// The published copies: hash, total, whether the data has changed since, the documents that booked them.
import { Link } from 'react-router'
import type { Published } from '#shared/contract/adoption'
import { documentPath } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { DataTable } from '../../../ui/data-table.tsx'

const SHOWN = 12

/** What is shown of a hash: enough to tell copies apart. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, '').slice(0, SHOWN)
}

export function PublishedTable({ published }: { readonly published: readonly Published[] }) {
  const own = useText().pages.scenarioWork.list
  return (
    <DataTable
      label={own.published}
      columns={[
        {
          key: 'name',
          title: own.name,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => row.name,
        },
        {
          key: 'hash',
          title: own.hash,
          kind: 'text',
          value: (row) => row.hash,
          render: (row) => <code title={row.hash}>{shortHash(row.hash)}</code>,
        },
        { key: 'asOf', title: own.asOf, kind: 'text', sortable: true, value: (row) => row.asOf },
        { key: 'total', title: own.total, kind: 'number', sortable: true, value: (row) => row.total },
        {
          key: 'state',
          title: own.state,
          kind: 'text',
          value: (row) => (row.stale ? own.stale : own.fresh),
          render: (row) => (
            <Badge tone={row.stale ? 'warning' : 'good'}>{row.stale ? own.stale : own.fresh}</Badge>
          ),
        },
        {
          key: 'adopted',
          title: own.adopted,
          kind: 'text',
          value: (row) => row.adoptions.length,
          render: (row) => (
            <span className="row">
              {row.adoptions.map(({ authority, document }) => (
                <Link key={authority} to={documentPath(document)}>
                  {document}
                </Link>
              ))}
            </span>
          ),
        },
      ]}
      groups={[{ key: 'all', title: null, rows: published }]}
      rowKey={(row) => `${row.name} ${row.hash}`}
      empty={own.nonePublished}
    />
  )
}
