// Pending entries, one row a post, oldest first; using or cancelling one is entered from here.
import { Button, Radio, Spin } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PendingRow } from '#shared/contract/table-ledger'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { documentPath } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function PendingList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const [show, setShow] = useState<'open' | 'all'>('open')
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  const { data, failure } = useEngineQuery('table.pending', { asOf, show }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const enter = (kind: 'use' | 'cancel', { number }: PendingRow) => {
    add({ kind, pending: number })
    void navigate('/ledger/new')
  }
  return (
    <>
      <div className="row">
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={own.showPending}
          value={show}
          options={[
            { value: 'open', label: own.pendingOpen },
            { value: 'all', label: own.pendingAll },
          ]}
          onChange={(event) => setShow(event.target.value as 'open' | 'all')}
        />
        <span className="hint" role="status">
          {formatMessage(own.pendingCount, { count: data.rows.length })}
        </span>
      </div>
      <DataTable
        label={own.pendingTable}
        columns={columns(text, enter)}
        groups={[{ key: 'all', title: null, rows: data.rows }]}
        rowKey={({ number }) => number}
        rowTone={({ closed }) => (closed === '' ? null : 'muted')}
        empty={own.noPending}
      />
    </>
  )
}

function columns(
  text: LocaleText,
  enter: (kind: 'use' | 'cancel', row: PendingRow) => void,
): Column<PendingRow>[] {
  const { columns: names, values } = text.tables
  const own = text.pages.ledger
  const plain = (key: 'number' | 'unit' | 'body' | 'notice' | 'created'): Column<PendingRow> => ({
    key,
    title: names[key] ?? key,
    kind: 'text',
    heading: key === 'number',
    sortable: true,
    value: (row) => row[key],
  })
  const buttons = (row: PendingRow) =>
    (['use', 'cancel'] as const).map((kind) => (
      <Button
        key={kind}
        size="small"
        type="link"
        aria-label={formatMessage(own.pendingStep[kind], { number: row.number })}
        onClick={() => enter(kind, row)}
      >
        {values.kind?.[kind]}
      </Button>
    ))
  return [
    plain('number'),
    plain('unit'),
    plain('body'),
    {
      key: 'postType',
      title: names.postType ?? '',
      kind: 'text',
      value: ({ postType }) => text.fields.postTypes[postType],
    },
    plain('notice'),
    plain('created'),
    { key: 'days', title: names.days ?? '', kind: 'number', sortable: true, value: ({ days }) => days },
    {
      key: 'state',
      title: names.state ?? '',
      kind: 'text',
      value: ({ state }) => values.state?.[state] ?? state,
    },
    {
      key: 'document',
      title: names.document ?? '',
      kind: 'text',
      value: ({ document }) => document,
      render: ({ document }) => <Link to={documentPath(document)}>{document}</Link>,
    },
    {
      key: 'step',
      title: own.handle,
      kind: 'text',
      value: () => null,
      render: (row) => (row.closed === '' ? buttons(row) : null),
    },
  ]
}
