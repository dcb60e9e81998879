// Pending entries, one row a post with its number, oldest first: the first of a unit and type is the next to be used.
import { Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PendingRow } from '#shared/contract/table-ledger'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { codeName, columnsFor, placeColumn } from '../../api/records/columns.tsx'
import { holderText } from '../../api/records/fields.ts'
import { DocumentLink, PlaceLink } from '../../api/records/links.tsx'
import { type Details, Register } from '../../api/records/register.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ColumnLeaf } from '../../ui/table-columns.ts'

export function PendingPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const [show, setShow] = useState<'open' | 'all'>('open')
  const answer = useEngineQuery('table.pending', { asOf, show }, { keep: true })
  const enter = useEnter()
  const next = nextOf(answer.data?.rows ?? [])
  return (
    <Register
      label={own.parts.pending}
      answer={answer}
      columns={columns(text, next)}
      rowKey={({ number }) => number}
      sought={(row) => [row.number, row.unit, row.body, row.code, row.notice, row.document]}
      empty={own.noPending}
      extra={
        <Radio.Group
          optionType="button"
          aria-label={own.showPending}
          value={show}
          options={[
            { value: 'open', label: own.pendingOpen },
            { value: 'all', label: own.pendingAll },
          ]}
          onChange={(event) => setShow(event.target.value as 'open' | 'all')}
        />
      }
      add={{ text: own.newPending, start: () => enter({ kind: 'pending' }) }}
      tone={({ closed }) => (closed === '' ? null : 'muted')}
      details={(row) => detailsOf(text, row, next.has(row.number), enter)}
    />
  )
}

type Draft = {
  readonly kind: string
  readonly pending?: string
  readonly unit?: string
  readonly postType?: string
}

/** Entries are booked by documents: the movement is put into the one being entered. */
function useEnter(): (movement: Draft) => void {
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  return (movement) => {
    add(movement)
    void navigate('/ledger/new')
  }
}

/** Numbers of the entries whose turn it is: the oldest open one of each holder and type. */
function nextOf(rows: readonly PendingRow[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  for (const { unitId, bodyId, postType, closed, state, number } of rows) {
    const key = `${unitId}/${bodyId} ${postType}`
    if (closed === '' && state !== 'used' && !first.has(key)) first.set(key, number)
  }
  return new Set(first.values())
}

function columns(text: LocaleText, next: ReadonlySet<string>): ColumnLeaf<PendingRow>[] {
  const { words, count, named, postType } = columnsFor<PendingRow>(text)
  return [
    words('number', (row) => row.number, { heading: true }),
    placeColumn(text),
    postType((row) => row.postType),
    words('notice', (row) => row.notice),
    words('created', (row) => row.created),
    count('days', (row) => row.days),
    named('state', (row) => row.state, {
      render: ({ state, number }) => (
        <>
          {codeName(text, 'state', state)}{' '}
          {next.has(number) && <Badge tone="notice">{text.pages.people.nextInLine}</Badge>}
        </>
      ),
    }),
    words('document', (row) => row.document, {
      render: ({ document }) => <DocumentLink number={document} />,
    }),
  ]
}

function detailsOf(
  text: LocaleText,
  row: PendingRow,
  isNext: boolean,
  enter: (movement: Draft) => void,
): Details {
  const { columns: names, values } = text.tables
  const { pendingFirst, enterPerson } = text.pages.people
  const stepOf = (kind: 'use' | 'cancel') => ({
    text: values.kind?.[kind] ?? kind,
    start: () => enter({ kind, pending: row.number }),
  })
  const entry = {
    text: enterPerson,
    start: () => enter({ kind: 'enter', unit: holderText(row), postType: row.postType }),
  }
  const open = row.state === 'used' ? [entry, stepOf('cancel')] : [stepOf('use'), entry, stepOf('cancel')]
  return {
    title: row.number,
    subtitle: codeName(text, 'state', row.state),
    facts: [
      [text.records.place, <PlaceLink key="unit" place={row} />],
      [names.postType ?? '', text.fields.postTypes[row.postType]],
      [names.notice ?? '', row.notice],
      [names.document ?? '', <DocumentLink key="document" number={row.document} />],
      [names.created ?? '', row.created],
      [names.days ?? '', row.days],
      [text.pages.people.closedOn, row.closed],
    ],
    more:
      row.closed === '' && !isNext && row.state === 'open' ? <p className="hint">{pendingFirst}</p> : null,
    actions: row.closed === '' ? open : [],
  }
}
