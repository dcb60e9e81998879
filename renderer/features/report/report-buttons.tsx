// Preview, workbook, PDF; and where the file went.
import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Printable } from '#shared/contract/report'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { markExported } from '../../api/exported-mark.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

type Format = 'xlsx' | 'docx' | 'pdf'

interface Written {
  readonly file: string
  readonly bytes: number
  readonly token: string
}

interface Props {
  /** Null while there is no table to give away. */
  readonly model: Printable | null
  readonly report: string
  /** Name of the scenario, or the date: what tells the file from others of its kind. */
  readonly basis: string
}

export function ReportButtons({ model, report, basis }: Props) {
  const text = useText()
  const own = text.pages.report
  const project = useOpenProject()
  const [written, setWritten] = useState<Written | null>(null)

  const none = model === null
  const office = model !== null && 'paragraphs' in model ? 'docx' : 'xlsx'
  const hint = none ? own.noTable : undefined
  const preview = useAction(async () => {
    if (model === null) return
    await expectOk(shell['print.preview']({ model }))
  })
  const exporting = useAction(async (format: Format) => {
    if (model === null) return
    setWritten(null)
    const title = own.names[report] ?? report
    const suggestedName = `${formatMessage(own.suggestedName, { title, scenario: basis })}.${format}`
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName, format }))
    if (picked === null) return
    const write = writeAs(format, model, picked.token)
    setWritten({ ...(await expectOk(write)), token: picked.token })
    markExported(project.file)
  })

  return (
    <>
      <div className="row">
        <Button
          type="primary"
          icon={office === 'docx' ? <FileWordOutlined /> : <FileExcelOutlined />}
          disabled={none}
          title={hint}
          loading={exporting.busy}
          onClick={() => exporting.run(office)}
        >
          {office === 'docx' ? own.exportDocx : own.exportXlsx}
        </Button>
        <Button
          icon={<FilePdfOutlined />}
          disabled={none || exporting.busy}
          title={hint}
          onClick={() => exporting.run('pdf')}
        >
          {own.exportPdf}
        </Button>
        <Button
          icon={<PrinterOutlined />}
          disabled={none}
          title={hint}
          loading={preview.busy}
          onClick={() => preview.run()}
        >
          {own.preview}
        </Button>
      </div>
      <FailureAlert failure={preview.failure ?? exporting.failure} text={text} />
      {written !== null && <WrittenNotice written={written} onClose={() => setWritten(null)} />}
    </>
  )
}

/** The office program's file from the engine, the pages from main. */
function writeAs(format: Format, model: Printable, token: string) {
  if (format === 'pdf') return shell['print.toPdf']({ model, token })
  if ('paragraphs' in model) return engine['report.exportLetter']({ letter: model, token })
  return engine['report.export']({ model, token })
}

interface NoticeProps {
  readonly written: Written
  readonly onClose: () => void
}

function WrittenNotice({ written, onClose }: NoticeProps) {
  const text = useText()
  const own = text.pages.report
  const size = formatMessage(own.kilobytes, { size: groupThousands(Math.ceil(written.bytes / 1024)) })
  const revealing = useAction(async () => {
    await expectOk(shell['shell.reveal']({ token: written.token }))
  })
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={formatMessage(own.exported, { file: written.file, size })}
        action={
          <Button size="small" onClick={() => revealing.run()}>
            {own.openFolder}
          </Button>
        }
        closable={{ onClose }}
      />
      <FailureAlert failure={revealing.failure} text={text} />
    </>
  )
}
