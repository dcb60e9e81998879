// Who approved the document on its way: the organ, the day and what it had to say, one line each.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { formatMessage } from '#shared/locale/format'
import type { Loose } from '../../../api/booking-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { textAt } from './at-path.ts'
import { FormField } from './form-field.tsx'

interface Props {
  readonly document: Loose
  readonly onChange: (document: Loose) => void
}

export function ApprovalsField({ document, onChange }: Props) {
  const own = useText().pages.ledger
  const approvals = Array.isArray(document.approvals) ? (document.approvals as Loose[]) : []
  const put = (next: readonly Loose[]) => {
    const { approvals: _, ...rest } = document
    onChange(next.length === 0 ? rest : { ...rest, approvals: next })
  }
  return (
    <div className="entry-approvals">
      {Object.entries(approvals).map(([place, approval]) => (
        <ApprovalRow
          key={place}
          approval={approval}
          place={Number(place)}
          onChange={(next) => put(approvals.map((one) => (one === approval ? next : one)))}
          onRemove={() => put(approvals.filter((one) => one !== approval))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => put([...approvals, { organ: '', date: '' }])}
      >
        {own.addApproval}
      </Button>
    </div>
  )
}

interface RowProps {
  readonly approval: Loose
  readonly place: number
  readonly onChange: (approval: Loose) => void
  readonly onRemove: () => void
}

function ApprovalRow({ approval, place, onChange, onRemove }: RowProps) {
  const text = useText()
  const own = text.pages.ledger
  const path = `document.approvals.${place}`
  const remove = formatMessage(own.removeApproval, { place: place + 1 })
  const word = (key: 'organ' | 'opinion') => (
    <FormField label={own[key]} path={`${path}.${key}`} optional={key === 'opinion'}>
      {({ id, wrong, describedBy }) => (
        <Input
          id={id}
          aria-invalid={wrong}
          aria-describedby={describedBy}
          status={wrong ? 'error' : ''}
          value={textAt(approval, key)}
          onChange={(event) => onChange({ ...approval, [key]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <fieldset className="entry-approval">
      <legend>{formatMessage(own.approvalOf, { place: place + 1 })}</legend>
      {word('organ')}
      <FormField label={own.stepDate} path={`${path}.date`}>
        {(control) => (
          <DateInput
            {...control}
            label={own.stepDate}
            pickLabel={`${own.stepDate}${text.pages.app.colon}${text.pages.app.pickDate}`}
            value={textAt(approval, 'date')}
            onChange={(date) => onChange({ ...approval, date })}
          />
        )}
      </FormField>
      {word('opinion')}
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      />
    </fieldset>
  )
}
