// Where posts wait: every pool with its balance by type.
import { Spin } from 'antd'
import { useState } from 'react'
import type { PoolRow } from '#shared/contract/table-ledger'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { PoolPanel } from './pool-panel.tsx'

export function PoolList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const nameOf = useAccountName()
  const [explained, setExplained] = useState<string | null>(null)
  const { data, failure } = useEngineQuery('table.pools', { asOf }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const { columns } = text.tables
  const sum = data.rows.reduce((posts, row) => posts + row.posts, 0)
  const pool = data.rows.find((row) => keyOf(row) === explained)
  return (
    <div className={pool === undefined ? 'pools' : 'pools explained'}>
      <div className="pools-list">
        <p className="hint number-text">
          {Object.entries(data.totals)
            .map(([type, posts]) => `${text.fields.postTypes[type as PostType]} ${groupThousands(posts)}`)
            .join(text.pages.app.partSeparator)}
        </p>
        <DataTable<PoolRow>
          label={own.poolTable}
          columns={[
            {
              key: 'pool',
              title: own.pool,
              kind: 'text',
              heading: true,
              sortable: true,
              value: ({ account }) => nameOf(account),
            },
            {
              key: 'postType',
              title: columns.postType ?? '',
              kind: 'text',
              sortable: true,
              value: ({ postType }) => text.fields.postTypes[postType],
            },
            {
              key: 'posts',
              title: columns.posts ?? '',
              kind: 'number',
              sortable: true,
              value: ({ posts }) => posts,
              pick: {
                run: (row) => setExplained(keyOf(row)),
                label: ({ account, postType, posts }) =>
                  formatMessage(text.pages.establishment.explainCell, {
                    holder: nameOf(account),
                    type: text.fields.postTypes[postType],
                    figure: columns.posts,
                    value: posts,
                  }),
              },
            },
          ]}
          groups={[{ key: 'all', title: null, rows: data.rows }]}
          rowKey={keyOf}
          totals={{ title: text.tables.lines.totals, cells: { posts: groupThousands(sum) } }}
          empty={own.noPools}
        />
      </div>
      {pool !== undefined && <PoolPanel pool={pool} onClose={() => setExplained(null)} />}
    </div>
  )
}

function keyOf({ account, postType }: PoolRow): string {
  return `${account} ${postType}`
}
