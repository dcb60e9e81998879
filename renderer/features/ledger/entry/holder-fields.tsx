// Fields that name who holds posts: an account, a unit or one of its bodies, a body to be made, several bodies.
import { Input } from 'antd'
import type { ComponentProps } from 'react'
import { parseHolder } from '#shared/domain/ledger/account-ref'
import { BodiesSelect } from '../../../api/body-select.tsx'
import { HolderField, type HolderProps } from '../../../api/holder-field.tsx'
import { useText } from '../../../api/text.tsx'
import { UnitSelect } from '../../../api/unit-select.tsx'
import type { Control } from '../../../ui/control.ts'
import { useEntry } from './entry-context.tsx'

interface Props {
  readonly label: string
  readonly control: Control
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A pool where it may be one, or a unit and then the unit itself or a body, one that the form makes too. */
export function EntryHolderField(props: Omit<HolderProps, 'made' | 'madeUnits'>) {
  const { made, madeUnits } = useEntry()
  return <HolderField {...props} made={made} madeUnits={madeUnits} />
}

/** A unit, one that the form founds too. */
export function EntryUnitSelect(props: Omit<ComponentProps<typeof UnitSelect>, 'made'>) {
  return <UnitSelect {...props} made={useEntry().madeUnits} />
}

/** A unit, and the name of a body that is to be made in it. */
export function NewBodyField({ label, control, value, onChange }: Props) {
  const text = useText().pages.ledger
  const { unit, body } = parseHolder(value)
  return (
    <div className="entry-pair">
      <EntryUnitSelect
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
  const { made } = useEntry()
  const unit = parseHolder(values[0] ?? '').unit
  const bodies = values.map((value) => parseHolder(value).body ?? '').filter((name) => name !== '')
  return (
    <div className="entry-pair">
      <EntryUnitSelect
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
          made={made}
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
