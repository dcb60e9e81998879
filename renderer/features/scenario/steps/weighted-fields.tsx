// A pool shared by weighted scores: the pool, the weights, the method, floor and cap, how ties fall.
import { useText } from '../../../api/text.tsx'
import { setTies, withOptional } from '../form/edit-document.ts'
import { TieFields } from '../form/tie-fields.tsx'
import { WeightFields } from '../form/weight-fields.tsx'
import { LimitFields, MethodField } from './method-fields.tsx'
import { PoolFields } from './pool-fields.tsx'
import type { StepFormProps } from './step-form.ts'

export function WeightedFields({ step, path, run, onChange }: StepFormProps<'weighted'>) {
  const { weighted: own } = useText().pages.scenario
  return (
    <>
      <PoolFields
        pool={step.pool}
        path={`${path}.pool`}
        run={run}
        onChange={(pool) => onChange({ ...step, pool })}
      />
      <WeightFields
        weights={step.weights}
        path={`${path}.weights`}
        onChange={(weights) => onChange({ ...step, weights })}
      />
      <MethodField
        method={step.method}
        path={`${path}.method`}
        onChange={(method) => onChange({ ...step, method })}
      />
      <LimitFields
        limits={step}
        path={path}
        hints={[own.floorHint, own.capHint]}
        onChange={(key, value) => onChange(withOptional(step, key, value))}
      />
      <TieFields ties={step} path={path} onChange={(ties) => onChange(setTies(step, ties))} />
    </>
  )
}
