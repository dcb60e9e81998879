// Takes a document a step further: the new status with its date, and the day from which it counts.
import { App, Input, Select } from 'antd'
import { useState } from 'react'
import type { DocumentDetail } from '#shared/contract/ledger'
import { type DocumentStatus, takesEffect } from '#shared/domain/ledger/document'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { nextStatuses } from './next-statuses.ts'

interface Props {
  readonly open: boolean
  readonly document: DocumentDetail
  readonly onDone: () => void
}

interface Step {
  readonly status: DocumentStatus
  readonly date: string
  readonly effective: string
  readonly organ: string
  readonly opinion: string
}

export function AdvanceDialog({ open, document, onDone }: Props) {
  const text = useText()
  const own = text.pages.ledger
  const { today } = useAsOf()
  const { message } = App.useApp()
  const statuses = nextStatuses(document)
  const fresh: Step = {
    status: statuses.find((status) => status === 'approved') ?? statuses[0] ?? 'approved',
    date: today,
    effective: '',
    organ: '',
    opinion: '',
  }
  const [edited, setEdited] = useState<Step | null>(null)
  const step = edited ?? fresh
  const { run, busy, failure, clear } = useAction(async () => {
    const { effective, date, ...rest } = step
    const day = dateOf(date) ?? date
    const from = effective === '' ? {} : { effective: dateOf(effective) ?? effective }
    const booked = await expectOk(
      engine['ledger.advance']({ number: document.number, date: day, ...rest, ...from }),
    )
    const said = booked.inForce ? own.advancedInForce : own.advanced
    void message.success(
      formatMessage(said, { document: booked.document, status: text.ledger.statuses[step.status] }),
    )
    close()
  })
  const close = () => {
    clear()
    setEdited(null)
    onDone()
  }
  const wrong = dateOf(step.date) === null || (step.effective !== '' && dateOf(step.effective) === null)
  return (
    <Dialog
      open={open}
      title={formatMessage(own.advanceTitle, { document: document.number })}
      okText={own.advance}
      cancelText={text.pages.app.cancel}
      okDisabled={wrong}
      okHint={wrong ? text.pages.app.dateForm : undefined}
      busy={busy}
      onOk={run}
      onCancel={close}
    >
      <StepFields step={step} document={document} onChange={setEdited} />
      <FailureAlert failure={failure} text={text} />
    </Dialog>
  )
}

interface FieldsProps {
  readonly step: Step
  readonly document: DocumentDetail
  readonly onChange: (step: Step) => void
}

function StepFields({ step, document, onChange }: FieldsProps) {
  const text = useText()
  const own = text.pages.ledger
  const { pickDate } = text.pages.app
  const begins = document.effective === '' && takesEffect(step.status, document.filingDue !== '')
  const put = (change: Partial<Step>) => onChange({ ...step, ...change })
  return (
    <>
      <Labelled label={own.newStatus}>
        {(id) => (
          <Select<DocumentStatus>
            id={id}
            aria-label={own.newStatus}
            value={step.status}
            options={nextStatuses(document).map((value) => ({ value, label: text.ledger.statuses[value] }))}
            onChange={(status) => put({ status })}
          />
        )}
      </Labelled>
      <Labelled label={own.stepDate}>
        {(id) => (
          <DateInput
            id={id}
            label={own.stepDate}
            pickLabel={pickDate}
            value={step.date}
            wrong={dateOf(step.date) === null}
            onChange={(date) => put({ date })}
          />
        )}
      </Labelled>
      {begins && (
        <Labelled label={own.stepEffective}>
          {(id) => (
            <DateInput
              id={id}
              label={own.stepEffective}
              pickLabel={pickDate}
              value={step.effective}
              wrong={step.effective !== '' && dateOf(step.effective) === null}
              onChange={(effective) => put({ effective })}
            />
          )}
        </Labelled>
      )}
      <Labelled label={own.organ}>
        {(id) => (
          <Input id={id} value={step.organ} onChange={(event) => put({ organ: event.target.value })} />
        )}
      </Labelled>
      <Labelled label={own.opinion}>
        {(id) => (
          <Input id={id} value={step.opinion} onChange={(event) => put({ opinion: event.target.value })} />
        )}
      </Labelled>
      <p className="hint">{begins ? own.takesEffect : own.noEffect}</p>
    </>
  )
}
