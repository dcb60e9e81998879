// What adopting would book: each authority's part, every debit and credit, the accounts before and after, and what is short.
import { Alert, Tabs } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { AdoptionPreview as AdoptionPreviewField } from '#shared/contract/adoption'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAccountName } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { sumOf } from '../../../ui/group-rows.ts'
import type { Column } from '../../../ui/table-columns.ts'
import { useAuthorityName } from './use-authority-name.ts'

type AdoptText = ReturnType<typeof useText>['pages']['scenarioWork']['adopt']
type Preview = z.output<typeof AdoptionPreviewField>
type Part = Preview['parts'][number]
type Account = Preview['accounts'][number]

interface Props {
  readonly preview: Preview
}

export function AdoptPreview({ preview }: Props) {
  const own = useText().pages.scenarioWork.adopt
  return (
    <>
      {preview.stale && <Alert type="error" showIcon title={own.stale} />}
      <ShortPools preview={preview} />
      <PartTable preview={preview} />
      <Tabs
        className="result-tabs"
        size="small"
        items={[
          { key: 'entries', label: own.entries, children: <EntryTable preview={preview} /> },
          { key: 'accounts', label: own.accounts, children: <AccountTable preview={preview} /> },
        ]}
      />
    </>
  )
}

function ShortPools({ preview }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.adopt
  const accountName = useAccountName()
  if (preview.short.length === 0) return null
  const said = preview.short.map(({ pool, postType, have, need }) =>
    formatMessage(own.shortOf, {
      pool: accountName(pool.startsWith('pool:') ? pool : `pool:${pool}`),
      type: text.fields.postTypes[postType as PostType],
      have,
      need,
      short: need - have,
    }),
  )
  return (
    <Alert
      type="error"
      showIcon
      title={own.short}
      description={
        <ul className="short-pools">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      action={<Link to="/ledger/pools">{own.shortWay}</Link>}
    />
  )
}

const TONES = { open: 'neutral', new: 'notice', adopted: 'good' } as const

function PartTable({ preview }: Props) {
  const { scenarioWork, scenario } = useText().pages
  const own = scenarioWork.adopt
  const nameOf = useAuthorityName()
  const { parts } = preview
  const number = (key: 'posts' | 'movements'): Column<Part> => ({
    key,
    title: own[key],
    kind: 'number',
    sortable: true,
    value: (row) => row[key],
  })
  return (
    <DataTable
      label={own.parts}
      columns={[
        {
          key: 'authority',
          title: own.authority,
          kind: 'text',
          heading: true,
          value: (row) => nameOf(row.authority),
        },
        number('posts'),
        number('movements'),
        { key: 'document', title: own.numbers.title, kind: 'text', value: (row) => row.document },
        {
          key: 'state',
          title: own.state,
          kind: 'text',
          value: (row) => own.states[row.state],
          render: (row) => <Badge tone={TONES[row.state]}>{own.states[row.state]}</Badge>,
        },
      ]}
      groups={[{ key: 'all', title: null, rows: parts }]}
      rowKey={(row) => row.authority}
      totals={{
        title: scenario.grandTotal,
        cells: {
          posts: groupThousands(sumOf(parts, (row) => row.posts)),
          movements: groupThousands(sumOf(parts, (row) => row.movements)),
        },
      }}
    />
  )
}

interface Entry {
  readonly place: number
  readonly authority: string
  readonly kind: 'transfer' | 'approve'
  readonly from: string
  readonly to: string
  readonly type: string
  readonly posts: number
  readonly purpose: string
}

function EntryTable({ preview }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.adopt
  const accountName = useAccountName()
  const nameOf = useAuthorityName()
  const entries = preview.movements.flatMap(({ authority, movement, earmarks }, place): Entry[] => {
    if (movement.kind !== 'transfer' && movement.kind !== 'approve') return []
    const from = movement.kind === 'transfer' ? accountName(movement.from) : own.superior
    const type = text.fields.postTypes[movement.postType]
    const { kind, to, posts } = movement
    const purpose = earmarks
      .map((one) => (one.posts === posts ? one.purpose : formatMessage(own.purposeOf, { ...one })))
      .join(text.pages.app.listSeparator)
    return [{ place, authority: nameOf(authority), kind, from, to: accountName(to), type, posts, purpose }]
  })
  const column = (key: 'authority' | 'type' | 'purpose', title: string): Column<Entry> => ({
    key,
    title,
    kind: 'text',
    sortable: true,
    value: (row) => row[key],
  })
  return (
    <DataTable
      label={own.entries}
      columns={[
        column('authority', own.authority),
        { key: 'kind', title: own.kind, kind: 'text', value: (row) => own.kinds[row.kind] },
        { key: 'from', title: own.out, kind: 'text', sortable: true, value: (row) => row.from },
        { key: 'to', title: own.in, kind: 'text', sortable: true, value: (row) => row.to },
        column('type', own.type),
        { key: 'posts', title: own.posts, kind: 'number', sortable: true, value: (row) => row.posts },
        column('purpose', own.purpose),
      ]}
      groups={[{ key: 'all', title: null, rows: entries }]}
      rowKey={(row) => String(row.place)}
      empty={emptyWords(own, preview)}
    />
  )
}

/** Why no movement is listed: no document books any part yet, or every part is booked. */
function emptyWords(own: AdoptText, { parts }: Preview): string {
  return parts.some(({ state }) => state === 'open') ? own.unlisted : own.nothing
}

function AccountTable({ preview }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.adopt
  const accountName = useAccountName()
  const number = (key: 'before' | 'after'): Column<Account> => ({
    key,
    title: own[key],
    kind: 'number',
    sortable: true,
    value: (row) => row[key],
  })
  return (
    <DataTable
      label={own.accounts}
      columns={[
        {
          key: 'account',
          title: own.account,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => accountName(row.account),
        },
        {
          key: 'type',
          title: own.type,
          kind: 'text',
          value: (row) => text.fields.postTypes[row.postType as PostType],
        },
        number('before'),
        number('after'),
      ]}
      groups={[{ key: 'all', title: null, rows: preview.accounts }]}
      rowKey={(row) => `${row.account} ${row.postType}`}
      empty={emptyWords(own, preview)}
    />
  )
}
