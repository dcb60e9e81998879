// Second step: what was recognised, what would change, which rows can't be taken; then accept, skip or cancel.
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { CommitSummary, Preview } from '#shared/contract/staffing-import'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Decision } from './decision.tsx'
import { DifferenceTable } from './difference-table.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { RecognisedTable } from './recognised-table.tsx'

interface Props {
  readonly sheet: ReadSheet
  /** The sheet was read anew, for another date or with other columns. */
  readonly onRead: (sheet: ReadSheet) => void
  readonly onDone: (summary: CommitSummary) => void
  readonly onCancel: () => void
  /** The engine no longer knows the draft. */
  readonly onLost: () => void
}

function problemsOf(preview: Preview | undefined): ReadonlySet<string> {
  const issues = [...(preview?.issues ?? []), ...(preview?.page ?? []).flatMap((row) => row.issues)]
  return new Set(issues.filter(({ severity }) => severity !== 'info').map(({ cell }) => cell))
}

function isLost(failure: Failure | null): boolean {
  return failure?.code === 'DRAFT_UNKNOWN'
}

export function CheckSheet({ sheet, onRead, onDone, onCancel, onLost }: Props) {
  const text = useText()
  const { draft } = sheet
  const [dateWrong, setDateWrong] = useState(false)
  const [document, setDocument] = useState('')
  const { data, failure } = useEngineQuery(
    'staffingImport.preview',
    { draftId: draft.draftId, document },
    { keep: true },
  )
  const rereading = useAction(async (read: () => Promise<ReadSheet>) => onRead(await read()))
  const lost = isLost(failure)
  useEffect(() => {
    if (lost) onLost()
  }, [lost, onLost])
  if (failure !== null) {
    return (
      <>
        <FailureAlert failure={lost ? null : failure} text={text} />
        <div>
          <Button onClick={onCancel}>{text.pages.staffingImport.cancel}</Button>
        </div>
      </>
    )
  }
  const settled = data?.draftId === draft.draftId && !rereading.busy
  return (
    <div className={settled ? 'import-check' : 'import-check waiting'} aria-busy={!settled}>
      <RecognisedTable
        sheet={sheet}
        onRead={rereading.run}
        onDateWrong={setDateWrong}
        problems={problemsOf(data)}
      />
      {data === undefined ? (
        <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <>
          <DifferenceTable preview={data} issues={draft.issues} />
          <Decision
            preview={data}
            document={document}
            onDocument={setDocument}
            blocked={!settled || dateWrong}
            failure={rereading.failure}
            onDone={onDone}
            onCancel={onCancel}
            onLost={onLost}
          />
        </>
      )}
    </div>
  )
}
