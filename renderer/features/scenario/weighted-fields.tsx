// A pool shared by weighted scores: the pool, the weights, the method, floor and cap, the order of ties.
import { Select } from 'antd'
import type { RunAnswer } from '#shared/contract/scenario'
import type { Method } from '#shared/domain/apportion/problem'
import { methods } from '#shared/domain/apportion/problem'
import { DEFAULT_METHOD } from '#shared/domain/scenario/weighted-step'
import { useText } from '../../api/text.tsx'
import type { WeightedStep } from './edit-document.ts'
import { withOptional } from './edit-document.ts'
import { Field } from './field-errors.tsx'
import { FundingFields } from './funding-fields.tsx'
import { NumberInput } from './number-input.tsx'
import { PoolFields } from './pool-fields.tsx'
import { TieFields } from './tie-fields.tsx'
import { WeightFields } from './weight-fields.tsx'

interface Props {
  readonly step: WeightedStep
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (step: WeightedStep) => void
}

export function WeightedFields({ step, path, run, onChange }: Props) {
  return (
    <>
      <PoolFields
        pool={step.pool}
        path={`${path}.pool`}
        run={run}
        onChange={(pool) => onChange({ ...step, pool })}
      />
      <FundingFields
        step={step}
        path={path}
        onChange={(funding) => onChange(withOptional(step, 'funding', funding))}
      />
      <WeightFields
        weights={step.weights}
        path={`${path}.weights`}
        onChange={(weights) => onChange({ ...step, weights })}
      />
      <MethodFields step={step} path={path} onChange={onChange} />
      <TieFields ties={step.ties} onChange={(ties) => onChange(withOptional(step, 'ties', ties))} />
    </>
  )
}

function MethodFields({ step, path, onChange }: Pick<Props, 'step' | 'path' | 'onChange'>) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const method = step.method ?? DEFAULT_METHOD
  const limit = (key: 'min' | 'max', label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(id) => (
        <NumberInput
          id={id}
          path={`${path}.${key}`}
          value={step[key] ?? null}
          empty={own.noLimit}
          onChange={(value) => onChange(withOptional(step, key, value ?? undefined))}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field label={own.method} hint={text.fields.methods[method].hint}>
        {(id) => (
          <Select<Method>
            id={id}
            aria-label={own.method}
            value={method}
            options={methods.map((value) => ({ value, label: text.fields.methods[value].name }))}
            onChange={(value) => onChange({ ...step, method: value })}
          />
        )}
      </Field>
      <div className="field-pair">
        {limit('min', own.floor, own.floorHint)}
        {limit('max', own.cap, own.capHint)}
      </div>
    </>
  )
}
