// What is wrong with a sheet as a workbook for whoever filled it in: cells marked red, reasons as comments, and a list.
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { ImportIssue } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { issueSentence } from '#shared/locale/sentences'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { splitRemedy } from './issue-text.ts'
import type { ReadSheet } from './read-sheet.ts'

interface Props {
  readonly sheet: ReadSheet
  readonly document: string
  /** What was said of the sheet besides rows that are kept out. */
  readonly warnings: readonly ImportIssue[]
}

export function ErrorBook({ sheet, document, warnings }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const [saved, setSaved] = useState<string | null>(null)
  const { token, choice, draft } = sheet
  const saving = useAction(async () => {
    const suggestedName = formatMessage(own.errorsName, {
      file: draft.file.replace(/\.[^.]*$/, '').slice(0, 80),
    })
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName, format: 'xlsx' }))
    if (picked === null) return
    const { draftId } = draft
    const rejected = await expectOk(engine['staffingImport.rejected']({ draftId, document }))
    const known = new Map([...rejected, ...warnings].map((issue) => [`${issue.cell} ${issue.code}`, issue]))
    const marks = [...known.values()].map((issue) => ({
      cell: issue.cell,
      ...splitRemedy(issueSentence(text, issue)),
    }))
    const { mends, password } = choice
    const shut = { ...(mends !== undefined && { mends }), ...(password !== undefined && { password }) }
    await expectOk(
      engine['staffingImport.mark']({
        token,
        ...shut,
        sheet: draft.sheet,
        marks,
        words: own.errorWords,
        out: picked.token,
      }),
    )
    setSaved(picked.name)
  })
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={saving.busy} onClick={() => saving.run()}>
        {own.errorsSave}
      </Button>
      {saved !== null && <span role="status">{formatMessage(own.errorsSaved, { file: saved })}</span>}
      <FailureAlert failure={saving.failure} text={text} onClose={saving.clear} />
    </>
  )
}
