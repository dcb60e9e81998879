// Third step: the sheet beside what it would change, which rows can't be taken, values set right; then accept, skip or cancel.
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { CommitSummary, ImportIssue, Preview } from '#shared/contract/staffing-import'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useDebounced } from '../../api/use-debounced.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Decision } from './decision.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { MendPanel } from './mend-panel.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { RecognisedTable } from './recognised-table.tsx'

/** After the last key the number of the document is taken. */
const SETTLE_MS = 250

interface Props {
  readonly sheet: ReadSheet
  /** The sheet was read anew, for another date or with other columns. */
  readonly onRead: (sheet: ReadSheet) => void
  /** Which column means what is to be set right. */
  readonly onColumns: () => void
  readonly onDone: (summary: CommitSummary) => void
  readonly onCancel: () => void
  /** The engine no longer knows the draft. */
  readonly onLost: () => void
}

/** What needs a look, of cells that can be gone to. */
function problemsOf(sheet: ReadSheet, preview: Preview | undefined): ImportIssue[] {
  const rows = (preview?.page ?? []).flatMap((row) =>
    row.issues.map((issue) => (issue.cell === '' ? { ...issue, cell: row.cell } : issue)),
  )
  const all = [...(preview?.issues ?? []), ...rows, ...sheet.draft.issues]
  const wanted = all.filter(({ severity, cell }) => severity !== 'info' && cell !== '')
  return [...new Map(wanted.map((issue) => [`${issue.cell} ${issue.code}`, issue])).values()]
}

function isLost(failure: Failure | null): boolean {
  return failure?.code === 'DRAFT_UNKNOWN'
}

export function CheckSheet({ sheet, onRead, onColumns, onDone, onCancel, onLost }: Props) {
  const text = useText()
  const { draft } = sheet
  const [dateWrong, setDateWrong] = useState(false)
  const [typed, setTyped] = useState('')
  const document = useDebounced(typed.trim(), SETTLE_MS)
  const [picked, setPicked] = useState<string | null>(null)
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
  const issues = problemsOf(sheet, data)
  const settled = data?.draftId === draft.draftId && !rereading.busy
  return (
    <div className={settled ? 'import-check' : 'import-check waiting'} aria-busy={!settled}>
      <div className="import-sheet">
        <RecognisedTable
          sheet={sheet}
          onRead={rereading.run}
          onDateWrong={setDateWrong}
          onColumns={onColumns}
        />
        <MendPanel
          sheet={sheet}
          issues={issues}
          picked={picked}
          onPick={setPicked}
          onRead={rereading.run}
          busy={rereading.busy}
        />
      </div>
      {data === undefined ? (
        <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <>
          <DifferenceTable preview={data} issues={draft.issues} onPick={setPicked} />
          <Decision
            sheet={sheet}
            issues={issues}
            preview={data}
            document={typed}
            onDocument={setTyped}
            blocked={!settled || dateWrong || document !== typed.trim()}
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
