// The document itself: its number, as the books will hold it, its dates, who issued it, and its status.
import { Input, Select } from 'antd'
import { DOCUMENT_STATUSES, type DocumentStatus, normaliseNumber } from '#shared/domain/ledger/document'
import { formatMessage } from '#shared/locale/format'
import type { Loose } from '../../../api/booking-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { ApprovalsField } from './approvals-field.tsx'
import { textAt, withValueAt } from './at-path.ts'
import { AttachmentField } from './attachment-field.tsx'
import { FormField } from './form-field.tsx'

interface Props {
  readonly document: Loose
  readonly onChange: (document: Loose) => void
}

const TEXTS = ['title', 'issuer', 'meeting', 'set', 'secrecy'] as const
const DATES = [
  ['date', 'date', false],
  ['effective', 'effective', true],
  ['filing.due', 'filingDue', true],
] as const

export function DocumentFields({ document, onChange }: Props) {
  const own = useText().pages.ledger
  const put = (path: string, value: string) => onChange(withValueAt(document, path, value))
  const number = textAt(document, 'number')
  const normal = normaliseNumber(number)
  return (
    <div className="entry-document">
      <FormField
        label={own.document.number}
        path="document.number"
        hint={normal === number ? '' : formatMessage(own.heldAs, { number: normal })}
      >
        {({ id, wrong, describedBy }) => (
          <Input
            id={id}
            aria-invalid={wrong}
            aria-describedby={describedBy}
            status={wrong ? 'error' : ''}
            placeholder={own.numberPlaceholder}
            value={number}
            onChange={(event) => put('number', event.target.value)}
            onBlur={() => normal !== number && put('number', normal)}
          />
        )}
      </FormField>
      <StatusField document={document} onChange={put} />
      {DATES.map(([path, name, optional]) => (
        <DateField key={path} {...{ path, name, optional }} document={document} onChange={put} />
      ))}
      {TEXTS.map((name) => (
        <FormField key={name} label={own.document[name]} path={`document.${name}`} optional>
          {({ id, wrong, describedBy }) => (
            <Input
              id={id}
              aria-invalid={wrong}
              aria-describedby={describedBy}
              value={textAt(document, name)}
              onChange={(event) => put(name, event.target.value)}
            />
          )}
        </FormField>
      ))}
      <AttachmentField document={document} onChange={onChange} />
      <ApprovalsField document={document} onChange={onChange} />
    </div>
  )
}

interface FieldProps {
  readonly document: Loose
  readonly onChange: (path: string, value: string) => void
}

interface DateProps extends FieldProps {
  readonly path: string
  readonly name: 'date' | 'effective' | 'filingDue'
  readonly optional: boolean
}

function DateField({ document, path, name, optional, onChange }: DateProps) {
  const text = useText()
  const label = text.pages.ledger.document[name]
  return (
    <FormField label={label} path={`document.${path}`} optional={optional}>
      {(control) => (
        <DateInput
          {...control}
          label={label}
          pickLabel={`${label}${text.pages.app.colon}${text.pages.app.pickDate}`}
          value={textAt(document, path)}
          onChange={(typed) => onChange(path, typed)}
        />
      )}
    </FormField>
  )
}

function StatusField({ document, onChange }: FieldProps) {
  const text = useText()
  const own = text.pages.ledger
  const status = textAt(document, 'status') || 'approved'
  const isPlan = ['draft', 'meeting', 'submitted'].includes(status)
  return (
    <FormField label={own.document.status} path="document.status" hint={isPlan ? own.planHint : ''}>
      {({ id, describedBy }) => (
        <Select<DocumentStatus>
          id={id}
          aria-label={own.document.status}
          aria-describedby={describedBy}
          value={status as DocumentStatus}
          options={DOCUMENT_STATUSES.filter((value) => value !== 'repealed').map((value) => ({
            value,
            label: text.ledger.statuses[value],
          }))}
          onChange={(value) => onChange('status', value)}
        />
      )}
    </FormField>
  )
}
