// Import: choose a sheet, look at what it would change, accept. Nothing is written before that.
import { Alert, Steps } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { CommitSummary } from '#shared/contract/staffing-import'
import { onEngineEvent } from '../../api/engine.ts'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckSheet } from './check-sheet.tsx'
import { ChooseSheet } from './choose-sheet.tsx'
import { ImportDone } from './import-done.tsx'
import type { ReadSheet } from './read-sheet.ts'
import './import.css'

/** The sheet that is being looked at, and what came of it; or why it has to be chosen again. */
interface Stage {
  readonly sheet: ReadSheet | null
  readonly summary: CommitSummary | null
  readonly lost: 'restarted' | 'forgotten' | null
}

const BEGINNING: Stage = { sheet: null, summary: null, lost: null }

/** A sheet that was only looked at has to be read again; what was written already stays. */
function loseSheet(stage: Stage, lost: NonNullable<Stage['lost']>): Stage {
  return stage.sheet === null || stage.summary !== null ? stage : { ...BEGINNING, lost }
}

export function ImportPage() {
  const text = useText().pages.staffingImport
  const [stage, setStage] = useState<Stage>(BEGINNING)
  const { sheet, summary, lost } = stage
  const again = () => setStage(BEGINNING)
  const lose = useCallback(
    (reason: NonNullable<Stage['lost']>) => setStage((now) => loseSheet(now, reason)),
    [],
  )
  const forget = useCallback(() => lose('forgotten'), [lose])
  useEffect(() => onEngineEvent((event) => event.type === 'restarted' && lose('restarted')), [lose])
  const checking = sheet !== null && summary === null
  return (
    <Page title={text.title} intro={text.intro} fill={checking}>
      <Steps
        className="import-steps"
        size="small"
        current={summary !== null ? 3 : checking ? 1 : 0}
        items={[text.steps.choose, text.steps.check, text.steps.done].map((title) => ({ title }))}
      />
      {lost !== null && <Alert className="import-lost" type="warning" showIcon title={text.lost[lost]} />}
      {sheet === null && <ChooseSheet onRead={(read) => setStage({ ...BEGINNING, sheet: read })} />}
      {checking && (
        <CheckSheet
          sheet={sheet}
          onRead={(read) =>
            setStage((before) => (before.sheet === null ? before : { ...before, sheet: read }))
          }
          onDone={(done) => setStage({ ...stage, summary: done })}
          onCancel={again}
          onLost={forget}
        />
      )}
      {summary !== null && <ImportDone summary={summary} onAgain={again} />}
    </Page>
  )
}
