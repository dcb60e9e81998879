// Fields that name who holds posts: an account, a unit or one of its bodies, a body to be made, several bodies.
import { Input } from 'antd'
import { parseHolder } from '#shared/domain/ledger/account-ref'
import { useText } from '../../../api/text.tsx'
import { BodiesSelect, BodySelect } from './body-select.tsx'
import type { Control } from './form-field.tsx'
import type { Besides } from './unit-select.tsx'
import { UnitSelect } from './unit-select.tsx'

interface Props {
  readonly label: string
  readonly control: Control
  readonly value: string
  readonly onChange: (value: string) => void
}

function joined(unit: string, body: string): string {
  return body === '' ? unit : `${unit}/${body}`
}

/** A pool where it may be one, or a unit and then the unit itself or a body. */
export function HolderField({
  label,
  control,
  value,
  besides,
  own,
  onChange,
}: Props & { readonly besides: Besides; readonly own: boolean }) {
  const text = useText().pages.ledger
  const isPool = value.startsWith('pool:') || value === 'superior'
  const { unit, body } = isPool ? { unit: value, body: null } : parseHolder(value)
  return (
    <div className="entry-pair">
      <UnitSelect label={label} control={control} besides={besides} value={unit} onChange={onChange} />
      {!isPool && unit !== '' && (
        <BodySelect
          label={`${label}${text.bodyOf}`}
          unit={unit}
          value={body ?? ''}
          own={own}
          wrong={control.wrong}
          onChange={(next) => onChange(joined(unit, next))}
        />
      )}
    </div>
  )
}

/** A unit, and the name of a body that is to be made in it. */
export function NewBodyField({ label, control, value, onChange }: Props) {
  const text = useText().pages.ledger
  const { unit, body } = parseHolder(value)
  return (
    <div className="entry-pair">
      <UnitSelect
        label={text.unitOfBody}
        control={control}
        besides="none"
        value={unit}
        onChange={(next) => onChange(`${next}/${body ?? ''}`)}
      />
      <Input
        aria-label={label}
        aria-invalid={control.wrong}
        status={control.wrong ? 'error' : ''}
        placeholder={text.bodyName}
        value={body ?? ''}
        onChange={(event) => onChange(`${unit}/${event.target.value}`)}
      />
    </div>
  )
}

interface BodiesProps extends Pick<Props, 'label' | 'control'> {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Several bodies of one unit; `UNIT/` alone remembers the unit while none is chosen. */
export function BodiesField({ label, control, values, onChange }: BodiesProps) {
  const text = useText().pages.ledger
  const unit = parseHolder(values[0] ?? '').unit
  const bodies = values.map((value) => parseHolder(value).body ?? '').filter((name) => name !== '')
  return (
    <div className="entry-pair">
      <UnitSelect
        label={text.unitOfBody}
        control={control}
        besides="none"
        value={unit}
        onChange={(next) => onChange(next === '' ? [] : [`${next}/`])}
      />
      {unit !== '' && (
        <BodiesSelect
          label={label}
          unit={unit}
          values={bodies}
          wrong={control.wrong}
          onChange={(names) =>
            onChange(names.length === 0 ? [`${unit}/`] : names.map((name) => `${unit}/${name}`))
          }
        />
      )}
    </div>
  )
}
