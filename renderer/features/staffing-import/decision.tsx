// The word on a sheet that was looked at: accept it, accept its good rows, or leave it.
import { Button, Input } from 'antd'
import { useEffect } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { CommitSummary, ImportIssue, ImportKind, Preview } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { ErrorBook } from './error-book.tsx'
import type { ReadSheet } from './read-sheet.ts'

interface Props {
  readonly sheet: ReadSheet
  /** What needs a look, cell by cell. */
  readonly issues: readonly ImportIssue[]
  readonly preview: Preview
  /** Number of the document that is to book the rows, as it is typed. */
  readonly document: string
  readonly onDocument: (number: string) => void
  /** What is shown is not yet what was asked for. */
  readonly blocked: boolean
  /** Why the sheet could not be read as it was asked for last. */
  readonly failure: Failure | null
  readonly onDone: (summary: CommitSummary) => void
  readonly onCancel: () => void
  readonly onLost: () => void
}

export function Decision({
  sheet,
  issues,
  preview,
  document,
  onDocument,
  blocked,
  failure,
  onDone,
  onCancel,
  onLost,
}: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const { draftId, head, rows, rejected, added, changed } = preview
  const committing = useAction(async (skipBadRows: boolean) => {
    onDone(
      await expectOk(
        engine['staffingImport.commit']({ draftId, head, document: document.trim(), skipBadRows }),
      ),
    )
  })
  const lost = committing.failure?.code === 'DRAFT_UNKNOWN'
  useEffect(() => {
    if (lost) onLost()
  }, [lost, onLost])
  const good = rows - rejected
  const { needs, kind } = preview
  return (
    <footer className="import-decision">
      <FailureAlert failure={failure} text={text} />
      <FailureAlert failure={lost ? null : committing.failure} text={text} onClose={committing.clear} />
      <div className="row">
        {BOOKED.has(kind) && <DocumentField document={document} onDocument={onDocument} />}
        <Button
          type="primary"
          loading={committing.busy}
          disabled={good === 0 || blocked || needs.length > 0}
          onClick={() => committing.run(rejected > 0)}
        >
          {formatMessage(rejected === 0 ? own.acceptRows : own.skipBad, { rows: good })}
        </Button>
        <Button disabled={committing.busy} onClick={onCancel}>
          {own.cancel}
        </Button>
        {(rejected > 0 || issues.length > 0) && (
          <ErrorBook sheet={sheet} document={document.trim()} warnings={issues} />
        )}
        <span className="hint">
          {needs.includes('document') && own.documentNeeded}
          {!needs.includes('document') && needs.includes('date') && own.dateNeeded}
          {rejected > 0 && formatMessage(own.mustMend, { rejected })}
          {rejected === 0 && added + changed === 0 && own.nothingNew}
        </span>
      </div>
    </footer>
  )
}

/** Kinds of which a document books the rows, or may. */
const BOOKED: ReadonlySet<ImportKind> = new Set(['quotas', 'movements', 'leaders', 'duties', 'secondments'])

function DocumentField({ document, onDocument }: Pick<Props, 'document' | 'onDocument'>) {
  const own = useText().pages.staffingImport
  return (
    <Input
      className="import-document"
      aria-label={own.document}
      title={own.documentOptional}
      placeholder={own.document}
      value={document}
      maxLength={200}
      onChange={(event) => onDocument(event.target.value)}
    />
  )
}
