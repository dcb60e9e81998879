// What the sheet would change, the rows that can't be taken first.
import { Alert, Radio } from 'antd'
import { useState } from 'react'
import type { ImportIssue, Preview, PreviewRow } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { differenceColumns } from './difference-columns.tsx'
import { issueText } from './issue-text.ts'
import { LikelyNames } from './likely-names.tsx'

type Status = PreviewRow['status']
const STATUSES: readonly Status[] = ['rejected', 'added', 'changed', 'unchanged']

interface Props {
  readonly preview: Preview
  /** Issues of the sheet found while reading it. */
  readonly issues: readonly ImportIssue[]
  /** A cell is to be looked at on the sheet. */
  readonly onPick: (cell: string) => void
}

export function DifferenceTable({ preview, issues, onPick }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const names = useNames()
  const [shown, setShown] = useState<Status | 'all'>('all')
  const rows = preview.page.filter((row) => shown === 'all' || row.status === shown)
  const counted = STATUSES.filter((status) => preview[status] > 0)
  return (
    <section className="difference" aria-label={own.preview}>
      <header className="row">
        <h2>{own.preview}</h2>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={own.state}
          value={shown}
          onChange={(event) => setShown(event.target.value as Status | 'all')}
          options={[
            { value: 'all', label: `${own.showAll} ${preview.rows}` },
            ...counted.map((status) => ({
              value: status,
              label: `${own.status[status]} ${preview[status]}`,
            })),
          ]}
        />
        <span className="hint">{preview.rejected > 0 ? own.rejectedFirst : own.noRejected}</span>
      </header>
      <SheetIssues preview={preview} issues={issues} />
      <LikelyNames preview={preview} />
      <DataTable
        label={own.previewTable}
        columns={differenceColumns(text, preview, names, onPick)}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={(row) => row.cell}
        rowTone={(row) => (row.status === 'rejected' ? 'error' : row.status === 'unchanged' ? 'muted' : null)}
      />
      {preview.page.length < preview.rows && (
        <p className="hint">{formatMessage(own.truncated, { shown: preview.page.length })}</p>
      )}
    </section>
  )
}

/** What is said of the sheet as a whole: doubts in amber, remarks in blue. */
function SheetIssues({ preview, issues }: Omit<Props, 'onPick'>) {
  const text = useText()
  const own = text.pages.staffingImport
  const { count, names } = preview.onlyHere
  const rejected = new Set(preview.page.flatMap((row) => row.issues.map((issue) => issue.cell)))
  // Only so many lines are shown: what concerns the whole workbook comes before single columns.
  const told = [...preview.issues, ...issues]
    .filter((issue) => issue.cell === '' || !rejected.has(issue.cell))
    .toSorted((a, b) => Number(a.cell !== '') - Number(b.cell !== ''))
  const lines = (wanted: boolean) => [
    ...new Set(
      told.filter(({ severity }) => (severity !== 'info') === wanted).map((issue) => issueText(text, issue)),
    ),
  ]
  const remarks = lines(false)
  if (count > 0) {
    const listed = names.slice(0, 5).join(text.pages.app.listSeparator)
    const more = count > 5 ? own.andMore : ''
    remarks.push(formatMessage(own.onlyHere, { count, names: listed + more }))
  }
  const { onlyThere } = preview
  if (onlyThere.count > 0) {
    const listed = onlyThere.names.slice(0, 5).join(text.pages.app.listSeparator)
    const more = onlyThere.count > 5 ? own.andMore : ''
    remarks.push(formatMessage(own.onlyThere, { count: onlyThere.count, names: listed + more }))
  }
  return (
    <>
      <IssueLines type="warning" label={own.sheetWarnings} lines={lines(true)} />
      <IssueLines type="info" label={own.sheetIssues} lines={remarks} />
    </>
  )
}

interface LinesProps {
  readonly type: 'warning' | 'info'
  readonly label: string
  readonly lines: readonly string[]
}

/** More than so many would push the table out of the window; those of rows stand in the table too. */
const LINES_SHOWN = 6

function IssueLines({ type, label, lines }: LinesProps) {
  const own = useText().pages.staffingImport
  if (lines.length === 0) return null
  const rest = lines.length - LINES_SHOWN
  return (
    <Alert
      type={type}
      showIcon
      title={
        <ul aria-label={label}>
          {lines.slice(0, LINES_SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {rest > 0 && <li>{formatMessage(own.moreIssues, { count: rest })}</li>}
        </ul>
      }
    />
  )
}
