// One field of a movement, by its type.
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { ORIGINS, REGIMES, RESERVE_KINDS } from '#shared/domain/ledger/movement'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'
import type { LocaleText } from '#shared/locale/locale'
import { useText } from '../../../api/text.tsx'
import { UnitsSelect } from '../../../api/unit-select.tsx'
import { onClearKey } from '../../../ui/clear-key.ts'
import type { Control } from '../../../ui/control.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { ByTypeField } from './by-type-field.tsx'
import { useEntry } from './entry-context.tsx'
import { BodiesField, EntryHolderField, EntryUnitSelect, NewBodyField } from './holder-fields.tsx'
import type { FieldType } from './kinds.ts'
import { LoanSelect, PendingSelect, RequestSelect } from './open-item-select.tsx'
import { PartsField } from './parts-field.tsx'

interface Props {
  readonly type: FieldType
  readonly label: string
  /** Of the whole field in the form: `movements.0.posts`. */
  readonly path: string
  readonly control: Control
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

export function MovementField({ type, ...props }: Props): ReactNode {
  const text = useText()
  const value = typeof props.value === 'string' ? props.value : ''
  const list = Array.isArray(props.value) ? (props.value as string[]) : []
  const one = { ...props, value }
  switch (type) {
    case 'account':
      return <EntryHolderField {...one} besides="pools" own />
    case 'holder':
      return <EntryHolderField {...one} besides="none" own />
    case 'body':
      return <EntryHolderField {...one} besides="none" own={false} />
    case 'newBody':
      return <NewBodyField {...one} />
    case 'unit':
      return <EntryUnitSelect {...one} besides="none" />
    case 'parent':
      return <EntryUnitSelect {...one} besides="regions" />
    case 'pool':
      return <EntryUnitSelect {...one} besides="pools" units={false} />
    case 'turnover':
      return <EntryUnitSelect {...one} besides="turnover" units={false} />
    case 'units':
      return <UnitsSelect {...props} values={list} />
    case 'bodies':
      return <BodiesField {...props} values={list} />
    case 'byType':
      return <ByTypeField {...props} />
    case 'parts':
      return <PartsField {...props} />
    case 'documentNumber':
      return <NumberField {...one} />
    case 'request':
      return <RequestSelect {...one} />
    case 'loan':
      return <LoanSelect {...one} />
    case 'pending':
      return <PendingSelect {...one} />
    case 'date':
      return <DateField {...one} />
    case 'text':
    case 'number':
      return <TextField {...one} short={type === 'number'} />
    default:
      return <ChoiceField {...one} options={choicesWithNone(text, type)} />
  }
}

type OneProps = Omit<Props, 'type' | 'value'> & { readonly value: string }

function DateField({ label, control, value, onChange }: OneProps) {
  const { pickDate } = useText().pages.app
  return <DateInput {...control} label={label} pickLabel={pickDate} value={value} onChange={onChange} />
}

function TextField({ control, value, short, onChange }: OneProps & { readonly short: boolean }) {
  return (
    <Input
      id={control.id}
      className={short ? 'entry-number' : 'entry-text'}
      aria-invalid={control.wrong}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      inputMode={short ? 'numeric' : 'text'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A number of a document: that of the document itself unless another is typed, which stands as the books hold it. */
function NumberField({ control, value, onChange }: OneProps) {
  const { number } = useEntry()
  const normal = normaliseNumber(value)
  return (
    <Input
      id={control.id}
      className="entry-text"
      aria-invalid={control.wrong}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      placeholder={number}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => normal !== value && onChange(normal)}
    />
  )
}

interface ChoiceProps extends OneProps {
  readonly options: { value: string; label: string }[]
}

function ChoiceField({ label, control, value, options, onChange }: ChoiceProps) {
  return (
    <Select<string>
      id={control.id}
      className="entry-choice"
      aria-label={label}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? null : value}
      options={options}
      onInputKeyDown={onClearKey(() => onChange(''))}
      onChange={onChange}
    />
  )
}

type Choice = 'postType' | 'origin' | 'reserve' | 'unitKind' | 'bodyKind' | 'regime'

/** What need not be said can be taken back by the mouse too. */
function choicesWithNone(text: LocaleText, type: Choice) {
  const options = choices(text, type)
  const isPlain = type === 'postType' || type === 'reserve'
  return isPlain ? options : [{ value: '', label: text.pages.ledger.notSaid }, ...options]
}

function choices(text: LocaleText, type: Choice): { value: string; label: string }[] {
  const { fields, tables, pages } = text
  const of = (values: readonly string[], names: Readonly<Record<string, string>> | undefined) =>
    values.map((value) => ({ value, label: names?.[value] ?? value }))
  switch (type) {
    case 'postType':
      return of(POST_TYPES, fields.postTypes)
    case 'origin':
      return of(
        ORIGINS.filter((origin) => origin !== ''),
        fields.pools,
      )
    case 'reserve':
      return of(RESERVE_KINDS, pages.ledger.reserves)
    case 'unitKind':
      return of(UNIT_KINDS, fields.kinds)
    case 'bodyKind':
      return of(BODY_KINDS, tables.values.kind)
    case 'regime':
      return of(REGIMES, pages.ledger.regimes)
  }
}
