// Import: choose a sheet, look at what it would change, accept. Nothing is written before that.
import { Steps } from 'antd'
import { useState } from 'react'
import type { CommitSummary, Draft } from '#shared/contract/staffing-import'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckSheet } from './check-sheet.tsx'
import { ChooseSheet } from './choose-sheet.tsx'
import { ImportDone } from './import-done.tsx'
import './import.css'

/** The draft that is being looked at, and what came of it. */
interface Stage {
  readonly draft: Draft | null
  readonly summary: CommitSummary | null
}

const BEGINNING: Stage = { draft: null, summary: null }

export function ImportPage() {
  const text = useText().pages.staffingImport
  const [stage, setStage] = useState<Stage>(BEGINNING)
  const { draft, summary } = stage
  const again = () => setStage(BEGINNING)
  const current = summary !== null ? 3 : draft !== null ? 1 : 0
  return (
    <Page title={text.title} intro={text.intro} fill={draft !== null && summary === null}>
      <Steps
        className="import-steps"
        size="small"
        current={current}
        items={[text.steps.choose, text.steps.check, text.steps.done].map((title) => ({ title }))}
      />
      {draft === null && <ChooseSheet onRead={(read) => setStage({ draft: read, summary: null })} />}
      {draft !== null && summary === null && (
        <CheckSheet draft={draft} onDone={(done) => setStage({ draft, summary: done })} onCancel={again} />
      )}
      {summary !== null && <ImportDone summary={summary} onAgain={again} />}
    </Page>
  )
}
