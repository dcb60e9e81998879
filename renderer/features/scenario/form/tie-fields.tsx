// How equal claims fall: by indicators in order, by lots from a seed, or left open for a decision.
import { Button, Input, Select } from 'antd'
import { memo } from 'react'
import { indicatorName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import type { WeightedStep } from './edit-document.ts'
import { newSeed, withTies } from './edit-document.ts'
import { Field, useFieldStatus } from './field-errors.tsx'

export type Ties = Pick<WeightedStep, 'ties' | 'seed'>

interface Props extends Ties {
  readonly path: string
  readonly onChange: (ties: Ties) => void
}

const HOWS = ['none', 'by', 'lots'] as const
type How = (typeof HOWS)[number]

export const TieFields = memo(function TieFields({ ties, seed = '', path, onChange }: Props) {
  const text = useText().pages.scenarioSteps.ties
  const how: How = ties === undefined ? 'none' : ties === 'lots' ? 'lots' : 'by'
  const choose = (chosen: How) => {
    if (chosen === 'none') onChange(withTies(undefined))
    else onChange(withTies(chosen === 'lots' ? 'lots' : { by: ['code'] }))
  }
  return (
    <>
      <Field label={text.how}>
        {(id) => (
          <Select<How>
            id={id}
            aria-label={text.how}
            value={how}
            options={HOWS.map((value) => ({ value, label: text.hows[value] }))}
            onChange={choose}
          />
        )}
      </Field>
      {ties === 'lots' && <SeedField seed={seed} path={path} onChange={onChange} />}
      {ties !== undefined && ties !== 'lots' && (
        <TieOrder by={ties.by} path={path} onChange={(by) => onChange(withTies({ by }))} />
      )}
    </>
  )
})

interface SeedProps {
  readonly seed: string
  readonly path: string
  readonly onChange: (ties: Ties) => void
}

function SeedField({ seed, path, onChange }: SeedProps) {
  const text = useText().pages.scenarioSteps.ties
  const place = `${path}.seed`
  const status = useFieldStatus(place)
  return (
    <Field label={text.seed} path={place} hint={text.seedHint} wrong={text.seedForm}>
      {(id) => (
        <div className="row nowrap">
          <Input
            id={id}
            value={seed}
            maxLength={100}
            status={status}
            onChange={(event) => onChange({ ties: 'lots', seed: event.target.value })}
          />
          <Button onClick={() => onChange({ ties: 'lots', seed: newSeed() })}>{text.newSeed}</Button>
        </div>
      )}
    </Field>
  )
}

interface OrderProps {
  readonly by: readonly string[]
  readonly path: string
  readonly onChange: (by: string[]) => void
}

export function TieOrder({ by, path, onChange }: OrderProps) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const indicators = useIndicators()
  const keys = new Set([...indicators.map((row) => row.id), ...by, 'code'])
  const label = (id: string) => {
    if (id === 'code') return text.fields.tieKeys.code
    return indicatorName(text, indicators.find((row) => row.id === id) ?? { id, name: null })
  }
  return (
    <Field label={own.ties} path={`${path}.ties`} hint={own.tiesHint}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          aria-label={own.ties}
          value={[...by]}
          options={[...keys].map((key) => ({ value: key, label: label(key) }))}
          onChange={(chosen: string[]) => onChange(chosen.length === 0 ? ['code'] : chosen)}
        />
      )}
    </Field>
  )
}
