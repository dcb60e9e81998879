// Third step: what was written, what was left out, where to go.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { CommitSummary } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { Card } from '../../ui/page.tsx'
import { issueText } from './issue-text.ts'

interface Props {
  readonly summary: CommitSummary
  /** Files that still wait for their turn. */
  readonly waiting: number
  readonly onAgain: () => void
}

export function ImportDone({ summary, waiting, onAgain }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const navigate = useNavigate()
  const { accepted, added, changed, unchanged, rejected } = summary
  const skipped = new Set(rejected.map((issue) => issue.cell.replace(/^[A-Z]+/, ''))).size
  return (
    <Card title={own.doneTitle}>
      <p role="status">
        {formatMessage(own.doneCounts, { accepted, added, changed, unchanged })}
        {skipped > 0 && formatMessage(own.doneSkipped, { rejected: skipped })}
        {own.doneUndo}
      </p>
      {skipped > 0 && (
        <ul className="skipped-rows">
          {rejected.map((issue) => (
            <li key={`${issue.cell} ${issue.code}`}>{issueText(text, issue)}</li>
          ))}
        </ul>
      )}
      <div className="row">
        {waiting > 0 ? (
          <Button type="primary" onClick={onAgain}>
            {formatMessage(own.nextFile, { waiting })}
          </Button>
        ) : (
          <>
            <Button type="primary" onClick={() => navigate('/scenario')}>
              {own.toScenario}
            </Button>
            <Button onClick={onAgain}>{own.again}</Button>
          </>
        )}
      </div>
    </Card>
  )
}
