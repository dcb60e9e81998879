// Preview, workbook, PDF; and where the file went.
import {
  CopyOutlined,
  FileExcelOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  PrinterOutlined,
} from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { Progress } from '#shared/contract/define'
import type { Printable, ReportQuery } from '#shared/contract/report'
import { tableCells } from '#shared/domain/report/table-cells'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { markExported } from '../../api/exported-mark.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useWork } from '../../api/work.ts'
import { copyCells } from '../../ui/copy-table.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { type Format, OtherName, type Writing, WritingBar } from './export-state.tsx'

interface Written {
  readonly file: string
  readonly bytes: number
  readonly token: string
}

interface Props {
  /** Null while there is no table to give away. */
  readonly model: Printable | null
  /** How the table was asked for. */
  readonly asked: z.input<typeof ReportQuery>
  readonly report: string
  /** Name of the scenario, or the date: what tells the file from others of its kind. */
  readonly basis: string
}

/** Asks for a file and writes the table there; `name` in place of the usual name. */
function useExport({ model, asked, report, basis }: Props) {
  const { report: own, app } = useText().pages
  const work = useWork()
  const project = useOpenProject()
  const [written, setWritten] = useState<Written | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const exporting = useAction(async (format: Format, name?: string) => {
    if (model === null) return
    setWritten(null)
    const title = own.names[report] ?? report
    const usual = `${formatMessage(own.suggestedName, { title, scenario: basis })}.${format}`
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName: name ?? usual, format }))
    if (picked === null) return
    const { token } = picked
    const write = (elsewhere: Progress) => {
      // With the tables that explain it, as further sheets.
      if (format !== 'xlsx') return expectOk(writePages(format, model, token))
      const query = { ...asked, annexes: true }
      const told: Progress = (done, total) => {
        setWriting(total === null || total === 0 ? null : { token, share: done / total })
        elsewhere(done, total)
      }
      return expectOk(engine['report.export']({ query, token }, told))
    }
    const stop = format === 'xlsx' ? () => void engine['report.cancelExport']({ token }) : null
    try {
      const exported = await work(
        { title: formatMessage(app.work.exporting, { file: picked.name }), stop },
        write,
      )
      setWritten({ ...exported, token })
      markExported(project.file)
    } finally {
      setWriting(null)
    }
  })
  return { exporting, writing, written, forget: () => setWritten(null) }
}

export function ReportButtons(props: Props) {
  const { model } = props
  const text = useText()
  const own = text.pages.report
  const { exporting, writing, written, forget } = useExport(props)

  const none = model === null
  const office = model !== null && 'paragraphs' in model ? 'docx' : 'xlsx'
  const hint = none ? own.noTable : undefined
  const preview = useAction(async () => {
    if (model === null) return
    await expectOk(shell['print.preview']({ model }))
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
        <Button disabled={none} title={hint} icon={<CopyOutlined />} onClick={() => copyTable(model)}>
          {own.copyTable}
        </Button>
        {writing !== null && <WritingBar writing={writing} />}
      </div>
      <FailureAlert
        failure={preview.failure ?? exporting.failure}
        text={text}
        action={<OtherName failure={exporting.failure} onPick={exporting.run} />}
      />
      {written !== null && <WrittenNotice written={written} onClose={forget} />}
    </>
  )
}

/** All that the table shows, headings first; of a letter its text. */
function copyTable(model: Printable | null): void {
  if (model === null) return
  if ('paragraphs' in model)
    copyCells([model.title, model.addressee, ...model.paragraphs].map((line) => [line]))
  else copyCells(tableCells(model))
}

/** The Word file from the engine, the pages from main. */
function writePages(format: Format, model: Printable, token: string) {
  return format === 'docx' && 'paragraphs' in model
    ? engine['report.exportLetter']({ letter: model, token })
    : shell['print.toPdf']({ model, token })
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
