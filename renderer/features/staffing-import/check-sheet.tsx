// Second step: what was recognised, what would change, which rows can't be taken; then accept, skip or cancel.
import { Button, Spin } from 'antd'
import type { CommitSummary, Draft, Preview } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { RecognisedTable } from './recognised-table.tsx'

interface Props {
  readonly draft: Draft
  readonly onDone: (summary: CommitSummary) => void
  readonly onCancel: () => void
}

export function CheckSheet({ draft, onDone, onCancel }: Props) {
  const text = useText()
  const preview = useEngineQuery('staffingImport.preview', { draftId: draft.draftId })
  const { data, failure } = preview
  return (
    <div className="import-check">
      <RecognisedTable draft={draft} />
      {failure !== null && <FailureAlert failure={failure} text={text} />}
      {data === undefined ? (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <>
          <DifferenceTable preview={data} issues={draft.issues} />
          <Decision preview={data} onDone={onDone} onCancel={onCancel} />
        </>
      )}
      {failure !== null && <Button onClick={onCancel}>{text.pages.staffingImport.cancel}</Button>}
    </div>
  )
}

interface DecisionProps extends Omit<Props, 'draft'> {
  readonly preview: Preview
}

function Decision({ preview, onDone, onCancel }: DecisionProps) {
  const text = useText()
  const own = text.pages.staffingImport
  const { draftId, head, rows, rejected, added, changed } = preview
  const committing = useAction(async (skipBadRows: boolean) => {
    onDone(await expectOk(engine['staffingImport.commit']({ draftId, head, skipBadRows })))
  })
  const good = rows - rejected
  return (
    <footer className="import-decision">
      <FailureAlert failure={committing.failure} text={text} onClose={committing.clear} />
      <div className="row">
        {rejected === 0 ? (
          <Button
            type="primary"
            loading={committing.busy}
            disabled={good === 0}
            onClick={() => committing.run(false)}
          >
            {formatMessage(own.acceptRows, { rows: good })}
          </Button>
        ) : (
          <Button
            type="primary"
            loading={committing.busy}
            disabled={good === 0}
            onClick={() => committing.run(true)}
          >
            {formatMessage(own.skipBad, { rows: good })}
          </Button>
        )}
        <Button disabled={committing.busy} onClick={onCancel}>
          {own.cancel}
        </Button>
        <span className="hint">
          {rejected > 0 && formatMessage(own.mustMend, { rejected })}
          {rejected === 0 && added + changed === 0 && own.nothingNew}
        </span>
      </div>
    </footer>
  )
}
