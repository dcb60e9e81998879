// The control of one field of a record, by its type.
import { Input, Select } from 'antd'
import { onClearKey } from '../../ui/clear-key.ts'
import type { Control } from '../../ui/control.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { BodiesSelect, BodySelect } from '../body-select.tsx'
import { HolderField } from '../holder-field.tsx'
import { useText } from '../text.tsx'
import { UnitSelect } from '../unit-select.tsx'
import type { RecordField, RecordValues } from './fields.ts'

interface Props {
  readonly field: RecordField
  readonly control: Control
  readonly values: RecordValues
  readonly onChange: (value: string | readonly string[]) => void
}

const NO_BODIES: readonly string[] = []

export function RecordControl(props: Props) {
  const { field, control, values, onChange } = props
  const { label } = field
  const typed = values[field.key]
  const value = typeof typed === 'string' ? typed : ''
  const one = { label, control, value, onChange }
  switch (field.type) {
    case 'holder':
      return <HolderField {...one} besides="none" own made={NO_BODIES} />
    case 'unit':
      return <UnitSelect {...one} besides="none" />
    case 'body':
    case 'bodies':
      return <BodyControl {...props} />
    case 'choice':
    case 'choices':
      return <ChoiceControl {...props} />
    case 'date':
      return <DateControl {...props} />
    case 'note':
      return (
        <Input.TextArea
          id={control.id}
          aria-invalid={control.wrong}
          aria-describedby={control.describedBy}
          rows={2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <Input
          id={control.id}
          aria-invalid={control.wrong}
          aria-describedby={control.describedBy}
          status={control.wrong ? 'error' : ''}
          inputMode={field.type === 'count' ? 'numeric' : 'text'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

function DateControl({ field: { key, label }, control, values, onChange }: Props) {
  const { pickDate, colon } = useText().pages.app
  const typed = values[key]
  return (
    <DateInput
      {...control}
      label={label}
      pickLabel={`${label}${colon}${pickDate}`}
      value={typeof typed === 'string' ? typed : ''}
      onChange={onChange}
    />
  )
}

/** Bodies of the unit that another field names; nothing can be chosen before that. */
function BodyControl({ field, control, values, onChange }: Props) {
  const unit = values[field.unitField ?? '']
  const named = typeof unit === 'string' ? (unit.split('/')[0] ?? '') : ''
  const typed = values[field.key]
  const one = { label: field.label, unit: named, made: NO_BODIES, wrong: control.wrong }
  return field.type === 'body' ? (
    <BodySelect {...one} own={false} value={typeof typed === 'string' ? typed : ''} onChange={onChange} />
  ) : (
    <BodiesSelect {...one} values={Array.isArray(typed) ? typed : []} onChange={onChange} />
  )
}

function ChoiceControl({ field, control, values, onChange }: Props) {
  const { options = [], type, required = false, label } = field
  const typed = values[field.key]
  const shared = {
    id: control.id,
    'aria-label': label,
    'aria-describedby': control.describedBy,
    status: control.wrong ? ('error' as const) : ('' as const),
    showSearch: { optionFilterProp: 'label' },
    options: [...options],
  }
  if (type === 'choices') {
    return (
      <Select<string[]>
        {...shared}
        mode="multiple"
        value={Array.isArray(typed) ? [...typed] : []}
        onChange={onChange}
      />
    )
  }
  return (
    <Select<string>
      {...shared}
      value={typeof typed === 'string' && typed !== '' ? typed : null}
      {...(required ? {} : { onInputKeyDown: onClearKey(() => onChange('')), allowClear: true })}
      onChange={(value) => onChange(value ?? '')}
    />
  )
}
