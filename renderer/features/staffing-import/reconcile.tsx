// 对账: roster, ledger and any sheets against each other on a date; one answer, or every difference with both places.
import { AuditOutlined, DownloadOutlined, PlusOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { Draft, Reconciled } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { ReconciledAnswer } from './reconciled-answer.tsx'

/** What was compared, as it must be asked for again to be kept. */
interface Answered {
  readonly asked: { readonly asOf: string; readonly draftIds: readonly string[] }
  readonly found: Reconciled
}

export function Reconcile() {
  const text = useText()
  const own = text.pages.staffingImport
  const [date, setDate] = useState(useAsOf().asOf)
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [answered, setAnswered] = useState<Answered | null>(null)
  const asOf = dateOf(date)
  const adding = useAction(async () => {
    const picked = await expectOk(shell['dialog.openWorkbook']({}))
    if (picked === null) return
    const draft = await expectOk(engine['staffingImport.read']({ token: picked.token }))
    setDrafts((now) => [...now, draft])
    setAnswered(null)
  })
  const remove = (draftId: string) => {
    setDrafts((now) => now.filter((draft) => draft.draftId !== draftId))
    setAnswered(null)
  }
  const running = useAction(async (day: string) => {
    const asked = { asOf: day, draftIds: drafts.map(({ draftId }) => draftId) }
    setAnswered({ asked, found: await expectOk(engine['staffingImport.reconcile'](asked)) })
  })
  return (
    <Card title={own.reconcile} hint={own.reconcileHint}>
      <div className="row">
        <DateInput
          label={own.reconcileDate}
          pickLabel={own.pickDate}
          value={date}
          wrong={asOf === null}
          onChange={(day) => {
            setDate(day)
            setAnswered(null)
          }}
        />
        <Button
          icon={<PlusOutlined />}
          loading={adding.busy}
          disabled={drafts.length >= SHEETS_MAX}
          onClick={() => adding.run()}
        >
          {own.reconcileAdd}
        </Button>
        <Button
          type="primary"
          icon={<AuditOutlined />}
          disabled={asOf === null}
          loading={running.busy}
          onClick={() => asOf !== null && running.run(asOf)}
        >
          {own.reconcileRun}
        </Button>
      </div>
      {drafts.length > 0 && (
        <div className="row">
          {drafts.map(({ draftId, file, kind }) => (
            <Tag
              key={draftId}
              closable={{ 'aria-label': formatMessage(own.removeSheet, { file }) }}
              onClose={() => remove(draftId)}
            >
              {file} {text.fields.importKinds[kind]}
            </Tag>
          ))}
        </div>
      )}
      <FailureAlert failure={adding.failure ?? running.failure} text={text} />
      {answered !== null && (
        <>
          <ReconciledAnswer found={answered.found} text={text} />
          <Keeping key={JSON.stringify(answered.asked)} answered={answered} />
        </>
      )}
    </Card>
  )
}

/** The engine holds no more sheets than these at a time. */
const SHEETS_MAX = 8

/** Kept for later months, and on paper. */
function Keeping({ answered: { asked, found } }: { readonly answered: Answered }) {
  const text = useText()
  const own = text.pages.staffingImport
  const [said, setSaid] = useState<string | null>(null)
  const keeping = useAction(async () => {
    const kept = await expectOk(engine['staffingImport.keepReconciled'](asked))
    setSaid(formatMessage(own.reconcileKept, kept))
  })
  const saving = useAction(async () => {
    const suggestedName = formatMessage(own.reconcileName, { asOf: found.asOf })
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName, format: 'xlsx' }))
    if (picked === null) return
    const { token } = picked
    await expectOk(engine['staffingImport.saveReconciled']({ token, found, locale: text.locale }))
    setSaid(formatMessage(own.reconcileSaved, { file: picked.name }))
  })
  return (
    <div className="row">
      <Button icon={<SaveOutlined />} loading={keeping.busy} onClick={() => keeping.run()}>
        {own.reconcileKeep}
      </Button>
      <Button icon={<DownloadOutlined />} loading={saving.busy} onClick={() => saving.run()}>
        {own.reconcileSave}
      </Button>
      {said !== null && <span role="status">{said}</span>}
      <FailureAlert failure={keeping.failure ?? saving.failure} text={text} />
    </div>
  )
}
