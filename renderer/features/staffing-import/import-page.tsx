// Import: choose sheets, say what their columns are, look at what each would change, accept. Nothing is written before that.
import { Alert, Steps } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { CommitSummary } from '#shared/contract/staffing-import'
import { onEngineEvent } from '../../api/engine.ts'
import { clearSettled, type QueuedFile, settleQueued, useImportQueue } from '../../api/import-queue.ts'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { CheckSheet } from './check-sheet.tsx'
import { ChooseSheet } from './choose-sheet.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileQueue } from './file-queue.tsx'
import { ImportDone } from './import-done.tsx'
import { OpenFile } from './open-file.tsx'
import type { ReadSheet } from './read-sheet.ts'
import './import.css'

interface Unclear {
  readonly failure: Failure
  readonly password: string
}

/** The file that is being looked at, how far it has come, and what came of it; or why it has to be chosen again. */
interface Stage {
  readonly sheet: ReadSheet | null
  readonly unclear: Unclear | null
  /** Columns are being bound. */
  readonly binding: boolean
  readonly summary: CommitSummary | null
  readonly lost: 'restarted' | 'forgotten' | null
}

const BEGINNING: Stage = { sheet: null, unclear: null, binding: false, summary: null, lost: null }

type Step = 'choose' | 'columns' | 'check' | 'done'
const STEPS: readonly Step[] = ['choose', 'columns', 'check', 'done']

function stepOf({ sheet, unclear, binding, summary }: Stage): Step {
  if (summary !== null) return 'done'
  if (binding || (unclear !== null && sheet === null)) return 'columns'
  return sheet === null ? 'choose' : 'check'
}

export function ImportPage() {
  const text = useText().pages.staffingImport
  const readOnly = useOpenProject().readOnly !== null
  const files = useImportQueue()
  const [stage, setStage] = useState<Stage>(BEGINNING)
  const { sheet, unclear, summary, lost } = stage
  const current = files.find(({ state }) => state === 'waiting') ?? null
  const token = sheet?.token ?? current?.token ?? null
  useEffect(() => clearSettled, [])

  const finish = useCallback(
    (state: 'imported' | 'left', next: Partial<Stage> = {}) => {
      if (token !== null) settleQueued(token, state)
      setStage({ ...BEGINNING, ...next })
    },
    [token],
  )
  const isOpen = sheet !== null && summary === null
  const lose = useCallback(
    (reason: NonNullable<Stage['lost']>) => isOpen && finish('left', { lost: reason }),
    [isOpen, finish],
  )
  const forget = useCallback(() => lose('forgotten'), [lose])
  useEffect(() => onEngineEvent((event) => void (event.type === 'restarted' && lose('restarted'))), [lose])

  const look = (read: ReadSheet) => setStage({ ...BEGINNING, sheet: read })
  const step = stepOf(stage)
  const steps = STEPS.map((key) => ({ title: text.steps[key], disabled: !canGo(stage, key) }))
  return (
    <Page title={text.title} intro={text.intro} fill={step === 'columns' || step === 'check'}>
      <Steps
        className="import-steps"
        size="small"
        current={STEPS.indexOf(step)}
        items={steps}
        onChange={(at) => setStage({ ...stage, binding: STEPS[at] === 'columns' })}
      />
      {lost !== null && <Alert className="import-lost" type="warning" showIcon title={text.lost[lost]} />}
      <FileQueue files={files} current={summary === null ? token : null} />
      {step === 'done' && summary !== null && (
        <ImportDone
          summary={summary}
          waiting={files.filter(({ state }) => state === 'waiting').length}
          onAgain={() => setStage(BEGINNING)}
        />
      )}
      {step === 'columns' && token !== null && (
        <ColumnsStep
          key={token}
          token={token}
          password={sheet?.choice.password ?? unclear?.password}
          sheet={sheet}
          failure={sheet === null ? (unclear?.failure ?? null) : null}
          onRead={look}
          onBack={() => (sheet === null ? finish('left') : setStage({ ...stage, binding: false }))}
        />
      )}
      {step === 'check' && sheet !== null && (
        <CheckSheet
          sheet={sheet}
          onRead={(read) => setStage((now) => (now.sheet === null ? now : { ...now, sheet: read }))}
          onColumns={() => setStage({ ...stage, binding: true })}
          onDone={(done) => {
            settleQueued(sheet.token, 'imported')
            setStage({ ...stage, summary: done })
          }}
          onCancel={() => finish('left')}
          onLost={forget}
        />
      )}
      {step === 'choose' && (
        <ChooseOrOpen
          file={readOnly ? null : current}
          onChosen={() => setStage(BEGINNING)}
          onRead={look}
          onUnclear={(failure, password) => setStage({ ...BEGINNING, unclear: { failure, password } })}
        />
      )}
    </Page>
  )
}

/** Back and forth between columns and check, while a sheet is being looked at. */
function canGo({ sheet, summary }: Stage, step: Step): boolean {
  return sheet !== null && summary === null && (step === 'columns' || step === 'check')
}

interface ChooseOrOpenProps {
  /** The file whose turn it is. */
  readonly file: QueuedFile | null
  readonly onChosen: () => void
  readonly onRead: (sheet: ReadSheet) => void
  readonly onUnclear: (failure: Failure, password: string) => void
}

function ChooseOrOpen({ file, onChosen, onRead, onUnclear }: ChooseOrOpenProps) {
  if (file === null) return <ChooseSheet onChosen={onChosen} />
  return <OpenFile key={file.token} file={file} onRead={onRead} onUnclear={onUnclear} />
}
