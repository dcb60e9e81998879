// All documents, latest first: sought by number, title and issuer, narrowed by status and by whether they count.
import { Button, Input, Select, Spin } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { DocumentRow } from '#shared/contract/table-ledger'
import { DOCUMENT_STATUSES, type DocumentStatus, normaliseNumber } from '#shared/domain/ledger/document'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { documentPath } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { copyCells } from '../../ui/copy-table.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { DOCUMENT_STATES, type DocumentState, documentState, StateBadge } from './document-state.tsx'

interface Filter {
  readonly text: string
  readonly status: DocumentStatus | 'all'
  readonly state: DocumentState | 'all'
}

export function DocumentList() {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<Filter>({ text: '', status: 'all', state: 'all' })
  const { data, failure } = useEngineQuery('table.documents', { asOf }, { keep: true })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  const rows = data.rows.filter((row) => isShown(row, filter, asOf)).toReversed()
  const isNew = data.rows.length === 0
  return (
    <>
      <DocumentFilter filter={filter} onChange={setFilter} />
      <p className="hint" role="status">
        {formatMessage(own.documentCount, { shown: rows.length, total: data.rows.length })}
      </p>
      <DataTable
        label={own.documentTable}
        columns={columns(text, asOf)}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={({ id }) => String(id)}
        commandsOf={({ document, title }) => [
          { title: own.menu.open, keys: 'Enter', run: () => void navigate(documentPath(document)) },
          { title: own.menu.copyNumber, apart: true, run: () => copyCells([[document]]) },
          { title: own.menu.copyTitle, run: () => copyCells([[title]]) },
          { title: own.newDocument, apart: true, run: () => void navigate('/ledger/new') },
        ]}
        rowTone={(row) => (documentState(row, asOf) === 'inForce' ? null : 'muted')}
        empty={
          isNew ? (
            <div className="empty-action">
              <p>{own.noDocuments}</p>
              <Button type="primary" onClick={() => navigate('/ledger/new')}>
                {own.newDocument}
              </Button>
            </div>
          ) : (
            own.noneFound
          )
        }
      />
    </>
  )
}

function isShown(row: DocumentRow, { text, status, state }: Filter, asOf: string): boolean {
  const wanted = text.trim().toLowerCase()
  const inText = [row.document, row.title, row.issuer].some((part) => part.toLowerCase().includes(wanted))
  const inNumber = row.document.includes(normaliseNumber(text))
  const isOfState = state === 'all' || documentState(row, asOf) === state
  return (inText || inNumber) && (status === 'all' || row.status === status) && isOfState
}

interface FilterProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

function DocumentFilter({ filter, onChange }: FilterProps) {
  const text = useText()
  const own = text.pages.ledger
  return (
    <div className="row">
      <Input.Search
        className="ledger-search"
        aria-label={own.search}
        placeholder={own.searchPlaceholder}
        allowClear
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select<Filter['status']>
        className="ledger-select"
        aria-label={own.status}
        value={filter.status}
        options={[
          { value: 'all', label: own.allStatuses },
          ...DOCUMENT_STATUSES.map((value) => ({ value, label: text.ledger.statuses[value] })),
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <Select<Filter['state']>
        className="ledger-select"
        aria-label={own.state}
        value={filter.state}
        options={[
          { value: 'all', label: own.allStates },
          ...DOCUMENT_STATES.map((value) => ({ value, label: own.states[value] })),
        ]}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </div>
  )
}

function columns(text: LocaleText, asOf: string): Column<DocumentRow>[] {
  const { columns: names } = text.tables
  const plain = (key: 'title' | 'date' | 'issuer'): Column<DocumentRow> => ({
    key,
    title: names[key] ?? key,
    kind: 'text',
    sortable: true,
    value: (row) => row[key],
  })
  return [
    {
      key: 'document',
      title: names.document ?? '',
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.document,
      render: (row) => <Link to={documentPath(row.document)}>{row.document}</Link>,
    },
    plain('title'),
    plain('date'),
    {
      key: 'effective',
      title: names.effective ?? '',
      kind: 'text',
      sortable: true,
      value: (row) => row.effective,
    },
    plain('issuer'),
    {
      key: 'status',
      title: names.status ?? '',
      kind: 'text',
      sortable: true,
      value: (row) =>
        row.status === null ? '' : (text.ledger.statuses[row.status as DocumentStatus] ?? row.status),
    },
    {
      key: 'state',
      title: text.pages.ledger.state,
      kind: 'text',
      value: (row) => documentState(row, asOf),
      render: (row) => <StateBadge state={documentState(row, asOf)} />,
    },
    {
      key: 'movements',
      title: names.movements ?? '',
      kind: 'number',
      sortable: true,
      value: (row) => row.movements,
    },
  ]
}
