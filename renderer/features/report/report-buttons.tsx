// Preview, workbook, PDF; and where the file went.
import {
  CopyOutlined,
  FileExcelOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  PrinterOutlined,
} from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Progress } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { Letter, Printable, ReportBlock, ReportQuery } from '#shared/contract/report'
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
import { letterLines } from './letter-lines.ts'

interface Written {
  readonly file: string
  readonly bytes: number
  readonly token: string
}

type Asked = z.input<typeof ReportQuery>

/** What the screen has of a report: a letter, or some rows of a table. */
export type Shown = Letter | ReportBlock

interface Props {
  /** Null while there is no table to give away. */
  readonly shown: Shown | null
  /** How the table was asked for. */
  readonly asked: Asked
  readonly report: string
  /** Name of the scenario, or the date: what tells the file from others of its kind. */
  readonly basis: string
}

/** Asks for a file and writes the table there; `name` in place of the usual name. */
function useExport({ shown, asked, report, basis }: Props) {
  const { report: own, app } = useText().pages
  const work = useWork()
  const project = useOpenProject()
  const [written, setWritten] = useState<Written | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const exporting = useAction(async (format: Format, name?: string) => {
    if (shown === null) return
    setWritten(null)
    const title = own.names[report] ?? report
    const usual = `${formatMessage(own.suggestedName, { title, scenario: basis })}.${format}`
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName: name ?? usual, format }))
    if (picked === null) return
    const { token } = picked
    const stop = stopOf(format, token)
    const write = async (elsewhere: Progress) => {
      if (format !== 'xlsx') return expectOk(writePages(format, await wholeOf(shown, asked), token))
      // With the tables that explain it, as further sheets.
      const query = { ...asked, annexes: true }
      const told: Progress = (done, total) => {
        setWriting(total === null || total === 0 ? null : { share: done / total, stop })
        elsewhere(done, total)
      }
      return expectOk(engine['report.export']({ query, token }, told))
    }
    // A long table is made before its first row is written; the bar and the way to stop are there from the start.
    setWriting({ share: format === 'xlsx' ? 0 : null, stop })
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
  const { shown, asked } = props
  const text = useText()
  const own = text.pages.report
  const { exporting, writing, written, forget } = useExport(props)

  const none = shown === null
  const office = shown !== null && 'paragraphs' in shown ? 'docx' : 'xlsx'
  const hint = none ? own.noTable : undefined
  const preview = useAction(async () => {
    if (shown === null) return
    await expectOk(shell['print.preview']({ model: await wholeOf(shown, asked) }))
  })
  const copying = useCopying(props)

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
        <Button
          disabled={none}
          title={hint}
          icon={<CopyOutlined />}
          loading={copying.busy}
          onClick={() => copying.run()}
        >
          {office === 'docx' ? own.copyLetter : own.copyTable}
        </Button>
        {writing !== null && <WritingBar writing={writing} />}
      </div>
      <FailureAlert
        failure={preview.failure ?? copying.failure ?? exporting.failure}
        text={text}
        action={<OtherName failure={exporting.failure} onPick={exporting.run} />}
      />
      {written !== null && <WrittenNotice written={written} onClose={forget} />}
    </>
  )
}

/** The letter, or the table with all of its rows, of which the screen may have some only. Throws REPORT_TOO_LONG. */
async function wholeOf(shown: Shown, asked: Asked): Promise<Printable> {
  if ('paragraphs' in shown) return shown
  const { table, size, rows, annexRows } = shown
  const isWhole =
    rows <= size && (table.annexes ?? []).every((annex, at) => annex.rows.length === annexRows[at])
  return isWhole ? table : expectOk(engine['report.build'](asked))
}

/** Copies the whole table. Where it took too long to come for the click to count, it is there for the next one. */
function useCopying({ shown, asked }: Props) {
  const { copied } = useText().pages.report
  const { message } = App.useApp()
  const fetched = useRef<{ readonly of: Shown; readonly whole: Printable } | null>(null)
  return useAction(async () => {
    if (shown === null) return
    const whole = fetched.current?.of === shown ? fetched.current.whole : await wholeOf(shown, asked)
    const done = copyCells(cellsOf(whole))
    fetched.current = done ? null : { of: shown, whole }
    if (!done) throw new UserFailure('NOT_COPIED')
    void message.success(copied)
  })
}

/** All that the table shows, headings first; of a letter its text. */
function cellsOf(model: Printable): readonly (readonly string[])[] {
  return 'paragraphs' in model ? letterLines(model).map((line) => [line]) : tableCells(model)
}

/** A letter is written before anyone could stop it. */
function stopOf(format: Format, token: string): (() => void) | null {
  if (format === 'xlsx') return () => void engine['report.cancelExport']({ token })
  return format === 'pdf' ? () => void shell['print.stopPdf']({ token }) : null
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
