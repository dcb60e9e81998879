// What the books would hold after booking, account by account, while the document is still being typed.
import type { BookingPreview } from '#shared/contract/ledger'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAccountName } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'

interface Props {
  readonly preview: BookingPreview | null
  /** Why there is none. */
  readonly refused: boolean
  readonly stale: boolean
}

export function BalancePanel({ preview, refused, stale }: Props) {
  const own = useText().pages.ledger
  return (
    <aside className={stale ? 'balance stale' : 'balance'} aria-label={own.balance}>
      <h2>{own.balance}</h2>
      {preview === null ? (
        <p className="hint">{refused ? own.balanceRefused : own.balanceWaiting}</p>
      ) : (
        <ScrollRegion className="balance-body" label={own.balance}>
          <p className="hint">{formatMessage(own.balanceOn, { date: preview.date })}</p>
          <Differences title={own.postsAfter} rows={preview.posts} />
          <Differences title={own.peopleAfter} rows={preview.people} />
          {preview.posts.length + preview.people.length === 0 && <p className="hint">{own.balanceNone}</p>}
        </ScrollRegion>
      )}
    </aside>
  )
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
              {groupThousands(before)} → <strong>{groupThousands(after)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
