// The order in which equal claims fall.
import { Select } from 'antd'
import { indicatorName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import type { WeightedStep } from './edit-document.ts'
import { Field } from './field-errors.tsx'

interface Props {
  readonly ties: WeightedStep['ties']
  readonly onChange: (ties: WeightedStep['ties']) => void
}

export function TieFields({ ties, onChange }: Props) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const indicators = useIndicators()
  const keys = new Set([...indicators.map((row) => row.id), ...(ties?.by ?? []), 'code'])
  const label = (id: string) => {
    if (id === 'code') return text.fields.tieKeys.code
    return indicatorName(text, indicators.find((row) => row.id === id) ?? { id, name: null })
  }
  return (
    <Field label={own.ties} hint={own.tiesHint}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          aria-label={own.ties}
          value={ties?.by ?? []}
          options={[...keys].map((key) => ({ value: key, label: label(key) }))}
          onChange={(by: string[]) => onChange(by.length === 0 ? undefined : { by })}
        />
      )}
    </Field>
  )
}
