// What is held back of a cell: its open pending entries by number, and what it has on loan with the term.
import type { OverviewRow } from '#shared/contract/table'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'

export function HeldBack({ leaf }: { readonly leaf: OverviewRow }) {
  const text = useText()
  const own = text.pages.establishment
  const { asOf } = useAsOf()
  const { unitId, unit, bodyId, body, postType, pendingEntry, borrowed } = leaf
  const pending = useEngineQuery('table.pending', { asOf }, { enabled: pendingEntry > 0 }).data?.rows ?? []
  const loans = useEngineQuery('table.loans', { asOf }, { enabled: borrowed > 0 }).data?.rows ?? []
  const entries = pending.filter(
    (row) => row.unitId === unitId && row.bodyId === bodyId && row.postType === postType,
  )
  const lent = loans.filter((row) => row.unit === unit && row.body === body && row.postType === postType)
  if (pendingEntry === 0 && borrowed === 0) return null
  return (
    <section>
      <h3>{own.heldBack}</h3>
      <ul className="cell-held">
        {entries.map(({ number, created, days }) => (
          <li key={number}>{formatMessage(own.pendingLine, { number, created, days })}</li>
        ))}
        {lent.map(({ movement, outstanding, until, document, overdue }) => (
          <li key={movement} className={overdue ? 'negative' : undefined}>
            {formatMessage(own.loanLine, { outstanding, until, document })}
          </li>
        ))}
      </ul>
    </section>
  )
}
