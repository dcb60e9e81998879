// Which indicator a step reads.
import { Select } from 'antd'
import { indicatorTitle } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import { Field, useFieldStatus } from './field-errors.tsx'

interface Props {
  readonly label: string
  readonly path: string
  readonly value: string
  readonly onChange: (indicator: string) => void
}

export function IndicatorSelect({ label, path, value, onChange }: Props) {
  const text = useText()
  const status = useFieldStatus(path)
  const indicators = useIndicators()
  const known = indicators.map((row) => ({ value: row.id, label: indicatorTitle(text, row) }))
  const options = known.some((option) => option.value === value) ? known : [{ value, label: value }, ...known]
  return (
    <Field label={label} path={path}>
      {(id) => (
        <Select<string>
          id={id}
          aria-label={label}
          status={status}
          value={value}
          options={options}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
