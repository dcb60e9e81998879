// Audit: every write as an entry, the head of the chain, undo of the latest.
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import type { JournalRow, VerifyReport } from '#shared/contract/project'
import { auditWords } from '#shared/locale/command-text'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { OwnWork } from '../../api/going-work.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { UndoButton, useUndo } from '../../api/undo-button.tsx'
import { useAction } from '../../api/use-action.ts'
import { ENTRIES_LISTED } from '../../api/use-history.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { useWork } from '../../api/work.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Page } from '../../ui/page.tsx'
import { journalColumns } from './journal-columns.tsx'
import { UndoBack } from './undo-back.tsx'
import './journal.css'

export function JournalPage() {
  const text = useText()
  const own = text.pages.journal
  const { data, failure } = useEngineQuery('journal.list', { limit: ENTRIES_LISTED })
  const undo = useUndo()
  return (
    <Page title={own.title} intro={own.intro} actions={<UndoButton label={own.undoLast} undo={undo} />} fill>
      <AuditHead />
      <FailureAlert failure={failure} text={text} />
      {data === undefined ? (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <Entries rows={data} />
      )}
    </Page>
  )
}

function Entries({ rows }: { readonly rows: readonly JournalRow[] }) {
  const text = useText()
  const own = text.pages.journal
  const said = auditWords(text, rows)
  const latestFirst = rows.toSorted((a, b) => b.id - a.id)
  return (
    <DataTable
      label={own.table}
      columns={journalColumns(
        own,
        (row) => (
          <>
            {said(row).what} {said(row).isUndone && <Badge tone="neutral">{own.undone}</Badge>}
          </>
        ),
        (row) => <UndoBack rows={rows} row={row} />,
      )}
      groups={[{ key: 'all', title: null, rows: latestFirst }]}
      rowKey={(row) => String(row.id)}
      rowTone={(row) => (said(row).isUndone ? 'muted' : null)}
      empty={own.empty}
    />
  )
}

function AuditHead() {
  const text = useText()
  const own = text.pages.journal
  const { head, entries } = useOpenProject()
  const [report, setReport] = useState<VerifyReport | null>(null)
  const work = useWork()
  const title = text.pages.app.work.verifying
  const verifying = useAction(async () => {
    setReport(null)
    const stop = () => void engine['project.cancelVerify']({})
    setReport(await work({ title, stop }, (told) => expectOk(engine['project.verify']({}, told))))
  })
  return (
    <section className="card" aria-label={own.head}>
      <div className="row">
        <h2 className="head-title">{own.head}</h2>
        <code className="head-hash">{head}</code>
        <span className="grow" />
        <span className="hint">{formatMessage(own.entries, { entries })}</span>
        <Button
          size="small"
          icon={<SafetyCertificateOutlined />}
          loading={verifying.busy}
          onClick={() => verifying.run()}
        >
          {own.verify}
        </Button>
      </div>
      <p className="hint">{own.headHint}</p>
      <OwnWork title={title} />
      <FailureAlert failure={verifying.failure} text={text} />
      {report !== null && (
        <Alert
          type={report.ok ? 'success' : 'error'}
          showIcon
          title={
            report.ok
              ? formatMessage(own.verifyOk, { entries: report.audit.entries })
              : formatMessage(own.verifyBad, { count: report.problems.length })
          }
        />
      )}
    </section>
  )
}
