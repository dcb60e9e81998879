// First step: a workbook of the user's, or the bundled sample.
import { ExperimentOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { readSheet } from './read-sheet.ts'

interface Props {
  readonly onRead: (sheet: ReadSheet) => void
}

export function ChooseSheet({ onRead }: Props) {
  const text = useText()
  const { staffingImport: own } = text.pages
  const readOnly = useOpenProject().readOnly !== null
  const hint = readOnly ? text.pages.app.readOnlyHint : undefined
  const [progress, setProgress] = useState<string | null>(null)

  const reading = useAction(async (source: 'dialog' | 'sample') => {
    const ask = source === 'dialog' ? shell['dialog.openWorkbook'] : shell['sample.workbook']
    const picked = await expectOk(ask({}))
    if (picked === null) return
    setProgress(formatMessage(own.reading, { file: picked.name }))
    const told = (done: number) => setProgress(formatMessage(own.readRows, { done }))
    try {
      onRead(await readSheet(picked.token, {}, told))
    } finally {
      setProgress(null)
    }
  })

  return (
    <div className="import-choices">
      <Card title={own.steps.choose} hint={own.chooseHint}>
        <div>
          <Button
            type="primary"
            icon={<FileExcelOutlined />}
            disabled={readOnly}
            title={hint}
            loading={reading.busy}
            onClick={() => reading.run('dialog')}
          >
            {own.choose}
          </Button>
        </div>
        {progress !== null && <p role="status">{progress}</p>}
        <FailureAlert failure={reading.failure} text={text} onClose={reading.clear} />
      </Card>
      <Card title={own.useSample} hint={own.useSampleHint}>
        <div>
          <Button
            icon={<ExperimentOutlined />}
            disabled={readOnly || reading.busy}
            title={hint}
            onClick={() => reading.run('sample')}
          >
            {own.useSample}
          </Button>
        </div>
      </Card>
    </div>
  )
}
