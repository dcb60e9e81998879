// One document: what it is, its steps so far, its movements in words, and the next step where it has one.
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { DocumentDetail } from '#shared/contract/ledger'
import { formatMessage } from '#shared/locale/format'
import { movementWords } from '#shared/locale/movement-words'
import { useAccountName } from '../../api/account-words.ts'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { AdvanceDialog } from './advance-dialog.tsx'
import { DocumentAttachment } from './document-attachment.tsx'
import { documentState, StateBadge } from './document-state.tsx'
import { nextStatuses } from './next-statuses.ts'

export function DocumentPage() {
  const text = useText()
  const { number = '' } = useParams()
  const { data, failure } = useEngineQuery('ledger.document', { number })
  if (data === undefined) {
    return failure === null ? <Spin className="page-wait" /> : <FailureAlert failure={failure} text={text} />
  }
  if (data === null) {
    return (
      <p role="status">
        {formatMessage(text.pages.ledger.noSuchDocument, { number })}{' '}
        <Link to="/ledger">{text.pages.ledger.backToList}</Link>
      </p>
    )
  }
  return <Detail document={data} />
}

function Detail({ document }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { asOf } = useAsOf()
  const readOnly = useOpenProject().readOnly !== null
  const [advancing, setAdvancing] = useState(false)
  const next = nextStatuses(document)
  return (
    <div className="document">
      <Card
        title={document.number}
        extra={
          <span className="row">
            <StateBadge state={documentState(document, asOf)} />
            {next.length > 0 && (
              <Button
                size="small"
                type={document.effective === '' ? 'primary' : 'default'}
                disabled={readOnly}
                title={readOnly ? text.pages.app.readOnlyHint : undefined}
                onClick={() => setAdvancing(true)}
              >
                {own.advance}
              </Button>
            )}
          </span>
        }
      >
        <Facts document={document} />
        <DocumentAttachment document={document} />
        {document.effective === '' && <p className="hint">{own.planNote}</p>}
      </Card>
      <Card title={formatMessage(own.movementCount, { count: document.movements.length })}>
        <Movements document={document} />
      </Card>
      <AdvanceDialog open={advancing} document={document} onDone={() => setAdvancing(false)} />
    </div>
  )
}

function Facts({ document }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { columns } = text.tables
  const { title, date, effective, intended, issuer, meeting, documentSet, secrecy, filingDue } = document
  const facts: [string | undefined, string][] = [
    [columns.title, title],
    [columns.date, date],
    [columns.effective, effective],
    [own.intended, effective === '' ? intended : ''],
    [columns.issuer, issuer],
    [own.document.meeting, meeting],
    [own.document.set, documentSet],
    [own.secrecy, secrecy],
    [own.document.filingDue, filingDue],
  ]
  return (
    <>
      <dl className="document-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <ol className="document-steps" aria-label={own.steps}>
        {document.steps.map(({ date: on, status, organ, opinion }) => (
          <li key={`${on} ${status} ${organ} ${opinion}`}>
            {formatMessage(own.step, { date: on, status: text.ledger.statuses[status], organ, opinion })}
          </li>
        ))}
      </ol>
    </>
  )
}

type Booked = DocumentDetail['movements'][number] & { readonly place: number }

function Movements({ document }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const nameOf = useAccountName()
  const rows = document.movements.map((movement, at): Booked => ({ ...movement, place: at + 1 }))
  return (
    <DataTable<Booked>
      label={own.movementTable}
      columns={[
        { key: 'place', title: own.place, kind: 'number', value: (row) => row.place },
        {
          key: 'words',
          title: own.wordsTitle,
          kind: 'text',
          heading: true,
          value: ({ movement, names }) => movementWords({ text, nameOf }, movement, names),
        },
        { key: 'id', title: own.movementId, kind: 'number', value: ({ id }) => id },
      ]}
      groups={[{ key: 'all', title: null, rows }]}
      rowKey={({ id }) => String(id)}
    />
  )
}
