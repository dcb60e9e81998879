// A form for one record in a dialog: checked where it is typed, saved as one command, refusals shown at their field.
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { Failure, Result } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { expectOk } from '../result.ts'
import { useText } from '../text.tsx'
import { useAction } from '../use-action.ts'
import { useNames } from '../use-names.ts'
import type { RecordField, RecordInput, RecordValues } from './fields.ts'
import { fieldOfRefusal, inputOf, mistakesOf } from './fields.ts'
import { RecordControl } from './record-control.tsx'
import './records.css'

export interface RecordForm {
  readonly title: string
  readonly fields: readonly RecordField[]
  readonly initial: RecordValues
  readonly save: (input: RecordInput) => Promise<Result<unknown>>
  /** Key of the row that was made, from what the command answered: its panel opens. */
  readonly made?: (saved: unknown) => string
  /** Two columns, or three for many short fields. */
  readonly columns?: 3
  /** Said under the fields, following what is typed. */
  readonly note?: (values: RecordValues) => ReactNode
}

interface Props {
  readonly form: RecordForm
  readonly onClose: () => void
  readonly onSaved?: (saved: unknown) => void
}

/** Stands only while it is open: what was typed goes with it. */
export function RecordDialog({ form, onClose, onSaved }: Props) {
  const text = useText()
  const own = text.records
  const { message } = App.useApp()
  const [values, setValues] = useState(form.initial)
  const [attempted, setAttempted] = useState(false)
  const { fields, title } = form
  const mistakes = mistakesOf(fields, values)
  const { run, busy, failure, clear } = useAction(async () => {
    setAttempted(true)
    if (mistakes.size > 0) return
    const saved = await expectOk(form.save(inputOf(fields, values)))
    onSaved?.(saved)
    void message.success(formatMessage(own.saved, { title }))
    onClose()
  })
  const refusedAt = failure === null ? null : refusedField(fields, failure)
  const wrongOf = useWrong(failure, refusedAt)
  const put = (key: string, value: string | readonly string[]) => {
    clear()
    setValues({ ...values, [key]: value })
  }
  return (
    <Dialog
      open
      wide
      title={title}
      okText={own.save}
      cancelText={text.pages.app.cancel}
      busy={busy}
      onOk={run}
      onCancel={onClose}
    >
      <div className={form.columns === 3 ? 'record-fields three' : 'record-fields'}>
        {fields.map((field) => {
          const mistake = mistakes.get(field.key)
          const isSaid = mistake !== undefined && (attempted || mistake !== 'required')
          const wrong = isSaid ? own.mistakes[mistake] : wrongOf(field.key)
          return (
            <RecordFieldRow
              key={field.key}
              {...{ field, values, wrong }}
              onChange={(value) => put(field.key, value)}
            />
          )
        })}
      </div>
      {form.note?.(values)}
      {refusedAt === null && <FailureAlert failure={failure} text={text} />}
    </Dialog>
  )
}

function refusedField(fields: readonly RecordField[], { where }: Failure): string | null {
  return where.field === undefined ? null : fieldOfRefusal(fields, where.field)
}

function useWrong(failure: Failure | null, refusedAt: string | null) {
  const text = useText()
  const names = useNames()
  return (key: string) =>
    failure === null || key !== refusedAt ? null : failureSentence(text, failure, names)
}

interface RowProps {
  readonly field: RecordField
  readonly values: RecordValues
  readonly wrong: string | null
  readonly onChange: (value: string | readonly string[]) => void
}

const WIDE: readonly string[] = ['note', 'holder', 'bodies', 'choices']

function RecordFieldRow({ field, values, wrong, onChange }: RowProps) {
  const id = useId()
  const { label, type, required = false, hint = '', newRow = false } = field
  const said = wrong ?? hint
  const control = {
    id,
    wrong: wrong !== null,
    describedBy: said === '' ? undefined : `${id}-said`,
  }
  const shape = WIDE.includes(type) ? 'wide' : newRow ? 'new-row' : ''
  return (
    <div className={`record-field ${shape}`}>
      <label htmlFor={id} className={required ? undefined : 'optional'}>
        {label}
      </label>
      <RecordControl {...{ field, control, values, onChange }} />
      {said !== '' && (
        <span
          id={`${id}-said`}
          className={wrong === null ? 'hint' : 'field-wrong'}
          role={wrong === null ? undefined : 'alert'}
        >
          {said}
        </span>
      )}
    </div>
  )
}
