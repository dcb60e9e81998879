// Why a pool holds what it holds: every movement in and out of it, with the balance after each.
import { Spin } from 'antd'
import type { CellRow, PoolRow } from '#shared/contract/table-ledger'
import { formatMessage } from '#shared/locale/format'
import { useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { MovementLine } from '../../api/movement-line.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'

interface Props {
  readonly pool: PoolRow
  readonly onClose: () => void
}

export function PoolPanel({ pool: { account, postType, posts }, onClose }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const nameOf = useAccountName()
  const { data, failure } = useEngineQuery('table.poolCell', { asOf, account, postType }, { keep: true })
  const figure = text.tables.columns.posts
  return (
    <SidePanel
      title={`${nameOf(account)}${own.holderSeparator}${text.fields.postTypes[postType]}`}
      subtitle={formatMessage(own.cellValue, { figure, value: posts, asOf })}
      closeLabel={text.pages.app.close}
      about={`${account} ${postType}`}
      onClose={onClose}
    >
      <FailureAlert failure={failure} text={text} />
      {data === undefined && failure === null && <Spin />}
      {data !== undefined && (
        <section>
          <h3>
            {formatMessage(own.historyOf, {
              figure,
              value: data.totals.quota,
              documents: data.totals.documents,
            })}
          </h3>
          {!data.balanced && <p className="negative">{own.unbalanced}</p>}
          <ol className="movement-history">
            {data.rows.map((row) => (
              <Line key={`${row.movement} ${row.counterpart} ${row.purpose}`} row={row} />
            ))}
          </ol>
        </section>
      )}
    </SidePanel>
  )
}

function Line({ row }: { readonly row: CellRow }) {
  const text = useText()
  const own = text.pages.establishment
  const nameOf = useAccountName()
  const { posts, counterpart, purpose, quota } = row
  const said = { posts: Math.abs(posts), from: nameOf(counterpart), purpose }
  return (
    <MovementLine
      row={row}
      did={formatMessage(posts > 0 ? own.gained : own.lost, said)}
      after={formatMessage(own.afterOf, { figure: text.tables.columns.posts, value: quota })}
    />
  )
}
