// The order in which equal claims fall.
import { Select } from 'antd'
import { indicatorName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { WeightedStep } from './edit-document.ts'
import { Field } from './field-errors.tsx'

interface Props {
  readonly ties: WeightedStep['ties']
  readonly onChange: (ties: WeightedStep['ties']) => void
}

export function TieFields({ ties, onChange }: Props) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const indicators = useEngineQuery('unit.indicators', {}).data ?? []
  const keys = new Set([...indicators.map((row) => row.id), ...(ties?.by ?? []), 'code'])
  const label = (id: string) => {
    if (id === 'code') return text.fields.tieKeys.code
    return indicatorName(text, indicators.find((row) => row.id === id) ?? { id, name: null })
  }
  return (
    <Field label={own.ties} hint={own.tiesHint}>
      <Select
        mode="multiple"
        aria-label={own.ties}
        value={ties?.by ?? []}
        options={[...keys].map((id) => ({ value: id, label: label(id) }))}
        onChange={(by: string[]) => onChange(by.length === 0 ? undefined : { by })}
      />
    </Field>
  )
}
