// What the books would hold after booking, account by account, while the document is still being typed.
import type { BookingPreview } from '#shared/contract/ledger'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { overstaffedSentence } from '#shared/locale/sentences'
import { useAccountName } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'

interface Props {
  readonly preview: BookingPreview | null
  /** Why there is none. */
  readonly refused: boolean
  readonly stale: boolean
  /** Movements that are not counted in. */
  readonly leftOut: readonly number[]
}

export function BalancePanel({ preview, refused, stale, leftOut }: Props) {
  const text = useText()
  const own = text.pages.ledger
  return (
    <aside className={stale ? 'balance stale' : 'balance'} aria-label={own.balance}>
      <h2>{own.balance}</h2>
      {preview === null ? (
        <p className="hint">{refused ? own.balanceRefused : own.balanceWaiting}</p>
      ) : (
        <ScrollRegion className="balance-body" label={own.balance}>
          <p className="hint">{formatMessage(own.balanceOn, { date: preview.date })}</p>
          {leftOut.length > 0 && (
            <p className="hint">
              {formatMessage(own.balanceWithout, { places: leftOut.join(text.pages.app.listSeparator) })}
            </p>
          )}
          {preview.overstaffed.map((row) => (
            <p key={`${row.name} ${row.postType}`} className="balance-warning" role="status">
              {overstaffedSentence(text, row)}
            </p>
          ))}
          {GROUPS.map((group) => (
            <Differences key={group} title={own.afterGroups[group]} rows={changed(preview[group])} />
          ))}
          {GROUPS.every((group) => changed(preview[group]).length === 0) && (
            <p className="hint">{own.balanceNone}</p>
          )}
        </ScrollRegion>
      )}
    </aside>
  )
}

/** In the order shown: the figure that an office lives by comes last, as their sum does. */
const GROUPS = ['posts', 'borrowed', 'people', 'pending', 'usable'] as const

/** What is looked at but stays as it is needs no line. */
function changed(rows: BookingPreview['posts']): BookingPreview['posts'] {
  return rows.filter(({ before, after }) => before !== after)
}

interface DifferencesProps {
  readonly title: string
  readonly rows: BookingPreview['posts']
}

function Differences({ title, rows }: DifferencesProps) {
  const text = useText()
  const nameOf = useAccountName()
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ account, postType, before, after }) => (
          <li key={`${account} ${postType}`}>
            <span>
              {nameOf(account)} <span className="hint">{text.fields.postTypes[postType as PostType]}</span>
            </span>
            <span className="number-text">
              {groupThousands(before)} →{' '}
              <strong className={after < 0 ? 'negative' : undefined}>{groupThousands(after)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
