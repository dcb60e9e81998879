// The documents behind a cell, one line a movement, with what stood there after each.
import { Spin } from 'antd'
import { Link } from 'react-router'
import type { OverviewRow } from '#shared/contract/table'
import type { CellRow } from '#shared/contract/table-ledger'
import { formatMessage } from '#shared/locale/format'
import { documentPath, useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

export function CellHistory({ leaf }: { readonly leaf: OverviewRow }) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const { unitId: unit, bodyId: body, postType } = leaf
  const { data, failure } = useEngineQuery('table.cell', { asOf, unit, body, postType }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin /> : <FailureAlert failure={failure} text={text} />
  }
  return (
    <section>
      <h3>{formatMessage(own.history, data.totals)}</h3>
      {!data.balanced && <p className="negative">{own.unbalanced}</p>}
      <ol className="cell-history">
        {joined(data.rows).map((row) => (
          <HistoryLine key={`${row.movement} ${row.counterpart} ${row.purpose} ${row.posts}`} row={row} />
        ))}
      </ol>
    </section>
  )
}

/** Posts and people of one movement are one line. */
function joined(rows: readonly CellRow[]): readonly CellRow[] {
  const lines: CellRow[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const isSame = last?.movement === row.movement && last.people === 0 && row.posts === 0
    if (last === undefined || !isSame) lines.push(row)
    else lines[lines.length - 1] = { ...last, people: row.people, quota: row.quota, filled: row.filled }
  }
  return lines
}

function HistoryLine({ row }: { readonly row: CellRow }) {
  const text = useText()
  const own = text.pages.establishment
  const nameOf = useAccountName()
  const { date, document, title, kind, counterpart, posts, people, quota, filled, purpose } = row
  const by = { posts: Math.abs(posts), people: Math.abs(people), from: nameOf(counterpart), purpose }
  const changes = [
    ...(posts === 0 ? [] : [posts > 0 ? own.gained : own.lost]),
    ...(people === 0 ? [] : [people > 0 ? own.entered : own.left]),
  ].map((sentence) => formatMessage(sentence, by))
  return (
    <li>
      <div className="row">
        <span className="number-text">{date}</span>
        <Link to={documentPath(document)}>{document}</Link>
        <span className="hint">{title}</span>
      </div>
      <div>
        {text.tables.values.kind?.[kind] ?? kind}
        {text.pages.app.colon}
        {changes.join(text.pages.app.partSeparator)}
      </div>
      <div className="cell-after">{formatMessage(own.after, { quota, filled })}</div>
    </li>
  )
}
