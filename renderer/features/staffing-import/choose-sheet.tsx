// First step: workbooks of the user's, chosen or dropped, or the bundled sample.
import { ExperimentOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { queueForImport } from '../../api/import-queue.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { BlankTable } from './blank-table.tsx'
import { Reconcile } from './reconcile.tsx'

interface Props {
  readonly onChosen: () => void
}

export function ChooseSheet({ onChosen }: Props) {
  const text = useText()
  const { staffingImport: own } = text.pages
  const readOnly = useOpenProject().readOnly !== null
  const hint = readOnly ? text.pages.app.readOnlyHint : undefined
  const choosing = useAction(async (source: 'dialog' | 'sample') => {
    if (source === 'sample') queueForImport([await expectOk(shell['sample.workbook']({}))])
    else queueForImport(await expectOk(shell['dialog.openWorkbooks']({})))
    onChosen()
  })
  return (
    <div className="import-choices">
      <Card title={own.steps.choose} hint={own.chooseHint}>
        <div className="drop-zone">
          <Button
            type="primary"
            icon={<FileExcelOutlined />}
            disabled={readOnly}
            title={hint}
            loading={choosing.busy}
            onClick={() => choosing.run('dialog')}
          >
            {own.choose}
          </Button>
          <span className="hint">{own.dropHint}</span>
        </div>
        <FailureAlert failure={choosing.failure} text={text} onClose={choosing.clear} />
      </Card>
      <Card title={own.useSample} hint={own.useSampleHint}>
        <div>
          <Button
            icon={<ExperimentOutlined />}
            disabled={readOnly || choosing.busy}
            title={hint}
            onClick={() => choosing.run('sample')}
          >
            {own.useSample}
          </Button>
        </div>
      </Card>
      <BlankTable />
      <Reconcile />
    </div>
  )
}
