// Who holds posts: a pool where it may be one, or a unit and then the unit itself or one of its bodies.
import type { ComponentProps } from 'react'
import { parseHolder } from '#shared/domain/ledger/account-ref'
import type { Control } from '../ui/control.ts'
import { BodySelect } from './body-select.tsx'
import { useText } from './text.tsx'
import type { Besides } from './unit-select.tsx'
import { UnitSelect } from './unit-select.tsx'

export interface HolderProps {
  readonly label: string
  readonly control: Control
  readonly value: string
  readonly besides: Besides
  /** Whether the unit itself may be chosen. */
  readonly own: boolean
  readonly made: readonly string[]
  readonly madeUnits?: NonNullable<ComponentProps<typeof UnitSelect>['made']>
  readonly onChange: (value: string) => void
}

export function HolderField(props: HolderProps) {
  const { label, control, value, besides, own, made, madeUnits = [], onChange } = props
  const text = useText().pages.ledger
  const isPool = value.startsWith('pool:') || value === 'superior'
  const { unit, body } = isPool ? { unit: value, body: null } : parseHolder(value)
  return (
    <div className="entry-pair">
      <UnitSelect {...{ label, control, besides, onChange }} made={madeUnits} value={unit} />
      {!isPool && unit !== '' && (
        <BodySelect
          label={`${label}${text.bodyOf}`}
          unit={unit}
          made={made}
          value={body ?? ''}
          own={own}
          wrong={control.wrong}
          onChange={(next) => onChange(next === '' ? unit : `${unit}/${next}`)}
        />
      )}
    </div>
  )
}
