// Where a unit or body came from, all the way back, and what came out of it.
import { Spin } from 'antd'
import { Link } from 'react-router'
import type { Ancestor } from '#shared/contract/table-ledger'
import { formatMessage } from '#shared/locale/format'
import { documentPath } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'

interface Props {
  readonly unit: number
  readonly body: number | null
  readonly onClose: () => void
}

export function LineagePanel({ unit, body, onClose }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const { data, failure } = useEngineQuery('table.lineage', { asOf, unit, body })
  return (
    <SidePanel
      title={own.lineage}
      closeLabel={text.pages.app.close}
      about={`${unit}/${body}`}
      onClose={onClose}
    >
      <FailureAlert failure={failure} text={text} />
      {data === undefined && failure === null && <Spin />}
      {data !== undefined && (
        <>
          <h3>{own.cameFrom}</h3>
          {data.from.length === 0 ? <p className="hint">{own.noOrigin}</p> : <Line of={data.from} />}
          {data.renamings.length > 0 && <h3>{own.renamed}</h3>}
          <ul className="lineage">
            {data.renamings.map(({ date, document, before, after }) => (
              <li key={`${date} ${document} ${after}`}>
                <strong>{formatMessage(own.renamedTo, { before, after })}</strong>{' '}
                <span className="hint">
                  {date} <Link to={documentPath(document)}>{document}</Link>
                </span>
              </li>
            ))}
          </ul>
          <h3>{own.wentInto}</h3>
          {data.into.length === 0 ? <p className="hint">{own.noSuccessor}</p> : <Line of={data.into} />}
        </>
      )}
    </SidePanel>
  )
}

function Line({ of }: { readonly of: readonly Ancestor[] }) {
  const text = useText()
  const own = text.pages.establishment
  return (
    <ul className="lineage">
      {of.map(({ unit, body, kind, date, document, from }) => (
        <li key={`${unit}/${body} ${document}`}>
          <strong>{body === null ? unit : `${unit}${own.holderSeparator}${body}`}</strong>{' '}
          <span className="hint">
            {formatMessage(own.lineageStep[kind], { date })}{' '}
            <Link to={documentPath(document)}>{document}</Link>
          </span>
          {from.length > 0 && <Line of={from} />}
        </li>
      ))}
    </ul>
  )
}
