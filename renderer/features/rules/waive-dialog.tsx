// Lets one finding pass: with a reason, a name and a date; or takes that back.
import { Input } from 'antd'
import { useState } from 'react'
import type { FindingRow } from '#shared/contract/scenario'
import { findingSentence } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useNames } from '../../api/use-names.ts'
import { DateInput, dateOf } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'

interface Props {
  /** Null while nothing is waived. */
  readonly finding: FindingRow | null
  readonly onClose: () => void
}

export function WaiveDialog({ finding, onClose }: Props) {
  if (finding === null) return null
  const { rule, unit, body, message, subject } = finding
  return (
    <OpenDialog key={`${rule} ${unit} ${body} ${message} ${subject}`} finding={finding} onClose={onClose} />
  )
}

function OpenDialog({ finding, onClose }: { readonly finding: FindingRow; readonly onClose: () => void }) {
  const text = useText()
  const { rules: own, app } = text.pages
  const { today } = useAsOf()
  const names = useNames()
  const { rule, unit, body, message, subject, waiver } = finding
  const place = { rule, unit, body, message, subject }
  const [said, setSaid] = useState(waiver ?? { reason: '', who: '', date: today })
  const waiving = useAction(async () => {
    await expectOk(engine['rules.waive']({ ...place, ...said, date: dateOf(said.date) ?? '' }))
    onClose()
  })
  const taking = useAction(async () => {
    await expectOk(engine['rules.unwaive'](place))
    onClose()
  })
  const isBlank = said.reason.trim() === '' || said.who.trim() === '' || dateOf(said.date) === null
  const takeBack = { other: { text: own.unwaive, run: taking.run } }
  return (
    <Dialog
      open
      title={own.waiveTitle}
      okText={own.waive}
      cancelText={app.cancel}
      okDisabled={isBlank}
      okHint={isBlank ? own.waiveNeeds : undefined}
      busy={waiving.busy || taking.busy}
      {...(waiver === null ? {} : takeBack)}
      onOk={waiving.run}
      onCancel={onClose}
    >
      <p>{findingSentence(text, finding, names)}</p>
      <Labelled label={own.reason}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={1000}
            value={said.reason}
            onChange={(event) => setSaid({ ...said, reason: event.target.value })}
          />
        )}
      </Labelled>
      <div className="row">
        <Labelled label={own.who}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={said.who}
              onChange={(event) => setSaid({ ...said, who: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={own.date}>
          {(id) => (
            <DateInput
              id={id}
              label={own.date}
              pickLabel={own.pickDate}
              value={said.date}
              wrong={dateOf(said.date) === null}
              onChange={(date) => setSaid({ ...said, date })}
            />
          )}
        </Labelled>
      </div>
      <FailureAlert failure={waiving.failure ?? taking.failure} text={text} />
    </Dialog>
  )
}
